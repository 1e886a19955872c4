import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Document } from './document.ts';
import { cellText } from './html-table.ts';
import { attribute, childrenNamed, isElement } from './html-tree.ts';
import { around, councilName } from './moderngov-chrome.ts';
import { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedFile, SavedMeeting, SavedPage, SavedPerson } from './saved-page.ts';

const MEDIA_TYPE = 'text/html';
const SIGNS = '.ModCMISMeetingsC, .CmisDocumentList, .MeetingCalendarListView, .CMIS_ModuleWrapper';
const LABELS: readonly [RegExp, 'committee' | 'when' | 'venue' | 'status'][] = [
  [/^committee\b/i, 'committee'],
  [/^(?:date|meeting date)\b/i, 'when'],
  [/^(?:venue|location)\b/i, 'venue'],
  [/^status\b/i, 'status'],
];
const ATTENDED: readonly [RegExp, string][] = [
  [/^(?:attended|present|in attendance)\b/i, 'Present'],
  [/^apologies\b/i, 'Apologies'],
  [/^absent\b/i, 'Absent'],
];
const LISTED = /^(\d{1,2} [A-Z][a-z]{2,8} \d{4}(?: \d{1,2}:\d{2})?)\s*[-–]\s*(.+)$/;
const FURNITURE = { furniture: () => true };

/**
 * Reads a page saved from CMIS: a meeting or a list of meetings.
 *
 * @returns the document with its `page`, or null where the page is none of CMIS's
 */
export const readCmisPage = ($: CheerioAPI): Document | null => {
  const body = $('body').get(0);
  const [root] = $(SIGNS).get();
  if (!body || !root) return null;
  const writer = new PageWriter();
  const title = plainText($('title').first().text());
  writer.furniture(title);
  const outside = around(body, root, FURNITURE);
  writer.writeAll(outside.before);
  const listed = $('.MeetingCalendarListView a[href*="ViewMeetingPublic"], tr.rgRow a, tr.rgAltRow a').get();
  const meetings =
    listed.length > 0 ? listed.flatMap((link) => listedMeeting($, link, writer)) : [oneMeeting($, writer)];
  writer.writeAll(outside.after);
  const council = councilName($);
  const committee = listed.length > 0 ? null : (meetings[0]?.committee ?? null);
  const page: SavedPage = {
    system: 'cmis',
    kind: listed.length > 0 ? 'meetings' : 'meeting',
    council: council ? writer.find(council) : null,
    committeeId: idIn($, 'Committee'),
    committee,
    purpose: [],
    meetings,
    members: [],
  };
  return { ...writer.document(MEDIA_TYPE, committee?.text ?? (title || null)), page };
};

const NOTHING: SavedMeeting = {
  id: null,
  committee: null,
  when: null,
  venue: null,
  status: null,
  draft: false,
  webcastUrl: null,
  items: [],
  people: [],
  documents: [],
};

const oneMeeting = ($: CheerioAPI, writer: PageWriter): SavedMeeting => {
  const told: Partial<Record<'committee' | 'when' | 'venue' | 'status', Quote | null>> = {};
  for (const holder of $('.holder').get()) {
    const [label, value] = childrenNamed(holder, 'div').map((part) => plainText(cellText(part)));
    const name = LABELS.find(([pattern]) => pattern.test(label ?? ''))?.[1];
    if (!label || !value || !name || told[name]) continue;
    told[name] = writer.quote(writer.write({ kind: 'paragraph', text: `${label} ${value}` }), value);
  }
  const people = attendance($, writer);
  const documents = $('li.DocumentListItem')
    .get()
    .flatMap((entry) => file($, entry, writer));
  return {
    ...NOTHING,
    id: idIn($, 'Meeting'),
    committee: told.committee ?? null,
    when: told.when ?? null,
    venue: told.venue ?? null,
    status: statusOf(told.status?.text ?? ''),
    people,
    documents,
  };
};

const statusOf = (text: string): SavedMeeting['status'] =>
  /cancel|abandon/i.test(text) ? 'cancelled' : /postpone/i.test(text) ? 'postponed' : null;

/** The tab of attendance groups names under "Attended", "Apologies" and "Absent". */
const attendance = ($: CheerioAPI, writer: PageWriter): SavedPerson[] => {
  let status: string | null = null;
  return $('[id*=Attendance]')
    .find('h2, h3, h4, th, li, td, p')
    .get()
    .flatMap((element): SavedPerson[] => {
      const text = plainText(cellText(element));
      const group = text.length < 40 ? ATTENDED.find(([pattern]) => pattern.test(text))?.[1] : undefined;
      if (group) {
        status = group;
        writer.furniture(text);
        return [];
      }
      const name =
        status && /^(?:li|td)$/.test(element.name)
          ? writer.quote(writer.write({ kind: 'list-item', bullet: true, text }))
          : null;
      return name ? [{ name, role: null, attendance: status, party: null, ward: null }] : [];
    });
};

const file = ($: CheerioAPI, entry: Element, writer: PageWriter): SavedFile[] => {
  const link = $(entry).find('a.TitleLink, a[href]').get(0);
  const name = plainText(link ? cellText(link) : cellText(entry));
  const title = writer.quote(writer.write({ kind: 'list-item', bullet: true, text: name }));
  if (!title) return [];
  const size = /[\d.,]+\s*[KMG]b\b/i.exec($(entry).find('.FileSize').text())?.[0] ?? null;
  const restricted = /\b(?:exempt|restricted|confidential)\b/i.test($(entry).text());
  return [{ title, url: link ? attribute(link, 'href') : '', size, restricted, published: null }];
};

const listedMeeting = ($: CheerioAPI, link: Element, writer: PageWriter): SavedMeeting[] => {
  const text = plainText(cellText(link));
  const [, when, committee] = LISTED.exec(text) ?? [];
  if (!when || !committee) return [];
  const cells = $(link).closest('tr').children('td').get().filter(isElement);
  const place = plainText(cells[1] ? cellText(cells[1]) : '');
  const block = writer.write({ kind: 'list-item', bullet: true, text: place ? `${text}, ${place}` : text });
  return [
    {
      ...NOTHING,
      id: /\/Meeting\/(\d+)\//i.exec(attribute(link, 'href'))?.[1] ?? null,
      committee: writer.quote(block, committee),
      when: writer.quote(block, when),
      venue: place ? writer.quote(block, place) : null,
      status: statusOf($(link).closest('tr').text()),
    },
  ];
};

const idIn = ($: CheerioAPI, what: 'Meeting' | 'Committee'): string | null => {
  const pattern = new RegExp(`ViewMeetingPublic/mid/\\d+/.*?${what}/(\\d+)/`, 'i');
  for (const element of $('form[action], link[rel=canonical], a[href*="ViewMeetingPublic"]').get()) {
    const id = pattern.exec(attribute(element, 'action') || attribute(element, 'href'))?.[1];
    if (id) return id;
  }
  return null;
};
