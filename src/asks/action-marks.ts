import { isActor } from './noun-phrases.ts';

/** "ACTION: Clerk", "Action by: J Roe", "(Action – RB)": a mark that makes a task of the words before it. */
const MARK =
  /(?:^|[\s([])(?:ACTIONS?|Actions?(?:\s(?:by|for|point|required))?|Action(?:ed)?\s?(?:by)?)\s?(?:\d{1,3}\s?)?[:–—-]+\s?([^\n]{1,400})$/;
const WHOLE_MARK =
  /^(?:ACTIONS?|Actions?)\s(?:by\s)?((?:Cllrs?|Councillors?|Mrs?|Ms|Dr|Clerk|[A-Z]{2,4}\b)[^.]{0,60})$/;
const NAME = "(?:[A-Z][\\w’'.-]*|and|all|the|of)";
const NAMES = new RegExp(`^[\\s:–-]*${NAME}(?:[\\s,/&]{1,3}${NAME}){0,9}[.)\\]]{0,3}$`);
/** A heading under which every line is a task: "Actions", "Action points:". */
const HEADING = /^(?:agreed\s)?actions?(?:\s(?:agreed|arising|required|points?|items?))?\s?:?\s?[-–]?$/i;

export type ActionMark =
  /** The mark names who is to do what the words before it say. */
  | { who: string; from: number; task: null }
  /** The mark says itself what is to be done. */
  | { who: string | null; from: number; task: { from: number; to: number } };

/** Whether a passage is a heading under which every line is a task. */
export const headsActions = (text: string): boolean => HEADING.test(text);

/** The action mark at the end of a passage, or that the passage is; null where there is none. */
export function actionMark(text: string): ActionMark | null {
  const match = MARK.exec(text) ?? WHOLE_MARK.exec(text);
  if (!match) return null;
  const rest = match[1] as string;
  const from = match.index;
  const start = text.length - rest.length;
  if (NAMES.test(rest) && (isActor(rest) || /^[^a-z]*\b[A-Z]/.test(rest)) && !/\bto\s[a-z]/.test(rest)) {
    return { who: rest.replace(/[.)\]\s]+$/, ''), from, task: null };
  }
  const task = rest.replace(/[)\]\s]+$/, '');
  return { who: null, from, task: { from: start, to: start + task.length } };
}
