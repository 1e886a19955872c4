import { within } from '../record/at.ts';
import { buildDocument, type Draft } from './build-document.ts';
import type { Document } from './document.ts';
import { withoutPrivateWords } from './personal-data.ts';
import { plainText } from './plain-characters.ts';
import type { Quote } from './saved-page.ts';

type Pending = { quote: { text: string; at: Quote['at'] }; block: number; from: number; to: number };

/** Lays out a page of one's own making, remembering which words were what until they have places. */
export class PageWriter {
  private readonly drafts: Draft[] = [];
  private readonly pending: Pending[] = [];

  /** Adds a block. Gives its index in the document, or null where nothing printable is in it. */
  write(source: Draft): number | null {
    const draft = withoutPrivateWords(source);
    const blank = draft.rows
      ? draft.rows.every((row) => row.cells.every((cell) => plainText(cell.text) === ''))
      : plainText(draft.text) === '';
    if (blank) return null;
    this.drafts.push(draft);
    return this.drafts.length - 1;
  }

  /** Adds blocks and gives the indices of those that have words. */
  writeAll(drafts: readonly Draft[]): number[] {
    return drafts.map((draft) => this.write(draft)).filter((index) => index !== null);
  }

  /** Adds furniture: the page's own words. */
  furniture(text: string): number | null {
    return this.write({ kind: 'furniture', text });
  }

  /**
   * Words of a block already added, quoted; their place is known once the document is made.
   *
   * @param block index as `write` gave it
   * @param words as they stand in the block, once plain; null where they do not
   */
  quote(block: number | null, words?: string): Quote | null {
    if (block === null) return null;
    const text = plainText(this.drafts[block]!.text);
    const plain = words === undefined ? text : plainText(words);
    const from = text.indexOf(plain);
    if (from < 0 || plain === '') return null;
    const quote = { text: plain, at: { page: 1, start: 0, end: 0 } };
    this.pending.push({ quote, block, from, to: from + plain.length });
    return quote;
  }

  /** Quotes words that stand in one of the blocks added so far; null where none has them. */
  find(words: string): Quote | null {
    const block = this.drafts.findIndex((draft) => plainText(draft.text).includes(plainText(words)));
    return block < 0 ? null : this.quote(block, words);
  }

  /** The document; every quote given out has its place from here on. */
  document(mediaType: string, title: string | null): Document {
    const document = buildDocument({ mediaType, title, pages: [{ blocks: this.drafts }] });
    for (const { quote, block, from, to } of this.pending) {
      quote.at = within(document.blocks[block]!.at, from, to);
    }
    return document;
  }
}
