import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from './document.ts';
import { readHtml } from './html.ts';
import type { Quote } from './saved-page.ts';

const holder = (label: string, value: string, inner = ''): string =>
  `<div class="holder"><div class="DNNLabel VenueLabel"><div class="dnnLabel"><label><span>${label}</span></label></div></div><div class="Value Venue">${value}</div>${inner}</div>`;
const page = (content: string): string =>
  `<html><head><title>Meeting Details - Saltmarsh District Council</title></head><body><form action="/saltmarsh/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/6566/Committee/12/Default.aspx"><div id="menu">Home</div>${content}<div>Powered by</div></form></body></html>`;
const meeting = page(`<div class="DNNModuleContent ModCMISMeetingsC"><h1>Meeting Details</h1>
${holder('Committee:', 'Harbour Panel')}${holder('Date/Time:', '4 Mar 2031 - 18:30')}${holder('Status:', 'Cancelled', holder('Venue:', '<a href="x">Long Room</a>'))}
<div id="tabAttendance"><h3>Attended</h3><ul><li>Councillor Ann Fennick</li></ul><h3>Apologies</h3><ul><li>Councillor Bo Orde</li></ul></div>
<ol class="DocumentList"><li class="DocumentListItem"><img alt="pdf"/><a class="TitleLink" href="/saltmarsh/Document.ashx?czJK">Final Harbour Minutes</a> <span class="FileSize">(156Kb)</span></li></ol></div>`);
const list =
  page(`<div class="CMIS_ModuleWrapper MeetingCalendarListView"><table><thead><tr><th>Date/Start Time</th><th>Venue</th></tr></thead><tbody>
<tr class="rgRow"><td><a href="https://saltmarsh.example/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/6566/Committee/12/Default.aspx">4 Mar 2031 18:30 - Harbour Panel</a></td><td>Long Room</td></tr>
<tr class="rgAltRow"><td><a href="https://saltmarsh.example/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/6570/Committee/13/Default.aspx">5 Mar 2031 10:00 - Ferry Panel</a></td><td></td></tr></tbody></table></div>`);

const open = (html: string) => {
  const document = readHtml(html);
  return { document, page: document.page! };
};
const held = (document: Document, quote: Quote | null | undefined): string | undefined =>
  quote ? document.pages[0]!.text.slice(quote.at.start, quote.at.end) : undefined;

describe('a page saved from CMIS', () => {
  it('a meeting: the labels count, not the classes', () => {
    const { document, page: saved } = open(meeting);
    const [one] = saved.meetings;
    assert.deepEqual(
      [saved.system, saved.kind, saved.committeeId, one?.id, one?.status],
      ['cmis', 'meeting', '12', '6566', 'cancelled'],
    );
    assert.equal(held(document, one?.committee), 'Harbour Panel');
    assert.equal(held(document, one?.when), '4 Mar 2031 - 18:30');
    assert.equal(held(document, one?.venue), 'Long Room');
    assert.equal(held(document, saved.council), 'Saltmarsh District Council');
  });

  it('who came and who did not', () => {
    const { page: saved } = open(meeting);
    assert.deepEqual(
      saved.meetings[0]?.people.map(({ name, attendance }) => [name.text, attendance]),
      [
        ['Councillor Ann Fennick', 'Present'],
        ['Councillor Bo Orde', 'Apologies'],
      ],
    );
  });

  it('its documents', () => {
    const { page: saved } = open(meeting);
    assert.deepEqual(
      saved.meetings[0]?.documents.map(({ title, url, size }) => [title.text, url, size]),
      [['Final Harbour Minutes', '/saltmarsh/Document.ashx?czJK', '156Kb']],
    );
  });

  it('a list of meetings', () => {
    const { document, page: saved } = open(list);
    assert.equal(saved.kind, 'meetings');
    assert.deepEqual(
      saved.meetings.map(({ id, when, committee, venue }) => [
        id,
        held(document, when),
        held(document, committee),
        venue?.text ?? null,
      ]),
      [
        ['6566', '4 Mar 2031 18:30', 'Harbour Panel', 'Long Room'],
        ['6570', '5 Mar 2031 10:00', 'Ferry Panel', null],
      ],
    );
  });
});
