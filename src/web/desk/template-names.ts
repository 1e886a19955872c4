import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../templates');

/** What a body's papers are made with: the beginning of its templates' file names. */
const PREFIXES = {
  agendaTemplate: 'standing-items-',
  minutesTemplate: 'house-style-',
  reportTemplate: 'report-',
} as const;
export type TemplateField = keyof typeof PREFIXES;
export const TEMPLATE_FIELDS: readonly TemplateField[] = ['agendaTemplate', 'reportTemplate', 'minutesTemplate'];

/**
 * Names of the templates of a kind, as their files in `templates/` have them, as choices for a form.
 * @param present the name that is set, offered though its file may be gone
 */
export const templateItems = (field: TemplateField, present: string): { value: string; text: string }[] => {
  const prefix = PREFIXES[field];
  const found = readdirSync(FOLDER)
    .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
    .map((file) => file.slice(prefix.length, -'.json'.length));
  return [...new Set([...found.toSorted(), present])].map((value) => ({
    value,
    text: value.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
  }));
};
