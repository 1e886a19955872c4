import type { Element } from 'domhandler';
import type { Document } from './document.ts';
import { DocumentError } from './document-error.ts';
import { isElement, loadXml } from './html-tree.ts';
import { readXmlItem } from './moderngov-xml-items.ts';
import { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedMeeting, SavedPage, SavedPerson } from './saved-page.ts';
import { isTrue, xmlChild, xmlChildren, xmlDescendants, xmlText } from './xml-text.ts';

const MEDIA_TYPE = 'application/xml';
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

type Answer = Omit<SavedPage, 'system' | 'council'>;
const NOTHING = { committeeId: null, committee: null, purpose: [], meetings: [], members: [] } as const;

/**
 * Reads an answer of ModernGov's web service: GetMeeting, GetMeetings, GetAllMeetingsByDate,
 * GetCommittees, GetCouncillorsByWard. Councillors' home addresses, phones and private mail stay out.
 *
 * @throws DocumentError where the XML is another's
 */
export const readModerngovXml = (xml: string): Document => {
  const $ = loadXml(xml);
  const root = $.root()
    .children()
    .get()
    .filter(isElement)
    .map(unwrapped)
    .find((element) => ANSWERS[element.name.toLowerCase()]);
  const answer = root && ANSWERS[root.name.toLowerCase()];
  if (!root || !answer)
    throw new DocumentError(
      'not-supported',
      `Expected an answer of ModernGov's web service, but the XML begins with <${$.root().children().get(0)?.name ?? 'nothing'}>. Save the paper as PDF, Word, a web page or text.`,
    );
  const writer = new PageWriter();
  const page = answer(root, writer);
  const title = page.committee?.text ?? page.meetings[0]?.committee?.text ?? null;
  return { ...writer.document(MEDIA_TYPE, title), page: { ...page, system: 'moderngov-xml', council: null } };
};

/** Some servers wrap the answer in an element of their own. */
const unwrapped = (element: Element): Element => {
  const only = element.children.filter(isElement);
  return ANSWERS[element.name.toLowerCase()] || only.length !== 1 ? element : unwrapped(only[0]!);
};

const meetingAnswer = (root: Element, writer: PageWriter): Answer => {
  const title = committeeTitle(root);
  const block = title ? writer.write({ kind: 'heading', level: 1, text: title }) : null;
  const committee = writer.quote(block);
  const when = writeWhen(root, writer);
  const place = [xmlText(root, 'meetinglocation'), xmlText(root, 'meetingroom')]
    .filter((text) => text !== null)
    .join(', ');
  const venue = writer.quote(writer.write({ kind: 'paragraph', text: `Venue: ${place}` }), place);
  const people = xmlChildren(xmlChild(root, 'attendees'), 'attendee').flatMap((one) => attendee(one, writer));
  const items = xmlChildren(xmlChild(root, 'agendaitems'), 'agendaitem').flatMap((one) => readXmlItem(one, writer));
  const meeting: SavedMeeting = {
    ...emptyMeeting(root, committee, when),
    venue: place === '' ? null : venue,
    items,
    people,
  };
  return { ...NOTHING, kind: 'meeting', committee, committeeId: xmlText(root, 'committeeid'), meetings: [meeting] };
};

/** A meeting's own answer names its committee only beside its items and documents. */
const committeeTitle = (root: Element): string | null => {
  const own = xmlText(root, 'committeetitle');
  if (own) return own;
  for (const item of xmlChildren(xmlChild(root, 'agendaitems'), 'agendaitem')) {
    const named =
      xmlText(item, 'refertocommittee') ??
      xmlText(xmlChild(xmlChild(item, 'linkeddocuments'), 'linkeddoc'), 'committeetitle');
    if (named) return named;
  }
  return null;
};

const emptyMeeting = (element: Element, committee: Quote | null, when: Quote | null): SavedMeeting => {
  const status = xmlText(element, 'meetingstatus') ?? '';
  return {
    id: xmlText(element, 'meetingid'),
    committee,
    when,
    venue: null,
    status: /cancel|abandon/i.test(status)
      ? 'cancelled'
      : /postpone/i.test(status)
        ? 'postponed'
        : /inquorate/i.test(status)
          ? 'inquorate'
          : null,
    draft: /draft/i.test(status),
    webcastUrl: null,
    items: [],
    people: [],
    documents: [],
  };
};

const writeWhen = (element: Element, writer: PageWriter): Quote | null => {
  const day = xmlText(element, 'meetingdate');
  if (!day || !DAY.test(day)) return null;
  const when = [day, xmlText(element, 'meetingactualstarttime') ?? xmlText(element, 'meetingtime')]
    .filter(Boolean)
    .join(' ');
  const status = xmlText(element, 'meetingstatus');
  return writer.quote(writer.write({ kind: 'paragraph', text: status ? `${when}, ${status}` : when }), when);
};

const attendee = (element: Element, writer: PageWriter): SavedPerson[] => {
  const { name = '', roledescription = '', attendance = '', politicalparty = '', ward = '' } = element.attribs;
  const text = [name, roledescription, attendance].map(plainText).filter(Boolean).join(', ');
  const block = writer.write({ kind: 'list-item', bullet: true, depth: 0, text });
  const quoted = writer.quote(block, name);
  if (!quoted) return [];
  return [
    {
      name: quoted,
      role: roledescription ? writer.quote(block, roledescription) : null,
      attendance: plainText(attendance) || null,
      party: plainText(politicalparty) || null,
      ward: plainText(ward) || null,
    },
  ];
};

const meetingsAnswer = (root: Element, writer: PageWriter): Answer => {
  const committees = xmlChildren(root, 'committee');
  const meetings =
    committees.length > 0
      ? committees.flatMap((one) => meetingsOf(one, xmlChild(one, 'committeemeetings'), writer))
      : meetingsOf(null, xmlChild(root, 'meetings') ?? root, writer);
  const [only] = committees;
  const committee = committees.length === 1 ? (meetings[0]?.committee ?? null) : null;
  return {
    ...NOTHING,
    kind: 'meetings',
    committee,
    committeeId: committees.length === 1 && only ? xmlText(only, 'committeeid') : null,
    meetings,
  };
};

const meetingsOf = (committee: Element | null, list: Element | null, writer: PageWriter): SavedMeeting[] => {
  const heading = (title: string | null): Quote | null =>
    title ? writer.quote(writer.write({ kind: 'heading', level: 1, text: title })) : null;
  let title = committee ? xmlText(committee, 'committeetitle') : null;
  let named = heading(title);
  return xmlChildren(list, 'meeting').map((meeting) => {
    const own = xmlText(meeting, 'committeetitle');
    if (own && own !== title) {
      title = own;
      named = heading(own);
    }
    return emptyMeeting(meeting, named, writeWhen(meeting, writer));
  });
};

const committeesAnswer = (root: Element, writer: PageWriter): Answer => {
  for (const committee of xmlChildren(root, 'committee')) {
    const gone =
      isTrue(committee, 'committeedeleted') || isTrue(committee, 'committeeexpired') ? ' (no longer meets)' : '';
    const title = xmlText(committee, 'committeetitle');
    if (title) writer.write({ kind: 'list-item', bullet: true, depth: 0, text: title + gone });
  }
  return { ...NOTHING, kind: 'committees' };
};

const councillorsAnswer = (root: Element, writer: PageWriter): Answer => {
  const members = xmlDescendants(root, 'ward').flatMap((ward) => {
    const title = xmlText(ward, 'wardtitle');
    if (title) writer.write({ kind: 'heading', level: 2, text: title });
    return xmlDescendants(ward, 'councillor').flatMap((one): SavedPerson[] => {
      const party = xmlText(one, 'politicalpartytitle');
      const text = [xmlText(one, 'fullusername'), party, xmlText(one, 'keyposts')].filter(Boolean).join(', ');
      const name = writer.quote(
        writer.write({ kind: 'list-item', bullet: true, depth: 0, text }),
        xmlText(one, 'fullusername') ?? undefined,
      );
      return name ? [{ name, role: null, attendance: null, party, ward: title }] : [];
    });
  });
  return { ...NOTHING, kind: 'councillors', members };
};

const ANSWERS: Record<string, (root: Element, writer: PageWriter) => Answer> = {
  meeting: meetingAnswer,
  getmeetings: meetingsAnswer,
  getmeetingsbydate: meetingsAnswer,
  getallmeetingsbydate: meetingsAnswer,
  committees: committeesAnswer,
  getcommittees: committeesAnswer,
  councillorsbyward: councillorsAnswer,
  councillorsbywards: councillorsAnswer,
};
