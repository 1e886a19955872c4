import type { RiskReason } from '../../figures/disclosure/disclosure-risks.ts';
import { periodWords } from '../../figures/measures/period-time.ts';
import type { JoinReason } from '../../figures/measures/propose-joins.ts';
import type { ProposedJoinView } from '../../store/public/proposed-joins.ts';
import { StoreError } from '../../store/store-error.ts';
import { unitWords } from '../public/value-words.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';

const MOST_JOINS = 50;
const FLAGGED_PAGE = 50;
const MOST_PAGES = 1000;

/** Figures at the desk: spellings that may be one measure, for a person to decide, and figures that may tell of single people. */
export const figuresAtDesk = (desk: Desk): void => {
  desk.get('/desk/figures', 'figure.review', (asked) => page(asked, {}));
  desk.post('/desk/figures', 'figure.review', join);
};

const page = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, query, form } = asked;
  const joins = await store.public.proposedJoins();
  const number = wholeIn(query, 'page', 1, MOST_PAGES) ?? 1;
  const flagged = await store.desk.flaggedFigures(viewer, {
    skip: (number - 1) * FLAGGED_PAGE,
    limit: FLAGGED_PAGE + 1,
  });
  return {
    view: 'desk/figures.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      joins: joins.slice(0, MOST_JOINS).map(joinView),
      more: Math.max(0, joins.length - MOST_JOINS),
      flagged: flagged.slice(0, FLAGGED_PAGE).map((one) => ({
        ...one,
        period: one.period && periodWords(one.period),
        reasons: one.reasons.map((why) => RISKS[why]),
      })),
      page: number,
      older: flagged.length > FLAGGED_PAGE,
      typed: { measure: textIn(form, 'measure'), other: textIn(form, 'other'), why: textIn(form, 'why') },
      errors,
      errorList: errorList(errors),
    },
  };
};

const join = async (asked: DeskAsked): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const [measure, other] = [slugIn(textIn(form, 'measure')), slugIn(textIn(form, 'other'))];
  const same = textIn(form, 'same');
  if (same !== 'yes' && same !== 'no') return page(asked, { measure: 'Say whether the two are one measure' });
  try {
    await store.confirmJoin({ measure, other }, same === 'yes', { who: viewer.name, why: textIn(form, 'why') || null });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return page(asked, { measure: error.message });
  }
  return { redirect: '/desk/figures?saved' };
};

/** A measure as its page is called, or that page's address. */
const slugIn = (typed: string): string => typed.replace(/^.*\/measures\//, '').replace(/[/?#].*$/, '');

const joinView = ({ measure, other, reason }: ProposedJoinView) => ({
  measure,
  other,
  unit: unitWords(measure.unit),
  reason: reasonWords(reason),
});

const reasonWords = (reason: JoinReason): string => {
  if (reason.kind === 'abbreviation') return `a paper explains ${reason.short} as ${reason.long}`;
  if (reason.kind === 'order') return 'the same words in another order';
  return `“${reason.from}” and “${reason.to}” differ by one letter`;
};

/** Why a figure may tell about single people, in words that give no count away. */
const RISKS: Readonly<Record<RiskReason, string>> = {
  'small-count': 'counts few people',
  'small-share': 'a percentage that gives a small count together with how many it is of',
  'small-remainder': 'a percentage that gives how few are left',
  nobody: 'true of nobody in a group',
  everybody: 'true of everybody in a group',
  'small-group': 'about a group of few people',
  recoverable: 'a hidden number that the total and the others give away',
  'school-and-group': 'names a school and a group of its people',
  repeated: 'the same value stands elsewhere without what makes it risky',
  derived: 'worked out from one of these',
};
