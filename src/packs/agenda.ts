import type { Block } from '../documents/document.ts';
import { attended } from '../minutes/attendance.ts';
import { readExemption } from '../minutes/exemption.ts';
import { findItemHeadings, type ItemHeading } from '../minutes/items.ts';
import { NEXT_MEETING_TITLE, readNextMeeting } from '../minutes/next-meeting.ts';
import { readPeople } from '../minutes/people-list.ts';
import { readTitleBlock } from '../minutes/title-block.ts';
import { within } from '../record/at.ts';
import type { Item, Meeting, Member, Role } from '../record/meeting.ts';

const PAGES = /\s*\(?\bpages?(?:\s+nos?\.?)?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?\s*$/i;
const MEMBERS =
  /^(?:membership|members(?: of the (?:committee|commission|council|board|panel))?|(?:committee |board )?members(?:hip)?|councillors|to\s*:?\s*(?:the )?(?:members of|councillors))\s*(?:\(\d+\))?\s*(?::\s*-?|[-–])\s*/i;
const CO_OPTED =
  /^(?:(?:statutory |voting |non-voting )?co-?opt(?:ed|ees?)(?: members?)?|church representatives|parent governors?)\s*(?::\s*-?|[-–])\s*/i;
const SUBSTITUTES = /^(?:substitutes?|reserves?)(?: members?)?\s*(?::\s*-?|[-–])\s*/i;
const SIGNED =
  /^(?:chief executive|town clerk|clerk|general counsel|head of|director|proper officer|monitoring officer|managing director|\w+day,?\s+\d)/i;

/**
 * Reads an agenda sheet: the meeting called, its membership, and its items with purpose and pages.
 *
 * @returns the meeting and the blocks that were understood
 */
export const readAgenda = (source: readonly Block[]): { meeting: Meeting; read: Set<Block> } => {
  const blocks = source.filter((block) => block.kind !== 'furniture');
  const headings = findItemHeadings(blocks);
  const front = blocks.slice(0, headings[0]?.index ?? blocks.length);
  const title = readTitleBlock(front);
  const read = new Set<Block>([...front, ...title.used]);
  const items = headings.map((heading, i) => readItem(blocks, heading, headings[i + 1]?.index ?? blocks.length, read));
  const next = headings.findIndex((_, i) => NEXT_MEETING_TITLE.test(items[i]!.title));
  const nextBlocks = next < 0 ? [] : blocks.slice(headings[next]!.index, headings[next + 1]?.index ?? blocks.length);
  const meeting: Meeting = {
    from: 'agenda',
    council: title.council,
    body: title.body,
    date: title.date,
    startTime: title.startTime,
    endTime: null,
    venue: title.venue,
    status: null,
    webcastUrl: null,
    at: title.at,
    attendance: [],
    membership: membersOf(front),
    preamble: front
      .filter((block) => !title.used.has(block))
      .map((block) => ({ text: block.text, kind: 'paragraph', at: block.at })),
    items,
    nextMeeting: readNextMeeting(
      nextBlocks.map((block, i) => ({ block, from: i === 0 ? headings[next]!.title.from : 0 })),
      title.date,
    ),
  };
  return { meeting, read };
};

const readItem = (blocks: readonly Block[], heading: ItemHeading, end: number, read: Set<Block>): Item => {
  const opening = blocks[heading.index]!;
  const { from, to } = heading.title;
  const pages = PAGES.exec(opening.text.slice(from));
  const titleEnd = pages ? Math.min(to, from + pages.index) : to;
  const rest = blocks.slice(heading.index + 1, end);
  const signature = rest.findIndex((block, i) => SIGNED.test(rest[i + 1]?.text ?? '') && block.text.length < 60);
  const own = signature >= 0 ? rest.slice(0, signature) : rest;
  for (const block of [opening, ...rest]) read.add(block);
  const later = pages
    ? null
    : own.map((block) => PAGES.exec(block.text)).find((match) => match !== null && match !== undefined);
  const purpose = own.find((block) => !/^\(?pages?\b/i.test(block.text) && /^to\b|[a-z]/i.test(block.text));
  const printed = pages ?? later;
  return {
    number: heading.number,
    agendaNumber: null,
    title: opening.text.slice(from, titleEnd),
    at: within(opening.at, from, titleEnd),
    purpose: purpose?.text ?? null,
    printedPages: printed ? [Number(printed[1]), Number(printed[2] ?? printed[1])] : null,
    exemption: readExemption([opening, ...own].map((block) => ({ block, from: 0 }))),
    presenters: [],
    paragraphs: own.map((block) => ({
      text: block.text,
      kind: block.kind === 'furniture' ? 'paragraph' : block.kind,
      at: block.at,
    })),
    decisions: [],
    votes: [],
    declarations: [],
    references: [],
    asks: [],
  };
};

const membersOf = (front: readonly Block[]): Member[] =>
  front.flatMap((block) => {
    for (const [pattern, role] of [
      [MEMBERS, 'member'],
      [CO_OPTED, 'co-opted'],
      [SUBSTITUTES, 'substitute'],
    ] as [RegExp, Role][]) {
      const label = pattern.exec(block.text);
      if (!label) continue;
      return readPeople(block.text.slice(label[0].length)).map((listed) => {
        const at = within(block.at, label[0].length + listed.from, label[0].length + listed.to);
        const one = attended(listed, { status: 'present', role: role === 'member' ? null : role }, at);
        return {
          name: listed.name,
          role: one.role,
          organisation: listed.organisation ?? (role === 'co-opted' ? (listed.brackets[0] ?? null) : null),
          at,
        };
      });
    }
    return [];
  });
