import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { stylesheet } from '../stylesheet.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#12403c"/><path d="M7 23V9l9 9 9-9v14" fill="none" stroke="#fff" stroke-width="3"/></svg>`;

/** The script of the page in the meeting; its address changes with its content, so that browsers may keep it. */
export const notesScript = (): { href: string; text: string } => {
  script ??= makeScript();
  return script;
};

let script: { href: string; text: string } | null = null;
const makeScript = (): { href: string; text: string } => {
  const text = ['notes.js', 'note-form.js']
    .map((name) => readFileSync(join(import.meta.dirname, '../assets', name), 'utf8'))
    .join('\n');
  return { href: `/assets/notes-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`, text };
};

/** The style sheet, the desk's script and the icon; nothing else is served as a file. */
export const assetRoutes = (app: FastifyInstance): void => {
  const { href, css } = stylesheet();
  app.get(href, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(css),
  );
  const notes = notesScript();
  app.get(notes.href, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/javascript; charset=utf-8')
      .send(notes.text),
  );
  app.get('/favicon.ico', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON),
  );
};
