import type { At } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import type { Reading } from '../../record/reading.ts';
import type { DisclosureRisk } from './disclosure-risks.ts';

/** GSS shorthand for a value that is not given because it would tell about single people. */
const CONFIDENTIAL = '[c]';

/** A printed number that is taken out, and the passage in which copies of it are looked for. */
type Hidden = { at: At; printed: string; passage: At };

/**
 * A reading as it may be published: every risky value, and what beside it would give it away, is `[c]` in the pages'
 * text, in the figures and in every passage that quotes it. Places stay true, because pages keep their length.
 */
export const withhold = (reading: Reading, risks: readonly DisclosureRisk[]): Reading => {
  if (risks.length === 0) return reading;
  const hidden = risks.flatMap(({ figure }) => hiddenOf(figure));
  const pages = reading.pages.map((page) => ({
    ...page,
    text: hidden.filter(({ at }) => at.page === page.page).reduce((text, { at }) => blot(text, at), page.text),
  }));
  const { pages: _, ...rest } = reading;
  const masked = mask({ ...rest, figures: maskFigures(reading.figures, risks) }, indexOf(hidden), []);
  return JSON.parse(JSON.stringify({ ...Object(masked), pages }));
};

/** The value itself, its percentage or count, and the change that leads from the value before to it. */
const hiddenOf = ({ passage, ...figure }: Figure): Hidden[] =>
  [figure, figure.share, figure.change, ...figure.comparators.map(({ gap }) => gap)].flatMap((stated) =>
    stated === null || stated.printed === '' || stated.value === null
      ? []
      : [{ at: stated.at, printed: stated.printed, passage }],
  );

/** `[c]` where there is room, so many characters as before. */
const blot = (text: string, { start, end }: At): string => {
  const length = end - start;
  const sign = length >= CONFIDENTIAL.length ? CONFIDENTIAL : 'c';
  return `${text.slice(0, start)}${sign.padEnd(length)}${text.slice(end)}`;
};

const maskFigures = (figures: readonly Figure[], risks: readonly DisclosureRisk[]): Figure[] => {
  const risky = new Set(risks.map(({ index }) => index));
  const shorthand = { printed: CONFIDENTIAL, means: 'confidential' as const };
  return figures.map((figure, index) => {
    if (!risky.has(index)) return figure;
    const comparators = figure.comparators.map((other) => ({ ...other, gap: other.gap && noValue(other.gap) }));
    return {
      ...figure,
      ...noValue(figure),
      share: figure.share && noValue(figure.share),
      change: figure.change && noValue(figure.change),
      comparators,
      shorthand,
    };
  });
};

const noValue = <T extends Stated>(stated: T): T => ({ ...stated, value: null, step: null, printed: CONFIDENTIAL });

const indexOf = (hidden: readonly Hidden[]): Map<number, Hidden[]> =>
  Map.groupBy(hidden, ({ passage }) => passage.page);

/** Copies a value with each hidden number taken out of every text that stands where the number does. */
const mask = (node: unknown, byPage: ReadonlyMap<number, Hidden[]>, near: readonly Hidden[]): unknown => {
  if (typeof node === 'string') return near.reduce((text, { printed }) => without(text, printed), node);
  if (Array.isArray(node)) return node.map((one) => mask(one, byPage, near));
  if (typeof node !== 'object' || node === null) return node;
  const places = Object.values(node).filter(isAt);
  const here = places.length === 0 ? near : hiddenAt(places, byPage);
  const isHidden = here.some(({ at }) =>
    places.some((place) => place.page === at.page && place.start === at.start && place.end === at.end),
  );
  const entries = Object.entries(node).map(([name, value]) => [name, isAt(value) ? value : mask(value, byPage, here)]);
  const copy = Object.fromEntries(entries);
  return isHidden && 'printed' in copy && 'value' in copy
    ? { ...copy, value: null, step: null, printed: CONFIDENTIAL }
    : copy;
};

const hiddenAt = (places: readonly At[], byPage: ReadonlyMap<number, Hidden[]>): Hidden[] =>
  places.flatMap(({ page, start, end }) =>
    (byPage.get(page) ?? []).filter(({ passage }) => passage.start < end && start < passage.end),
  );

const isAt = (value: unknown): value is At =>
  typeof value === 'object' && value !== null && 'page' in value && 'start' in value && 'end' in value;

const PART_OF_NUMBER = /[\d.,]/;

/** Takes a printed number out of a text wherever it stands as a whole number: "5" is not taken out of "25". */
const without = (text: string, printed: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, from)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + printed.length, at + printed.length + 2);
    const isWhole = !(PART_OF_NUMBER.test(before) && /\d/.test(printed.charAt(0))) && !/^(?:\d|[.,]\d)/.test(after);
    out += text.slice(from, at) + (isWhole ? CONFIDENTIAL : printed);
    from = at + printed.length;
  }
  return out + text.slice(from);
};
