/** Answers of a committee system's web service, of a council that does not exist. */

const escaped = (html: string): string => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** Word's own HTML, wrapped by hand, as the service holds it. */
export const body = (...paragraphs: string[]): string =>
  escaped(
    `<div class="WordSection1">\n${paragraphs.map((text) => `<p class="MsoNormal"><span style="">${text.replace(/((?:\S+ ){5})/g, '$1\n')}</span></p>\n<p class="MsoNormal">&nbsp;</p>`).join('\n')}\n</div>\n`,
  );

export const agendaItem = (fields: Record<string, string>, linked = ''): string => `<agendaitem>
  ${Object.entries({
    agendaitemid: '501',
    agendaitemnumber: '4',
    fulldisplaynumberformat: '1.',
    minutesitemnumber: '1',
    isminutepublished: 'True',
    isrestricted: 'False',
    refertocommittee: 'Harbour Panel',
    ...fields,
  })
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('\n  ')}
  <linkeddocuments>${linked}</linkeddocuments>
</agendaitem>`;

export const linkedDoc = (title: string, restricted = 'False'): string =>
  `<linkeddoc><attachmentid>9</attachmentid><title>${title}</title><isurl>False</isurl><url>https://saltmarsh.example/mgConvert2PDF.aspx?ID=9</url><isrestricted>${restricted}</isrestricted><publicationdate>24/02/2031</publicationdate><committeetitle>Harbour Panel</committeetitle></linkeddoc>`;

export const meetingAnswer = (
  items: readonly string[],
  attendees = '',
): string => `<?xml version="1.0" encoding="utf-8"?>
<meeting>
  <meetingid>77</meetingid><meetingdate>04/03/2031</meetingdate><meetingstatus>Confirmed</meetingstatus>
  <meetingtime>6.30 pm</meetingtime><meetingactualstarttime>
  </meetingactualstarttime><meetinglocation>Custom House</meetinglocation><meetingroom>Long Room</meetingroom>
  <agendaitems>${items.join('\n')}</agendaitems>
  <attendees>${attendees}</attendees>
</meeting>`;

export const attendee = (name: string, role: string, attendance: string): string =>
  `<attendee membertype="U" memberid="1" name="${name}" roledescription="${role}" attendance="${attendance}" politicalparty="IND" ward="Quayside"><url>https://saltmarsh.example/mgUserInfo.aspx?UID=1</url></attendee>`;
