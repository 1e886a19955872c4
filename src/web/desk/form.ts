/** What came with a form: each field as it was typed. */
export type Form = Readonly<Record<string, unknown>>;

/** What is wrong with which field, in words for whoever typed it. */
export type Errors = Readonly<Record<string, string>>;

/** A field's text, trimmed, lines ended by "\n"; of a repeated one the first; empty where there is none. */
export const textIn = (form: Form, name: string): string => {
  const value = form[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.replace(/\r\n?/g, '\n').trim() : '';
};

const MOST_LINES = 60;
const LONGEST_LINE = 300;

/** The lines of a field, empty ones gone; long ones, and those past sixty, are cut. */
export const linesIn = (form: Form, name: string): string[] =>
  textIn(form, name)
    .split('\n')
    .map((one) => one.trim().slice(0, LONGEST_LINE))
    .filter((one) => one !== '')
    .slice(0, MOST_LINES);

/** All values of a repeated field. */
export const listIn = (form: Form, name: string): string[] => {
  const value = form[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
};

/** A whole number from a field, or null where it is none or out of bounds. */
export const wholeIn = (form: Form, name: string, lowest: number, highest: number): number | null => {
  const text = textIn(form, name);
  const value = Number(text);
  return /^\d{1,9}$/.test(text) && value >= lowest && value <= highest ? value : null;
};

/** Errors as the GOV.UK error summary lists them. */
export const errorList = (errors: Errors): { text: string; href: string }[] =>
  Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }));
