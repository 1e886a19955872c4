import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { committeePage, itemPage, label, meetingPage, meetingsPage, type Row, words } from '../../test/saved-pages.ts';
import { agendaItem, body, meetingAnswer } from '../../test/web-service.ts';
import { withAsks } from '../asks/find-asks.ts';
import { readHtml } from '../documents/html.ts';
import { readModerngovXml } from '../documents/moderngov-xml.ts';
import type { Clause, Decision } from '../record/meeting.ts';
import { readMeetingPage } from './meeting-page.ts';

const read = (html: string) => {
  const document = readHtml(html);
  return { document, ...readMeetingPage(document, document.page!) };
};
const clause = ({ label: own, text, clauses }: Clause): string =>
  `${own ? `${own}: ` : ''}${text}${clauses.length > 0 ? ` [${clauses.map(clause).join(' / ')}]` : ''}`;
const shown = ({ verb, clauses }: Decision): string => `${verb} ${clauses.map(clause).join(' / ')}`;
const decisions = (body: string): string[] => {
  const rows: Row[] = [{ number: '39.', title: 'Quay wall', body }];
  return read(meetingPage(rows)).meetings[0]!.items[0]!.decisions.map(shown);
};

const table: [name: string, body: string, expected: string[]][] = [
  [
    'resolved in the minutes',
    label('Minutes:') + words('It was heard.', 'RESOLVED: That the wall be mended.'),
    ['resolved That the wall be mended.'],
  ],
  [
    'a decision without an opener',
    label('Decision:') + words('That the wall be mended.'),
    ['resolved That the wall be mended.'],
  ],
  [
    'a decision told as done',
    label('Decision:') + words('The Panel approved the mending of the wall.'),
    ['approved The Panel approved the mending of the wall.'],
  ],
  [
    'numbered under the label',
    label('Decision:') + words('(1) That the wall be mended;', '(2) That a report follow.'),
    ['resolved 1: That the wall be mended; / 2: That a report follow.'],
  ],
  [
    'an opener under the label',
    label('Decision:') + words('RECOMMENDED that the wall be mended.'),
    ['recommended that the wall be mended.'],
  ],
  [
    'the same in both',
    label('Decision:') +
      words('That the wall be mended.') +
      label('Minutes:') +
      words('It was heard.', 'RESOLVED: That the wall be mended.'),
    ['resolved That the wall be mended.'],
  ],
  [
    'more in the decision than in the minutes',
    label('Decision:') + words('That the wall be mended.') + label('Minutes:') + words('It was heard.'),
    ['resolved That the wall be mended.'],
  ],
  ['nothing decided', label('Decision:') + words('There were none.'), []],
];

describe('the meeting of a saved page', () => {
  for (const [name, body, expected] of table) it(name, () => assert.deepEqual(decisions(body), expected));

  it('states what the page states', () => {
    const { meetings, doubts } = read(
      meetingPage([
        {
          number: '39.',
          title: 'Apologies',
          body: label('Minutes:') + words('Apologies were received from Councillors A Fennick and B Orde.'),
        },
        { number: '40.', title: 'Dredging', body: words('To hear of the dredging.') },
      ]),
    );
    const [meeting] = meetings;
    assert.deepEqual(
      [
        meeting?.from,
        meeting?.council,
        meeting?.body,
        meeting?.date,
        meeting?.startTime,
        meeting?.venue,
        meeting?.status,
      ],
      [
        'meeting-page',
        'Saltmarsh District Council',
        'Harbour Panel',
        '2031-03-04',
        '18:30',
        'Long Room, Custom House',
        null,
      ],
    );
    assert.deepEqual(
      meeting?.attendance.map(({ name, status }) => `${name} ${status}`),
      ['Councillor A Fennick apologies', 'Councillor B Orde apologies'],
    );
    assert.deepEqual(
      meeting?.items.map(({ number, title, purpose }) => [number, title, purpose]),
      [
        ['39', 'Apologies', null],
        ['40', 'Dredging', 'To hear of the dredging.'],
      ],
    );
    assert.deepEqual(doubts, []);
  });

  it('holds every place to its words', () => {
    const { document, meetings } = read(
      meetingPage([
        { number: '39.', title: 'Quay wall', body: label('Decision:') + words('(1) That the wall be mended;') },
      ]),
    );
    const text = document.pages[0]!.text;
    const item = meetings[0]!.items[0]!;
    assert.equal(text.slice(item.at.start, item.at.end), item.title);
    const [first] = item.decisions[0]!.clauses;
    assert.equal(text.slice(first!.at.start, first!.at.end), first!.text);
  });

  it('gives a cancelled meeting its status and a wrong weekday a doubt', () => {
    const { meetings, doubts } = read(
      meetingPage([], { subtitle: 'Harbour Panel - Monday, 4th March, 2031 6.30 pm, CANCELLED' }),
    );
    assert.equal(meetings[0]?.status, 'cancelled');
    assert.match(doubts[0]?.says ?? '', /weekday/);
  });

  it('says that a text was cut short', () => {
    const body = label('Minutes:') + words('The wall was ... view the full minutes text for item 39.');
    const { meetings, doubts } = read(meetingPage([{ number: '39.', title: 'Quay wall', body }]));
    assert.equal(meetings[0]?.items[0]?.truncated, true);
    assert.match(doubts[0]?.says ?? '', /only the beginning/);
  });

  it('a list gives all of its meetings, a committee none', () => {
    const { meetings } = read(
      meetingsPage([
        ['4 Mar 2031 6:30 pm', ''],
        ['1 Apr 2031 7:00 pm', ' - CANCELLED'],
      ]),
    );
    assert.deepEqual(
      meetings.map(({ body, date, startTime, status }) => [body, date, startTime, status]),
      [
        ['Harbour Panel', '2031-03-04', '18:30', null],
        ['Harbour Panel', '2031-04-01', '19:00', 'cancelled'],
      ],
    );
    assert.deepEqual(read(committeePage(['Councillor Ann Fennick (Chair)'])).meetings, []);
  });

  it("a committee's page gives the body, what it is for and who belongs to it", () => {
    const { bodies } = read(committeePage(['Councillor Ann Fennick (Chair)', 'Councillor Tom Quill']));
    assert.deepEqual(
      bodies.map(({ name, membership }) => [name, membership.map((one) => [one.name, one.role])]),
      [
        [
          'Harbour Panel',
          [
            ['Councillor Ann Fennick', 'chair'],
            ['Councillor Tom Quill', null],
          ],
        ],
      ],
    );
  });

  it('a field that the council calls "Actions" stands in the narrative under that name', () => {
    const document = readModerngovXml(
      meetingAnswer([
        agendaItem({
          agendaitemtitle: 'Quay wall',
          agendatext: body('To hear of the wall.'),
          minutesnonemptyhtmlbody: body('The wall was heard of.'),
          commentlabel2: 'Actions',
          commenttext2: 'Harbour Master to write to the owners.',
        }),
      ]),
    );
    const [meeting] = readMeetingPage(document, document.page!).meetings;
    assert.deepEqual(
      meeting?.items[0]?.paragraphs.map(({ kind, text }) => [kind, text]),
      [
        ['paragraph', 'The wall was heard of.'],
        ['heading', 'Actions:'],
        ['paragraph', 'Harbour Master to write to the owners.'],
      ],
    );
    assert.equal(withAsks(meeting!).items[0]?.asks.length, 1);
  });

  it("an item's own page", () => {
    const { meetings } = read(
      itemPage(
        'Quay wall',
        'Meeting of Harbour Panel, Tuesday, 4th March, 2031 6.30 pm (Item 39.)',
        label('Minutes:') + words('It was AGREED to mend the wall.'),
      ),
    );
    assert.deepEqual(
      [meetings[0]?.body, meetings[0]?.date, meetings[0]?.items[0]?.number],
      ['Harbour Panel', '2031-03-04', '39'],
    );
    assert.deepEqual(meetings[0]?.items[0]?.decisions.map(shown), ['agreed to mend the wall.']);
  });
});
