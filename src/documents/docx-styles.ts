import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { attribute, childNamed, integerIn } from './html-tree.ts';

type Style = { name: string; basedOn: string | null; properties: Element | null; run: Element | null };

const LONGEST_CHAIN = 20;
const NOT_SET = new Set(['0', 'false', 'off', 'none']);

/** What Word's paragraph styles say of headings, bold and lists, each style with those it is based on. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();

  constructor($: CheerioAPI | null) {
    for (const element of $?.('w\\:style').get() ?? []) {
      this.styles.set(attribute(element, 'w:styleId'), {
        name: value(childNamed(element, 'w:name')) ?? '',
        basedOn: value(childNamed(element, 'w:basedOn')),
        properties: childNamed(element, 'w:pPr'),
        run: childNamed(element, 'w:rPr'),
      });
    }
  }

  /** 1 to 6 where the style is a heading's, by its name or its outline level; else 0. */
  heading(id: string | null): number {
    for (const { name, properties } of this.chain(id)) {
      const named = /^heading (\d)$/i.exec(name)?.[1];
      if (named) return Math.min(Number(named), 6);
      if (/^(?:title)$/i.test(name)) return 1;
      const outline = properties ? integerIn(childNamed(properties, 'w:outlineLvl')) : null;
      if (outline !== null) return outline < 6 ? outline + 1 : 0;
    }
    return 0;
  }

  isBold(id: string | null): boolean {
    for (const { run } of this.chain(id)) {
      const bold = run ? childNamed(run, 'w:b') : null;
      if (bold) return isSet(bold);
    }
    return false;
  }

  /** The list that paragraphs of the style belong to. */
  numbering(id: string | null): { id: string; level: number | null } | null {
    for (const { properties } of this.chain(id)) {
      const numbered = properties ? childNamed(properties, 'w:numPr') : null;
      const list = numbered ? value(childNamed(numbered, 'w:numId')) : null;
      if (numbered && list !== null) return { id: list, level: integerIn(childNamed(numbered, 'w:ilvl')) };
    }
    return null;
  }

  private chain(id: string | null): Style[] {
    const chain: Style[] = [];
    for (let style = this.styles.get(id ?? ''); style && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = this.styles.get(style.basedOn ?? '');
    }
    return chain;
  }
}

const value = (element: Element | null): string | null => element?.attribs['w:val'] ?? null;

/** A property such as `w:b` is set unless it says otherwise. */
export const isSet = (element: Element): boolean => !NOT_SET.has(attribute(element, 'w:val'));
