/** What became of an ask by the later end of a link, judged by reading both. */
export type Became = 'answered' | 'in-part' | 'restated' | 'continued' | 'contradicted' | 'dropped';
/** Why a link says nothing of an ask and what became of it. */
export type Outside =
  | 'people-and-bodies'
  | 'figures'
  | 'procedure'
  | 'same-subject'
  | 'statement'
  | 'question-in-the-room'
  | 'two-clauses-of-one-ask'
  | 'ask-in-no-paper-of-the-set';

/** Every link of the gold whose earlier end asks or promises, with what the later end is to it. */
export const IN_SCOPE: Readonly<Record<string, Became>> = {
  L08: 'restated',
  L09: 'continued',
  L10: 'dropped',
  L12: 'restated',
  L13: 'restated',
  L14: 'restated',
  L15: 'restated',
  L19: 'dropped',
  L20: 'answered',
  L21: 'dropped',
  L22: 'in-part',
  L24: 'in-part',
  L25: 'dropped',
  L26: 'dropped',
  L27: 'dropped',
  L28: 'dropped',
  L29: 'dropped',
  L30: 'answered',
  L31: 'dropped',
  L36: 'answered',
  L54: 'continued',
  L56: 'contradicted',
  L61: 'contradicted',
  L68: 'in-part',
  C01: 'in-part',
  C03: 'dropped',
  C04: 'in-part',
  C05: 'dropped',
  C06: 'dropped',
  C08: 'dropped',
  C09: 'dropped',
  C11: 'dropped',
  C13: 'in-part',
  C17: 'continued',
  C26: 'continued',
  C27: 'restated',
  C28: 'dropped',
  C29: 'dropped',
  C34: 'dropped',
  C36: 'dropped',
  C37: 'dropped',
  C38: 'restated',
  C41: 'dropped',
  C43: 'in-part',
  C44: 'dropped',
  C45: 'dropped',
  C47: 'dropped',
  C48: 'dropped',
  C52: 'continued',
};

/** Where the gold quotes the reference beside an ask and not the ask: the gold's name of the ask. */
export const ASK_BESIDE: Readonly<Record<string, string>> = { L31: '002/22/q1' };

/** Of a question that was put and answered at the meeting, or of work said to be in hand, that later papers take up. */
export const QUESTIONS: readonly string[] = ['L33', 'L34', 'L37', 'L38', 'C14', 'C21', 'C22', 'C23', 'C24', 'C31'];

const OF_ID: Readonly<Record<string, Outside>> = {
  // Clauses that are read together: what is wanted, and by when.
  L16: 'two-clauses-of-one-ask',
  L17: 'two-clauses-of-one-ask',
  // "As requested in January": the request itself is in minutes that the set does not hold.
  L18: 'ask-in-no-paper-of-the-set',
  L32: 'ask-in-no-paper-of-the-set',
  L23: 'statement',
  L35: 'statement',
  C35: 'procedure',
  ...Object.fromEntries(QUESTIONS.map((id) => [id, 'question-in-the-room'] as const)),
};

const OF_TYPE: Readonly<Record<string, Outside>> = {
  person: 'people-and-bodies',
  'same-body': 'people-and-bodies',
  'same-infrastructure': 'people-and-bodies',
  'minute-sequence': 'procedure',
  'next-meeting': 'procedure',
  'minutes-approval': 'procedure',
  'same-measure': 'figures',
  'measure-break': 'figures',
  'strategy-progress': 'same-subject',
  'same-weakness': 'same-subject',
  'same-policy': 'same-subject',
  'same-programme': 'same-subject',
  'same-theme': 'same-subject',
  'same-text': 'same-subject',
  succession: 'same-subject',
  contrast: 'same-subject',
  answered: 'statement',
  continued: 'statement',
  repeated: 'statement',
  reversed: 'figures',
  contradicted: 'statement',
  dropped: 'statement',
};

/**
 * Why a link of the gold is not one between an ask and what became of it.
 *
 * @param id as the gold has it; @param type the gold's name of the link's kind
 * @throws where neither is known, so that no link goes uncounted
 */
export const outsideFor = (id: string, type: string): Outside => {
  const reason = OF_ID[id] ?? OF_TYPE[type];
  if (!reason)
    throw new Error(`The link ${id} of kind "${type}" is neither in scope nor given a reason: see scope.ts.`);
  return reason;
};
