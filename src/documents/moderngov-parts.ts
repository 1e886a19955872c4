import type { Element } from 'domhandler';
import type { Draft } from './build-document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { cellText } from './html-table.ts';
import { attribute, hasClass, isElement, textOf } from './html-tree.ts';
import { moderngovSieve } from './moderngov-chrome.ts';
import type { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { SavedFile } from './saved-page.ts';

export type PartName = 'description' | 'decision' | 'minutes' | 'actions';

/** What stands under an item's title, sorted by the labels between. */
export type ItemParts = Record<PartName, number[]> & {
  decisionLabel: number | null;
  documents: SavedFile[];
  truncated: boolean;
};

const LABELS: readonly [RegExp, PartName | 'documents'][] = [
  [/^(?:the )?decisions?(?: made| taken)?\s*:?$/i, 'decision'],
  [/^(?:draft )?minutes?(?: text)?\s*:?$/i, 'minutes'],
  [
    /^(?:(?:additional|supporting|accompanying|related|attached) )?documents?\s*:?$|^background papers\s*:?$/i,
    'documents',
  ],
  [/^actions?\s*:?$/i, 'actions'],
  [/^(?:purpose|description|agenda text)\s*:?$/i, 'description'],
];
const FULL_TEXT =
  /(?:…|\.{3})?\s*view\s+the\s+full\s+(?:agenda|minutes?|decisions?)\s+text\s+for\s+item\b\s*\S{0,12}\s*$/i;
/** "PDF 119 KB", "(Word, 2 MB)", glued to the title that links to the file. */
const FILE_SIZE =
  /\s*\(?(?:pdf icon\s*)?(?:\b|(?<=[a-z\d)]))(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP|Word|Excel)\b,?\s*([\d.,]+\s*[KMG]?B)\)?\s*$/i;
const REFERENCE = /\s*\bref:\s*\d+\b/gi;
const RESTRICTED = /\brestricted\b|\bexempt\b|\bnot for publication\b/i;
const LABEL_CLASSES = ['mgSubItemTitleTxt', 'mgSubSubTitleTxt', 'mgSectionTitle'];
const PART_CLASSES = ['mgWordPara', 'mgBulletList', 'mgActionList', ...LABEL_CLASSES];

export const emptyParts = (): ItemParts => ({
  description: [],
  decisionLabel: null,
  decision: [],
  minutes: [],
  actions: [],
  documents: [],
  truncated: false,
});

/** A title without what the system glues to it: the file's size and hidden reference numbers. */
export const bareTitle = (text: string): { title: string; size: string | null } => {
  const plain = plainText(text.replace(REFERENCE, ''));
  const size = FILE_SIZE.exec(plain);
  return { title: (size ? plain.slice(0, size.index) : plain).trim(), size: size?.[1] ?? null };
};

/**
 * Reads what stands in an item's cell or on an item's own page, in order, into parts.
 *
 * @param roots elements after the title
 */
export const readParts = (roots: readonly Element[], writer: PageWriter): ItemParts => {
  const reader = new PartsReader(writer);
  for (const root of roots) reader.walk(root);
  reader.release([]);
  return reader.parts;
};

class PartsReader {
  readonly parts = emptyParts();
  private readonly writer: PageWriter;
  private part: PartName | 'documents' = 'description';
  /** The decision waits for the minutes, which may repeat it. */
  private held: Draft[] = [];

  constructor(writer: PageWriter) {
    this.writer = writer;
  }

  walk(element: Element): void {
    const label = labelOf(element);
    if (label) this.label(label, cellText(element));
    else if (hasClass(element, 'mgBulletList') || (this.part === 'documents' && isList(element)))
      this.parts.documents.push(...files(element, this.writer));
    else if (holdsParts(element)) for (const child of element.children.filter(isElement)) this.walk(child);
    else this.words(element);
  }

  release(minutes: readonly Draft[]): void {
    this.parts.decision.push(...writeOnce(this.held, minutes, this.writer));
    this.held = [];
  }

  private label(part: PartName | 'documents', text: string): void {
    this.part = part;
    if (part === 'minutes' && this.held.length > 0) this.held.push({ kind: 'furniture', text });
    else {
      this.release([]);
      const index = this.writer.furniture(text);
      if (part === 'decision') this.parts.decisionLabel ??= index;
    }
  }

  private words(element: Element): void {
    const { drafts, cut } = withoutFullTextLink(htmlBlocks([element], moderngovSieve));
    this.parts.truncated ||= cut;
    if (this.part === 'decision') {
      this.held.push(...drafts);
      return;
    }
    this.release(this.part === 'minutes' ? drafts : []);
    this.parts[this.part === 'documents' ? 'description' : this.part].push(...wordsOnly(drafts, this.writer));
  }
}

/** Labels stand outside of the Word text, whose own headings may read the same. */
const labelOf = (element: Element): PartName | 'documents' | null => {
  if (!hasClass(element, ...LABEL_CLASSES) && !/^(?:h[2-6]|p)$/.test(element.name)) return null;
  const text = plainText(textOf(element));
  if (text.length > 40 || (element.name === 'p' && !hasClass(element, ...LABEL_CLASSES) && !text.endsWith(':')))
    return null;
  return LABELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
};

const isList = (element: Element): boolean => element.name === 'ul' && !hasClass(element, 'mgActionList');

const holdsParts = (element: Element): boolean =>
  !hasClass(element, ...PART_CLASSES) &&
  /^(?:div|section|td|article|form|body|main)$/.test(element.name) &&
  element.children.some((child) => isElement(child) && (hasClass(child, ...PART_CLASSES) || holdsParts(child)));

const wordsOnly = (drafts: readonly Draft[], writer: PageWriter): number[] =>
  drafts.flatMap((draft) => {
    const index = writer.write(draft);
    return index === null || draft.kind === 'furniture' ? [] : [index];
  });

/** A decision that the minutes repeat word for word is kept once: as part of the minutes. */
export const writeOnce = (decision: readonly Draft[], minutes: readonly Draft[], writer: PageWriter): number[] => {
  const said = new Set(minutes.map((draft) => sameWords(draft.text)));
  const own = decision.filter((draft) => draft.kind !== 'furniture');
  const repeated = own.length > 0 && own.every((draft) => !draft.rows && said.has(sameWords(draft.text)));
  return wordsOnly(repeated ? decision.map(({ text }) => ({ kind: 'furniture', text })) : decision, writer);
};

const sameWords = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutFullTextLink = (drafts: readonly Draft[]): { drafts: Draft[]; cut: boolean } => {
  let cut = false;
  const kept = drafts.flatMap((draft): Draft[] => {
    const link = FULL_TEXT.exec(draft.text.slice(-120));
    if (!link) return [draft];
    cut = true;
    const at = Math.max(0, draft.text.length - 120) + link.index;
    return [
      { ...draft, text: draft.text.slice(0, at) },
      { kind: 'furniture', text: draft.text.slice(at) },
    ];
  });
  return { drafts: kept, cut };
};

/** The documents of a list, each with what the page says of it. */
export const files = (list: Element, writer: PageWriter): SavedFile[] =>
  list.children.filter(isElement).flatMap((entry) => {
    const link = linkIn(entry);
    const whole = plainText(cellText(entry));
    const { title, size } = bareTitle(link ? cellText(link) : whole);
    const block = writer.write({ kind: 'list-item', bullet: true, depth: 0, text: title || whole });
    const quote = writer.quote(block);
    if (!quote) return [];
    return [
      {
        title: quote,
        url: link ? attribute(link, 'href') : '',
        size: size ?? bareTitle(whole).size,
        restricted: RESTRICTED.test(whole.replace(title, '')) || (!link && RESTRICTED.test(whole)),
        published: null,
      },
    ];
  });

/** The first link to a file inside an element. */
export const linkIn = (element: Element): Element | null => {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'a' && FILE_ADDRESS.test(attribute(child, 'href'))) return child;
    const inner = linkIn(child);
    if (inner) return inner;
  }
  return null;
};

const FILE_ADDRESS =
  /(?:^|\/)documents\/|mgConvert2PDF|\.(?:pdf|docx?|xlsx?|pptx?|rtf|html?)(?:$|[?#])|Document\.ashx/i;
