import { type Action, mayAnywhere, type Viewer } from '../../cycle/permissions.ts';

/** The rooms of the desk, in order; each shows where its page stands and the viewer may open it. */
const SECTIONS: readonly { href: string; text: string; action: Action }[] = [
  { href: '/desk', text: 'My work', action: 'desk.open' },
  { href: '/desk/meetings', text: 'Meetings', action: 'meeting.read' },
  { href: '/desk/programme', text: 'Programme', action: 'programme.read' },
  { href: '/desk/forward-plan', text: 'Forward plan', action: 'programme.read' },
  { href: '/desk/reports', text: 'Reports', action: 'report.read' },
  { href: '/desk/asks', text: 'Asks', action: 'ask.read' },
  { href: '/desk/questions', text: 'Questions', action: 'question.admit' },
  { href: '/desk/published', text: 'Published', action: 'withdraw' },
  { href: '/desk/bodies', text: 'Bodies and people', action: 'body.read' },
  { href: '/desk/figures', text: 'Figures', action: 'figure.review' },
  { href: '/desk/trail', text: 'Trail', action: 'trail.read' },
  { href: '/desk/accounts', text: 'Accounts', action: 'account.manage' },
];

/** What a meeting's page leads to, where it stands: `/desk/meetings/ID/agenda`. */
export const MEETING_ROOMS: readonly { at: string; text: string; action: Action }[] = [
  { at: 'agenda', text: 'Agenda', action: 'agenda.read' },
  { at: 'notes', text: 'In the meeting: attendance, decisions, notes', action: 'minutes.write' },
  { at: 'minutes', text: 'Minutes', action: 'minutes.read' },
];

/** What the viewer's navigation shows on a page. */
export const navigationFor = (viewer: Viewer, path: string, standing: ReadonlySet<string>) =>
  SECTIONS.filter(({ href, action }) => standing.has(href) && mayAnywhere(viewer, action)).map(({ href, text }) => ({
    href,
    text,
    current: path === href,
    within: href !== '/desk' && path.startsWith(`${href}/`),
  }));
