import { afterClearDays, type DayProfile, latestPublication } from './clear-days.ts';
import { addDays, addMonths, inWords } from './iso-date.ts';

/** One duty's time: from its first day to the last on which it can be met. */
export type Clock = {
  name: string;
  /** The law it rests on. */
  source: string;
  starts: string;
  /** The last day, ISO. */
  ends: string;
  /** How the end was reached, in words a reader can check. */
  sum: string;
};

/** The last day of a period of months "beginning with" a day, which itself counts: 10 March and two months is 9 May. */
export function monthsBeginningWith(start: string, months: number): string {
  const corresponding = addMonths(start, months);
  // Where the last month lacks the day, the period ends with that month (Dodds v Walker, corresponding date rule).
  const shortMonth = corresponding.slice(8) !== start.slice(8);
  return shortMonth ? corresponding : addDays(corresponding, -1);
}

/** The executive's response to recommendations: two months beginning with receipt or, if later, the notice. */
export function scrutinyResponse(received: string, notice: string | null): Clock {
  const starts = notice && notice > received ? notice : received;
  const ends = monthsBeginningWith(starts, 2);
  const which = starts === received ? 'receipt' : 'the notice, which came after receipt';
  return {
    name: 'Response to scrutiny recommendations',
    source: 'Local Government Act 2000 s9FE',
    starts,
    ends,
    sum: `Two months beginning with ${inWords(starts)} (${which}); that day counts, so the last day is ${inWords(ends)}.`,
  };
}

/** A scrutiny member's request for a document on executive business: ten clear days, else written reasons. */
export function scrutinyDocument(requested: string, profile: DayProfile): Clock {
  return within({
    name: 'Document for a member of a scrutiny committee',
    source: 'SI 2012/2089 reg 17',
    from: requested,
    days: 10,
    profile,
    event: 'the request',
  });
}

/** Notice of a key decision: the last day to publish it for a decision on a day. */
export function keyDecisionNotice(decision: string, profile: DayProfile): Clock {
  return longNotice('Notice of a key decision', 'SI 2012/2089 reg 9', decision, profile);
}

/** 28 clear days: regulations do not say whether the weekends among them count, so that is the profile's to say. */
function longNotice(name: string, source: string, meeting: string, profile: DayProfile): Clock {
  if (profile.longNotice === 'working')
    return before({ name, source, meeting, days: 28, profile, act: 'publish the notice' });
  const ends = addDays(meeting, -29);
  const sum = `28 clear days before ${inWords(meeting)}, neither day counted, weekends and holidays among them: publish the notice by ${inWords(ends)}.`;
  return { name, source, starts: ends, ends, sum };
}

/** General exception to the 28 days: the first day on which the decision may be taken after a notice. */
export function generalException(notice: string, profile: DayProfile): Clock {
  const fifth = afterClearDays(notice, 5, profile);
  const ends = addDays(fifth, 1);
  return {
    name: 'General exception: earliest decision',
    source: 'SI 2012/2089 reg 10',
    starts: notice,
    ends,
    sum: `Five clear days after ${inWords(notice)} end with ${inWords(fifth)}; the decision may be taken from ${inWords(ends)}.`,
  };
}

/** Agenda and reports: the last day on which they can be opened to inspection (England five clear days, Wales three). */
export function agendaPublication(meeting: string, profile: DayProfile): Clock {
  return before({
    name: 'Agenda and reports open to inspection',
    source: 'Local Government Act 1972 s100B(3)',
    meeting,
    days: profile.nation === 'wales' ? 3 : 5,
    profile,
    act: 'publish',
  });
}

/** Notice that the executive will meet in private: first notice 28 clear days before, second five. */
export function privateMeetingNotices(meeting: string, profile: DayProfile): [Clock, Clock] {
  const source = 'SI 2012/2089 reg 5';
  const second = { name: 'Second notice of a private meeting', source, meeting, days: 5, profile };
  return [
    longNotice('First notice of a private meeting', source, meeting, profile),
    before({ ...second, act: 'publish the notice' }),
  ];
}

/** How long minutes, agendas and open reports stay open to inspection: six years from the meeting. */
export function minutesInspection(meeting: string): Clock {
  return years('Minutes, agenda and reports open to inspection', 'Local Government Act 1972 s100C(1)', meeting, 6);
}

/** How long background papers stay open to inspection: four years from the meeting. */
export function backgroundPapersInspection(meeting: string): Clock {
  return years('Background papers open to inspection', 'Local Government Act 1972 s100D(2)', meeting, 4);
}

/** Registration of interests after taking office or disclosing: 28 days, counted from the day after. */
export function interestsRegistration(event: string): Clock {
  const ends = addDays(event, 28);
  const sum = `28 days after ${inWords(event)}, which is not counted: ${inWords(ends)}.`;
  return { name: 'Registration of interests', source: 'Localism Act 2011 ss30-31', starts: event, ends, sum };
}

type Count = { name: string; source: string; days: number; profile: DayProfile };

function within({ name, source, from, days, profile, event }: Count & { from: string; event: string }): Clock {
  const ends = afterClearDays(from, days, profile);
  const sum = `${days} clear days after ${inWords(from)} (${event}, not counted), weekends and holidays left out: ${inWords(ends)}.`;
  return { name, source, starts: from, ends, sum };
}

function before({ name, source, meeting, days, profile, act }: Count & { meeting: string; act: string }): Clock {
  const ends = latestPublication(meeting, days, profile);
  const sum = `${days} clear days before ${inWords(meeting)}, neither day counted: ${act} by ${inWords(ends)}.`;
  return { name, source, starts: ends, ends, sum };
}

function years(name: string, source: string, meeting: string, count: number): Clock {
  const ends = addMonths(meeting, count * 12);
  return {
    name,
    source,
    starts: meeting,
    ends,
    sum: `${count} years from ${inWords(meeting)}: until ${inWords(ends)}.`,
  };
}
