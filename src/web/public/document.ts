import type { FastifyInstance } from 'fastify';
import type { DocumentView, PaperView } from '../../store/views.ts';
import { documentHref, fileHref } from '../addresses.ts';
import type { Asked, Pages } from '../pages.ts';
import { numberIn, type Query } from '../query.ts';
import { documentTitle } from '../words.ts';
import { linesOf, type Mark, paperNamed, partsOf, type Range } from './document-text.ts';
import { withdrawnPage } from './withdrawn.ts';

/** A document: its pages as text with the quoted passage marked, and its papers, each on its own. */
export const documentPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/documents/:slug',
    pages(
      async (record, { params, query }: Asked) => {
        const document = await record.document(params.slug!);
        if (document) return { view: 'document.njk', context: contextOf(document, query) };
        return withdrawnPage(record, { document: params.slug! });
      },
      ['paper', 'page', 'part', 'from', 'to', 'show'],
    ),
  );
};

const contextOf = (document: DocumentView, query: Query) => {
  const paper = paperNamed(document, query.paper);
  const [first, last] = paper?.pages ?? [1, Math.max(1, document.pageTexts.length)];
  const page = Math.min(last, Math.max(first, numberIn(query, 'page') ?? first));
  const { text = '', printed = null, recognised = null } = document.pageTexts[page - 1] ?? {};
  const quote = quoteOf(query, text);
  const parts = partsOf(text, rangeOn(document, paper, page, text));
  const holdsQuote = (part: Range) => quote !== null && quote.start >= part.start && quote.start < part.end;
  const asked = numberIn(query, 'part') ?? parts.findIndex(holdsQuote);
  const part = Math.min(parts.length - 1, Math.max(0, asked));
  const coverage = query.show === 'coverage';
  const marks = marksOf(document, { page, quote, coverage });
  const link = linker(document, paper, coverage);
  const step = (by: 1 | -1): string | null => {
    if (parts[part + by]) return link({ page, part: part + by });
    return page + by >= first && page + by <= last ? link({ page: page + by }) : null;
  };
  return {
    document,
    name: documentTitle(document, document.meetings[0]?.meeting),
    paper,
    page,
    first,
    last,
    printed,
    recognised,
    lines: linesOf(text, parts[part]!, marks),
    partNumber: part + 1,
    parts: parts.length,
    coverage,
    previous: step(-1),
    next: step(1),
    coverageHref: linker(document, paper, !coverage)({ page, part }),
    originalHref: document.mediaType === 'application/pdf' ? `${fileHref(document)}#page=${page}` : fileHref(document),
    unreadPages: coverage ? unreadPages(document).map((at) => ({ page: at, href: link({ page: at }) })) : [],
  };
};

/** Makes addresses within the document that keep the paper and the toggle. */
const linker =
  (document: DocumentView, paper: PaperView | null, coverage: boolean) =>
  (values: Record<string, number>): string => {
    const query = new URLSearchParams();
    if (paper) query.set('paper', `${paper.place.page}.${paper.place.start}`);
    for (const [name, value] of Object.entries(values)) query.set(name, String(value));
    if (coverage) query.set('show', 'coverage');
    return `${documentHref(document)}?${query}`;
  };

type Shown = { page: number; quote: Range | null; coverage: boolean };

const marksOf = (document: DocumentView, { page, quote, coverage }: Shown): (Range & { mark: Mark })[] => {
  const unread = coverage ? document.coverage.passages.filter(({ place }) => place.page === page) : [];
  return [
    ...(quote ? [{ ...quote, mark: 'quote' as const }] : []),
    ...unread.map(({ place }) => ({ start: place.start, end: place.end, mark: 'unread' as const })),
  ];
};

const unreadPages = (document: DocumentView): number[] => [
  ...new Set(document.coverage.passages.map(({ place }) => place.page)),
];

const quoteOf = (query: Query, text: string): Range | null => {
  const [start, end] = [numberIn(query, 'from'), numberIn(query, 'to')];
  return start !== undefined && end !== undefined && end > start && start < text.length ? { start, end } : null;
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
