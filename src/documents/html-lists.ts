import type { Element } from 'domhandler';
import { attribute } from './html-tree.ts';

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How a list counts: as in HTML's `type` and CSS's `list-style-type`. */
export type Counting = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const TYPES: Record<string, Counting> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** The n-th label of a list as it would be shown: 3 is "3", "c", "C", "iii" or "III". */
export const countedLabel = (n: number, counting: Counting): string => {
  if (n < 1 || counting === 'decimal' || n > 3999) return String(n);
  const small = counting.endsWith('alpha') ? alphabetic(n) : roman(n);
  return counting.startsWith('upper') ? small.toUpperCase() : small;
};

const alphabetic = (n: number): string => {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? alphabetic(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
};

const roman = (n: number): string => {
  let left = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
};

/** A list while its items are read: gives each its label, or null where the list has only bullets. */
export class ListCounter {
  private next: number;
  private readonly counting: Counting | null;

  constructor(list: Element) {
    this.next = integer(attribute(list, 'start')) ?? 1;
    this.counting = list.name === 'ol' ? countingOf(list) : null;
  }

  /** The label of the next item, with its full stop, as browsers show it. */
  label(item: Element): string | null {
    if (!this.counting) return null;
    const n = integer(attribute(item, 'value')) ?? this.next;
    this.next = n + 1;
    return `${countedLabel(n, this.counting)}.`;
  }
}

const countingOf = (list: Element): Counting | null => {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase();
  if (style === 'none') return null;
  if (style === 'lower-latin' || style === 'upper-latin')
    return style === 'lower-latin' ? 'lower-alpha' : 'upper-alpha';
  const named = Object.values(TYPES).find((counting) => counting === style);
  return named ?? TYPES[attribute(list, 'type')] ?? 'decimal';
};

const integer = (text: string): number | null => (/^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null);
