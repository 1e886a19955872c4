import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cellText } from './html-table.ts';
import { attribute, isElement } from './html-tree.ts';
import type { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedMeeting, SavedPerson } from './saved-page.ts';

/** The meetings that a committee's list shows, as it shows them. */
export const listedMeetings = (
  $: CheerioAPI,
  writer: PageWriter,
  committee: Quote | null,
  statusIn: (text: string) => SavedMeeting['status'],
): SavedMeeting[] =>
  $('.mgMeetingTableLnk')
    .get()
    .filter(isElement)
    .map((link) => {
      const row = link.parent && isElement(link.parent) ? link.parent : link;
      const text = plainText(cellText(row));
      const when = plainText(cellText(link));
      const block = writer.write({ kind: 'list-item', bullet: true, depth: 0, text });
      return {
        id: /\bM(?:eeting)?Id=(\d+)/i.exec(attribute(link, 'href'))?.[1] ?? null,
        committee,
        when: writer.quote(block, when),
        venue: null,
        status: statusIn(text.slice(when.length)),
        draft: /\bdraft minutes\b/i.test(text),
        webcastUrl: null,
        items: [],
        people: [],
        documents: [],
      };
    });

const ROLE = /\(([^()]{2,60})\)\s*$/;

/** The members that a committee's page lists, with the part they play in it. */
export const listedMembers = (list: Element, writer: PageWriter): SavedPerson[] =>
  list.children.filter(isElement).flatMap((entry) => {
    const text = plainText(cellText(entry));
    const block = writer.write({ kind: 'list-item', bullet: true, depth: 0, text });
    const link = entry.children.filter(isElement).find((child) => child.name === 'a');
    const role = ROLE.exec(text)?.[1] ?? null;
    const name = writer.quote(block, link ? cellText(link) : text.replace(ROLE, ''));
    if (!name) return [];
    return [{ name, role: role ? writer.quote(block, role) : null, attendance: null, party: null, ward: null }];
  });
