import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { stylesheet } from '../stylesheet.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#12403c"/><path d="M7 23V9l9 9 9-9v14" fill="none" stroke="#fff" stroke-width="3"/></svg>`;

type Script = { href: string; text: string };

/** A script of files of `assets/`; its address changes with its content, so that browsers may keep it. */
const scriptOf = (name: string, files: readonly string[]): (() => Script) => {
  let made: Script | null = null;
  return () => {
    if (made === null) {
      const text = files.map((file) => readFileSync(join(import.meta.dirname, '../assets', file), 'utf8')).join('\n');
      made = { href: `/assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`, text };
    }
    return made;
  };
};

/** The script of the page in the meeting. */
export const notesScript = scriptOf('notes', ['notes.js', 'note-form.js']);
/** The script of a report's page: marks written by buttons and keys. */
export const writingScript = scriptOf('writing', ['section-writing.js']);

/** The style sheet, the desk's scripts and the icon; nothing else is served as a file. */
export const assetRoutes = (app: FastifyInstance): void => {
  const { href, css } = stylesheet();
  app.get(href, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(css),
  );
  for (const script of [notesScript(), writingScript()])
    app.get(script.href, async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('text/javascript; charset=utf-8')
        .send(script.text),
    );
  app.get('/favicon.ico', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON),
  );
};
