import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { DocxStyles } from './docx-styles.ts';
import { type Counting, countedLabel } from './html-lists.ts';
import { attribute, childNamed, childrenNamed, integerIn } from './html-tree.ts';

/** One level of a Word list: how it counts and how the label is put together, "%1.%2" and the like. */
type Level = { start: number; format: string; pattern: string; legal: boolean; style: string | null };
type List = { key: string; levels: Map<number, Level> };

/** What Word prints before a paragraph of a list. */
export type NumberedLabel = { depth: number; bullet: boolean; text: string };

const FORMATS: Record<string, Counting> = {
  decimal: 'decimal',
  decimalZero: 'decimal',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
const DEEPEST = 8;

/** Word keeps the labels of lists out of the text; this counts them as Word does, paragraph after paragraph. */
export class DocxNumbers {
  private readonly lists: Map<string, List>;
  private readonly counters = new Map<string, number[]>();
  private readonly restarted = new Set<string>();
  private readonly overrides = new Map<string, Map<number, number>>();
  private readonly styles: DocxStyles;

  constructor($: CheerioAPI | null, styles: DocxStyles) {
    this.styles = styles;
    this.lists = $ ? this.listsOf($) : new Map();
  }

  /** The label of the next paragraph, or null where it belongs to no list. */
  label(paragraph: Element): NumberedLabel | null {
    const properties = childNamed(paragraph, 'w:pPr');
    const style = properties ? attributeOf(childNamed(properties, 'w:pStyle')) : null;
    const own = properties ? childNamed(properties, 'w:numPr') : null;
    const inherited = this.styles.numbering(style);
    const id = (own ? attributeOf(childNamed(own, 'w:numId')) : null) ?? inherited?.id ?? null;
    const list = id === null || id === '0' ? undefined : this.lists.get(id);
    if (!list || id === null) return null;
    const stated = own ? integerIn(childNamed(own, 'w:ilvl')) : null;
    const depth = Math.min(stated ?? levelOfStyle(list, style) ?? inherited?.level ?? 0, DEEPEST);
    const level = list.levels.get(depth);
    if (!level || level.format === 'none') return null;
    if (level.format === 'bullet') return { depth, bullet: true, text: '' };
    const counts = this.count(list, id, depth);
    return { depth, bullet: false, text: labelText(list, counts, level) };
  }

  private count(list: List, id: string, depth: number): number[] {
    const counts = this.counters.get(list.key) ?? [];
    this.counters.set(list.key, counts);
    const startAt = this.overrides.get(id)?.get(depth);
    const first = `${id}/${depth}`;
    if (startAt !== undefined && !this.restarted.has(first)) counts[depth] = startAt - 1;
    this.restarted.add(first);
    for (let i = 0; i < depth; i++) counts[i] ??= list.levels.get(i)?.start ?? 1;
    counts[depth] = (counts[depth] ?? (list.levels.get(depth)?.start ?? 1) - 1) + 1;
    counts.length = depth + 1;
    return counts;
  }

  private listsOf($: CheerioAPI): Map<string, List> {
    const abstract = new Map<string, Element>();
    for (const element of $('w\\:abstractNum').get()) abstract.set(attribute(element, 'w:abstractNumId'), element);
    const lists = new Map<string, List>();
    for (const element of $('w\\:num').get()) {
      const id = attribute(element, 'w:numId');
      const key = attributeOf(childNamed(element, 'w:abstractNumId')) ?? '';
      const base = abstract.get(key);
      if (!base) continue;
      const levels = levelsOf(base);
      for (const override of childrenNamed(element, 'w:lvlOverride')) this.override(id, override, levels);
      lists.set(id, { key, levels });
    }
    return lists;
  }

  private override(id: string, override: Element, levels: Map<number, Level>): void {
    const depth = Number(attribute(override, 'w:ilvl')) || 0;
    const start = integerIn(childNamed(override, 'w:startOverride'));
    const level = childNamed(override, 'w:lvl');
    if (level) levels.set(depth, levelOf(level));
    if (start === null) return;
    const starts = this.overrides.get(id) ?? new Map<number, number>();
    this.overrides.set(id, starts.set(depth, start));
  }
}

const attributeOf = (element: Element | null): string | null => element?.attribs['w:val'] ?? null;

const levelsOf = (list: Element): Map<number, Level> =>
  new Map(childrenNamed(list, 'w:lvl').map((level) => [Number(attribute(level, 'w:ilvl')) || 0, levelOf(level)]));

const levelOf = (level: Element): Level => ({
  start: integerIn(childNamed(level, 'w:start')) ?? 1,
  format: attributeOf(childNamed(level, 'w:numFmt')) ?? 'decimal',
  pattern: attributeOf(childNamed(level, 'w:lvlText')) ?? '',
  legal: childNamed(level, 'w:isLgl') !== null,
  style: attributeOf(childNamed(level, 'w:pStyle')),
});

const levelOfStyle = (list: List, style: string | null): number | null => {
  for (const [depth, level] of list.levels) if (style !== null && level.style === style) return depth;
  return null;
};

const labelText = (list: List, counts: readonly number[], level: Level): string =>
  level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(depth)?.format ?? 'decimal');
    return countedLabel(counts[depth] ?? 1, FORMATS[format] ?? 'decimal');
  });
