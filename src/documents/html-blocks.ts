import { type AnyNode, type Element, isText } from 'domhandler';
import type { Draft } from './build-document.ts';
import { InlineRun, mendEntities, withoutBullet } from './html-inline.ts';
import { ListCounter } from './html-lists.ts';
import { cellText, type HtmlTable, htmlTable, isLayout, tableRows } from './html-table.ts';
import { attribute, hasClass, isElement, textOf, UNSEEN } from './html-tree.ts';
import { joinLines } from './join-lines.ts';
import { readLines } from './text-lines.ts';

/** What an element means for the words inside it. */
type Context = {
  readonly kind: 'paragraph' | 'heading' | 'furniture';
  readonly level: number;
  readonly bold: boolean;
  readonly centred: boolean;
  /** Nesting of lists; -1 outside of all lists. */
  readonly depth: number;
};

/** Which parts of a page are the page's own, and which are left out. */
export type Sieve = {
  readonly furniture?: (element: Element) => boolean;
  readonly leaveOut?: (element: Element) => boolean;
};

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul menu dir h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const PLAIN_STYLE = /font-weight\s*:\s*(?:normal|[1-4]00)/i;
const UNDERLINED = /text-decoration(?:-line)?\s*:[^;]*underline/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const CENTRED = /text-align\s*:\s*center/i;
const WORD_LEVEL = /mso-list\s*:\s*l\d+\s+level(\d)/i;
const PRINTED_LABEL = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).]|\([A-Z]\))(?:\s|$)/;
const NUMBER_ALONE = /^\s*(?:(?:item|minute)\s*)?[A-Z]{0,3}\d[\d./()A-Z]{0,9}\.?\s*$/i;
const LONGEST_UNBROKEN = 200_000;

/**
 * The blocks of a piece of HTML, in order, whoever wrote it: a browser's page, Word's export,
 * the text of a minute in a database.
 *
 * @param nodes the roots to read
 * @param sieve which elements are furniture, and which to leave out wholly
 */
export const htmlBlocks = (nodes: readonly AnyNode[], sieve: Sieve = {}): Draft[] => {
  const flow = new BlockFlow(sieve);
  flow.readAll(nodes, { kind: 'paragraph', level: 0, bold: false, centred: false, depth: -1 });
  return flow.finish();
};

class BlockFlow {
  private readonly drafts: Draft[] = [];
  private readonly run = new InlineRun();
  private readonly sieve: Sieve;
  private context: Context = { kind: 'paragraph', level: 0, bold: false, centred: false, depth: -1 };
  /** Label of the list item that waits for its first words; null where it has only a bullet. */
  private waiting: { label: string | null } | null = null;
  private wordLevel = 0;
  private breaks = 0;

  constructor(sieve: Sieve) {
    this.sieve = sieve;
  }

  finish(): Draft[] {
    this.end();
    return this.drafts;
  }

  readAll(nodes: readonly AnyNode[], context: Context): void {
    for (const node of nodes) {
      if (isText(node)) this.words(mendEntities(node.data), context);
      else if (isElement(node)) this.element(node, context);
    }
  }

  private words(text: string, context: Context): void {
    if (this.run.endsBefore(text)) this.end();
    if (this.run.empty) this.context = context;
    if (text.trim() !== '') this.breaks = 0;
    this.run.add(text, context.bold);
  }

  private element(element: Element, outer: Context): void {
    if (UNSEEN.has(element.name) || isHidden(element) || this.sieve.leaveOut?.(element)) return;
    if (element.name === 'br') {
      this.lineBreak();
      return;
    }
    const context = this.contextOf(element, outer);
    if (!BLOCKS.has(element.name)) {
      this.readAll(element.children, context);
      return;
    }
    this.end();
    this.wordLevel = Number(WORD_LEVEL.exec(attribute(element, 'style'))?.[1] ?? 0);
    if (element.name === 'table') this.table(element, context);
    else if (element.name === 'ul' || element.name === 'ol' || element.name === 'menu') this.list(element, context);
    else if (element.name === 'pre') this.preformatted(element, context);
    else this.readAll(element.children, context);
    this.end();
  }

  private contextOf(element: Element, outer: Context): Context {
    const style = attribute(element, 'style');
    const heading = HEADING.exec(element.name);
    const furniture = outer.kind === 'furniture' || this.sieve.furniture?.(element) === true;
    const level = heading ? Number(heading[1]) : outer.level;
    return {
      kind: furniture ? 'furniture' : level > 0 ? 'heading' : 'paragraph',
      level: furniture ? 0 : level,
      bold: PLAIN_STYLE.test(style) ? false : outer.bold || isBold(element, style),
      centred:
        outer.centred || element.name === 'center' || attribute(element, 'align') === 'center' || CENTRED.test(style),
      depth: outer.depth,
    };
  }

  private lineBreak(): void {
    this.breaks++;
    if (this.breaks > 1) this.end();
    else this.run.breakLine();
  }

  private list(element: Element, context: Context): void {
    const counter = new ListCounter(element);
    const inside = { ...context, depth: context.depth + 1 };
    for (const child of element.children) {
      if (isElement(child) && child.name === 'li') {
        this.end();
        this.waiting = { label: counter.label(child) };
        this.element(child, inside);
        this.waiting = null;
      } else this.readAll([child], inside);
    }
  }

  private table(element: Element, context: Context): void {
    const table = htmlTable(element);
    if (table.caption) this.element(table.caption, context);
    this.end();
    if (context.kind === 'furniture' || isLayout(table, element)) this.layout(table, context);
    else this.drafts.push({ kind: 'table', text: '', rows: tableRows(table) });
  }

  /** Cells in order; a number in a cell of its own goes before the first words beside it. */
  private layout(table: HtmlTable, context: Context): void {
    for (const { cells } of table.rows) {
      let number = '';
      for (const { element } of cells) {
        const text = cells.length > 1 ? cellText(element) : '';
        if (number === '' && NUMBER_ALONE.test(text) && element !== cells.at(-1)?.element) number = text.trim();
        else {
          const from = this.drafts.length;
          this.element(element, context);
          number = this.prefix(from, number);
        }
      }
      if (number !== '') this.drafts.push({ kind: 'paragraph', text: number });
    }
  }

  private prefix(index: number, number: string): string {
    const draft = this.drafts[index];
    if (!draft || number === '' || draft.kind === 'table') return number;
    const lead = `${number} `;
    draft.text = lead + draft.text;
    if ((draft.bold ?? 0) > 0) draft.bold = (draft.bold ?? 0) + lead.length;
    return '';
  }

  private preformatted(element: Element, context: Context): void {
    const lines = readLines(textOf(element), false);
    for (const { draft } of joinLines(lines, new Set()))
      this.drafts.push(context.kind === 'furniture' ? { kind: 'furniture', text: draft.text } : draft);
  }

  /** Closes the block that was being collected. */
  private end(): void {
    this.breaks = 0;
    if (this.run.empty) {
      this.run.take();
      return;
    }
    const { context } = this;
    const { text, bold } = this.run.take();
    if (context.kind === 'furniture') this.drafts.push({ kind: 'furniture', text: text.slice(0, LONGEST_UNBROKEN) });
    else if (context.kind === 'heading')
      this.drafts.push({ kind: 'heading', level: context.level, text, bold: text.length, centred: context.centred });
    else this.drafts.push(this.bodyDraft(text, bold, context));
    this.waiting = null;
  }

  private bodyDraft(text: string, bold: number, { centred, depth }: Context): Draft {
    const sign = withoutBullet(text);
    const body = { text: sign.text, bold: Math.max(0, bold - sign.removed), centred };
    if (this.waiting) {
      const { label } = this.waiting;
      if (label === null) return { kind: 'list-item', bullet: !PRINTED_LABEL.test(body.text), depth, ...body };
      const lead = `${label} `;
      return { kind: 'list-item', depth, ...body, text: lead + body.text, bold: body.bold && body.bold + lead.length };
    }
    if (sign.removed > 0) return { kind: 'list-item', bullet: true, depth: Math.max(0, this.wordLevel - 1), ...body };
    if (PRINTED_LABEL.test(text)) return { kind: 'list-item', depth: Math.max(0, this.wordLevel - 1, depth), ...body };
    return { kind: 'paragraph', ...body };
  }
}

/** A line that is underlined throughout serves as one in bold does; a link's underline says nothing. */
const isBold = (element: Element, style: string): boolean =>
  element.name === 'b' ||
  element.name === 'strong' ||
  element.name === 'dt' ||
  element.name === 'u' ||
  BOLD_STYLE.test(style) ||
  (element.name !== 'a' && UNDERLINED.test(style));

const isHidden = (element: Element): boolean =>
  'hidden' in element.attribs ||
  HIDDEN.test(attribute(element, 'style')) ||
  hasClass(element, 'sr-only', 'visually-hidden', 'govuk-visually-hidden', 'element-invisible');
