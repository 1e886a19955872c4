/** Signs that Word leaves where its bullets were; "o" and "§" are bullets of its symbol fonts. */
const BULLET = /^\s*(?:[·•●○▪■□➢❖\uf0b7\uf0a7]\s*|[o§–-](?:\u00a0|\s{2,})\s*|[-–]\s+)(?=\S)/;
const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|pound));/gi;
const NAMED: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  pound: '£',
};

/** Text that was encoded twice on its way into the page shows the inner code: "it&#39;s" becomes "it's". */
export const mendEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
        return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Takes a bullet sign off the front of a text, if there is one. */
export const withoutBullet = (text: string): { text: string; removed: number } => {
  const removed = BULLET.exec(text)?.[0].length ?? 0;
  return { text: text.slice(removed), removed };
};

const TAIL = 24;

/** One run of words between two block boundaries, with how much of its front is bold. */
export class InlineRun {
  private text = '';
  /** The last few characters: to look at the whole text for each word would take quadratic time. */
  private tail = '';
  private blank = true;
  private bold = 0;
  private broken = false;

  get empty(): boolean {
    return this.blank;
  }

  /** A line break inside the run: what comes after may go on with the sentence or begin anew. */
  breakLine(): void {
    this.broken = !this.blank;
  }

  /** Whether the words now coming begin anew after a line break, so that this run ends before them. */
  endsBefore(coming: string): boolean {
    if (!this.broken || coming.trim() === '') return false;
    const cut = !/[.:;!?]["')]?\s*$/.test(this.tail) && /^\s*[a-z]/.test(coming);
    return !cut;
  }

  add(words: string, bold: boolean): void {
    const blank = words.trim() === '';
    if (blank && this.blank) return;
    const wasAll = this.bold === this.text.length;
    const added = this.broken && !blank ? ` ${words}` : words;
    if (!blank) this.broken = false;
    this.blank &&= blank;
    this.text += added;
    this.tail = (this.tail + added).slice(-TAIL);
    if (wasAll && (bold || blank)) this.bold = this.text.length;
  }

  /** What was collected, and empties the run. */
  take(): { text: string; bold: number } {
    const { text, bold } = this;
    this.text = '';
    this.tail = '';
    this.blank = true;
    this.bold = 0;
    this.broken = false;
    return { text, bold };
  }
}
