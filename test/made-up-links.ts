import type { BodyLink, MeetingLink, Place } from '../src/store/views.ts';

/** What is done to a made-up view before it is given. */
export type Adjust = <T>(view: T) => T;

export const council = 'Aldermoor Borough Council';
export const packSlug = 'a0a1a2a3a4a5';
export const link: BodyLink = {
  slug: 'children-and-learning-scrutiny-panel',
  name: 'Children and Learning Scrutiny Panel',
  council,
};
export const place = (page: number, start: number, end: number): Place => ({ document: packSlug, page, start, end });
export const heldOn = (date: string): MeetingLink => ({ body: link, slug: date, date, status: null });
