import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Draft } from './build-document.ts';
import type { Document } from './document.ts';
import { hasClass, isElement } from './html-tree.ts';
import { around, councilName, moderngovSieve } from './moderngov-chrome.ts';
import { readItemPage, readItemTable } from './moderngov-items.ts';
import { listedMeetings, listedMembers } from './moderngov-lists.ts';
import { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedItem, SavedMeeting, SavedPage, SavedPerson } from './saved-page.ts';

const MEDIA_TYPE = 'text/html';
const SIGNS = '#modgov, .mgMainTitleTxt, .mgSubTitleTxt, .mgItemTable, .mgMeetingTableLnk, .mgAiTitleTxt';
const VENUE = /^(?:proposed |meeting )?(?:venue|location|place)\s*:\s*(.+)$/i;
const EMPTY = /^no (?:documents|items|media) (?:are|is) available\b|^items?$|^no\.?\s*\|?\s*item$|^media$/i;
/** How to use the page, in the system's own words. */
const SYSTEM_WORDS =
  /^(?:you can view (?:the )?individual reports|this page lists the meetings for|items? marked .{0,40}\bnot available)\b/i;
const STATUS: readonly [RegExp, NonNullable<SavedMeeting['status']>][] = [
  [/\bcancell?ed\b|\babandoned\b/i, 'cancelled'],
  [/\bpostponed\b|\bdeferred\b|\brescheduled\b/i, 'postponed'],
  [/\binquorate\b|\bnot quorate\b/i, 'inquorate'],
];
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const DAY = /\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}\b/;
const WEBCAST = /https?:\/\/[^\s"'<>()]*(?:public-i|webcast|youtu\.?be|vimeo|stream)[^\s"'<>()]*/i;
const PLAYER = /mgMediaPlayer\s*\([^;]{0,2000}?(https?:(?:\\?\/){2}[^\s"'<>()]{4,400})/;

/**
 * Reads a page saved from ModernGov: a meeting, a committee, a list of meetings or one item.
 *
 * @returns the document with its `page`, or null where the page is none of ModernGov's
 */
export const readModerngovPage = ($: CheerioAPI): Document | null => {
  const body = $('body').get(0);
  if (!body || $(SIGNS).length === 0) return null;
  const root = $('#modgov').get(0) ?? $('[role=main], main, #content').get(0) ?? body;
  const writer = new PageWriter();
  const title = plainText($('title').first().text());
  writer.furniture(title);
  const outside = root === body ? { before: [], after: [] } : around(body, root, FURNITURE);
  writer.writeAll(outside.before);
  const page = pageOf($, root, writer);
  writer.writeAll(outside.after);
  const council = councilName($);
  const heading = plainText($('h2.mgSubTitleTxt').first().text()) || plainText($('h1').first().text());
  const saved: SavedPage = { ...page, council: council ? writer.find(council) : null };
  return { ...writer.document(MEDIA_TYPE, heading || title || null), page: saved };
};

const FURNITURE = { ...moderngovSieve, furniture: () => true };

type Read = Omit<SavedPage, 'council'>;

const pageOf = ($: CheerioAPI, root: Element, writer: PageWriter): Read => {
  const base = { system: 'moderngov', committeeId: committeeId($), purpose: [], members: [], meetings: [] } as const;
  const main = plainText($('.mgMainTitleTxt').first().text());
  if (/^(?:agenda )?item\b|^issue details/i.test(main) && $('.mgItemTable').length === 0) {
    const { item, committee, when } = readItemPage($, root, writer);
    return { ...base, kind: 'item', committee, meetings: item ? [meeting({ committee, when, items: [item] })] : [] };
  }
  if ($('.mgMeetingTableLnk').length > 0) {
    const front = readFront($, root, elementAround($, '.mgMeetingTableLnk', 'ul, table'), writer);
    const meetings = listedMeetings($, writer, front.committee, statusIn);
    const purpose = [...front.purpose, ...writer.writeAll(front.after)];
    return { ...base, kind: 'meetings', committee: front.committee, meetings, purpose };
  }
  const table = itemTable($);
  const isMeeting = table !== undefined || WEEKDAY.test($('.mgSubTitleTxt').first().text()) || hasAttendanceLink($);
  if (isMeeting) return { ...base, kind: 'meeting', ...meetingPage($, root, table, writer) };
  const list = $('.mgBulletList')
    .filter((_, element) => $(element).find('a[href*="mgUserInfo"]').length > 0)
    .get(0);
  const front = readFront($, root, list, writer);
  const members: SavedPerson[] = list ? listedMembers(list, writer) : [];
  writer.writeAll(front.after);
  return { ...base, kind: 'committee', committee: front.committee, members, purpose: front.purpose };
};

const meetingPage = ($: CheerioAPI, root: Element, table: Element | undefined, writer: PageWriter) => {
  const front = readFront($, root, table, writer);
  const items = table ? readItemTable($, table, writer) : [];
  writer.writeAll(front.after);
  const subtitle = `${front.subtitle} ${front.notes}`;
  const one = meeting({
    id: meetingId($),
    committee: front.committee,
    when: front.when,
    venue: front.venue,
    status: statusIn(subtitle),
    draft: /\bdraft\b/i.test($('.mgMainTitleTxt').first().text()),
    webcastUrl: webcastUrl($),
    items,
  });
  return { committee: front.committee, meetings: [one], purpose: front.purpose };
};

const meeting = (known: Partial<SavedMeeting>): SavedMeeting => ({
  id: null,
  committee: null,
  when: null,
  venue: null,
  status: null,
  draft: false,
  webcastUrl: null,
  items: [] as SavedItem[],
  people: [],
  documents: [],
  ...known,
});

type Front = {
  subtitle: string;
  notes: string;
  committee: Quote | null;
  when: Quote | null;
  venue: Quote | null;
  purpose: number[];
  after: Draft[];
};

/** What stands before the page's list of items, members or meetings: title, committee, time, place. */
const readFront = ($: CheerioAPI, root: Element, inner: Element | undefined, writer: PageWriter): Front => {
  const { before, after } = around(root, inner, moderngovSieve);
  const subtitle = plainText($('.mgSubTitleTxt').first().text());
  const pageName = plainText($('.mgMainTitleTxt').first().text());
  const named = splitSubtitle(subtitle);
  const front: Front = { subtitle, notes: '', committee: null, when: null, venue: null, purpose: [], after };
  for (const draft of before) {
    const text = plainText(draft.text);
    const isSystems = draft.kind === 'furniture' || EMPTY.test(text) || SYSTEM_WORDS.test(text) || text === pageName;
    const block = writer.write(isSystems ? { kind: 'furniture', text: draft.text } : draft);
    if (isSystems) continue;
    const venue = VENUE.exec(text)?.[1];
    if (text === subtitle) {
      front.committee ??= writer.quote(block, named.committee);
      if (named.when) front.when ??= writer.quote(block, named.when);
    } else if (venue) front.venue ??= writer.quote(block, venue.replace(/[.,\s]+$/, ''));
    else if (draft.kind !== 'heading') {
      if (block !== null) front.purpose.push(block);
      if (text.length < 200) front.notes += ` ${text}`;
    }
  }
  return front;
};

/** "Cabinet - Tuesday 2nd October 2018 2.00 pm, CANCELLED": the committee and when it meets. */
const splitSubtitle = (subtitle: string): { committee: string; when: string | null } => {
  const day = WEEKDAY.exec(subtitle) ?? DAY.exec(subtitle);
  if (!day) return { committee: subtitle, when: null };
  const before = subtitle.slice(0, day.index).replace(/[\s,:–-]+$/, '');
  const moved = /^(?:moved|rearranged|rescheduled|changed) from [^,]{3,60},\s*(.+)$/i.exec(before);
  const when = subtitle.slice(day.index).replace(/,?\s*(?:cancell?ed|postponed|moved|abandoned|inquorate)\b.*$/i, '');
  return { committee: moved?.[1] ?? before, when };
};

const statusIn = (text: string): SavedMeeting['status'] => STATUS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const itemTable = ($: CheerioAPI): Element | undefined =>
  $('table.mgItemTable, table#mgItemTable').get(0) ??
  elementAround($, 'td.mgItemNumberCell, td > p.mgAiTitleTxt', 'table');

const elementAround = ($: CheerioAPI, inner: string, outer: string): Element | undefined =>
  $(inner).first().closest(outer).get().find(isElement);

const hasAttendanceLink = ($: CheerioAPI): boolean => $('a[href*="mgMeetingAttendance"]').length > 0;

const idIn = ($: CheerioAPI, pattern: RegExp): string | null => {
  const own = $('link[rel=canonical], meta[property="og:url"]').map(
    (_, e) => e.attribs.href ?? e.attribs.content ?? '',
  );
  const saved = $.root()
    .contents()
    .get()
    .map((node) => ('data' in node ? String(node.data) : ''));
  const links = $('a[href], form[action]').map((_, e) => e.attribs.href ?? e.attribs.action ?? '');
  for (const text of [...own.get(), ...saved, ...links.get()]) {
    const id = pattern.exec(text)?.[1];
    if (id) return id;
  }
  return null;
};

const meetingId = ($: CheerioAPI): string | null =>
  idIn($, /mgMeetingAttendance\.aspx\?ID=(\d+)|ieListDocuments\.aspx[^#]*?\bM(?:eeting)?Id=(\d+)|documents\/g(\d+)\//i);

const committeeId = ($: CheerioAPI): string | null => {
  const crumb = $('.mgSubTitle a, .breadcrumb a, #breadcrumb-holder a, .mgActionList a').get().filter(isElement);
  for (const link of crumb) {
    const id = /(?:mgCommitteeDetails\.aspx\?ID|CommitteeId|CId)=(\d+)/i.exec(link.attribs.href ?? '')?.[1];
    if (id) return id;
  }
  return $('input[name=hCommitteeId]').attr('value') ?? null;
};

/** The recording's address stands only in the script that starts the player, or in a link. */
const webcastUrl = ($: CheerioAPI): string | null => {
  const scripts = $('script:not([src])')
    .get()
    .map((script) => $(script).html() ?? '');
  for (const script of scripts) {
    const url = PLAYER.exec(script)?.[1];
    if (url) return url.replace(/\\\//g, '/');
  }
  const link = $('a[href]')
    .get()
    .find((element) => /\bwebcast\b/i.test($(element).text()) && WEBCAST.test(element.attribs.href ?? ''));
  return link && !hasClass(link, 'mgLinks') ? (link.attribs.href ?? null) : null;
};
