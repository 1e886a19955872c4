import type { Draft } from './build-document.ts';
import type { Document } from './document.ts';
import { textDocument } from './text-document.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,8000}?)\r?\n---\r?\n/;

/**
 * Markdown, as converters make it of minutes, to a document. A rule (`---`) with a page number after
 * it is a page break. YAML front matter gives the title and is set aside otherwise.
 */
export const readMarkdown = (text: string): Document => {
  const front = FRONT_MATTER.exec(text);
  const title = front ? (/^title:\s*["']?(.+?)["']?\s*$/m.exec(front[1]!)?.[1] ?? null) : null;
  const before: Draft[] = [];
  if (title) before.push({ kind: 'heading', level: 1, text: title, bold: title.length });
  for (const line of front?.[1]?.split(/\r?\n/) ?? []) {
    if (!line.startsWith('title:')) before.push({ kind: 'furniture', text: line });
  }
  const pages = splitPages(front ? text.slice(front[0].length) : text);
  return textDocument({ mediaType: 'text/markdown', title, pages, marked: true, before });
};

const splitPages = (text: string): string[] => {
  if (text.includes('\f')) return text.split('\f');
  const parts = text.split(/^\s{0,3}-{3,}\s*$/m);
  const numbered = parts.filter((part) => /^\s*\d{1,4}\s*$/m.test(part.trimStart().split('\n', 1)[0] ?? '')).length;
  return parts.length > 2 && numbered >= parts.length / 2 ? parts : [parts.join('\n')];
};
