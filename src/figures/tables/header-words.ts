import type { Derived, Mark, Unit } from '../../record/figure.ts';
import { type FoundPeriod, headerPeriod } from '../periods.ts';
import { remembered } from '../remembered.ts';
import { areaIn, areaPair, type FoundArea } from './areas.ts';
import { marksIn, unitOfWords } from './cell-value.ts';
import { isGroup } from './group-words.ts';

/** What a column (or row) of a performance table is for, beside its values. */
export type Role =
  | 'result'
  | 'target'
  | 'floor'
  | 'rag'
  | 'travel'
  | 'previous'
  | 'cohort'
  | 'rank'
  | 'good'
  | 'reference'
  | 'words'
  | 'change'
  | 'label';

export type Facets = {
  text: string;
  period: FoundPeriod | null;
  area: FoundArea | null;
  group: string | null;
  standard: string | null;
  derived: Derived['kind'] | null;
  unit: Unit | null;
  scale: number;
  per: number | null;
  marks: Mark[];
  role: Role | null;
  /** The words left: of a measure, or of a group whose words say nothing. */
  rest: string;
};

const ROLES: [RegExp, Role][] = [
  [/\btargets?\b|\bbenchmark\b|\bgoal\b/i, 'target'],
  [
    /\bfloor\b|\bminimum (?:standard|level|acceptable)\b|\btolerance\b|\blower limit\b|\bred (?:threshold|trigger)\b/i,
    'floor',
  ],
  [/\bb?rag\b|\bratings?\b|\bstatus\b|\btraffic light\b|\brated\b/i, 'rag'],
  [/\bdot\b|\bdirection(?: of travel)?\b|\btrend\b|\btravel\b/i, 'travel'],
  [
    /\bcohort\b|\bdenominator\b|\bsample size\b|^n\s?=?$|^base$|\bnumber in (?:the )?(?:cohort|group)\b|^eligible$/i,
    'cohort',
  ],
  [/\brank(?:ing|ed)?\b|\bquartile\b/i, 'rank'],
  [
    /\bpolarity\b|^aim$|^good$|^desired direction$|\bgood (?:is|performance|to be)\b|\baim to\b|\bbigger is better\b|\bhigh(?:er)? or low(?:er)?\b/i,
    'good',
  ],
  [
    /^(?:kpi |pi |indicator |measure )?(?:ref(?:erence)?|no\.?|id|code|#)s?\.?(?: no\.?| number)?$|^(?:kpi|pi|indicator|measure) numbers?$/i,
    'reference',
  ],
  [
    /\bcomment(?:s|ary)?\b|\bnarrative\b|\bexplanation\b|\b(?:tele)?phone\b|\be-?mail\b|\bpostcode\b|\bagenda item\b|^(?:notes?|actions?|owner|(?:responsible )?officer|lead|source|frequency|pages?|dates?|version|contact|tel|times?|venue|room|portfolio|director|year of birth|item|minute|resolution|recommendation|clause|para(?:graph)?)(?: (?:no\.?|number|officer|of .{1,20}|name|taken|required|start|end|due|completed))?\.?$/i,
    'words',
  ],
  [
    /\bprevious\b|\bprior\b|\blast (?:quarter|month|period|year|result|reported)\b|(?<!on |from |against |to )\bbaseline\b/i,
    'previous',
  ],
  [
    /\bresults?\b|\bactual\b|\blatest\b|\bcurrent\b|\boutturn\b|^performance$|^value$|\bachieved\b|\bytd\b|\byear to date\b|\bthis (?:quarter|month|period|year)\b|^position$|\bperformance to date\b/i,
    'result',
  ],
  [
    /^(?:key )?(?:performance )?(?:indicators?|measures?|kpis?|metrics?|descriptions?|titles?|names?)(?: description| name| title)?$|\bkpis$/i,
    'label',
  ],
];
const DERIVED: [RegExp, Derived['kind']][] = [
  [/(?<!budget |funding |savings |skills |pay )\bgaps?\b/i, 'gap'],
  [/\bdiff(?:erence)?s?\b|\bvariances?\b|\bvariation\b/i, 'difference'],
  [
    /(?<!climate )\bchange(?:s?$| (?:from|since|on|in|over|between|vs)\b)|^(?:%\s?)?change\b|^movement\b|\bmovement$|\+\s?\/\s?-|^(?:increase|decrease)(?:\s?\/\s?(?:increase|decrease))?$/i,
    'change',
  ],
  [/^(?:grand |sub-?\s?|overall )?totals?\b(?! (?:number|amount|cost|value|spend))|\btotals?$/i, 'total'],
  [/^(?:average|mean)$/i, 'average'],
];
/** A longer header that holds such a word is a measure of its own. */
const MOST_DERIVED_WORDS = 7;
const STANDARD =
  /\bEXS\+?(?!\w)|\bGDS\b(?:\s?\/\s?HS\b)?|\bHS\b|\bexpected (?:standard|level)\b(?: or above)?|\bhigh(?:er)? standard\b|\bgreater depth(?: standard)?\b|\bgrades? \d(?:\s?[-–]\s?\d)?(?: (?:or|and) (?:above|higher))?|\b(?:strong|standard) pass\b|\blevel \d\+?(?!\w)/i;
const MONEY = /[£$€]\s?(?:['’]?000s?|k\b|m\b|million\b|bn\b)?/i;
const THOUSANDS = /\bin thousands\b|\(thousands\)|\bthousands\b|\(?['’]?000s\)?|\(000\)/i;
const RATE = /\bper\s(\d{1,3}(?:,000){1,2}|10{1,6}|thousand|million|capita|head)\b/i;
const PERCENT =
  /(?<!\d\s?)%(?:\s?(?:age)?\s?(?:points?|pts?)|age)?|\bper\s?cent(?:age)?\b(?:\spoints?)?|\bpct\b|\bproportion\b/i;

/** A header's words taken apart. Linear: every look is run once. */
export const facetsOf = remembered((text): Facets => {
  const marks = text.replace(/[†‡¹²³⁴⁵]/g, ' ');
  const period = headerPeriod(marks);
  const role = ROLES.find(([look]) => look.test(marks))?.[1] ?? null;
  const short = marks.trim().split(/\s+/).length <= MOST_DERIVED_WORDS;
  const kind = (short && DERIVED.find(([look]) => look.test(marks))?.[1]) || null;
  const derived = kind === 'difference' && period ? 'change' : kind;
  let rest = period ? cut(marks, period.from, period.to) : marks;
  const pair = kind && kind !== 'total' ? areaPair(rest) : null;
  const single = pair ? null : areaIn(rest.trim(), isGroup);
  // "Gap to England" is no value of England's.
  const area = pair ?? (kind === 'gap' || kind === 'difference' ? null : single);
  if (single) rest = rest.replace(single.text, ' ');
  if (area) rest = rest.replace(area.text, ' ');
  const standard = STANDARD.exec(rest)?.[0] ?? null;
  if (standard) rest = rest.replace(standard, ' ');
  const left = bareWords(rest, kind);
  const bare = period && /^\([^()]*\)$/.test(left) ? '' : left;
  return {
    text,
    period,
    area,
    standard,
    derived: role === 'target' || role === 'floor' ? null : derived,
    ...measuredIn(marks),
    marks: marksIn(marks),
    role,
    group: isGroup(bare) ? bare : null,
    rest: isGroup(bare) ? '' : bare,
  };
});

const cut = (text: string, from: number, to: number): string => `${text.slice(0, from)} ${text.slice(to)}`;

/** What is left when units, signs of derivation and empty brackets are taken out. */
const bareWords = (text: string, kind: Derived['kind'] | null): string =>
  text
    .replace(kind && kind !== 'total' ? DERIVED.find(([, each]) => each === kind)![0] : /$^/, ' ')

    .replace(/\(?[£$€]\s?(?:['’]?0{3}s?|k|m|bn|million|thousands?)?\)?(?!\p{L})/giu, ' ')
    .replace(/^\s*(?:%|\(%\))|(?:%|\(%\))\s*$/g, ' ')
    .replace(/(?:^|\s)[([][pre][)\]](?=\s|$)|\b(?:provisional|unvalidated|validated|revised)\b/gi, ' ')
    .replace(/^\s*(?:to|from|vs\.?|against|in|for|at|-)\s/i, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/^[\s:,–*/-]+|[\s:,–*/-]+$/g, '')
    .replace(/\s{2,}/g, ' ');

const measuredIn = (text: string): { unit: Unit | null; scale: number; per: number | null } => {
  const rate = RATE.exec(text);
  if (rate) return { unit: 'rate', scale: 1, per: baseOf(rate[1]!) };
  const money = MONEY.exec(text);
  if (money) return { unit: 'money', scale: scaleOf(money[0]), per: null };
  const percent = PERCENT.exec(text);
  if (percent) return { unit: /points?|pts?/i.test(percent[0]) ? 'percentage-points' : 'percent', scale: 1, per: null };
  if (THOUSANDS.test(text)) return { unit: 'count', scale: 1000, per: null };
  if (/\bnumber\b|\bno\.|\bcount\b|\bhow many\b|^#$/i.test(text)) return { unit: 'count', scale: 1, per: null };
  return { unit: unitOfMeasure(text), scale: 1, per: null };
};

/** "Average days to re-let", "points score"; a "year" in a header is mostly a time, not a unit. */
const unitOfMeasure = (text: string): Unit | null => {
  if (/\bscore\b/i.test(text)) return 'score';
  const unit = unitOfWords(text);
  if (unit === 'score' || unit === null) return unit;
  return /^\(?(?:working |calendar )?(?:days|hours|weeks|minutes|mins|hrs|months|years)\)?$|\((?:working |calendar )?(?:days|hours|weeks|minutes|mins|hrs|months|years)\)|\b(?:average|mean|median|number of)\b.{0,60}\b(?:days|hours|weeks|minutes)\b|\bin (?:working |calendar )?(?:days|hours|weeks|minutes)\b/i.test(
    text,
  )
    ? unit
    : null;
};

const baseOf = (word: string): number | null => {
  const number = Number(word.replaceAll(',', ''));
  return Number.isFinite(number) ? number : ({ thousand: 1000, million: 1e6 }[word.toLowerCase()] ?? 1);
};

const scaleOf = (money: string): number =>
  /0|k/i.test(money) ? 1000 : /bn/i.test(money) ? 1e9 : /m/i.test(money) ? 1e6 : 1;
