import type { BodyLink, DocumentLink, ItemLink, MeetingLink, PaperView, PersonLink, Place } from '../store/views.ts';

/** Addresses of the public pages, in one place. All parts are slugs or are escaped here. */
const part = (text: string): string => encodeURIComponent(text);

export const bodyHref = (body: Pick<BodyLink, 'slug'>): string => `/${part(body.slug)}`;
export const meetingHref = (meeting: Pick<MeetingLink, 'body' | 'slug'>): string =>
  `${bodyHref(meeting.body)}/${part(meeting.slug)}`;
export const itemHref = (item: Pick<ItemLink, 'meeting' | 'slug'>): string =>
  `${meetingHref(item.meeting)}/${part(item.slug)}`;
export const personHref = (person: Pick<PersonLink, 'slug'> | string): string =>
  `/people/${part(typeof person === 'string' ? person : person.slug)}`;
export const documentHref = (document: Pick<DocumentLink, 'slug'>): string => `/documents/${part(document.slug)}`;
export const fileHref = (document: Pick<DocumentLink, 'slug'>): string => `${documentHref(document)}/file`;

/** The passage that a fact was read from, marked in its document. */
export const placeHref = (place: Place): string =>
  `/documents/${part(place.document)}?page=${place.page}&from=${place.start}&to=${place.end}#quote`;

/** A paper of a pack, opened on its own. */
export const paperHref = (paper: Pick<PaperView, 'document' | 'place'>): string =>
  `${documentHref(paper.document)}?paper=${paper.place.page}.${paper.place.start}`;

export const askHref = ({ key, slug }: { key: string; slug: string }): string => `/asks/${part(key)}-${part(slug)}`;

export const measureHref = ({ slug }: { slug: string }): string => `/measures/${part(slug)}`;
export const scorecardHref = (body: Pick<BodyLink, 'slug'>): string => `${bodyHref(body)}/scorecard`;

type Values = Record<string, string | number | undefined>;

/** The list of asks, or its CSV, with only the values that are set. */
export const asksHref = (path: '/asks' | '/asks.csv', values: Values): string => {
  const query = queryOf(values);
  return query === '' ? path : `${path}?${query}`;
};

/** The list of measures, with only the values that are set. */
export const measuresHref = (values: Values): string => {
  const query = queryOf(values);
  return query === '' ? '/measures' : `/measures?${query}`;
};

/** `/search?…` with only the values that are set. */
export const searchHref = (values: Values): string => `/search?${queryOf(values)}`;

const queryOf = (values: Values): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.toString();
};

/** An address that a paper prints, where it is one of the web; "#" for any other, such as `javascript:`. */
export const webAddress = (address: string): string =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : '#';
