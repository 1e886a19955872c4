import type { Entry } from '../../cycle/meeting-event.ts';
import { type Around, whoIs } from '../../cycle/quick-names.ts';
import { personKey } from '../../people/names.ts';
import { type Errors, type Form, textIn } from './form.ts';

/** What a form of the page in the meeting means, or what is wrong with which of its fields. */
export type FormRead = { entry: Entry } | { errors: Errors };

/** Goes through the fields of one form and keeps what is wrong with them. */
export class Fields {
  readonly errors: Record<string, string> = {};
  private readonly form: Form;
  private readonly around: Around;

  constructor(form: Form, around: Around) {
    this.form = form;
    this.around = around;
  }

  text(name: string): string {
    return textIn(this.form, name);
  }

  /** Words that the entry cannot be without. */
  words(name: string, wanting: string): string {
    const words = this.text(name);
    if (words === '') this.errors[name] = wanting;
    return words;
  }

  /** Somebody on the list; null and an error where nobody, or nobody known, is named. */
  person(name: string, wanting: string): string | null {
    const typed = this.text(name);
    const found = typed === '' ? { problem: wanting } : whoIs(typed, this.around);
    if ('name' in found) return found.name;
    this.errors[name] = found.problem;
    return null;
  }

  /** Somebody on the list, or null where the field was left empty. */
  personOrNull(name: string): string | null {
    return this.text(name) === '' ? null : this.person(name, '');
  }

  /** Somebody on the list, else whoever was typed in the field for others. */
  anybody(name: string, other: string, wanting: string): string | null {
    const typed = this.text(other).slice(0, 200);
    if (typed === '') return this.person(name, wanting);
    if (this.text(name) !== '') this.errors[name] = 'Choose somebody from the list or type a name, not both';
    const known = this.around.notes.people.find((one) => personKey(one.name) === personKey(typed));
    return known?.name ?? typed;
  }

  /** The id of an item of the agenda. */
  item(): string | null {
    const item = this.text('item');
    if (this.around.frame.items.some(({ id }) => id === item)) return item;
    this.errors.item = 'Choose the item';
    return null;
  }

  /** One of these; null and an error where it is none. */
  one<T extends string>(name: string, of: readonly T[], wanting: string): T | null {
    const found = of.find((one) => one === this.text(name)) ?? null;
    if (found === null) this.errors[name] = wanting;
    return found;
  }

  /** A number of votes; null where the field was left empty. */
  count(name: string): number | null {
    const typed = this.text(name);
    if (typed === '') return null;
    if (/^\d{1,3}$/.test(typed)) return Number(typed);
    this.errors[name] = 'Enter a whole number';
    return null;
  }

  ticked(name: string): boolean {
    return this.text(name) !== '';
  }

  /** The entry, where nothing is wrong. */
  read(entry: Entry | '' | null): FormRead {
    if (Object.keys(this.errors).length > 0 || !entry) return { errors: this.errors };
    return { entry };
  }
}
