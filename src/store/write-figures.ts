import { sql, type Transaction } from 'kysely';
import { type DisclosureRisk, disclosureRisks } from '../figures/disclosure/disclosure-risks.ts';
import { withhold } from '../figures/disclosure/withhold.ts';
import { findAbbreviations } from '../figures/measures/abbreviations.ts';
import { type MeasureIdentity, measureKey, measureOf } from '../figures/measures/measure-key.ts';
import { measureWords } from '../figures/measures/measure-words.ts';
import type { Figure } from '../record/figure.ts';
import type { Reading } from '../record/reading.ts';
import { packFigure } from './pack-figure.ts';
import { placeColumns } from './place-columns.ts';
import { freeSlug, slugOf } from './slugs.ts';
import type { DisclosureRule } from './store.ts';
import type { Tables } from './tables.ts';
import { insertRows } from './write-rows.ts';

/** A reading as it may be kept, and the figures in it that may tell about single people. */
export type Guarded = { reading: Reading; risks: DisclosureRisk[]; rule: DisclosureRule };

/**
 * Finds the figures that may tell about single people, and takes them out where the council's rule says so: before
 * anything is written, so that no page, search, list or file can give them away.
 */
export const guard = (reading: Reading, rule: DisclosureRule): Guarded => {
  const textOf = ({ page, start, end }: Figure['at']) => reading.pages[page - 1]?.text.slice(start, end) ?? '';
  const risks = disclosureRisks(reading.figures, rule, textOf);
  return { reading: rule.withhold ? withhold(reading, risks) : reading, risks, rule };
};

/** The rule as it is kept with a document: another one asks for the document to be read again. */
export const ruleName = ({ threshold, withhold: hides }: DisclosureRule): string =>
  `${threshold} ${hides ? 'withhold' : 'flag'}`;

/**
 * Writes the rows of a document's figures and of the abbreviations that it explains. Its row as a source stays when a
 * newer version takes its place, so that its file stays withheld.
 */
export const writeFigures = async (
  trx: Transaction<Tables>,
  documentId: number,
  { reading, risks, rule }: Guarded,
): Promise<void> => {
  await trx.deleteFrom('figure_source').where('document_id', '=', documentId).execute();
  if (reading.figures.length === 0) return;
  const measures = await placeMeasures(trx, reading.figures);
  const risky = new Map(risks.map(({ index, reasons }) => [index, reasons.join(' ')]));
  await trx
    .insertInto('figure_source')
    .values({
      document_id: documentId,
      ...(await meetingOf(trx, documentId)),
      figures: reading.figures.length,
      withheld: rule.withhold ? risks.length : 0,
      rule: ruleName(rule),
    })
    .execute();
  await insertRows(
    trx,
    'figure',
    reading.figures.map((figure, position) => {
      const identity = measureOf(figure);
      return {
        document_id: documentId,
        position,
        measure_id: identity && (measures.get(measureKey(identity)) ?? null),
        period: figure.period?.label ?? null,
        value: figure.value,
        scored: figure.target || figure.rag || figure.travel ? 1 : 0,
        risk: risky.get(position) ?? null,
        detail: packFigure(figure),
        ...placeColumns(figure.at),
      };
    }),
  );
  await weigh(trx, [...measures.values()]);
  await insertRows(
    trx,
    'abbreviation',
    findAbbreviations(reading.pages).map(({ short, long, at }) => ({
      document_id: documentId,
      short,
      long,
      short_words: measureWords(short).join(' '),
      long_words: measureWords(long).join(' '),
      ...placeColumns(at),
    })),
  );
};

/** The meeting that the paper went to: the one that its agenda calls, else the only one it tells of. */
const meetingOf = async (trx: Transaction<Tables>, documentId: number) => {
  const told = await trx
    .selectFrom('source')
    .innerJoin('meeting', 'meeting.id', 'source.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['source.origin', 'meeting.body_id', 'meeting.date', 'body.council'])
    .where('source.document_id', '=', documentId)
    .orderBy('source.position')
    .execute();
  const called = told.filter(({ origin }) => origin === 'agenda');
  const [meeting] = called.length === 1 ? called : told;
  return { body_id: meeting?.body_id ?? null, date: meeting?.date ?? null, council: meeting?.council ?? null };
};

/** Ids of the measures by key, made where they are new. They are never removed, so that their addresses hold. */
const placeMeasures = async (trx: Transaction<Tables>, figures: readonly Figure[]): Promise<Map<string, number>> => {
  const wanted = new Map<string, { identity: MeasureIdentity; name: string }>();
  for (const figure of figures) {
    const identity = measureOf(figure);
    if (identity && !wanted.has(measureKey(identity)))
      wanted.set(measureKey(identity), { identity, name: nameOf(figure) });
  }
  const ids = new Map<string, number>();
  const entries = [...wanted];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const words = entries.slice(from, from + AT_ONCE).map(([, { identity }]) => identity.words);
    const rows = await trx.selectFrom('measure').selectAll().where('words', 'in', words).execute();
    for (const row of rows) ids.set(measureKey(row), row.id);
  }
  const fresh = entries.filter(([key]) => !ids.has(key));
  const slugs = await freeSlugs(
    trx,
    fresh.map(([, { name }]) => slugOf(name, 'measure')),
  );
  const made = await insertRows(
    trx,
    'measure',
    fresh.map(([, { identity, name }], index) => ({ ...identity, name, slug: slugs[index]! })),
  );
  for (const [index, [key]] of fresh.entries()) ids.set(key, made[index]!);
  return ids;
};

const weigh = async (trx: Transaction<Tables>, measures: readonly number[]): Promise<void> => {
  for (let from = 0; from < measures.length; from += AT_ONCE) {
    await trx
      .updateTable('measure')
      .set({
        weight: sql<number>`(select count(figure.period) + coalesce(sum(figure.scored), 0) from figure where figure.measure_id = measure.id)`,
      })
      .where('id', 'in', measures.slice(from, from + AT_ONCE))
      .execute();
  }
};

const AT_ONCE = 500;

const nameOf = ({ measure, standard }: Figure): string => {
  const name = (measure ?? '').replaceAll(/\s+/g, ' ').trim();
  return standard && !name.toLowerCase().includes(standard.toLowerCase()) ? `${name}, ${standard}` : name;
};

const freeSlugs = async (trx: Transaction<Tables>, wanted: readonly string[]): Promise<string[]> => {
  const taken = new Set<string>();
  for (const base of new Set(wanted)) {
    const rows = await trx
      .selectFrom('measure')
      .select('slug')
      .where('slug', '>=', base)
      .where('slug', '<', `${base}.`)
      .execute();
    for (const { slug } of rows) taken.add(slug);
  }
  return wanted.map((base) => {
    const slug = freeSlug(base, (one) => taken.has(one));
    taken.add(slug);
    return slug;
  });
};
