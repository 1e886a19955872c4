import type { Figure } from '../../record/figure.ts';

const PEOPLE =
  /\b(?:child|children|pupils?|students?|young|people|persons?|boys?|girls?|learners?|plans?|ehcps?|cases?|admissions?|exclusions?|carers?|residents?|referrals?|famil(?:y|ies)|patients?|adults?|women|men|victims?|apprentices|adopters?|adoptions?|leavers|sen|send|cohort|offenders?|babies|infants)\b/i;
const THINGS =
  /\b(?:schools?|academ(?:y|ies)|settings?|homes?|providers?|meetings?|visits?|calls?|indicators?|measures?|nurser(?:y|ies)|vehicles?|properties|roads?|potholes?|inspections?|invoices?|local authorities|councils?|wards?|centres?)\b/i;

/** What people are told apart by: of a named school, such a group may be few enough to know. */
const TRAIT =
  /\b(?:sen|send|ehc|ehcp|special|disab\w*|fsm|free school meals?|pupil premium|disadvantaged|looked after|lac|eal|asian|black|white|mixed|pakistani|indian|bangladeshi|chinese|arab|african|caribbean|roma|gypsy|traveller|irish|minority|ethnic\w*|refugees?|asylum|boys?|girls?|male|female)\b/i;

/** "Secondary School" alone names none. */
const SCHOOL =
  /\b(?!(?:Primary|Secondary|Special|High|Junior|Infants?|Academy|State|All|Local|The|Our|Free|In|At|For|Of|Maintained|Mainstream|Independent|Key|Early) )\p{Lu}[\p{L}’'.-]+ (?:(?:\p{Lu}[\p{L}’'.-]+|of|and|the|C of E|CE|RC|St) ){0,4}?(?:Primary|Junior|Jnr|Infants?|Academy|High|Grammar|Comprehensive|School|College|Nursery|PRU)\b/u;

const wordsOf = ({ measure, group, cohort }: Figure): string =>
  [measure, group, cohort?.printed].filter(Boolean).join(' ');

/** A bare count is taken for one of people only where its words say so. */
export const countsPeople = (figure: Figure): boolean => figure.unit === 'count' && PEOPLE.test(wordsOf(figure));

/** A percentage of a stated number is one of people unless its words say that it is of things. */
export const sharesPeople = (figure: Figure): boolean => {
  const words = wordsOf(figure);
  return !THINGS.test(words) || PEOPLE.test(words);
};

/** Whether a named school and a trait of people stand together in the figure or its sentence. */
export const namesSchoolAndGroup = (figure: Figure, passage: string): boolean => {
  const place = [figure.area, ...(figure.place?.rowHeaders ?? []), ...(figure.place?.columnHeaders ?? [])];
  const named = [...place, figure.measure, passage].some((text) => text !== null && SCHOOL.test(text.slice(0, 1000)));
  return (
    named && [figure.group, figure.measure, passage].some((text) => text !== null && TRAIT.test(text.slice(0, 1000)))
  );
};
