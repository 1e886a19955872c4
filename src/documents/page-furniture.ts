/** A line as its page shows it: `y` downwards from the page's top, in any unit that the pages share. Empty text is never furniture. */
export type PlacedLine = { readonly text: string; readonly y: number };
export type PlacedPage = { readonly height: number; readonly lines: readonly PlacedLine[] };
export type Furniture = {
  /** For each page the indices of its running headers, footers and page numbers. */
  readonly lines: readonly ReadonlySet<number>[];
  /** The number printed on each page; null where none was found. */
  readonly printed: readonly (string | null)[];
};

/** Share of the page's height, at its top and at its foot, where furniture stands. */
const MARGIN = 0.16;
const MARGIN_LINES = 6;
const REACH = 4;
const FEW_PAGES = 6;
const SAME_PLACE = 4;
const LONGEST = 160;
const PAGE_LABEL =
  /^(?:p\s?a\s?g\s?e|tudalen)\s*\|?\s*(\d{1,4})(?:\s*(?:of|o|\/)\s*\d{1,4})?$|^(\d{1,4})\s*\|\s*p\s?a\s?g\s?e$|^(\d{1,4})\s+of\s+\d{1,4}$/i;
const DASHED_NUMBER = /^[-–]\s*(\d{1,4})\s*[-–]$/;

/** A whole sentence that stands at one place of two pages is more likely said twice than printed on each. */
const SENTENCE_AGAIN = 2;
const SENTENCE_END = /\p{L}["')]?[.;]$/u;
const FEWEST_WORDS = 4;
const isSentence = (text: string): boolean => SENTENCE_END.test(text) && text.split(' ').length >= FEWEST_WORDS;

type Candidate = { page: number; line: number; key: string; place: number; numbers: number[]; text: string };

/**
 * Finds what belongs to the paper and not to the text: the same words (whatever their numbers) at
 * the same place of neighbouring pages, and numbers that count the pages.
 *
 * @param pages all pages in order, their lines from top to bottom
 */
export const findFurniture = (pages: readonly PlacedPage[]): Furniture => {
  const candidates = pages.map(candidatesOf);
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates.flat()) {
    const same = byKey.get(candidate.key);
    if (same) same.push(candidate);
    else byKey.set(candidate.key, [candidate]);
  }
  const lines = pages.map(() => new Set<number>());
  const printed: (string | null)[] = pages.map(() => null);
  for (const same of byKey.values()) {
    same.forEach((candidate, i) => {
      const near = neighbours(same, i);
      if (near.length < SENTENCE_AGAIN && isSentence(candidate.text)) return;
      const counted = countedNumber(candidate, near);
      const label = pageLabel(candidate.text);
      const bare = /^\W*#\W*$/.test(candidate.key.slice(3));
      const own =
        bare && numbersItself(candidate, pages[candidate.page]!.lines.length) ? String(candidate.numbers[0]) : null;
      if (label === null && counted === null && own === null && (bare || !runs(candidate.page, near, pages.length)))
        return;
      lines[candidate.page]!.add(candidate.line);
      printed[candidate.page] ??= label ?? counted ?? own;
    });
  }
  return { lines, printed };
};

const candidatesOf = (page: PlacedPage, index: number): Candidate[] => {
  const out: Candidate[] = [];
  page.lines.forEach((line, i) => {
    const atTop = line.y < page.height * MARGIN && i < MARGIN_LINES;
    const atFoot = line.y > page.height * (1 - MARGIN) && i >= page.lines.length - MARGIN_LINES;
    if ((!atTop && !atFoot) || line.text === '' || line.text.length > LONGEST) return;
    const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
    out.push({
      page: index,
      line: i,
      key: `${atTop ? 'top' : 'end'}${words}`,
      place: atTop ? line.y : page.height - line.y,
      numbers: (line.text.match(/\d+/g) ?? []).map(Number),
      text: line.text.trim(),
    });
  });
  return out;
};

/** The same words at the same place on the pages within reach; `same` is in page order. */
const neighbours = (same: readonly Candidate[], at: number): Candidate[] => {
  const one = same[at]!;
  const out: Candidate[] = [];
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < same.length; i += step) {
      const other = same[i]!;
      if (Math.abs(other.page - one.page) > REACH) break;
      if (other.page !== one.page && Math.abs(other.place - one.place) <= SAME_PLACE) out.push(other);
    }
  }
  return out;
};

/** A number alone at the very foot that is the page's number in the file, as on a paper of one page. */
const numbersItself = ({ key, line, numbers, page }: Candidate, lines: number): boolean =>
  key.startsWith('end') && line === lines - 1 && numbers.length === 1 && numbers[0] === page + 1;

/** On every page, or on every other as in a paper printed on both sides. */
const runs = (page: number, near: readonly Candidate[], pages: number): boolean => {
  const has = (distance: number) => near.some((other) => other.page === page + distance);
  if (pages <= 3) return has(-1) || has(1);
  if (pages <= FEW_PAGES) return [-2, -1, 1, 2].some(has);
  const beside = (step: number) =>
    (has(-step) && has(step)) || (has(step) && has(2 * step)) || (has(-step) && has(-2 * step));
  return beside(1) || beside(2);
};

const countedNumber = (one: Candidate, near: readonly Candidate[]): string | null => {
  for (let i = one.numbers.length - 1; i >= 0; i -= 1) {
    const value = one.numbers[i]!;
    const counts = near.some((other) => other.numbers[i] === value + (other.page - one.page));
    if (counts) return String(value);
  }
  return null;
};

const pageLabel = (text: string): string | null => {
  const match = PAGE_LABEL.exec(text) ?? DASHED_NUMBER.exec(text);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
};
