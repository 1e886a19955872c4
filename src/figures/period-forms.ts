import type { PeriodKind } from '../record/period.ts';

/** What a period's words say, without its place. */
export type PeriodSense = {
  kind: PeriodKind;
  label: string;
  start: string | null;
  end: string | null;
};

type Named = Record<string, string | undefined>;
type Form = { look: RegExp; sense: (groups: Named, printed: string) => PeriodSense | null };

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SPLIT = '(?:(?:19|20)?\\d\\d\\s?[/\\u2013-]\\s?(?:(?:19|20)\\d\\d|\\d\\d))(?![\\d/,.]\\d|\\d|%)';
const FULL_SPLIT = '(?:(?:19|20)\\d\\d\\s?[/\\u2013-]\\s?(?:(?:19|20)\\d\\d|\\d\\d))(?![\\d/,]\\d|\\d|%|\\.\\d)';
const YEAR = '(?:(?:19|20)\\d\\d)(?![\\d]|[.,]\\d|%)';
const SHORT_YEAR = "(?:(?:19|20)\\d\\d|'?\\d\\d)(?![\\d]|[.,:/]\\d|%|\\s?%)";
const OF = '\\s{0,2}(?:,|of|in|for|[-\\u2013:])?\\s{0,2}';
const ACADEMIC = '(?:academic|school)\\s+year|AY';
const FINANCIAL = '(?:financial|fiscal|municipal)\\s+year|FY';
const ORDINAL: Record<string, number> = { first: 1, one: 1, second: 2, two: 2, third: 3, three: 3, fourth: 4, four: 4 };
const WHICH = '(?:first|second|third|fourth|one|two|three|four|[1-4](?:st|nd|rd|th)?)';

export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const fullYear = (digits: string): number => {
  const bare = digits.replace("'", '');
  return bare.length === 4 ? Number(bare) : 2000 + Number(bare);
};
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const isoMonth = (year: number, month: number): string => `${year}-${twoDigits(month)}`;

/** The first of two years that follow each other: 2018 of "2018/19", null of "2018/23" and "14/15" of a day. */
const firstOfSplit = (printed: string): number | null => {
  const [first, second] = printed.split(/\s?[/\u2013-]\s?/);
  if (!first || !second) return null;
  const year = fullYear(first);
  const next = second.length === 4 ? Number(second) : Math.floor((year + 1) / 100) * 100 + Number(second);
  return next === year + 1 ? year : null;
};

const splitLabel = (year: number): string => `${year}/${twoDigits((year + 1) % 100)}`;

const splitYear = (printed: string, kind: 'split-year' | 'academic-year' | 'financial-year'): PeriodSense | null => {
  const year = firstOfSplit(printed);
  if (year === null) return null;
  const [first, last] = kind === 'academic-year' ? [9, 8] : [4, 3];
  const dates =
    kind === 'split-year' ? [String(year), String(year + 1)] : [isoMonth(year, first!), isoMonth(year + 1, last!)];
  return { kind, label: splitLabel(year), start: dates[0]!, end: dates[1]! };
};

const quarter = (number: number, of: string | undefined): PeriodSense => {
  const year = of === undefined ? null : firstOfSplit(of);
  if (year === null) {
    const alone = of === undefined ? '' : `${fullYear(of)} `;
    return { kind: 'quarter', label: `${alone}Q${number}`, start: null, end: null };
  }
  const from = number === 4 ? 1 : number * 3 + 1;
  const in_ = number === 4 ? year + 1 : year;
  return {
    kind: 'quarter',
    label: `${splitLabel(year)} Q${number}`,
    start: isoMonth(in_, from),
    end: isoMonth(in_, from + 2),
  };
};

const half = (number: number, of: string | undefined): PeriodSense | null => {
  const year = of === undefined ? null : firstOfSplit(of);
  if (number > 2) return null;
  if (year === null)
    return { kind: 'half', label: `${of === undefined ? '' : `${fullYear(of)} `}H${number}`, start: null, end: null };
  const [start, end] =
    number === 1 ? [isoMonth(year, 4), isoMonth(year, 9)] : [isoMonth(year, 10), isoMonth(year + 1, 3)];
  return { kind: 'half', label: `${splitLabel(year)} H${number}`, start: start!, end: end! };
};

const TERMS: Record<string, [number, number]> = { autumn: [9, 12], spring: [1, 4], summer: [4, 7], winter: [12, 2] };
const term = (name: string, of: string | undefined): PeriodSense => {
  const season = name.toLowerCase();
  if (of === undefined) return { kind: 'term', label: season, start: null, end: null };
  const split = firstOfSplit(of);
  const [from, to] = TERMS[season]!;
  const year = split === null ? fullYear(of) : season === 'autumn' || season === 'winter' ? split : split + 1;
  const label = `${split === null ? year : splitLabel(split)} ${season}`;
  return { kind: 'term', label, start: isoMonth(year, from), end: isoMonth(to < from ? year + 1 : year, to) };
};

const range = (start: string, end: string): PeriodSense => ({ kind: 'range', label: `${start} to ${end}`, start, end });

const months = (from: string, fromYear: string | undefined, to: string, toYear: string): PeriodSense | null => {
  const [first, last, year] = [monthNumber(from), monthNumber(to), fullYear(toYear)];
  const began = fromYear === undefined ? (first > last ? year - 1 : year) : fullYear(fromYear);
  return began > year ? null : range(isoMonth(began, first), isoMonth(year, last));
};

/** "12 months to December 2024", "the year ended 31 March 2024", "quarter to Sep 24". */
const back = (count: number, month: string, year: string): PeriodSense => {
  const [last, ends] = [monthNumber(month), fullYear(year)];
  const began = new Date(Date.UTC(ends, last - count, 1));
  return range(isoMonth(began.getUTCFullYear(), began.getUTCMonth() + 1), isoMonth(ends, last));
};

const form = (pattern: string, sense: Form['sense']): Form => ({
  look: new RegExp(`(?<![\\p{L}\\p{N}£$€.,/])(?:${pattern})(?![\\p{L}])`, 'giu'),
  sense,
});

/** Forms that look for one kind of words, and what a text must hold for any of them to be there. */
type Family = { needs: RegExp; forms: readonly Form[] };

const A_MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const A_SEASON = /autumn|spring|summer|winter/i;

/** The longest wins where two forms meet; of equals the first. */
export const FORMS: readonly Family[] = [
  {
    needs: A_MONTH,
    forms: [
      form(
        `(?<count>\\d{1,2}|twelve|six|three|a|the)?\\s?(?:m|mths|months?|month\\speriod)\\s(?:to|ending|ended)\\s(?:the\\send\\sof\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?<month>${MONTH})[\\s-]{1,2}(?<year>${SHORT_YEAR})`,
        (g) =>
          back(
            { twelve: 12, six: 6, three: 3 }[g.count?.toLowerCase() ?? ''] ?? (Number(g.count) || 12),
            g.month!,
            g.year!,
          ),
      ),
      form(
        `(?<what>year|quarter)\\s(?:to|ending|ended)\\s(?:the\\send\\sof\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?<month>${MONTH})[\\s-]{1,2}(?<year>${SHORT_YEAR})`,
        (g) => back(g.what!.toLowerCase() === 'year' ? 12 : 3, g.month!, g.year!),
      ),
      form(
        `(?<from>${MONTH})(?:[\\s-]{1,2}(?<fromYear>${SHORT_YEAR}))?\\s{0,2}(?:to|until|and|[\\u2013-])\\s{0,2}(?<to>${MONTH})[\\s-]{1,2}(?<toYear>${SHORT_YEAR})`,
        (g) => months(g.from!, g.fromYear, g.to!, g.toYear!),
      ),
    ],
  },
  {
    needs: /q(?:uarter|tr|[1-4fsto])/i,
    forms: [
      form(`(?:Q|qtr\\.?\\s?|quarter\\s)(?<number>${WHICH})(?:${OF}(?<of>${SPLIT}|${YEAR}))?`, (g) =>
        quarter(ordinal(g.number!), g.of),
      ),
      form(`(?<number>${WHICH})\\s(?:quarter|qtr)(?:${OF}(?:the\\s)?(?<of>${SPLIT}|${YEAR}))?`, (g) =>
        quarter(ordinal(g.number!), g.of),
      ),
      form(
        `(?<of>${FULL_SPLIT}|\\d\\d/\\d\\d|${YEAR})\\s{0,2}[-\\u2013:,(]?\\s?(?:Q|qtr\\.?\\s?|quarter\\s)(?<number>[1-4])`,
        (g) => quarter(Number(g.number), g.of),
      ),
    ],
  },
  {
    needs: /h[12]|half/i,
    forms: [
      form(`H(?<number>[12])(?:${OF}(?<of>${SPLIT}|${YEAR}))?`, (g) => half(Number(g.number), g.of)),
      form(`(?<number>first|second)\\shalf(?:\\sof)?\\s(?:the\\s)?(?<of>${SPLIT}|${YEAR})`, (g) =>
        half(ordinal(g.number!), g.of),
      ),
    ],
  },
  {
    needs: A_SEASON,
    forms: [
      form(`(?<name>autumn|spring|summer|winter)(?:\\sterm)?(?:${OF}(?<of>${FULL_SPLIT}|${YEAR}))`, (g) =>
        term(g.name!, g.of),
      ),
      form('(?<name>autumn|spring|summer)\\sterm', (g) => term(g.name!, undefined)),
      form(`(?<of>${FULL_SPLIT}|${YEAR})\\s(?<name>autumn|spring|summer)(?:\\sterm)?`, (g) => term(g.name!, g.of)),
    ],
  },
  {
    needs: /academic|school|(?<![a-z])ay(?![a-z])/i,
    forms: [
      form(`(?:(?:${ACADEMIC})\\s)(?<of>${SPLIT})|(?<before>${SPLIT})\\s(?:${ACADEMIC})`, (g) =>
        splitYear(g.of ?? g.before!, 'academic-year'),
      ),
    ],
  },
  {
    needs: /financial|fiscal|municipal|(?<![a-z])fy/i,
    forms: [
      form(`(?:(?:${FINANCIAL})\\s?)(?<of>${SPLIT})|(?<before>${SPLIT})\\s(?:${FINANCIAL})`, (g) =>
        splitYear(g.of ?? g.before!, 'financial-year'),
      ),
    ],
  },
  {
    needs: /(?:19|20)\d\d/,
    forms: [
      form(FULL_SPLIT, (_, printed) => splitYear(printed, 'split-year')),
      form('(?<from>(?:19|20)\\d\\d)\\s?[\\u2013-]\\s?(?<to>\\d\\d)(?!\\d|[/.,-]\\d|%)', (g) =>
        yearsTo(g.from!, g.to!),
      ),
      form(`(?<from>${YEAR})\\s?(?:to|[\\u2013-])\\s?(?<to>${YEAR})`, (g) =>
        Number(g.to) > Number(g.from) ? range(g.from!, g.to!) : null,
      ),
      form(YEAR, (_, printed) => ({ kind: 'year', label: printed, start: printed, end: printed })),
    ],
  },
  {
    needs: /last|past|previous|prior|preceding|same|date|ytd|rolling/i,
    forms: [
      form(
        '(?:the\\s)?(?:past|last|previous|preceding)\\s(?:\\d{1,3}|two|three|four|five|six|twelve|eighteen)\\s(?:days|weeks|months|years|quarters)',
        (_, printed) => relative(printed),
      ),
      form(
        '(?:the\\s)?same\\s(?:quarter|period|month|time|point)\\s(?:last|in\\sthe\\sprevious|the\\sprevious)\\syear|(?:the\\s)?(?:last|previous|prior|preceding)\\s(?:academic\\s|school\\s|financial\\s)?(?:year|quarter|month|term)|year[\\s-]to[\\s-]date|YTD|(?:rolling\\s)(?:\\d{1,2}|twelve)[\\s-]months?',
        (_, printed) => relative(printed),
      ),
    ],
  },
];

/** Forms that only a table's header may use: bare seasons, months with a year in two digits, "18/19". */
export const HEADER_FORMS: readonly Family[] = [
  {
    needs: /\d\d\s?[/\u2013-]/,
    forms: [form(SPLIT, (_, printed) => splitYear(printed, 'split-year'))],
  },
  {
    needs: A_SEASON,
    forms: [form('(?<name>autumn|spring|summer)', (g) => term(g.name!, undefined))],
  },
  {
    needs: A_MONTH,
    forms: [
      form(`(?<month>${MONTH})[\\s-]{0,2}(?<year>'?\\d\\d)(?!\\d|[/.,]\\d|%)`, (g) =>
        monthOf(g.month!, fullYear(g.year!)),
      ),
      form(`(?<from>${MONTH})\\s{0,2}(?:to|[\\u2013-])\\s{0,2}(?<to>${MONTH})`, (_, printed) => ({
        kind: 'range',
        label: printed,
        start: null,
        end: null,
      })),
      form(MONTH, (_, printed) => ({ kind: 'month', label: printed, start: null, end: null })),
    ],
  },
];

const monthOf = (word: string, year: number): PeriodSense => {
  const label = isoMonth(year, monthNumber(word));
  return { kind: 'month', label, start: label, end: label };
};
const relative = (printed: string): PeriodSense => ({ kind: 'relative', label: printed, start: null, end: null });
/** "2020 - 22" of three years taken together; "2018-19" is one year. */
const yearsTo = (from: string, to: string): PeriodSense | null => {
  const last = `${from.slice(0, 2)}${to}`;
  const years = Number(last) - Number(from);
  return years > 1 && years <= MOST_YEARS ? range(from, last) : null;
};
const MOST_YEARS = 20;
const ordinal = (word: string): number => ORDINAL[word.toLowerCase()] ?? Number(word[0]);

/** A day or month found by the calendar, as a period. */
export const dateSense = (date: string, precision: 'day' | 'month'): PeriodSense => ({
  kind: precision,
  label: date,
  start: date,
  end: date,
});
