/** Pages as a committee system serves them, of a council that does not exist. */

export type Row = { number: string; title: string; body?: string };

const page = (title: string, main: string, content: string): string => `<!DOCTYPE html>
<html lang="en"><head><title>${title} - Saltmarsh District Council</title><script>var x = 1 < 2;</script></head>
<body><a class="sr-only" href="#main">Skip to main content</a>
<header><img alt="Saltmarsh"/></header>
<nav><ul><li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li></ul></nav>
<div role="main"><div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >${main}</h1></div>
${content}
<div class="mgFooter"><p>&nbsp;</p></div></div></div>
<footer>&copy; 2031 Saltmarsh District Council. All rights reserved.</footer></body></html>`;

const row = ({ number, title, body = '' }: Row): string => `<tr>
<td class="mgItemNumberCell" ><a name="AI30${number.replace(/\D/g, '')}"></a><p class="mgAiTitleTxt" >${number}</p></td>
<td><p class="mgAiTitleTxt" >${title}</p>${body}</td></tr>`;

/** Word's own HTML, wrapped in the middle of its sentences. */
export const words = (...paragraphs: string[]): string =>
  `<div class="mgWordPara"><div class="WordSection1">${paragraphs
    .map(
      (text) =>
        `<p class="MsoNormal">${text.replace(/((?:\S+ ){6})/g, '$1\n').trim()}</p><p class="MsoNormal">&nbsp;</p>`,
    )
    .join('\n')}</div></div>`;

export const label = (text: string): string => `<p class="mgSubItemTitleTxt" >${text}</p>`;

/** `ieListDocuments.aspx`: a meeting with its items. */
export const meetingPage = (rows: readonly Row[], options: { subtitle?: string; main?: string } = {}): string =>
  page(
    'Agenda for Harbour Panel',
    options.main ?? 'Agenda and minutes',
    `<div class="mgSubTitle" ><h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=12">${options.subtitle ?? 'Harbour Panel - Tuesday, 4th March, 2031 6.30 pm'}</a></h2></div>
<div class="mgLinks" ><ul class="mgActionList" ><li><a href="mgMeetingAttendance.aspx?ID=77">Attendance details</a></li></ul></div>
<div class="mgContent" >
<p><span class="mgLabel" >Venue: </span>Long Room, Custom House. <a href="mgLocationDetails.aspx?RID=1"> View directions</a></p>
<p><span class="mgLabel" >Contact: </span>Ann Ogle 07700 900123&nbsp; Email:&nbsp;<a href="mailto:a.ogle@saltmarsh.gov.uk">a.ogle@saltmarsh.gov.uk</a></p>
<h2 class="mgSectionTitle" >Media</h2>
${rows.length === 0 ? '<p>No documents are available for this meeting</p>' : `<table class="mgItemTable" id="mgItemTable"><tr><th class="mgItemNumberCell">No.</th><th>Item</th></tr>${rows.map(row).join('\n')}</table>`}
</div><script>mgMeetingMedia = new mgMediaPlayer(mgJQuery, "mgMeetingMedia", ["https:\\/\\/saltmarsh.example\\/webcast\\/9"]);</script>`,
  );

/** `ieListMeetings.aspx`. */
export const meetingsPage = (meetings: readonly (readonly [when: string, after: string])[]): string =>
  page(
    'Browse meetings - Harbour Panel',
    'Browse meetings',
    `<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Harbour Panel</h2></div><form><input type="hidden" name="hCommitteeId" value="12" />
<div class="mgContent" ><ul class="mgNonBulletTableList" >${meetings
      .map(
        ([when, after], i) =>
          `<li class="mgTableEvenRow" ><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=12&amp;MId=${70 + i}&amp;Ver=4">${when.replace(' ', '&nbsp;')}</a>${after}</li>`,
      )
      .join('')}</ul></div></form>`,
  );

/** `mgCommitteeDetails.aspx`. */
export const committeePage = (members: readonly string[]): string =>
  page(
    'Committee details - Harbour Panel',
    'Committee details',
    `<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Harbour Panel</h2></div>
<div class="mgLinks" ><ul class="mgActionList" ><li><a href="ieListMeetings.aspx?CommitteeId=12">Browse meetings</a></li></ul></div>
<div class="mgContent" ><h2 class="mgSectionTitle">Purpose of committee</h2>${words('To look after the harbour and all who use it.')}
<h2 class="mgSectionTitle">Membership</h2><ul class="mgBulletList" >${members
      .map((member) => member.replace(/^([^(]+)/, '<li><a href="mgUserInfo.aspx?UID=1">$1</a>&nbsp; '))
      .join('</li>')}</ul></div>`,
  );

/** `mgAi.aspx`: one item. */
export const itemPage = (title: string, meeting: string, body: string): string =>
  page(
    'Agenda item',
    'Agenda item',
    `<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">${title}</h2></div>
<div class="mgLinks" ><ul class="mgActionList" ><li><a href="ieListDocuments.aspx?CId=12&amp;MId=77&amp;Ver=4#AI301">${meeting}</a></li></ul></div>
<div class="mgContent" >${body}</div>`,
  );
