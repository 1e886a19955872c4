import { responseStanding, type SentRecommendation } from '../../cycle/executive-response.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { askHref } from '../addresses.ts';
import { dateWords } from '../words.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';

export const OUTCOME_WORDS = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  refused: 'Not accepted',
} as const;

const STANDINGS = {
  'in-time': { words: 'Response awaited', tag: 'govuk-tag--yellow' },
  late: { words: 'Response late', tag: 'govuk-tag--red' },
  answered: { words: 'Answered in time', tag: 'govuk-tag--green' },
  'answered-late': { words: 'Answered late', tag: 'govuk-tag--orange' },
} as const;

/** Recommendations sent to the executive: those without a response first, by the day on which it is due. */
export const recommendationsPages = (desk: Desk): void => {
  desk.get('/recommendations', 'ask.read', (asked) => list(asked, true));
  desk.get('/desk/recommendations', 'ask.read', (asked) => list(asked, false));
};

/** A recommendation with its clock and how that stands. */
export const shownRecommendation = (one: DeskRecord<'recommendation'>, today: string) => {
  const { clock, standing } = responseStanding(one.data, today);
  const { response } = one.data;
  return {
    ...one,
    clock,
    standing,
    ...STANDINGS[standing],
    due: dateWords(clock.ends, true),
    askHref: askHref({ key: one.data.ask, slug: 'ask' }),
    outcome: response && OUTCOME_WORDS[response.outcome],
    journey: journeyOf(one.data),
  };
};

/** Where it has been, day by day: received, notice, what was entered of other bodies, response. */
const journeyOf = ({ from, to, received, notice, hops, response }: SentRecommendation) =>
  [
    { on: received, what: `Received by ${to} from ${from}` },
    ...(notice ? [{ on: notice, what: 'Notice that a response is wanted' }] : []),
    ...hops.map(({ body, on, minute, what }) => ({
      on,
      what: `${body}${minute ? `, minute ${minute}` : ''}: ${what}`,
    })),
    ...(response
      ? [{ on: response.decided, what: `${to} decided: ${OUTCOME_WORDS[response.outcome].toLowerCase()}` }]
      : []),
    ...(response ? [{ on: response.published, what: 'Response published' }] : []),
  ].toSorted((a, b) => a.on.localeCompare(b.on));

const list = async ({ store, viewer, today }: DeskAsked, open: boolean): Promise<DeskAnswer> => {
  const found = await store.desk.find(viewer, {
    kind: 'recommendation',
    ...(open ? { states: ['public' as const] } : {}),
  });
  const all = found.map((one) => shownRecommendation(one, today));
  const rank = ({ data }: (typeof all)[number]): number => (data.response ? 1 : 0);
  return {
    view: 'desk/recommendations.njk',
    context: {
      open,
      all: all.toSorted((a, b) => rank(a) - rank(b) || a.clock.ends.localeCompare(b.clock.ends)),
      late: all.filter(({ standing }) => standing === 'late').length,
    },
  };
};
