/** What a signed-in person, or the public, may be at the desk. All but administrators and the public hold their role in a body, or in every body. */
export const ROLES = [
  'administrator',
  'governance-officer',
  'report-author',
  'clearing-officer',
  'chair',
  'member',
  'co-opted',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** Offices whose word a report needs: what a clearing officer clears. */
export const OFFICES = ['finance', 'legal', 'hr', 'procurement', 'statutory'] as const;
export type Office = (typeof OFFICES)[number];

/** How far a thing may be seen. Draft is the most closed but for withdrawn; restricted is exempt or confidential. */
export const STATES = ['public', 'restricted', 'draft', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** A role; with `:own`, only for things in which the person has a part: written, asked to clear, invited to. */
export type Holder = Role | `${Role}:own`;

type Row = Readonly<Partial<Record<State, readonly Holder[]>>>;

const ALL: readonly Holder[] = ROLES;
const SIGNED_IN: readonly Holder[] = ROLES.filter((role) => role !== 'public');
const OFFICER: readonly Holder[] = ['governance-officer'];
/** Members see exempt papers of their body (LGA 1972 s100F, common-law need to know); co-optees only what they are invited to. */
const MEMBERS: readonly Holder[] = ['governance-officer', 'chair', 'member', 'co-opted:own'];
const WRITERS: readonly Holder[] = ['governance-officer', 'report-author:own'];
const WRITERS_AND_CLEARERS: readonly Holder[] = [...WRITERS, 'clearing-officer:own'];
/** The pre-meeting: a chair sees what is being put together for the chair's own body. */
const OFFICER_AND_CHAIR: readonly Holder[] = ['governance-officer', 'chair'];
const everyState = (holders: readonly Holder[]): Row => ({
  public: holders,
  restricted: holders,
  draft: holders,
  withdrawn: holders,
});

/**
 * Who may do what to a thing in which state: the one table. What is not here is not allowed.
 * `public` in a row means everybody, signed in or not.
 */
export const PERMISSIONS = {
  'desk.open': { public: SIGNED_IN },
  'account.manage': { public: ['administrator'] },
  'body.read': { public: ALL, draft: OFFICER, restricted: OFFICER, withdrawn: OFFICER },
  'body.edit': everyState(OFFICER),
  'people.read': { public: ALL, draft: OFFICER, restricted: OFFICER, withdrawn: OFFICER },
  'people.edit': everyState(OFFICER),
  'meeting.read': { public: ALL, restricted: MEMBERS, draft: OFFICER_AND_CHAIR, withdrawn: OFFICER },
  'meeting.edit': everyState(OFFICER),
  'topic.suggest': { draft: [...SIGNED_IN, 'public'] },
  'programme.read': {
    public: ALL,
    restricted: OFFICER_AND_CHAIR,
    draft: ['governance-officer', 'chair', 'report-author:own', 'member:own', 'co-opted:own'],
    withdrawn: OFFICER,
  },
  'programme.edit': everyState(OFFICER),
  'agenda.read': { public: ALL, restricted: MEMBERS, draft: OFFICER_AND_CHAIR, withdrawn: OFFICER },
  'agenda.edit': everyState(OFFICER),
  'report.read': {
    public: ALL,
    restricted: [...MEMBERS, 'report-author:own', 'clearing-officer:own'],
    draft: WRITERS_AND_CLEARERS,
    withdrawn: WRITERS,
  },
  'report.write': { public: OFFICER, restricted: WRITERS, draft: WRITERS, withdrawn: OFFICER },
  'report.comment': { restricted: WRITERS_AND_CLEARERS, draft: WRITERS_AND_CLEARERS },
  'report.clear': { restricted: ['clearing-officer:own'], draft: ['clearing-officer:own'] },
  'report.override': { restricted: OFFICER, draft: OFFICER },
  publish: { public: OFFICER, restricted: OFFICER, draft: OFFICER },
  withdraw: everyState(OFFICER),
  'minutes.read': { public: ALL, restricted: MEMBERS, draft: OFFICER_AND_CHAIR, withdrawn: OFFICER },
  'minutes.write': everyState(OFFICER),
  'minutes.sign': { public: OFFICER_AND_CHAIR, restricted: OFFICER_AND_CHAIR, draft: OFFICER_AND_CHAIR },
  'ask.read': {
    public: ALL,
    restricted: MEMBERS,
    draft: [...OFFICER_AND_CHAIR, 'report-author:own'],
    withdrawn: OFFICER,
  },
  'ask.edit': everyState(OFFICER),
  'ask.close': { public: OFFICER_AND_CHAIR, restricted: OFFICER_AND_CHAIR },
  'response.write': { public: WRITERS, restricted: WRITERS, draft: WRITERS },
  'question.ask': { draft: [...SIGNED_IN, 'public'] },
  'question.read': { public: ALL, restricted: OFFICER, draft: OFFICER_AND_CHAIR, withdrawn: OFFICER },
  'question.admit': everyState(OFFICER),
  // Measures are the whole council's; what is flagged in a paper is shown to officers of its body.
  'figure.review': { public: OFFICER, restricted: OFFICER },
  'trail.read': everyState(OFFICER),
} as const satisfies Record<string, Row>;

/** What only makes new things: whoever may suggest a topic may not change one that stands. */
export const ONLY_NEW: readonly Action[] = ['topic.suggest', 'question.ask'];

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** A role that somebody holds: in one body, by its slug, or in every body (null). */
export type HeldRole = { role: Role; body: string | null; office: Office | null };

/** Whoever asks. Without an account it is the public. */
export type Viewer = {
  account: number | null;
  name: string;
  roles: readonly HeldRole[];
  /** What the store knows the session by; nobody can sign in with it. */
  session?: string;
  /** False where the password or a code was given too long ago for what wants it again. */
  proved?: boolean;
  /** An administrator who may not act as one until the second step of signing in is set up. */
  lacksFactor?: boolean;
};

export const THE_PUBLIC: Viewer = { account: null, name: 'a member of the public', roles: [] };

/** The thing that is asked for: its state, its body (null: of the whole council), whether the viewer has a part in it. */
export type Thing = { state: State; body: string | null; mine: boolean };

/** In which bodies a viewer may do something to things of one state. */
export type Reach = {
  /** Everywhere. */
  all: boolean;
  bodies: readonly string[];
  /** Everywhere, but only to what is the viewer's own. */
  allOwn: boolean;
  ownBodies: readonly string[];
};

const rowOf = (action: Action): Row => PERMISSIONS[action];

/** How far a viewer's roles reach: what every query of the desk asks before it asks for anything else. */
export const reachOf = (viewer: Viewer, action: Action, state: State): Reach => {
  const holders = rowOf(action)[state] ?? [];
  const held: readonly HeldRole[] = [...viewer.roles, { role: 'public', body: null, office: null }];
  const full = held.filter(({ role }) => holders.includes(role));
  const own = viewer.account === null ? [] : held.filter(({ role }) => holders.includes(`${role}:own`));
  return {
    all: full.some(({ body }) => body === null),
    bodies: full.flatMap(({ body }) => body ?? []),
    allOwn: own.some(({ body }) => body === null),
    ownBodies: own.flatMap(({ body }) => body ?? []),
  };
};

/** Whether a viewer may do this to that thing. */
export const allows = (viewer: Viewer, action: Action, { state, body, mine }: Thing): boolean => {
  const { all, bodies, allOwn, ownBodies } = reachOf(viewer, action, state);
  if (all || (mine && allOwn)) return true;
  return body !== null && (bodies.includes(body) || (mine && ownBodies.includes(body)));
};

/** Whether there can be anything to which a viewer may do this: what a route asks before its query does. */
export const mayAnywhere = (viewer: Viewer, action: Action): boolean =>
  STATES.some((state) => {
    const { all, bodies, allOwn, ownBodies } = reachOf(viewer, action, state);
    return all || allOwn || bodies.length > 0 || ownBodies.length > 0;
  });

/** The roles that may do this to something, for the page that says so. */
export const whoMay = (action: Action): Role[] =>
  ROLES.filter((role) =>
    STATES.some((state) => (rowOf(action)[state] ?? []).some((holder) => holder.split(':')[0] === role)),
  );
