import type { At } from '../record/at.ts';
import { type CheckedPaper, inProse, type Prose } from './paper.ts';
import { reportsWithAppendices } from './reports-with-appendices.ts';

/** An abbreviation of one report with its appendices: where it is first used, and where explained. */
export type Abbreviation = {
  readonly short: string;
  readonly first: At;
  /** Whether it is first used in minutes, whose readers were at the meeting. */
  readonly minutes: boolean;
  readonly uses: number;
  /** Null where it is not. */
  readonly explained: At | null;
};

/** What everybody in the country knows, and what is no abbreviation though it looks like one. */
const KNOWN = new Set(
  `AGM BBC BSL CCTV CEO COVID CPI CSV CV DIY DNA DVD EDT EU FAQ FTE GCSE GCSES GDP GDPR GMT HGV HIV HMRC HR HTML ICT IT ITV
  KPI LED LGA LGBT LGBTQ MBA MBE MOT MP MPS MRI NATO NHS OBE OFSTED PDF PHD PIN PLC RAF RPI RSPCA SMS SOS TBA TBC TV UK UN
  UNESCO UNICEF URL USA USB VAT VIP WC WHO WIFI XML YMCA AND FOR NOT THE ALL NEW NONE PART YES CBE DBE RAG FOI BME SEND
  CORE AIM AIMS ITEM NOTE PAGE DATE TOTAL MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC`
    .trim()
    .split(/\s+/),
);
const ROMAN = /^[IVXLC]+$/;
const SHORT = /(?<![\p{L}\p{N}@/.&_*-])(\p{Lu}{3,6})(s?)(?![\p{L}\p{N}@/&_]|-\p{L}|\.\p{L}|['’]\p{Lu})/gu;
/** A line in capitals is a heading; its words are no abbreviations. */
const SHOUTED = 0.6;

/** The abbreviations of a file, by report: appendices and forms belong to the report before them. */
export const abbreviations = (paper: CheckedPaper): Abbreviation[] =>
  reportsWithAppendices(paper.parts).flatMap((parts) => {
    const prose = paper.prose.filter(({ part }) => parts.includes(part));
    const found = new Map<string, { first: At; minutes: boolean; uses: number }>();
    const explained = explanations(prose);
    for (const passage of prose) {
      if (isShouted(passage.text)) continue;
      for (const { 1: short = '', index } of passage.text.matchAll(SHORT)) {
        if (KNOWN.has(short) || ROMAN.test(short) || Object.hasOwn(paper.profile.glossary, short)) continue;
        const known = found.get(short);
        if (known) known.uses++;
        else {
          const first = inProse(passage, index, index + short.length);
          found.set(short, {
            first,
            minutes: passage.part.kind === 'minutes' || passage.part.kind === 'agenda',
            uses: 1,
          });
        }
      }
    }
    const initials = initialsOf(prose);
    const words = new Set(
      prose
        .flatMap(({ text }) => text.match(/(?<!\p{L})\p{Lu}?\p{Ll}{3,5}(?!\p{L})/gu) ?? [])
        .map((word) => word.toLowerCase()),
    );
    return [...found].flatMap(([short, use]) => {
      const at = explained.get(short) ?? null;
      if (words.has(short.toLowerCase())) return [];
      return at || !initials.has(short) ? [{ short, ...use, explained: at }] : [];
    });
  });

const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (letters > 8 || /^\p{Lu}{4,}$/u.test(text)) && capitals / letters > SHOUTED;
};

/** "Youth Justice Board (YJB)", "YJB (Youth Justice Board)", "YJB – Youth …" and a row of a glossary. */
const explanations = (prose: readonly Prose[]): Map<string, At> => {
  const found = new Map<string, At>();
  const add = (short: string, at: At): void => {
    if (!found.has(short)) found.set(short, at);
  };
  for (const passage of prose) {
    const { text, cell } = passage;
    // The bracket may come first and go on: "(ABC, the board)", "('ABC')".
    for (const { 1: short = '', index, 0: all } of text.matchAll(
      /\p{Ll}['’)]?\s?\(\s?["'“‘]?(\p{Lu}{2,6})s?\b["'”’]?/gu,
    ))
      add(short, inProse(passage, index, index + all.length));
    for (const { 1: short = '', 2: long = '', index, 0: all } of text.matchAll(
      /\b(\p{Lu}{2,6})s?\s?(?:\(|[–:=-]\s)\s?["'“‘]?(\p{Lu}[\p{L}'’-]+(?:[ ,&/-]+[\p{L}'’&-]+){1,9})/gu,
    ))
      if (long[0] === short[0]) add(short, inProse(passage, index, index + all.length));
    const alone = /^(\p{Lu}{2,6})s?$/u.exec(text)?.[1];
    if (cell && alone && firstCell(passage)) add(alone, passage.at);
  }
  return found;
};

const firstCell = ({ block, at }: Prose): boolean =>
  block.rows?.some(({ cells }) => cells.length === 2 && cells[0]!.at.start === at.start && cells[1]!.text.length > 6) ??
  false;

const ARTICLE = /^(?:The|This|A|An|Our|Each|Their|In|At|For|From|By|To|Of|All|Any|As|When|And)\s/;

/** Initials of every run of capitalised words: a name that stands in full somewhere is no riddle. */
const initialsOf = (prose: readonly Prose[]): Set<string> => {
  const found = new Set<string>();
  for (const { text } of prose) {
    for (const [run] of text.matchAll(
      /\p{Lu}[\p{L}'’]+(?:[\s,-]+(?:(?:and|of|for|the|in|to|&)[\s]+)?\p{Lu}[\p{L}'’]+){2,7}/gu,
    )) {
      // A run from its first word, or from the one after its article: what stands in the midst of a longer name
      // ("… Development Brochure") explains nothing.
      for (const whole of [run, run.replace(ARTICLE, '')]) {
        const letters = [...whole.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map(([letter]) => letter).join('');
        for (let to = 3; to <= letters.length; to++) found.add(letters.slice(0, to));
        // "Leisure Senior Management Team": whose team it is stands before its name.
        if (letters.length > 3) found.add(letters.slice(1));
      }
    }
  }
  return found;
};
