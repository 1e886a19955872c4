import type { LedgerEntry } from '../src/asks/ledger-entry.ts';
import type { Passage } from '../src/asks/passage-index.ts';
import { readReferences } from '../src/minutes/references.ts';
import type { Ask } from '../src/record/meeting.ts';

/**
 * Thirty asks of a made-up council, each with later passages: those that tell what became of it, and others that only
 * look so. Written before the program was tuned, in the manners in which minutes tell it.
 */
export type Became = 'answered' | 'in-part' | 'restated' | 'overtaken' | 'refused' | 'missed';
type Telling = { on: string; body?: string; minute?: string; title: string; kind?: Passage['kind']; text: string };
export type Thread = {
  name: string;
  asked: Partial<Pick<Ask, 'owner' | 'recipient' | 'where' | 'clause' | 'due'>> & {
    on: string;
    body?: string;
    minute: string;
    title: string;
    quote: string;
    context?: string;
    contents?: string[];
  };
  later: (Telling & { tells?: Became })[];
};

const COUNCIL = 'Marrowdale District Council';
const PEOPLE = 'People Scrutiny Panel';
const PLACE = 'Place Scrutiny Panel';
const AUDIT = 'Audit and Standards Committee';
const CABINET = 'Cabinet';

const due = (phrase: string, date: string): Ask['due'] => ({
  phrase,
  kind: 'meeting',
  date,
  precision: 'month',
  firm: true,
});

export const THREADS: readonly Thread[] = [
  {
    name: 'the minute is named, the words are others',
    asked: {
      on: '2021-02-09',
      minute: '44',
      title: 'SWIMMING IN SCHOOLS',
      quote: 'That the Head of Leisure find out which pools have closed since the autumn.',
      clause: '2',
    },
    later: [
      {
        on: '2021-03-16',
        minute: '51',
        title: 'MINUTES OF THE PREVIOUS MEETING',
        text: 'Further to Minute No. 44(2), a note had gone to all Members on 1 March. Three had shut for good.',
        tells: 'answered',
      },
      {
        on: '2021-03-16',
        minute: '55',
        title: 'LEISURE STRATEGY',
        text: 'The Head of Leisure described plans for parks, pitches and play.',
      },
    ],
  },
  {
    name: 'the yearly report comes back under its title',
    asked: {
      on: '2020-10-13',
      minute: '21',
      title: 'SAFEGUARDING ADULTS BOARD ANNUAL REPORT 2019/20',
      quote: "That next year's report set out how many concerns became enquiries.",
    },
    later: [
      {
        on: '2021-10-12',
        minute: '19',
        title: 'Safeguarding Adults Board: Annual Report 2020/21',
        text: 'Of 1,310 concerns 402 had become enquiries under section 42, a rate of 31 per cent.',
        tells: 'answered',
      },
      {
        on: '2021-10-12',
        minute: '20',
        title: 'Complaints',
        text: 'There had been 88 complaints and enquiries about adult care.',
      },
    ],
  },
  {
    name: 'other forms of the same words',
    asked: {
      on: '2021-06-08',
      minute: '6',
      title: 'FOSTERING SERVICE',
      quote: 'That the Panel be told in the autumn what is being done to recruit carers from outside the district.',
    },
    later: [
      {
        on: '2021-11-09',
        minute: '28',
        title: 'Fostering',
        text: 'Recruitment outside the district had brought in seven fostering households since July.',
        tells: 'answered',
      },
      {
        on: '2021-11-09',
        minute: '29',
        title: 'Carers Strategy',
        text: 'Unpaid carers in the district had asked for longer opening hours at the centre.',
      },
    ],
  },
  {
    name: 'an abbreviation that another paper explains',
    asked: {
      on: '2021-01-19',
      body: PLACE,
      minute: '37',
      title: 'STREET DRINKING',
      quote: 'That the outcome of the PSPO consultation be brought to the next meeting.',
    },
    later: [
      {
        on: '2021-03-02',
        body: PLACE,
        minute: '45',
        title: 'Market Square',
        text: 'Of those who wrote in, 71 per cent wanted the Public Spaces Protection Order kept for three years.',
        tells: 'answered',
      },
      {
        on: '2021-03-02',
        body: PLACE,
        minute: '46',
        title: 'Dogs on Leads',
        text: 'A Public Spaces Protection Order (PSPO) may be made for dogs as well, Members were told.',
      },
    ],
  },
  {
    name: 'some of the contents are there',
    asked: {
      on: '2022-01-11',
      minute: '40',
      title: 'SCHOOL ATTENDANCE',
      quote: 'That a report on attendance be submitted in June to include:',
      contents: ['pupils on part-time timetables', 'fines issued in each term', 'absence of pupils in care'],
      due: due('in June', '2022-06'),
    },
    later: [
      {
        on: '2022-06-14',
        minute: '5',
        title: 'School Attendance',
        kind: 'report',
        text: 'Fines issued fell from 212 in the autumn term to 140 in the spring. Sixty-one pupils were on part-time timetables.',
        tells: 'in-part',
      },
      {
        on: '2022-06-14',
        minute: '6',
        title: 'School Meals',
        kind: 'report',
        text: 'Take-up of meals rose in each term among pupils of all ages.',
      },
    ],
  },
  {
    name: 'asked again in other words',
    asked: {
      on: '2021-09-07',
      minute: '14',
      title: 'YOUTH CLUBS',
      quote: 'That a list of youth clubs with their opening hours be sent to Members.',
    },
    later: [
      {
        on: '2022-02-01',
        minute: '38',
        title: 'Youth Work Review',
        kind: 'decision',
        text: 'That Members again be provided with a list of all youth clubs and when they open.',
        tells: 'restated',
      },
      {
        on: '2022-02-01',
        minute: '38',
        title: 'Golf Club Lease',
        text: 'The golf club had asked for a longer lease.',
      },
    ],
  },
  {
    name: 'overtaken by a decision elsewhere',
    asked: {
      on: '2021-05-18',
      body: PLACE,
      minute: '3',
      title: 'TOWN HALL CLOCK',
      quote: 'That costed options for repairing the town hall clock be submitted to the September meeting.',
      due: due('to the September meeting', '2021-09'),
    },
    later: [
      {
        on: '2021-07-20',
        body: CABINET,
        minute: '17',
        title: 'Sale of the Town Hall',
        text: 'Since the building was to be sold, repair of the town hall clock was no longer needed.',
        tells: 'overtaken',
      },
      {
        on: '2021-09-14',
        body: PLACE,
        minute: '11',
        title: 'Clock Change',
        text: 'Street lights would be adjusted when the clocks went back.',
      },
    ],
  },
  {
    name: 'what was promised did not come',
    asked: {
      on: '2022-03-08',
      minute: '50',
      title: 'DENTISTS',
      quote: 'The Commissioner undertook to send a map of dentists taking new patients before the June meeting.',
      where: 'narrative',
      owner: 'The Commissioner',
    },
    later: [
      {
        on: '2022-06-14',
        minute: '4',
        title: 'Minutes of the Previous Meeting',
        text: 'Members were disappointed that the map of dentists had still not been received.',
        tells: 'missed',
      },
      { on: '2022-06-14', minute: '8', title: 'Health Centres', text: 'A map of health centres was on display.' },
    ],
  },
  {
    name: 'nothing came, though the subject is spoken of',
    asked: {
      on: '2021-11-16',
      body: PLACE,
      minute: '30',
      title: 'CAR PARK CHARGES',
      quote: 'That a review of evening charges in the Foundry Street car park be reported in six months.',
    },
    later: [
      {
        on: '2022-05-17',
        body: PLACE,
        minute: '2',
        title: 'Electric Vehicles',
        text: 'Six charging points would be put into the Foundry Street car park by the company.',
      },
      {
        on: '2022-07-12',
        body: PLACE,
        minute: '9',
        title: 'Anti-Social Behaviour',
        text: 'Young people met in car parks in the evening, the Inspector said.',
      },
    ],
  },
  {
    name: 'nothing came at all',
    asked: {
      on: '2020-12-08',
      minute: '33',
      title: 'LONELINESS',
      quote: 'That a summary of the befriending pilot be presented in the spring.',
    },
    later: [
      {
        on: '2021-04-20',
        minute: '60',
        title: 'Volunteering',
        text: 'The pilot of volunteer drivers had gone well and a summary was handed round.',
      },
    ],
  },
  {
    name: 'said in the debate, resolved at the end of it',
    asked: {
      on: '2022-09-13',
      minute: '16',
      title: 'PLAY AREAS',
      quote: 'The Vice-Chair asked that the gaps in inclusive equipment be mapped.',
      where: 'narrative',
    },
    later: [
      {
        on: '2022-09-13',
        minute: '16',
        title: 'PLAY AREAS',
        kind: 'decision',
        text: 'That a map showing where inclusive play equipment is missing be prepared.',
        tells: 'restated',
      },
      {
        on: '2022-09-13',
        minute: '16',
        title: 'PLAY AREAS',
        kind: 'decision',
        text: 'That the programme of repairs for the coming year be supported.',
      },
    ],
  },
  {
    name: '"this" is told by the sentence before',
    asked: {
      on: '2022-10-11',
      minute: '22',
      title: 'HOSPITAL DISCHARGE',
      quote: 'This would be circulated after the meeting.',
      context:
        'A Member asked for the number of patients readmitted within thirty days of discharge. This would be circulated after the meeting.',
      where: 'narrative',
    },
    later: [
      {
        on: '2022-12-13',
        minute: '30',
        title: 'Matters Arising',
        text: 'The figures for patients readmitted within thirty days had been e-mailed on 20 October.',
        tells: 'answered',
      },
      {
        on: '2022-12-13',
        minute: '33',
        title: 'Winter Plan',
        text: 'The number of beds would rise by thirty and discharge lounges would open at night.',
      },
    ],
  },
  {
    name: 'an agenda brings it by its title',
    asked: {
      on: '2021-07-13',
      body: PLACE,
      minute: '8',
      title: 'CORPORATE PLAN',
      quote: 'That the draft Tree Planting Strategy come to this Panel before it is adopted.',
    },
    later: [
      {
        on: '2021-11-23',
        body: PLACE,
        minute: '6',
        title: 'Tree Planting Strategy: Consultation Draft',
        kind: 'agenda-item',
        text: 'Tree Planting Strategy: Consultation Draft',
        tells: 'answered',
      },
      {
        on: '2021-11-23',
        body: PLACE,
        minute: '7',
        title: 'Corporate Plan Quarter 2',
        kind: 'agenda-item',
        text: 'Corporate Plan Quarter 2',
      },
    ],
  },
  {
    name: 'an item that every agenda should have',
    asked: {
      on: '2021-06-08',
      minute: '9',
      title: 'SCRUTINY WORKPLAN',
      quote: "That an update on the progress of the Panel's workplan be given at each meeting.",
    },
    later: [
      {
        on: '2021-09-07',
        minute: '17',
        title: 'Scrutiny Workplan',
        text: 'The Scrutiny Officer went through the workplan and what had been finished since June.',
        tells: 'answered',
      },
      {
        on: '2021-09-07',
        minute: '13',
        title: 'Progress of the Housing Programme',
        text: 'An update on the progress of the programme of building was given at length.',
      },
    ],
  },
  {
    name: 'sent to another committee, which takes it up',
    asked: {
      on: '2022-01-18',
      body: PLACE,
      minute: '35',
      title: 'DEPOT ACCIDENT',
      quote: 'That the Audit and Standards Committee be asked to look into the vehicle checks at the depot.',
      recipient: AUDIT,
    },
    later: [
      {
        on: '2022-03-22',
        body: AUDIT,
        minute: '48',
        title: 'Vehicle Checks',
        text: 'The internal auditor had looked into daily checks at the depot, as Place Scrutiny had wished.',
        tells: 'answered',
      },
      {
        on: '2022-03-15',
        body: PLACE,
        minute: '41',
        title: 'Fleet Replacement',
        text: 'Four new vehicles would be kept at the depot from May.',
      },
    ],
  },
  {
    name: 'a letter was written and a reply came',
    asked: {
      on: '2022-02-15',
      minute: '41',
      title: 'BUS FARES',
      quote: 'That the Chair write to the operator about fares for students over sixteen.',
      owner: 'the Chair',
    },
    later: [
      {
        on: '2022-04-12',
        minute: '57',
        title: "Chair's Announcements",
        text: 'A reply had been received from the operator, which would keep the half fare until a student was nineteen.',
        tells: 'answered',
      },
      {
        on: '2022-04-12',
        minute: '58',
        title: 'School Buses',
        text: 'The operator had ordered eleven buses for the new contract.',
      },
    ],
  },
  {
    name: 'a visit was arranged and made',
    asked: {
      on: '2022-06-14',
      minute: '11',
      title: 'RESPITE CARE',
      quote: 'That a visit to Beacon House be arranged for members of the Panel.',
    },
    later: [
      {
        on: '2022-09-13',
        minute: '14',
        title: "Members' Feedback",
        text: 'Five members had been to Beacon House in July and thanked the staff for showing them round.',
        tells: 'answered',
      },
      {
        on: '2022-09-13',
        minute: '15',
        title: 'Day Services',
        text: 'The arrangements for respite were explained by members of staff.',
      },
    ],
  },
  {
    name: 'a group was to be set up, and reports',
    asked: {
      on: '2021-11-09',
      minute: '31',
      title: 'GYPSY AND TRAVELLER SITES',
      quote: 'That a working group of four members be established to look at stopping places.',
    },
    later: [
      {
        on: '2022-03-08',
        minute: '49',
        title: 'Stopping Places: Findings',
        text: 'Councillor Amory presented the findings of the working group on stopping places.',
        tells: 'answered',
      },
      {
        on: '2022-03-08',
        minute: '52',
        title: 'Budget Working Group',
        text: 'Four members had been chosen for the working group on the budget.',
      },
    ],
  },
  {
    name: 'of two reports alike, the one that was due then',
    asked: {
      on: '2022-04-12',
      minute: '59',
      title: 'FOOD BANKS',
      quote: 'That a further report on demand at food banks be submitted in six months.',
      due: due('in six months', '2022-10'),
    },
    later: [
      {
        on: '2022-10-11',
        minute: '20',
        title: 'Food Banks',
        text: 'Demand at the food banks had doubled since spring, with 940 parcels in September.',
        tells: 'answered',
      },
      {
        on: '2025-02-11',
        minute: '44',
        title: 'Food Banks',
        text: 'Demand at the food banks had settled, with 610 parcels in January.',
      },
    ],
  },
  {
    name: 'two bodies ask alike; the answer goes to one',
    asked: {
      on: '2022-11-15',
      body: PLACE,
      minute: '28',
      title: 'AGENCY STAFF',
      quote: 'That spending on agency staff in waste services be reported to the February meeting.',
      due: due('to the February meeting', '2023-02'),
    },
    later: [
      {
        on: '2023-02-14',
        body: PLACE,
        minute: '40',
        title: 'Waste Services',
        text: 'Waste services had spent £310,000 on agency staff, a fifth less than the year before.',
        tells: 'answered',
      },
      {
        on: '2023-02-07',
        minute: '45',
        title: 'Adult Care Workforce',
        text: 'Spending on agency staff in adult care was £1.2 million.',
      },
    ],
  },
  {
    name: 'a line of a tracker tells it',
    asked: {
      on: '2023-01-10',
      minute: '36',
      title: 'LIBRARIES',
      quote: 'Officers to confirm the cost of Sunday opening at Castle Road Library.',
      owner: 'Officers',
      where: 'narrative',
    },
    later: [
      {
        on: '2023-03-14',
        minute: '48',
        title: 'Action Tracker',
        text: '10 January 2023\tCost of Sunday opening, Castle Road Library\tLibraries Manager\t£18,400 a year; e-mailed 2 February\tComplete',
        tells: 'answered',
      },
      {
        on: '2023-03-14',
        minute: '48',
        title: 'Action Tracker',
        text: '10 January 2023\tNames of parent governors\tDemocratic Services\tAwaited\tOpen',
      },
    ],
  },
  {
    name: 'it was refused, with a reason',
    asked: {
      on: '2022-07-12',
      body: PLACE,
      minute: '10',
      title: 'INCINERATOR',
      quote: 'That the operator be asked for its emissions readings for each day of 2021.',
    },
    later: [
      {
        on: '2022-09-20',
        body: PLACE,
        minute: '15',
        title: 'Incinerator Liaison',
        text: 'The operator had declined to give daily emissions readings, which it held to be commercial.',
        tells: 'refused',
      },
      {
        on: '2022-09-20',
        body: PLACE,
        minute: '16',
        title: 'Air Quality',
        text: 'Emissions from buses had fallen in 2021.',
      },
    ],
  },
  {
    name: 'quotations for a shelter',
    asked: {
      on: '2023-02-06',
      body: 'Works Sub-Committee',
      minute: '112/22',
      title: 'BUS SHELTERS',
      quote: 'Clerk to obtain three quotations for the roof of the shelter at Pound Lane.',
      owner: 'Clerk',
    },
    later: [
      {
        on: '2023-04-03',
        body: 'Works Sub-Committee',
        minute: '131/22',
        title: 'Bus Shelters',
        text: 'Quotations for Pound Lane were opened. The lowest, of £870, was accepted.',
        tells: 'answered',
      },
      {
        on: '2023-04-03',
        body: 'Works Sub-Committee',
        minute: '132/22',
        title: 'Allotments',
        text: 'The roof of the shed had blown off and the Clerk would ask for quotations.',
      },
    ],
  },
  {
    name: 'two meetings on, in the Scottish manner',
    asked: {
      on: '2023-05-16',
      body: 'Environment Committee',
      minute: '7',
      title: 'COASTAL PATH',
      quote: 'to instruct the Chief Officer, Roads to report on erosion of the coastal path within two cycles.',
      owner: 'Chief Officer, Roads',
    },
    later: [
      {
        on: '2023-10-10',
        body: 'Environment Committee',
        minute: '8',
        title: 'Coastal Path Erosion',
        text: 'The Committee had before it a report by the Chief Officer, Roads which explained where the path had been lost.',
        tells: 'answered',
      },
      {
        on: '2023-10-10',
        body: 'Environment Committee',
        minute: '9',
        title: 'Winter Roads Service',
        text: 'The Committee had before it a report by the Chief Officer, Roads on gritting.',
      },
    ],
  },
  {
    name: 'a number was wanted and is given',
    asked: {
      on: '2022-12-13',
      minute: '34',
      title: 'AUTISM ASSESSMENTS',
      quote: 'It was requested that the number of children waiting longer than eighteen weeks be provided.',
      where: 'narrative',
    },
    later: [
      {
        on: '2023-02-14',
        minute: '42',
        title: 'Autism Pathway',
        kind: 'report',
        text: 'At the end of January 233 children had been waiting for more than 18 weeks.',
        tells: 'answered',
      },
      {
        on: '2023-02-14',
        minute: '43',
        title: "Children's Services Budget",
        kind: 'report',
        text: 'The number of weeks provided by foster carers is longer than planned.',
      },
    ],
  },
  {
    name: 'the executive responds to a recommendation',
    asked: {
      on: '2023-01-17',
      body: PLACE,
      minute: '33',
      title: 'FLOODING REVIEW',
      quote: 'That Cabinet be recommended to clear every trash screen monthly from October to March.',
      recipient: CABINET,
      clause: '1',
    },
    later: [
      {
        on: '2023-03-07',
        body: CABINET,
        minute: '88',
        title: 'Scrutiny Review of Flooding',
        text: 'Cabinet had before it the recommendations of the Place Scrutiny Panel (Minute No. 33 of 17 January 2023 refers). Screens would be cleared monthly in winter.',
        tells: 'answered',
      },
      {
        on: '2023-03-07',
        body: CABINET,
        minute: '89',
        title: 'Monthly Finance Report',
        text: 'The monthly position to January was noted by Cabinet.',
      },
    ],
  },
  {
    name: 'a briefing was offered and held',
    asked: {
      on: '2022-10-18',
      body: PLACE,
      minute: '24',
      title: 'PLANNING ENFORCEMENT',
      quote: 'The Head of Planning offered to hold a briefing for all councillors on enforcement powers.',
      where: 'narrative',
      owner: 'The Head of Planning',
    },
    later: [
      {
        on: '2023-01-17',
        body: PLACE,
        minute: '30',
        title: "Chair's Update",
        text: 'Twenty-two councillors had been at the enforcement briefing in December.',
        tells: 'answered',
      },
      {
        on: '2023-01-17',
        body: PLACE,
        minute: '32',
        title: 'Planning Performance',
        text: 'The Head of Planning reported on the time taken over applications and the powers of the committee.',
      },
    ],
  },
  {
    name: 'a policy was to be looked at again',
    asked: {
      on: '2022-05-24',
      body: AUDIT,
      minute: '4',
      title: 'WHISTLEBLOWING',
      quote: 'That the whistleblowing policy be revised to name an independent contact.',
    },
    later: [
      {
        on: '2022-11-22',
        body: AUDIT,
        minute: '26',
        title: 'Whistleblowing Policy',
        text: 'The revised policy gave staff an independent person to ring, and was adopted.',
        tells: 'answered',
      },
      {
        on: '2022-11-22',
        body: AUDIT,
        minute: '27',
        title: 'Gifts and Hospitality Policy',
        text: 'The policy had been revised to name the monitoring officer.',
      },
    ],
  },
  {
    name: 'the answer gives figures in a table',
    asked: {
      on: '2023-03-14',
      minute: '51',
      title: 'EXCLUSIONS',
      quote: 'That suspensions at each secondary school be shown in the July performance report.',
      due: due('in the July performance report', '2023-07'),
    },
    later: [
      {
        on: '2023-07-11',
        minute: '7',
        title: 'Performance Report, Quarter 1',
        kind: 'report',
        text: 'Suspensions by secondary school\tAutumn\tSpring\tHill Top\t41\t38\tSt Wilfrid\t12\t19',
        tells: 'answered',
      },
      {
        on: '2023-07-11',
        minute: '7',
        title: 'Performance Report, Quarter 1',
        kind: 'report',
        text: 'The report shows performance against each of the eighteen measures of the plan.',
      },
    ],
  },
  {
    name: 'put off, and the day said',
    asked: {
      on: '2023-06-13',
      minute: '5',
      title: 'MENTAL HEALTH IN SCHOOLS',
      quote: 'That the evaluation of the school counselling scheme be submitted to the September meeting.',
      due: due('to the September meeting', '2023-09'),
    },
    later: [
      {
        on: '2023-09-12',
        minute: '12',
        title: 'Work Programme',
        text: 'The evaluation of school counselling was not yet complete and would now come in November.',
        tells: 'missed',
      },
      {
        on: '2023-09-12',
        minute: '14',
        title: 'School Places',
        text: 'The scheme of admissions for the September after next was agreed.',
      },
    ],
  },
];

const PLACE_IN_PAPER = { page: 1, start: 0, end: 1 };

/** The ask of a thread as the ledger holds it. */
export const entryOf = ({ name, asked }: Thread): LedgerEntry => {
  const { on, body = PEOPLE, minute, title, quote, context = '', contents = [] } = asked;
  const { owner = null, recipient = null, where = 'decision', clause = null, due: by = null } = asked;
  const listed = contents.map((text) => ({ text, at: PLACE_IN_PAPER }));
  return {
    key: name,
    council: COUNCIL,
    body,
    date: on,
    minute,
    title,
    document: `${body} ${on}`,
    context,
    at: PLACE_IN_PAPER,
    ask: {
      quote,
      at: PLACE_IN_PAPER,
      where,
      kind: 'report-request',
      clause,
      owner,
      recipient,
      due: by,
      ...(listed.length > 0 ? { contents: listed } : {}),
    },
  };
};

/** The later passages of a thread as the index takes them, with what each tells. */
export const passagesOf = ({ name, later }: Thread): (Passage & { tells: Became | null })[] =>
  later.map(({ on, body = PEOPLE, minute = null, title, kind = 'paragraph', text, tells = null }, i) => {
    const at = { page: 2, start: 1000 * i, end: 1000 * i + text.length };
    const look = { level: 0, depth: 0, bullet: false, bold: 0, indent: 0, size: 0, centred: false };
    const block = { kind: 'paragraph' as const, text, at, ...look };
    const references = readReferences([{ block, from: 0 }], { previous: null, mattersArising: false });
    return {
      key: `${name} ${i}`,
      council: COUNCIL,
      body,
      date: on,
      minute,
      title,
      series: title,
      kind,
      text,
      document: `${body} ${on}`,
      at,
      references: references.map(({ minute: of, clause, date, body: whose }) => ({
        minute: of ?? '',
        clause,
        date,
        body: whose,
      })),
      tells,
    };
  });
