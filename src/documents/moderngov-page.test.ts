import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { committeePage, itemPage, label, meetingPage, meetingsPage, words } from '../../test/saved-pages.ts';
import type { Document } from './document.ts';
import { readHtml } from './html.ts';
import type { Quote, SavedItem } from './saved-page.ts';

const open = (html: string) => {
  const document = readHtml(html);
  assert.ok(document.page, 'is known as a saved page');
  return { document, page: document.page };
};
const held = (document: Document, quote: Quote | null | undefined): string | undefined =>
  quote ? document.pages[0]!.text.slice(quote.at.start, quote.at.end) : undefined;
const told = (document: Document, indices: readonly number[]): string[] => indices.map((i) => document.blocks[i]!.text);
const item = (body: string, title = 'Quay wall'): { document: Document; item: SavedItem } => {
  const { document, page } = open(meetingPage([{ number: '39.', title, body }]));
  return { document, item: page.meetings[0]!.items[0]! };
};

describe("a saved meeting's page", () => {
  it('says which meeting it is, each thing quoted from where it stands', () => {
    const { document, page } = open(meetingPage([{ number: '39.', title: 'Quay wall' }]));
    const [meeting] = page.meetings;
    assert.equal(page.kind, 'meeting');
    assert.equal(page.committeeId, '12');
    assert.equal(meeting?.id, '77');
    assert.equal(held(document, page.council), 'Saltmarsh District Council');
    assert.equal(held(document, meeting?.committee), 'Harbour Panel');
    assert.equal(held(document, meeting?.when), 'Tuesday, 4th March, 2031 6.30 pm');
    assert.equal(held(document, meeting?.venue), 'Long Room, Custom House');
    assert.equal(meeting?.webcastUrl, 'https://saltmarsh.example/webcast/9');
    assert.equal(held(document, meeting?.items[0]?.number), '39');
    assert.equal(held(document, meeting?.items[0]?.title), 'Quay wall');
  });

  for (const [subtitle, status] of [
    ['Harbour Panel - Tuesday, 4th March, 2031 6.30 pm, CANCELLED', 'cancelled'],
    ['Harbour Panel - Tuesday 4 March 2031 6.30 pm, POSTPONED', 'postponed'],
    ['Moved from 2nd March 2031, Harbour Panel - Tuesday 4 March 2031 6.30 pm', null],
  ] as const)
    it(`"${subtitle}" is ${status}`, () => {
      const { page } = open(meetingPage([], { subtitle }));
      assert.equal(page.meetings[0]?.status, status);
      assert.equal(page.meetings[0]?.committee?.text, 'Harbour Panel');
      assert.match(page.meetings[0]?.when?.text ?? '', /^Tuesday,? 4(?:th)? March,? 2031 6.30 pm$/);
    });

  it('calls minutes a draft where its title does', () => {
    assert.equal(open(meetingPage([], { main: 'Agenda and draft minutes' })).page.meetings[0]?.draft, true);
    assert.equal(open(meetingPage([])).page.meetings[0]?.draft, false);
  });

  it('keeps menus and footers as furniture and drops mobile numbers', () => {
    const { document } = open(meetingPage([]));
    const text = document.pages[0]!.text;
    assert.ok(!text.includes('07700'));
    assert.ok(text.includes('a.ogle@saltmarsh.gov.uk'));
    for (const words of ['Committees', 'Attendance details', 'Media'])
      assert.equal(document.blocks.find((block) => block.text === words)?.kind, 'furniture', words);
  });

  it('takes sizes and hidden references out of titles', () => {
    const linked = item(
      '',
      '<a class="mgAiTitleLnk" href="documents/s101/Wall.pdf">Quay wall <span class="mgHide">ref: 13567</span> <span class="mgFileSize">PDF 119 KB</span></a>',
    ).item;
    assert.equal(linked.title.text, 'Quay wall');
    assert.deepEqual([linked.documents[0]?.url, linked.documents[0]?.size], ['documents/s101/Wall.pdf', '119 KB']);
    assert.equal(item('', 'Quay wallPDF 1 MB').item.title.text, 'Quay wall');
    assert.equal(item('', 'Quay wall pdf icon PDF 96 KB').item.title.text, 'Quay wall');
  });

  it('sorts what stands under a title by its labels', () => {
    const { document, item: one } = item(
      words('To hear of the wall.') +
        label('Additional documents:') +
        '<ul class="mgBulletList" ><li><a href="documents/s1/Report.pdf">Report <span class="mgFileSize">PDF 2 MB</span></a></li><li>Appendix 2 , View reasons restricted</li></ul>' +
        label('Decision:') +
        words('That the wall be mended.') +
        label('Minutes:') +
        words(
          'The Panel heard that the wall had cracked in the storm of last winter.',
          'RESOLVED: That the wall be mended by June.',
        ),
    );
    assert.deepEqual(told(document, one.description), ['To hear of the wall.']);
    assert.deepEqual(told(document, one.decision), ['That the wall be mended.']);
    assert.equal(one.minutes.length, 2);
    assert.equal(
      told(document, one.minutes)[0],
      'The Panel heard that the wall had cracked in the storm of last winter.',
    );
    assert.deepEqual(
      one.documents.map((file) => [file.title.text, file.size, file.restricted]),
      [
        ['Report', '2 MB', false],
        ['Appendix 2 , View reasons restricted', null, true],
      ],
    );
  });

  it('keeps a decision once that the minutes repeat', () => {
    const { document, item: one } = item(
      label('Decision:') + words('There were none.') + label('Minutes:') + words('There were none.'),
    );
    assert.deepEqual(one.decision, []);
    assert.deepEqual(told(document, one.minutes), ['There were none.']);
    assert.deepEqual(
      document.blocks.filter((block) => block.text === 'There were none.').map((block) => block.kind),
      ['furniture', 'paragraph'],
    );
  });

  it('marks an item that the page cuts short', () => {
    const { document, item: one } = item(
      label('Minutes:') +
        words('The wall was', ' ... <a href="mgAi.aspx?ID=9">view the full minutes text for item 39.</a>'),
    );
    assert.equal(one.truncated, true);
    assert.deepEqual(told(document, one.minutes), ['The wall was']);
  });

  it('reads text that was encoded twice', () => {
    const { document, item: one } = item(label('Minutes:') + words('The wall&amp;#39;s foot &amp;amp; its top.'));
    assert.deepEqual(told(document, one.minutes), ["The wall's foot & its top."]);
  });

  it('gives sub-items as items', () => {
    const { page } = open(
      meetingPage([
        { number: '3.', title: 'Minutes' },
        { number: '3a', title: 'To note the minutes of the Quay Group' },
      ]),
    );
    assert.deepEqual(
      page.meetings[0]?.items.map((one) => one.number?.text),
      ['3', '3a'],
    );
  });
});

describe('other saved pages', () => {
  it('a list of meetings', () => {
    const { document, page } = open(
      meetingsPage([
        ['4 Mar 2031 6:30 pm', ' - Agenda, Minutes'],
        ['1 Apr 2031 6:30 pm', ' - CANCELLED'],
      ]),
    );
    assert.equal(page.kind, 'meetings');
    assert.deepEqual(
      page.meetings.map(({ id, when, status }) => [id, held(document, when), status]),
      [
        ['70', '4 Mar 2031 6:30 pm', null],
        ['71', '1 Apr 2031 6:30 pm', 'cancelled'],
      ],
    );
  });

  it('a committee with its members and purpose', () => {
    const { document, page } = open(committeePage(['Councillor Ann Fennick (Chair)', 'Councillor Bo Orde']));
    assert.equal(page.kind, 'committee');
    assert.equal(held(document, page.committee), 'Harbour Panel');
    assert.deepEqual(
      page.members.map(({ name, role }) => [held(document, name), role?.text ?? null]),
      [
        ['Councillor Ann Fennick', 'Chair'],
        ['Councillor Bo Orde', null],
      ],
    );
    assert.ok(told(document, page.purpose).includes('To look after the harbour and all who use it.'));
  });

  it('one item', () => {
    const { document, page } = open(
      itemPage(
        'Quay wall',
        'Meeting of Harbour Panel, Tuesday, 4th March, 2031 6.30 pm (Item 39.)',
        `${words('To hear of it.')}<h3 class="mgSubSubTitleTxt">Minutes:</h3>${words('It stands.')}`,
      ),
    );
    const [meeting] = page.meetings;
    assert.equal(page.kind, 'item');
    assert.equal(held(document, meeting?.committee), 'Harbour Panel');
    assert.equal(held(document, meeting?.when), 'Tuesday, 4th March, 2031 6.30 pm');
    assert.equal(held(document, meeting?.items[0]?.number), '39');
    assert.deepEqual(told(document, meeting?.items[0]?.minutes ?? []), ['It stands.']);
  });
});
