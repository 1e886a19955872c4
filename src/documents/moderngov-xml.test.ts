import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agendaItem, attendee, body, linkedDoc, meetingAnswer } from '../../test/web-service.ts';
import type { Document } from './document.ts';
import { DocumentError } from './document-error.ts';
import { readModerngovXml } from './moderngov-xml.ts';
import type { Quote } from './saved-page.ts';

const open = (xml: string) => {
  const document = readModerngovXml(xml);
  return { document, page: document.page!, text: document.pages[0]!.text };
};
const held = (document: Document, quote: Quote | null | undefined): string | undefined =>
  quote ? document.pages[0]!.text.slice(quote.at.start, quote.at.end) : undefined;
const told = (document: Document, indices: readonly number[]): string[] => indices.map((i) => document.blocks[i]!.text);

describe("the web service's answers", () => {
  it('a meeting: its committee, day, place and people', () => {
    const { document, page } = open(
      meetingAnswer([agendaItem({ agendaitemtitle: 'Tides' })], attendee('Councillor Ann Fennick', 'Chair', 'Present')),
    );
    const [meeting] = page.meetings;
    assert.equal(page.kind, 'meeting');
    assert.equal(held(document, page.committee), 'Harbour Panel');
    assert.equal(held(document, meeting?.when), '04/03/2031 6.30 pm');
    assert.equal(held(document, meeting?.venue), 'Custom House, Long Room');
    assert.deepEqual(
      meeting?.people.map(({ name, role, attendance, ward }) => [
        held(document, name),
        held(document, role),
        attendance,
        ward,
      ]),
      [['Councillor Ann Fennick', 'Chair', 'Present', 'Quayside']],
    );
  });

  it('an item with its three numbers, its texts and its documents', () => {
    const { document, page } = open(
      meetingAnswer([
        agendaItem(
          {
            agendaitemtitle: 'Quay wall &amp;amp; steps',
            agendaitemnumber: '7',
            fulldisplaynumberformat: '3a.',
            minutesitemnumber: '41',
            agendatext: body('To hear of the wall.'),
            minutesnonemptyhtmlbody: body(
              'The Panel&amp;#39;s view was that the wall should be mended before the winter.',
              '·&nbsp;&nbsp; at once',
            ),
            decisionnonemptyhtmlbody: body('That the wall be mended.'),
            commentlabel1: 'Presented By',
            commenttext1: 'The Harbour Master',
            commentlabel2: 'Actions',
            commenttext2: 'Harbour Master to write to the owners.',
            isrestricted: 'True',
          },
          linkedDoc('6 - CHAIR APPROVED  Quay wall') + linkedDoc('Costs', 'True'),
        ),
      ]),
    );
    const item = page.meetings[0]!.items[0]!;
    assert.deepEqual([held(document, item.number), item.minuteNumber, item.position], ['3a', '41', '7']);
    assert.equal(held(document, item.title), 'Quay wall & steps');
    assert.deepEqual(told(document, item.description), ['To hear of the wall.']);
    assert.deepEqual(told(document, item.minutes), [
      "The Panel's view was that the wall should be mended before the winter.",
      'at once',
    ]);
    assert.deepEqual(told(document, item.decision), ['That the wall be mended.']);
    assert.deepEqual(told(document, item.actions), ['Actions:', 'Harbour Master to write to the owners.']);
    assert.equal(held(document, item.presentedBy), 'The Harbour Master');
    assert.equal(item.restricted, true);
    assert.deepEqual(
      item.documents.map(({ title, restricted, published }) => [title.text, restricted, published]),
      [
        ['6 - CHAIR APPROVED Quay wall', false, '24/02/2031'],
        ['Costs', true, '24/02/2031'],
      ],
    );
  });

  it('the number in the minutes counts only once they are published', () => {
    const { page } = open(meetingAnswer([agendaItem({ agendaitemtitle: 'Tides', isminutepublished: 'False' })]));
    assert.equal(page.meetings[0]?.items[0]?.minuteNumber, null);
  });

  it('the meetings of committees', () => {
    const { document, page } =
      open(`<getmeetings><meetingscount> 2</meetingscount><committee><committeeid>12</committeeid><committeetitle>Harbour Panel</committeetitle><committeemeetings>
      <meeting><meetingid>70</meetingid><meetingdate>04/03/2031</meetingdate><meetingstatus>Cancelled</meetingstatus><meetingtime>6.30 pm</meetingtime></meeting>
      <meeting><meetingid>71</meetingid><meetingdate>01/04/2031</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>6.30 pm</meetingtime></meeting></committeemeetings></committee></getmeetings>`);
    assert.equal(page.kind, 'meetings');
    assert.equal(page.committeeId, '12');
    assert.deepEqual(
      page.meetings.map(({ id, when, status }) => [id, held(document, when), status]),
      [
        ['70', '04/03/2031 6.30 pm', 'cancelled'],
        ['71', '01/04/2031 6.30 pm', null],
      ],
    );
  });

  it('committees, each a line', () => {
    const { document } = open(
      '<committees><committeescount> 2</committeescount><committee><committeeid>1</committeeid><committeetitle>Harbour Panel</committeetitle><committeeexpired>False</committeeexpired></committee><committee><committeetitle>Ferry Panel</committeetitle><committeeexpired>True</committeeexpired></committee></committees>',
    );
    assert.deepEqual(
      document.blocks.map((block) => block.text),
      ['Harbour Panel', 'Ferry Panel (no longer meets)'],
    );
  });

  it("councillors, without what is nobody's business", () => {
    const { page, text } =
      open(`<councillorsbyward><wards><ward><wardtitle>Quayside</wardtitle><councillors><councillor><councillorid>1</councillorid>
      <fullusername>Councillor Ann Fennick</fullusername><politicalpartytitle>Independent</politicalpartytitle><keyposts>Chair of the Harbour Panel</keyposts>
      <workaddress><line1>Custom House</line1></workaddress><homeaddress><line1>3 Gull Lane</line1><postcode>SM1 1AA</postcode><phone>01632 960001</phone><mobile>07700 900123</mobile><email>ann@gmail.com</email></homeaddress>
      </councillor></councillors></ward></wards></councillorsbyward>`);
    assert.equal(page.kind, 'councillors');
    assert.equal(text, 'Quayside\nCouncillor Ann Fennick, Independent, Chair of the Harbour Panel');
    assert.deepEqual(
      page.members.map(({ name, party, ward }) => [name.text, party, ward]),
      [['Councillor Ann Fennick', 'Independent', 'Quayside']],
    );
  });

  it('is found inside of an element of the server', () => {
    assert.equal(
      open(`<soapbody><answer>${meetingAnswer([]).slice(meetingAnswer([]).indexOf('<meeting>'))}</answer></soapbody>`)
        .page.kind,
      'meeting',
    );
  });
});

describe('XML that is none of its answers', () => {
  for (const [name, xml, says] of [
    ['of another system', '<?xml version="1.0"?><rss><channel/></rss>', /begins with <rss>/],
    ['with nothing in it', '<?xml version="1.0"?>', /begins with <nothing>/],
    ['nested without end', '<meeting>'.repeat(2000), /512 deep/],
  ] as const)
    it(name, () =>
      assert.throws(
        () => readModerngovXml(xml),
        (error) => error instanceof DocumentError && says.test(error.message),
      ),
    );

  it('entities that unfold each other stay folded', () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const { text } = open(
      `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY l0 "ha">${laughs}]>${meetingAnswer([agendaItem({ agendaitemtitle: 'Tides &l20;' })]).slice(38)}`,
    );
    assert.ok(text.length < 1000);
  });
});
