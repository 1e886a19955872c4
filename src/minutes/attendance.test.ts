import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readApologies, readAttendance } from './attendance.ts';

/** "P Ash chair, A Coe": status by its first letter, a role other than member, what else is told in brackets. */
const told = (people: ReturnType<typeof readApologies>): string =>
  people
    .map(({ name, status, role, post, organisation, substituteFor, note }) => {
      const more = [post, organisation && `of ${organisation}`, substituteFor && `for ${substituteFor}`, note]
        .filter(Boolean)
        .join('; ');
      const letter = { present: 'P', apologies: 'A', 'in-attendance': 'I', absent: 'X' }[status];
      return `${letter} ${name}${role && role !== 'member' ? ` ${role}` : ''}${more ? ` (${more})` : ''}`;
    })
    .join(', ');

const lists: [name: string, text: string, expected: string][] = [
  [
    'a guest with whom they speak for, who is no member for that',
    'Present:- Councillor Ash (Harbour Group).\n\nIn attendance:- Mr T Hart (Diocese of Wexcombe); Ms A Fell (Tenants Federation); Ms B Coe (online).',
    'P Councillor Ash, I Mr T Hart (of Diocese of Wexcombe), I Ms A Fell (of Tenants Federation), I Ms B Coe (online)',
  ],
  [
    'a sentence',
    'Present:- Councillor Ash (in the Chair); Councillors Birch, Coe and Dunn.',
    'P Councillor Ash chair, P Councillor Birch, P Councillor Coe, P Councillor Dunn',
  ],
  [
    'one a line',
    '**Present:**\n\nCllr A Ash (Chair)\n\nCllr B Birch\n\n**Apologies:**\n\nCllr C Coe',
    'P Cllr A Ash chair, P Cllr B Birch, A Cllr C Coe',
  ],
  [
    'a title under a plural one keeps the list going',
    'Present: Councillors Ash, Birch, Cmhlr. Ó Cadhain, Dunn and Eaves',
    'P Councillor Ash, P Councillor Birch, P Cmhlr. Ó Cadhain, P Councillor Dunn, P Councillor Eaves',
  ],
  [
    'the plural title as a label',
    'Councillors: B Ash, D Coe and Mrs J Frost',
    'P Councillor B Ash, P Councillor D Coe, P Mrs J Frost',
  ],
  [
    'in place of',
    'Present: Councillor Ash (in place of Councillor Birch)',
    'P Councillor Ash substitute (for Councillor Birch)',
  ],
  ['substitute for', 'Present: L Ash (substitute for Cllr G Birch)', 'P L Ash substitute (for Cllr G Birch)'],
  [
    'vice',
    'Present: Councillors: K Jay (vice Councillor L Kite) and M Lark',
    'P Councillor K Jay substitute (for Councillor L Kite), P Councillor M Lark',
  ],
  [
    'attendees in a table of names and bodies',
    '**Attendees**\n\n| Name | Organisation |\n|---|---|\n| Kath Rowan (Chair) | Ashmere Council |\n| Sunil Teak | Health Trust |',
    'P Kath Rowan chair (Ashmere Council), P Sunil Teak (Health Trust)',
  ],
  [
    'virtually',
    'Present: Councillor Ash, Councillor Birch (virtually)',
    'P Councillor Ash, P Councillor Birch (virtually)',
  ],
  ['part of the meeting', 'Present: Councillor Ash (part of meeting)', 'P Councillor Ash (part of meeting)'],
  [
    'post in brackets',
    'Also in attendance: Mrs J Hart (Head of Housing) and Councillor Coe (Cabinet Member for Homes)',
    'I Mrs J Hart officer (Head of Housing), I Councillor Coe cabinet-member (Cabinet Member for Homes)',
  ],
  [
    'post first',
    'Officials in attendance: Chief Executive (Mr P Hart), Director, Roads (Ms C Kerr)',
    'I Mr P Hart officer (Chief Executive), I Ms C Kerr officer (Director, Roads)',
  ],
  [
    'post after a comma',
    'Officers: Jo Hart, Head of Law, and Sam Kerr, Clerk',
    'I Jo Hart officer (Head of Law), I Sam Kerr officer (Clerk)',
  ],
  [
    'co-opted with and without a vote',
    'Co-opted members (voting): Mr T Hart – Parent Governor\n\nNon-voting observer: Dr M Kerr',
    'P Mr T Hart co-opted (Parent Governor), I Dr M Kerr observer',
  ],
  [
    'co-opted members and whom they speak for',
    'Co-opted members:- Mrs A Hart (Tenants Federation); Mr J Oak (non-voting); Dr P Pine (Parent Governor)',
    'P Mrs A Hart co-opted (of Tenants Federation), P Mr J Oak co-opted (non-voting), P Dr P Pine co-opted (Parent Governor)',
  ],
  ['religious representatives', 'Religious Representatives:\n\nMr G Hart', 'P Mr G Hart co-opted'],
  ['two people of one line, columns lost', 'Present: Mr A Ash Ms M Coe', 'P Mr A Ash, P Ms M Coe'],
  [
    'the chair in a line of its own',
    'Present: Councillors Jo Ash and Coe\n\n**Councillor Ash in the Chair**',
    'P Councillor Jo Ash chair, P Councillor Coe',
  ],
  [
    'the chair behind the bracket',
    'Present: Councillor Ash (Leader of the Council) in the Chair',
    'P Councillor Ash chair (Leader of the Council)',
  ],
  [
    'Irish heads',
    'I LÁTHAIR / PRESENT:\n\nCathaoirleach: Cllr. M. Ash presided.\n\nCllrs. P. Birch and S. Ó hUiginn',
    'P Cllr. M. Ash chair, P Cllr. P. Birch, P Cllr. S. Ó hUiginn',
  ],
  [
    'aldermen',
    'In the Chair: Alderman Ash\n\nAldermen: Birch, Coe (7.09 pm)',
    'P Alderman Ash chair, P Alderman Birch, P Alderman Coe',
  ],
  [
    'a table with columns',
    '| Present: | Apologies: |\n|---|---|\n| Cllr W Ash (Chair) | Cllr B Birch |\n| Cllr L Coe | |',
    'P Cllr W Ash chair, A Cllr B Birch, P Cllr L Coe',
  ],
  [
    'a table with those who serve the meeting',
    '| MEMBERS PRESENT | PUBLIC SERVICE |\n|---|---|\n| Councillor Ash | Mr R Hart, City Clerk |',
    'P Councillor Ash, I Mr R Hart officer (City Clerk)',
  ],
  [
    'a table with a status a row',
    '| Name | Status |\n|---|---|\n| Councillor Ash | Present |\n| Councillor Coe | Apologies |',
    'P Councillor Ash, A Councillor Coe',
  ],
  [
    'the mayor, named in brackets',
    'Present: The Worshipful the Mayor (Councillor J Ash) (in the Chair); The Deputy Mayor (Councillor S Birch); Councillors Coe and Dunn',
    'P Councillor J Ash chair (Worshipful the Mayor), P Councillor S Birch vice-chair (Deputy Mayor), P Councillor Coe, P Councillor Dunn',
  ],
  ['letters after the name', 'Also present: Mr R Ash, OBE (Head of Law)', 'I Mr R Ash officer (Head of Law)'],
  [
    'an apology in a sentence',
    'Present: Councillor Ash\n\nAn apology for her inability to attend was received from Councillor Coe.',
    'P Councillor Ash, A Councillor Coe',
  ],
  [
    'a table of names and posts',
    '| Board members present | |\n|---|---|\n| Cllr J Ash (Chair) | Cabinet Member for Care |\n| Tom Oates | Healthwatch |',
    'P Cllr J Ash chair (Cabinet Member for Care), P Tom Oates (Healthwatch)',
  ],
  ['nobody', 'Members of the public: none', ''],
];

describe('lists of attendance', () => {
  for (const [name, text, expected] of lists)
    test(name, () => assert.equal(told(readAttendance(readMarkdown(text).blocks).attendance), expected));
});

const apologies: [text: string, expected: string][] = [
  ['Apologies for absence were received from Councillors Ash and Birch.', 'A Councillor Ash, A Councillor Birch'],
  ['These were received from Councillor T.H. Ash and Mrs. K. Coe.', 'A Councillor T.H. Ash, A Mrs. K. Coe'],
  ['An apology was received from Cllr. Emily Dean.', 'A Cllr. Emily Dean'],
  ['Cllrs Ash (holiday) & Coe.', 'A Cllr Ash, A Cllr Coe'],
  ['Apologies were intimated on behalf of Mr J Ash and Mr T Coe.', 'A Mr J Ash, A Mr T Coe'],
  ['Apologies were received from Councillor Ash, with Councillor Coe attending as substitute.', 'A Councillor Ash'],
  ['Yvonne Dean (Church representative) sent apologies.', 'A Yvonne Dean co-opted (Church representative)'],
  ['None.', ''],
];

describe('apologies told inside an item', () => {
  for (const [text, expected] of apologies)
    test(text, () => assert.equal(told(readApologies(readMarkdown(text).blocks[0]!, 0)), expected));
});
