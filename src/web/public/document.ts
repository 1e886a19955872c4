import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Store } from '../../store/store.ts';
import type { DocumentView, PaperView } from '../../store/views.ts';
import { documentHref } from '../addresses.ts';
import { type Pages, queryNumber, queryValue } from '../pages.ts';
import { linesOf, type Mark, paperNamed, partsOf, type Range } from './document-text.ts';

const params = (request: FastifyRequest) => request.params as { slug: string };

/** A document: its pages as text with the quoted passage marked, its papers, and the file itself. */
export const documentPages = (app: FastifyInstance, pages: Pages, store: Store): void => {
  app.get(
    '/documents/:slug',
    pages(async (record, request) => {
      const document = await record.document(params(request).slug);
      return document && { view: 'document.njk', context: contextOf(document, request) };
    }),
  );
  fileRoute(app, store);
};

const contextOf = (document: DocumentView, request: FastifyRequest): Record<string, unknown> => {
  const paper = paperNamed(document, queryValue(request, 'paper'));
  const [first, last] = paper?.pages ?? [1, document.pageTexts.length];
  const page = Math.min(last, Math.max(first, queryNumber(request, 'page') ?? first));
  const shown = document.pageTexts[page - 1];
  const text = shown?.text ?? '';
  const quote = quoteOf(request);
  const parts = partsOf(text, rangeOn(document, paper, page, text));
  const asked =
    queryNumber(request, 'part') ??
    parts.findIndex((part) => quote !== null && quote.start >= part.start && quote.start < part.end);
  const part = Math.min(parts.length - 1, Math.max(0, asked));
  const coverage = queryValue(request, 'show') === 'coverage';
  const unread = document.coverage.passages.filter(({ place }) => place.page === page);
  const marks: (Range & { mark: Mark })[] = [
    ...(quote ? [{ ...quote, mark: 'quote' as const }] : []),
    ...(coverage ? unread.map(({ place }) => ({ start: place.start, end: place.end, mark: 'unread' as const })) : []),
  ];
  const link = (values: Record<string, string | number>): string => {
    const query = new URLSearchParams();
    if (paper) query.set('paper', `${paper.place.page}.${paper.place.start}`);
    if (coverage) query.set('show', 'coverage');
    for (const [name, value] of Object.entries(values)) query.set(name, String(value));
    return `${documentHref(document)}?${query}`;
  };
  const step = (by: 1 | -1): string | null => {
    if (parts[part + by]) return link({ page, part: part + by });
    return page + by >= first && page + by <= last ? link({ page: page + by }) : null;
  };
  return {
    document,
    paper,
    page,
    first,
    last,
    printed: shown?.printed ?? null,
    recognised: shown?.recognised ?? null,
    lines: linesOf(text, parts[part]!, marks),
    partNumber: part + 1,
    parts: parts.length,
    coverage,
    quoted: quote !== null,
    previous: step(-1),
    next: step(1),
    coverageHref: `${documentHref(document)}?${new URLSearchParams({ page: String(page), ...(coverage ? {} : { show: 'coverage' }) })}`,
  };
};

const quoteOf = (request: FastifyRequest): Range | null => {
  const [start, end] = [queryNumber(request, 'from'), queryNumber(request, 'to')];
  return start !== undefined && end !== undefined && end > start ? { start, end } : null;
};

/** What of a page belongs to the paper: from its first character on its first page to the next paper's. */
const rangeOn = (document: DocumentView, paper: PaperView | null, page: number, text: string): Range => {
  if (!paper) return { start: 0, end: text.length };
  const next = document.papers[document.papers.indexOf(paper) + 1];
  return {
    start: paper.place.page === page ? paper.place.start : 0,
    end: next && next.place.page === page ? next.place.start : text.length,
  };
};

/** Types that a browser may show in place; everything else is only saved. */
const SHOWN: Record<string, string> = {
  'application/pdf': 'application/pdf',
  'text/plain': 'text/plain; charset=utf-8',
  'text/markdown': 'text/plain; charset=utf-8',
};

const fileRoute = (app: FastifyInstance, store: Store): void => {
  app.get('/documents/:slug/file', async (request, reply) => {
    const file = await store.public.file(params(request).slug);
    if (!file) return reply.callNotFound();
    const shown = SHOWN[file.mediaType];
    const name = file.name.replace(/[^\w. -]+/g, '_').slice(-120) || 'paper';
    reply
      .header('etag', `"${file.sha256}"`)
      .header('content-length', file.size)
      .header(
        'content-disposition',
        `${shown ? 'inline' : 'attachment'}; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(shown ?? 'application/octet-stream');
    if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send();
    return reply.send(file.stream());
  });
};
