/** How far an ask has come on the way to its answer. */
export type Delivery =
  | 'asked'
  | 'due'
  | 'late'
  | 'answered-proposed'
  | 'answered'
  | 'closed'
  | 'overtaken'
  | 'not-an-ask';
/** What the one who was asked said: another matter than whether it was done. */
export type Response = 'none' | 'awaited' | 'accepted' | 'part-accepted' | 'refused';
export type AskState = { delivery: Delivery; response: Response };

export type AskEventName =
  | 'confirm-ask'
  | 'reject-ask'
  | 'send'
  | 'accept'
  | 'accept-in-part'
  | 'refuse'
  | 'fall-due'
  | 'become-late'
  | 'propose-answer'
  | 'reject-answer'
  | 'confirm-answer'
  | 'agree-closed'
  | 'overtake'
  | 'reopen';

/** A change of an ask: who, when and why stay with it for good. */
export type AskEvent = { name: AskEventName; who: string; when: string; why: string | null };

type Arrow<S> = { event: AskEventName; from: readonly S[]; to: S; reason?: true };

/** Arrows between states. `reason`: the change is refused without its why. */
export const DELIVERY_ARROWS: readonly Arrow<Delivery>[] = [
  { event: 'confirm-ask', from: ['asked'], to: 'asked' },
  { event: 'reject-ask', from: ['asked', 'due', 'late', 'answered-proposed'], to: 'not-an-ask', reason: true },
  { event: 'fall-due', from: ['asked'], to: 'due' },
  { event: 'become-late', from: ['asked', 'due'], to: 'late' },
  { event: 'propose-answer', from: ['asked', 'due', 'late'], to: 'answered-proposed' },
  { event: 'reject-answer', from: ['asked', 'due', 'late', 'answered-proposed'], to: 'asked' },
  { event: 'confirm-answer', from: ['asked', 'due', 'late', 'answered-proposed'], to: 'answered' },
  { event: 'agree-closed', from: ['answered'], to: 'closed' },
  { event: 'agree-closed', from: ['asked', 'due', 'late', 'answered-proposed'], to: 'closed', reason: true },
  { event: 'overtake', from: ['asked', 'due', 'late', 'answered-proposed', 'answered'], to: 'overtaken', reason: true },
  { event: 'reopen', from: ['answered', 'closed', 'overtaken', 'not-an-ask'], to: 'asked', reason: true },
];

export const RESPONSE_ARROWS: readonly Arrow<Response>[] = [
  { event: 'send', from: ['none'], to: 'awaited' },
  { event: 'accept', from: ['none', 'awaited', 'part-accepted', 'refused'], to: 'accepted' },
  { event: 'accept-in-part', from: ['none', 'awaited', 'accepted', 'refused'], to: 'part-accepted' },
  { event: 'refuse', from: ['none', 'awaited', 'accepted', 'part-accepted'], to: 'refused', reason: true },
];

export const FIRST_STATE: AskState = { delivery: 'asked', response: 'none' };

/** An event that the present state does not allow, or that lacks its reason. */
export class AskEventError extends Error {
  override readonly name = 'AskEventError';
}

/**
 * The state after an event.
 *
 * @throws AskEventError naming the state, the event and what was missing or is possible
 */
export const applyEvent = (state: AskState, event: Pick<AskEvent, 'name' | 'why'>): AskState => {
  const delivery = DELIVERY_ARROWS.find((arrow) => arrow.event === event.name && arrow.from.includes(state.delivery));
  const response = RESPONSE_ARROWS.find((arrow) => arrow.event === event.name && arrow.from.includes(state.response));
  const arrow = delivery ?? response;
  if (!arrow) {
    throw new AskEventError(
      `an ask that is ${state.delivery} (response: ${state.response}) cannot ${event.name}; possible: ${possibleEvents(state).join(', ')}`,
    );
  }
  if (arrow.reason && !event.why?.trim())
    throw new AskEventError(`${event.name} from ${state.delivery} wants a reason: say why`);
  return { delivery: delivery?.to ?? state.delivery, response: response?.to ?? state.response };
};

/** What may happen next. */
export const possibleEvents = (state: AskState): AskEventName[] => [
  ...new Set([
    ...DELIVERY_ARROWS.filter((arrow) => arrow.from.includes(state.delivery)).map((arrow) => arrow.event),
    ...RESPONSE_ARROWS.filter((arrow) => arrow.from.includes(state.response)).map((arrow) => arrow.event),
  ]),
];

/** The state that a history of events gives. */
export const stateAfter = (events: readonly Pick<AskEvent, 'name' | 'why'>[]): AskState =>
  events.reduce(applyEvent, FIRST_STATE);

/**
 * The state that a history gives as of a day: what happened on that day or later is left out, and with it whatever was
 * only possible after it.
 *
 * @param day `2018-09-18`
 */
export const stateBefore = (
  events: readonly (Pick<AskEvent, 'name' | 'why'> & { happened: string })[],
  day: string,
): AskState =>
  events
    .filter(({ happened }) => happened < day)
    .reduce<AskState>(
      (state, event) => (possibleEvents(state).includes(event.name) ? applyEvent(state, event) : state),
      FIRST_STATE,
    );

/**
 * The state as of a day: an ask whose date is today or in the month to come is due, one whose date has
 * passed is late. A partial date passes with its month or year.
 */
export const stateOn = (state: AskState, due: string | null, today: string): AskState => {
  if (state.delivery !== 'asked' || due === null) return state;
  if (due < today.slice(0, due.length)) return { ...state, delivery: 'late' };
  return due.slice(0, 7) <= monthAfter(today) ? { ...state, delivery: 'due' } : state;
};

const monthAfter = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};

/** The state in one plain word for readers (DOMAIN 8.20). */
export const plainState = (state: AskState, promised: boolean): string => {
  if (
    state.response === 'refused' &&
    (state.delivery === 'asked' || state.delivery === 'due' || state.delivery === 'late')
  )
    return 'Refused';
  const words: Record<Delivery, string> = {
    asked: promised ? 'Promised' : 'Asked',
    due: 'Due',
    late: 'Late',
    'answered-proposed': 'Answered (proposed)',
    answered: 'Answered',
    closed: 'Agreed closed',
    overtaken: 'Overtaken',
    'not-an-ask': 'Not an ask',
  };
  return words[state.delivery];
};
