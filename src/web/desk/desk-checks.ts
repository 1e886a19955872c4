import { createHash } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { defaultProfile } from '../../checks/profile.ts';
import type { Paper } from '../../publishing/paper.ts';
import { paperHtml } from '../../publishing/paper-html.ts';
import type { CheckOutcome } from '../checking/check-job.ts';
import type { Checker } from '../checking/checker.ts';
import { earlierOfBody } from '../checking/earlier-of-body.ts';
import { bodySettings, councilSettings } from './body-records.ts';
import type { DeskAsked } from './desk.ts';

/** What the rules found in a paper of the desk; or why nothing is known yet, in words for its page. */
export type DeskChecked =
  | Pick<Extract<CheckOutcome, { findings: unknown }>, 'findings' | 'blocks' | 'why'>
  | { readonly unchecked: string };

/**
 * Checks a paper as it stands at the desk. Never throws and never takes longer than its patience: what is not ready by
 * then goes on, and the next page that asks has it.
 */
export type DeskChecks = (asked: DeskAsked, paper: PaperAtDesk, patience?: number) => Promise<DeskChecked>;

export type PaperAtDesk = {
  readonly paper: Paper;
  readonly name: string;
  readonly body: string;
  readonly meetingDate: string | null;
};

/** Milliseconds that a page waits for its findings, and that publishing waits for them. */
const SOON = 2500;
export const PATIENT = 20_000;
/** Papers whose findings are remembered, by their words: opening a page again checks nothing twice. */
const REMEMBERED = 60;
const RUNNING = 'The checks are still running. Open this page again in a moment to see what they found.';

export const makeDeskChecks = (checker: Checker): DeskChecks => {
  const known = new Map<string, Promise<DeskChecked>>();
  return async (asked, paper, patience = SOON) => {
    const stop = new AbortController();
    const late = after(patience, { unchecked: RUNNING }, { signal: stop.signal });
    try {
      return await Promise.race([remembered(known, checker, asked, paper), late]);
    } catch {
      return { unchecked: 'The checks could not be run.' };
    } finally {
      late.catch(() => {});
      stop.abort();
    }
  };
};

const remembered = async (
  known: Map<string, Promise<DeskChecked>>,
  checker: Checker,
  { store, viewer, today }: DeskAsked,
  { paper, name, body, meetingDate }: PaperAtDesk,
): Promise<DeskChecked> => {
  const { nation } = (await councilSettings(store.desk, viewer)).data;
  const clearDays = (await bodySettings(store.desk, viewer, body))?.data.papersDays ?? defaultProfile.clearDays;
  const bytes = new TextEncoder().encode(paperHtml(paper));
  const key = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([body, meetingDate, today, nation, clearDays, await store.public.version()]))
    .digest('hex');
  const before = known.get(key);
  if (before) return before;
  const run = async (): Promise<DeskChecked> => {
    const earlier = await earlierOfBody(store.public, body, meetingDate ?? today);
    const profile = { ...defaultProfile, nation, clearDays };
    return checkedOf(await checker.check({ bytes, name, on: today, meetingDate, earlier, profile }));
  };
  const checked = run();
  known.set(key, checked);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? key);
  const forget = () => known.get(key) === checked && known.delete(key);
  checked.then((one) => 'unchecked' in one && forget(), forget);
  return checked;
};

const checkedOf = (outcome: CheckOutcome): DeskChecked =>
  'unread' in outcome
    ? { unchecked: `The checks could not be run: ${outcome.unread}` }
    : { findings: outcome.findings, blocks: outcome.blocks, why: outcome.why };
