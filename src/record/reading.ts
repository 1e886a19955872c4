import { type Static, Type } from '@sinclair/typebox';
import { Appraisal } from './appraisal.ts';
import { At } from './at.ts';
import { Figure } from './figure.ts';
import { Meeting, Member, Paragraph } from './meeting.ts';
import { orNull } from './or-null.ts';
import { Report } from './report.ts';

export const SCHEMA_ID = 'matters-arising/reading/1';

export const Kind = Type.Union([
  Type.Literal('minutes'),
  Type.Literal('agenda'),
  Type.Literal('agenda-pack'),
  Type.Literal('report'),
  Type.Literal('briefing'),
  Type.Literal('form'),
  Type.Literal('meeting-page'),
  Type.Literal('notice'),
  Type.Literal('unknown'),
]);
export type Kind = Static<typeof Kind>;

export const Paper = Type.Object({
  kind: Type.Union([
    Type.Literal('agenda'),
    Type.Literal('minutes'),
    Type.Literal('report'),
    Type.Literal('appendix'),
    Type.Literal('form'),
    Type.Literal('briefing'),
    Type.Literal('supplement'),
    Type.Literal('meeting-page'),
    Type.Literal('notice'),
    Type.Literal('unknown'),
  ]),
  title: orNull(Type.String()),
  /** Number of the agenda item that the paper belongs to. */
  item: orNull(Type.String()),
  /** First and last page of the file. */
  pages: Type.Tuple([Type.Integer(), Type.Integer()]),
  printedPages: orNull(Type.Tuple([Type.Integer(), Type.Integer()])),
  /** Where the paper begins and ends, since a text file has one page for all its papers. */
  from: At,
  to: At,
});
export type Paper = Static<typeof Paper>;

export const Doubt = Type.Object({ at: orNull(At), says: Type.String() });
export type Doubt = Static<typeof Doubt>;

/** A body that a page of a committee system is about: what it is for and who belongs to it. */
export const Body = Type.Object({
  name: orNull(Type.String()),
  at: orNull(At),
  purpose: Type.Array(Paragraph),
  membership: Type.Array(Member),
});
export type Body = Static<typeof Body>;

/** A page's text: what every `at` of the reading counts its characters in. */
export const PageText = Type.Object({
  page: Type.Integer({ minimum: 1 }),
  printed: orNull(Type.String({ description: 'the page number printed on it' })),
  text: Type.String(),
  /** 0 to 1 where the page was a picture and its text was recognised; null where it had text. */
  recognised: orNull(Type.Number()),
});
export type PageText = Static<typeof PageText>;

export const Reading = Type.Object(
  {
    schema: Type.Literal(SCHEMA_ID),
    document: Type.Object({
      path: Type.String(),
      sha256: Type.String(),
      mediaType: Type.String(),
      pages: Type.Integer(),
      title: orNull(Type.String()),
    }),
    kind: Kind,
    papers: Type.Array(Paper),
    meetings: Type.Array(Meeting),
    reports: Type.Array(Report),
    /** Set by pages about a body itself: its own page, the list of its meetings. */
    bodies: Type.Optional(Type.Array(Body)),
    figures: Type.Array(Figure),
    /** Sections that say what works well, what worries and what needs to happen; absent where there are none. */
    appraisals: Type.Optional(Type.Array(Appraisal)),
    coverage: Type.Object({
      blocks: Type.Integer(),
      read: Type.Integer(),
      furniture: Type.Integer(),
      unread: Type.Array(Type.Object({ at: At, text: Type.String() })),
    }),
    doubts: Type.Array(Doubt),
    pages: Type.Array(PageText),
  },
  { $id: SCHEMA_ID },
);
export type Reading = Static<typeof Reading>;
