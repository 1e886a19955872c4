import type { RESTARTS } from '../../cycle/body-settings.ts';
import type { Membership } from '../../cycle/membership.ts';
import type { HeldRole, Office, Role } from '../../cycle/permissions.ts';

/** How the desk's terms are said. */
export const DESK_ROLE_WORDS: Record<Role, string> = {
  administrator: 'Administrator',
  'governance-officer': 'Governance officer',
  'report-author': 'Report author',
  'clearing-officer': 'Clearing officer',
  chair: 'Chair',
  member: 'Member',
  'co-opted': 'Co-opted member',
  public: 'The public',
};

export const OFFICE_WORDS: Record<Office, string> = {
  finance: 'finance',
  legal: 'legal',
  hr: 'human resources',
  procurement: 'procurement',
  statutory: 'the statutory officers',
};

/** "Clearing officer for finance, Harbour Panel"; of every body where no body is named. */
export const heldWords = ({ role, body, office }: HeldRole, bodies: ReadonlyMap<string, string>): string => {
  const what = `${DESK_ROLE_WORDS[role]}${office ? ` for ${OFFICE_WORDS[office]}` : ''}`;
  if (role === 'administrator') return what;
  return `${what}, ${body === null ? 'every body' : (bodies.get(body) ?? body)}`;
};

export const SEAT_WORDS: Record<Membership['role'], string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  member: 'Member',
  substitute: 'Substitute',
  'co-opted': 'Co-opted member',
  observer: 'Observer',
};

export const RESTART_WORDS: Record<(typeof RESTARTS)[number], string> = {
  'municipal-year': 'with each municipal year',
  'calendar-year': 'with each calendar year',
  meeting: 'with each meeting',
  never: 'never',
};
