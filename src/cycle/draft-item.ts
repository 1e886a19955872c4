import type { At } from '../record/at.ts';
import type { Decision, Declaration, Exemption, Item, Paragraph, Verb } from '../record/meeting.ts';
import { clockOf, type DraftText, listed, stopped, unstopped } from './draft-text.ts';
import { draftMotion, draftMotionUnderWay, paragraph } from './draft-votes.ts';
import { clauseLabel, type HouseStyle, phrase } from './house-style.ts';
import { INTERESTS } from './interests.ts';
import type { EntryOf } from './meeting-event.ts';
import type { AgendaLine, MeetingFrame } from './meeting-frame.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import type { Settled } from './merge-events.ts';
import type { Motion } from './motions.ts';

type Openers = keyof HouseStyle['openers'];

/** One item of the minutes while it is written. */
export class ItemDraft {
  readonly item: Item;
  private readonly style: HouseStyle;
  private readonly text: DraftText;
  private readonly told = new Set<string>();

  constructor(style: HouseStyle, text: DraftText, line: AgendaLine, number: string) {
    this.style = style;
    this.text = text;
    const title = style.titlesInCapitals ? line.title.toUpperCase() : line.title;
    const heading = text.line(title);
    this.item = {
      number,
      agendaNumber: line.agendaNumber,
      title: heading.text,
      at: heading.at,
      purpose: null,
      printedPages: null,
      exemption: null,
      presenters: [],
      paragraphs: [],
      decisions: [],
      votes: [],
      declarations: [],
      references: [],
      asks: [],
    };
  }

  say(words: string): Paragraph | null {
    if (words.trim() === '') return null;
    const written = paragraph(this.text, words);
    this.item.paragraphs.push(written);
    return written;
  }

  present(presenters: AgendaLine['presenters']): void {
    if (presenters.length === 0) return;
    const names = presenters.map(({ name, post }) => [name, post].filter(Boolean).join(', '));
    const told = this.say(phrase(this.style, 'presented', { presenters: listed(names) }));
    if (!told) return;
    for (const [i, presenter] of presenters.entries()) {
      const from = told.at.start + Math.max(0, told.text.indexOf(names[i]!));
      this.item.presenters.push({ ...presenter, at: { page: 1, start: from, end: from + names[i]!.length } });
    }
  }

  declare(entry: EntryOf<'declare'>, frame: MeetingFrame): void {
    const item = frame.items.find(({ id }) => id === entry.item)?.agendaNumber ?? null;
    const values = { person: entry.person, item: item ?? '' };
    const told = this.say(
      phrase(this.style, 'declared', {
        ...values,
        interest: INTERESTS[entry.interest].words,
        nature: entry.sensitive || entry.nature.trim() === '' ? '' : ` (${unstopped(entry.nature)})`,
        stay: entry.left === null ? '' : phrase(this.style, entry.left ? 'left' : 'stayed'),
      }),
    );
    if (entry.dispensation) this.say(phrase(this.style, 'dispensation', values));
    const declaration: Declaration = {
      name: entry.person,
      interest: INTERESTS[entry.interest].read,
      item,
      left: entry.left,
      at: told!.at,
    };
    this.item.declarations.push(declaration);
  }

  /** A question of the public with what was answered, each a paragraph. */
  answer(entry: EntryOf<'question'>): void {
    const asker = entry.asker;
    const reply = (words: string): string =>
      entry.answeredBy === null
        ? phrase(this.style, 'answer', { words })
        : phrase(this.style, 'answered', { person: entry.answeredBy, words });
    this.say(phrase(this.style, 'question', { asker, words: entry.asked }));
    this.say(reply(entry.words));
    if (entry.supplementary !== '')
      this.say(phrase(this.style, 'supplementary', { asker, words: entry.supplementary }));
    if (entry.supplementaryAnswer !== '') this.say(reply(entry.supplementaryAnswer));
  }

  exclude(entry: EntryOf<'exclude'>): void {
    const numbers = listed(entry.paragraphs);
    const paragraphs = `${entry.paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${numbers}`;
    const words = phrase(this.style, 'excluded', { paragraphs, reason: unstopped(entry.publicInterest) });
    const [decision] = this.decide('resolved', [words]);
    const from = decision!.at.start + Math.max(0, this.textOf(decision!).indexOf(paragraphs));
    const exemption: Exemption = {
      paragraphs: entry.paragraphs,
      quote: paragraphs,
      at: { page: 1, start: from, end: from + paragraphs.length },
    };
    if (entry.paragraphs.length > 0) this.item.exemption ??= exemption;
  }

  /** A motion when it is moved: told only where an amendment comes before its vote. */
  move(motion: Motion, notes: MeetingNotes): void {
    if (motion.form === 'substantive') this.say(phrase(this.style, 'substantive', { words: unstopped(motion.words) }));
    else if (notes.motions.some(({ of }) => of === motion.id))
      this.item.paragraphs.push(...draftMotionUnderWay(this.style, this.text, motion));
    else {
      if (motion.vote === null && motion.outcome === 'before') this.settle(motion);
      return;
    }
    this.told.add(motion.id);
  }

  /** A motion when it was voted on or withdrawn. */
  settle(motion: Motion): void {
    const { paragraphs, votes } = draftMotion(this.style, this.text, motion, this.told.has(motion.id));
    this.item.paragraphs.push(...paragraphs);
    this.item.votes.push(...votes);
  }

  decide(verb: Verb, clauses: readonly string[]): Decision[] {
    if (clauses.length === 0) return [];
    const known = verb in this.style.openers ? (verb as Openers) : 'resolved';
    const opener = this.style.openers[known];
    const decision =
      clauses.length === 1 ? this.single(known, opener, clauses[0]!) : this.several(known, opener, clauses);
    this.item.decisions.push(decision);
    return [decision];
  }

  private single(verb: Verb, opener: string, clause: string): Decision {
    const { text, at } = this.text.line(`${opener} ${stopped(clause)}`);
    const from = opener.length + 1;
    const words = text.slice(from);
    return {
      verb,
      outcome: null,
      at,
      clauses: [{ label: null, text: words, at: { ...at, start: at.start + from }, clauses: [] }],
    };
  }

  private several(verb: Verb, opener: string, clauses: readonly string[]): Decision {
    const { at } = this.text.line(opener);
    const written = clauses.map((clause, i) => {
      const label = clauseLabel(this.style, i);
      const lead = this.style.clauseLabel.replace('{n}', label);
      const line = this.text.line(`${lead} ${stopped(clause)}`);
      const from = lead.length + 1;
      return {
        label,
        text: line.text.slice(from),
        at: { ...line.at, start: line.at.start + from },
        clauses: [],
      };
    });
    return { verb, outcome: null, at: { ...at, end: written.at(-1)!.at.end }, clauses: written };
  }

  private textOf({ at }: { at: At }): string {
    return this.text.pages()[0]!.text.slice(at.start, at.end);
  }
}

/** The sentence of a thing asked for: the words as typed, with the owner and the date where these were typed apart. */
export const askedWords = (style: HouseStyle, { words, owner, due }: EntryOf<'ask'>): string => {
  const task = unstopped(words);
  const when = due === null || due.trim() === '' ? '' : ` ${unstopped(due)}`;
  if (owner === null) return stopped(`${task}${when}`);
  const who = owner[0]!.toUpperCase() + owner.slice(1);
  return stopped(phrase(style, 'asked', { owner: who, task: `${/^to\s/i.test(task) ? '' : 'to '}${task}${when}` }));
};

/** The sentences of comings, goings and pauses that fall within an item. */
export const passing = (style: HouseStyle, { entry, at }: Settled, notes: MeetingNotes): string => {
  const time = clockOf(at);
  const during = notes.opened !== null && at > notes.opened && (notes.closed === null || at < notes.closed);
  switch (entry.kind) {
    case 'arrive':
      return during ? phrase(style, 'arrived', { person: entry.person, time }) : '';
    case 'leave':
      return during ? phrase(style, 'departed', { person: entry.person, time }) : '';
    case 'adjourn':
      return entry.reason === null
        ? phrase(style, 'adjourned', { time })
        : phrase(style, 'adjournedBecause', { time, reason: unstopped(entry.reason) });
    case 'resume':
      return phrase(style, 'resumed', { time });
    default:
      return '';
  }
};
