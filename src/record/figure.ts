import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { orNull } from './or-null.ts';
import { Period } from './period.ts';

const text = Type.String();

/** `score` is a mark without a unit (Attainment 8, scaled score); `rank` a place among others. */
export const Unit = Type.Union([
  Type.Literal('percent'),
  Type.Literal('percentage-points'),
  Type.Literal('count'),
  Type.Literal('money'),
  Type.Literal('rate'),
  Type.Literal('ratio'),
  Type.Literal('score'),
  Type.Literal('rank'),
  Type.Literal('minutes'),
  Type.Literal('hours'),
  Type.Literal('days'),
  Type.Literal('weeks'),
  Type.Literal('months'),
  Type.Literal('years'),
]);
export type Unit = Static<typeof Unit>;

/** A number as a paper states it. A "decrease of 2.8%" is -2.8 with the sign given by its words. */
export const Stated = Type.Object({
  value: orNull(Type.Number({ description: 'in whole units: "£1.5m" is 1500000; null where none is printed' })),
  printed: Type.String({ description: 'the number as printed, with sign and unit where they touch it' }),
  /** Half of it is how far off the printed number may be: 0.1 of "70.3", 100000 of "£1.5m"; null without a value. */
  step: orNull(Type.Number({ exclusiveMinimum: 0 })),
  unit: orNull(Unit),
  /** Base of a rate: 10000 of "84 per 10,000". */
  per: orNull(Type.Number({ exclusiveMinimum: 0 })),
  period: orNull(Period),
  at: At,
});
export type Stated = Static<typeof Stated>;

export const ComparatorWho = Type.Union([
  Type.Literal('national'),
  Type.Literal('region'),
  Type.Literal('statistical-neighbours'),
  Type.Literal('similar'),
  Type.Literal('area'),
  Type.Literal('group'),
]);
export type ComparatorWho = Static<typeof ComparatorWho>;

/**
 * What a value is held against. `value` is null where only the distance is printed ("5.8% below the national
 * average"); `gap` is the value minus the comparator (negative: below), as printed, never computed.
 */
export const Comparator = Type.Composite([
  Stated,
  Type.Object({
    who: ComparatorWho,
    name: Type.String({ description: 'as printed: "national average", "Yorkshire and the Humber", "boys"' }),
    gap: orNull(Stated),
  }),
]);
export type Comparator = Static<typeof Comparator>;

/** How the value came to be where the paper computed it from others. Places are the cells or words it stands on. */
export const Derived = Type.Object({
  kind: Type.Union([
    Type.Literal('change'),
    Type.Literal('gap'),
    Type.Literal('difference'),
    Type.Literal('total'),
    Type.Literal('average'),
  ]),
  /** For a change, gap or difference: first minus second. Empty where it is not clear which they are. */
  from: Type.Array(At),
});
export type Derived = Static<typeof Derived>;

export const Mark = Type.Union([
  Type.Literal('provisional'),
  Type.Literal('unvalidated'),
  Type.Literal('validated'),
  Type.Literal('restated'),
  Type.Literal('estimate'),
  Type.Literal('forecast'),
  Type.Literal('break'),
]);
export type Mark = Static<typeof Mark>;

/** What stands in place of a value: GSS shorthand, or the older signs for it. */
export const Shorthand = Type.Object({
  printed: text,
  means: Type.Union([
    Type.Literal('confidential'),
    Type.Literal('not-applicable'),
    Type.Literal('not-available'),
    Type.Literal('low'),
    Type.Literal('suppressed'),
  ]),
});
export type Shorthand = Static<typeof Shorthand>;

/** Where in its table a cell stands: rows and columns counted from 0 over the whole table, headers included. */
export const TablePlace = Type.Object({
  /** Counts the document's tables from 0. */
  table: Type.Integer({ minimum: 0 }),
  row: Type.Integer({ minimum: 0 }),
  column: Type.Integer({ minimum: 0 }),
  /** From the outermost inwards, as printed. */
  rowHeaders: Type.Array(text),
  columnHeaders: Type.Array(text),
});
export type TablePlace = Static<typeof TablePlace>;

/** A word of the figure that stands neither in its sentence nor in its row or column. */
export const Taken = Type.Object({
  field: Type.Union([
    Type.Literal('measure'),
    Type.Literal('group'),
    Type.Literal('area'),
    Type.Literal('standard'),
    Type.Literal('period'),
    Type.Literal('unit'),
    Type.Literal('mark'),
  ]),
  from: Type.Union([
    Type.Literal('caption'),
    Type.Literal('heading'),
    Type.Literal('title'),
    Type.Literal('earlier'),
    Type.Literal('note'),
  ]),
  at: At,
});
export type Taken = Static<typeof Taken>;

/**
 * One value that a paper states, with all that it says about it. What the paper does not state is null; what it
 * states elsewhere than beside the value is named in `taken`.
 *
 * A sentence gives one figure for its value, and the earlier value, the change, the target and the comparators of
 * that value inside it. `value` is null where only a change, a gap or a target is stated.
 */
export const Figure = Type.Composite([
  Stated,
  Type.Object({
    measure: orNull(Type.String({ description: 'what is measured, in the words printed' })),
    /** The paper's own number of an indicator: "CS04". */
    reference: orNull(text),
    group: orNull(Type.String({ description: 'of whom or what: "Girls", "EHC plan", "Secondary schools"' })),
    area: orNull(Type.String({ description: 'as printed: the council, "National", "Skelhurst"' })),
    standard: orNull(Type.String({ description: 'the level reached: "EXS+", "grade 5 or above"' })),
    /** Printed before the number: about, over, under, up to. */
    qualifier: orNull(
      Type.Union([Type.Literal('about'), Type.Literal('over'), Type.Literal('under'), Type.Literal('up-to')]),
    ),
    previous: orNull(Stated),
    change: orNull(Stated),
    target: orNull(Stated),
    /** The standard below which a result is rated red. */
    floor: orNull(Stated),
    comparators: Type.Array(Comparator),
    rank: orNull(
      Type.Object({
        position: Type.Integer({ minimum: 1 }),
        of: orNull(Type.Integer({ minimum: 1 })),
        among: orNull(text),
        at: At,
      }),
    ),
    /** How many the value is about: the denominator of a percentage. */
    cohort: orNull(Stated),
    /** The percentage printed beside a count: "7,513 children (16.6%)". */
    share: orNull(Stated),
    rag: orNull(
      Type.Object({
        colour: Type.Union([
          Type.Literal('green'),
          Type.Literal('amber'),
          Type.Literal('red'),
          Type.Literal('blue'),
          Type.Literal('grey'),
        ]),
        printed: text,
        at: At,
      }),
    ),
    travel: orNull(
      Type.Object({
        reading: Type.Union([
          Type.Literal('up'),
          Type.Literal('down'),
          Type.Literal('level'),
          Type.Literal('better'),
          Type.Literal('worse'),
        ]),
        printed: text,
        at: At,
      }),
    ),
    /** Which way is good, where the paper says so. */
    good: orNull(Type.Union([Type.Literal('high'), Type.Literal('low'), Type.Literal('neutral')])),
    derived: orNull(Derived),
    marks: Type.Array(Mark),
    shorthand: orNull(Shorthand),
    where: Type.Union([Type.Literal('table'), Type.Literal('sentence'), Type.Literal('chart')]),
    place: orNull(TablePlace),
    /** Index into the reading's `papers`; null where the document was not split. */
    paper: orNull(Type.Integer({ minimum: 0 })),
    /** The heading under which it stands. */
    heading: orNull(text),
    /** The sentence, or the table's row. */
    passage: At,
    taken: Type.Array(Taken),
    sure: Type.Number({ minimum: 0, maximum: 1 }),
  }),
]);
export type Figure = Static<typeof Figure>;

/** All that most figures do not have beside their number. */
export const NOTHING_BESIDE = {
  measure: null,
  reference: null,
  group: null,
  area: null,
  standard: null,
  qualifier: null,
  previous: null,
  change: null,
  target: null,
  floor: null,
  comparators: [],
  rank: null,
  cohort: null,
  share: null,
  rag: null,
  travel: null,
  good: null,
  derived: null,
  marks: [],
  shorthand: null,
  place: null,
  paper: null,
  heading: null,
  taken: [],
} satisfies Partial<Figure>;
