import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { csv } from '../../exchange/csv.ts';
import {
  FIGURE_COLUMNS,
  figureCells,
  figureObject,
  figurePackage,
  type QuotedFigure,
} from '../../exchange/figure-table.ts';
import { zipStream } from '../../exchange/zip-stream.ts';
import type { At } from '../../record/at.ts';
import type { Reading } from '../../record/reading.ts';
import type { PublicRecord, Store } from '../../store/store.ts';
import type { Pages } from '../pages.ts';

/** Every figure with its quote: as CSV and JSON, of one measure or of all, with the package that describes them. */
export const figureDataRoutes = (
  app: FastifyInstance,
  pages: Pages,
  store: Store,
  site: { name: string; origin: string },
): void => {
  app.get(
    '/measures/:slug/figures.csv',
    pages(async (record, { params }) => {
      const rows = await ofMeasure(record, params.slug!);
      return rows && { type: 'text/csv', text: csv([FIGURE_COLUMNS, ...rows.map(figureCells)]) };
    }),
  );
  app.get(
    '/measures/:slug/figures.json',
    pages(async (record, { params }) => {
      const rows = await ofMeasure(record, params.slug!);
      return rows && { type: 'application/json', text: JSON.stringify(rows.map(figureObject), null, 1) };
    }),
  );
  const description = () => JSON.stringify(figurePackage(site), null, 1);
  const table = () => lines(store.public, csv([FIGURE_COLUMNS]), (one) => csv([figureCells(one)]));
  app.get(
    '/figures/datapackage.json',
    pages(async () => ({ type: 'application/json', text: description() })),
  );
  app.get('/figures/figures.csv', async (_, reply) =>
    reply.type('text/csv; charset=utf-8').send(Readable.from(table())),
  );
  app.get('/figures/figures.zip', async (_, reply) =>
    reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="figures.zip"')
      .send(
        Readable.from(
          zipStream([
            { name: 'datapackage.json', text: [description()] },
            { name: 'figures.csv', text: table() },
          ]),
        ),
      ),
  );
  app.get('/figures/figures.jsonl', async (_, reply) =>
    reply
      .type('application/x-ndjson; charset=utf-8')
      .send(Readable.from(lines(store.public, '', (one) => `${JSON.stringify(figureObject(one))}\n`))),
  );
};

/** A document at a time, so that a large record takes no more room than a small one. */
async function* lines(
  record: PublicRecord,
  head: string,
  lineOf: (one: QuotedFigure) => string,
): AsyncGenerator<string> {
  yield head;
  for (const { document, date, council } of await record.figureSources()) {
    const reading = await record.readingOf(document.slug);
    if (!reading) continue;
    yield reading.figures
      .map((figure) => lineOf({ figure, document, date, council, quote: quoteOf(reading, figure.passage) }))
      .join('');
  }
}

const ofMeasure = async (record: PublicRecord, slug: string): Promise<QuotedFigure[] | null> => {
  const found = await record.measure(slug);
  if (!found) return null;
  const readings = new Map<string, Reading | null>();
  for (const { document } of found.figures)
    if (!readings.has(document.slug)) readings.set(document.slug, await record.readingOf(document.slug));
  return found.figures.map(({ figure, document, date, council }) => {
    const reading = readings.get(document.slug);
    return { figure, document, date, council, quote: reading ? quoteOf(reading, figure.passage) : '' };
  });
};

const quoteOf = ({ pages }: Reading, { page, start, end }: At): string =>
  (pages[page - 1]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ').trim();
