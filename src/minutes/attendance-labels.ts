import type { AttendanceStatus, Role } from '../record/meeting.ts';

export type AttendanceLabel = { status: AttendanceStatus; role: Role | null; length: number };

const SIGN = '(?:\\s*[:;.,]?\\s*[-–—]|\\s*[:;])?\\s*';
const WHO =
  '(?:members?|councillors?|cllrs?|committee members?|board members?|voting members?|elected members?|representatives?)';
const OTHER =
  '(?:officers?|officials?|staff|executive members?|executive|other members?|other councillors|lead members?|advisers?|advisors?|partners?|guests?|visitors?|observers?|invitees?|others?|public|press|non-?members?|cabinet members?|portfolio holders?|external|witnesses|apologies)';

/** Irish, Scottish and Welsh heads stand beside, or for, the English: "I LÁTHAIR / PRESENT", "Sederunt". */
const LOCAL_PRESENT = '(?:i láthair|sederunt|yn bresennol|presennol)';
const LOCAL_APOLOGIES = '(?:leithscéalta|leisgeulan|ymddiheuriadau)';

const rows: [RegExp, AttendanceStatus, Role | null][] = [
  [
    new RegExp(
      `^apolog(?:y|ies)(?: for (?:absence|non-?attendance|lateness))?(?: (?:for absence )?(?:had been|have been|were|was)? ?(?:also )?(?:received|submitted|given|noted|tendered|made|accepted)(?: and accepted)?(?: from| for| on behalf of)?| from)?${SIGN}`,
      'i',
    ),
    'apologies',
    null,
  ],
  [
    new RegExp(
      `^(?:${WHO} )?(?:absent|not present|absence)(?: with(?:out)? apolog(?:y|ies)| without leave)?${SIGN}`,
      'i',
    ),
    'absent',
    null,
  ],
  [new RegExp(`^${LOCAL_APOLOGIES}(?: ?/ ?apologies)?${SIGN}`, 'i'), 'apologies', null],
  [new RegExp(`^${LOCAL_PRESENT}(?: ?/ ?(?:members )?present)?${SIGN}`, 'i'), 'present', null],
  [new RegExp(`^(?:an )?(?:leas-)cathaoirleach(?=\\s*[:;-])${SIGN}`, 'i'), 'present', 'vice-chair'],
  [new RegExp(`^(?:an )?cathaoirleach(?=\\s*[:;-])${SIGN}`, 'i'), 'present', 'chair'],
  [
    new RegExp(
      `^(?:religious|church|diocesan|faith|parent(?: governor)?|teacher) (?:representatives?|governors?)(?: present)?(?=\\s*[:;-]|$)${SIGN}`,
      'i',
    ),
    'present',
    'co-opted',
  ],
  [new RegExp(`^(?:present\\s*)?in the chair${SIGN}`, 'i'), 'present', 'chair'],
  [new RegExp(`^present in the chair${SIGN}`, 'i'), 'present', 'chair'],
  [
    new RegExp(
      `^(?:the )?(?:vice|deputy)[ -]?chair(?:man|person|woman)?(?= ?[:;-]| (?:cllr|councillor|mr|mrs|ms|dr)\\b)${SIGN}`,
      'i',
    ),
    'present',
    'vice-chair',
  ],
  [
    new RegExp(`^(?:the )?chair(?:man|person|woman)?(?= ?[:;-]| (?:cllr|councillor|mr|mrs|ms|dr)\\b)${SIGN}`, 'i'),
    'present',
    'chair',
  ],
  [new RegExp(`^substitutes?(?: members?)?(?: present)?${SIGN}`, 'i'), 'present', 'substitute'],
  [
    new RegExp(
      `^(?:statutory |voting |non-voting |independent )*co-?opt(?:ed|ees?)(?: members?)?(?: present)?${SIGN}`,
      'i',
    ),
    'present',
    'co-opted',
  ],
  [
    new RegExp(
      `^${OTHER}(?: (?:and|&) ${OTHER})? (?:also )?(?:in attendance|attending|attended|present)(?: (?:remotely|virtually|online|by invitation|for part of the meeting))?${SIGN}`,
      'i',
    ),
    'in-attendance',
    null,
  ],
  [
    new RegExp(
      `^(?:other )?(?:members|councillors) (?:attending|present|in attendance|attended) (?:in accordance with|under|by virtue of|pursuant to) (?:standing order|procedure rule|rule)s?[\\s\\d().,and&]*${SIGN}`,
      'i',
    ),
    'in-attendance',
    null,
  ],
  [
    new RegExp(
      `^(?:also (?:present|in attendance|attending)|in attendance|attendance)(?: (?:were|was|virtually|remotely|by invitation))?${SIGN}`,
      'i',
    ),
    'in-attendance',
    null,
  ],
  [
    new RegExp(
      `^(?:(?:local authority|council|LA|supporting|lead) )?(?:officers?|officials?|staff)(?: (?:present|attending))?(?=\\s*[:;-]|$)${SIGN}`,
      'i',
    ),
    'in-attendance',
    'officer',
  ],
  [new RegExp(`^(?:clerk)(?: to the council)?(?=\\s*[:;-]|\\s+\\p{Lu})${SIGN}`, 'iu'), 'in-attendance', 'officer'],
  [
    new RegExp(
      `^(?:by invitation|invited|officer support|whole of meeting|part of meeting)(?=\\s*[:;-]|\\s+\\p{Lu}|$)${SIGN}`,
      'iu',
    ),
    'in-attendance',
    null,
  ],
  [
    new RegExp(
      `^(?:members? of the public|public(?! serv)|press)(?: (?:present|in attendance))?(?=\\s*[:;-]|\\s+\\p{Lu}|$)${SIGN}`,
      'iu',
    ),
    'in-attendance',
    'public',
  ],
  [
    new RegExp(
      `^(?:cabinet members?|portfolio holders?|executive members?|lead members?)(?: present)?(?=\\s*[:;-]|$)${SIGN}`,
      'i',
    ),
    'in-attendance',
    'cabinet-member',
  ],
  [
    new RegExp(
      `^(?:(?:non-?voting )?observers?|guests?|visitors?|invitees?|witnesses|partners?)(?: present)?(?=\\s*[:;-]|$)${SIGN}`,
      'i',
    ),
    'in-attendance',
    'observer',
  ],
  [
    new RegExp(
      `^(?:${WHO} )?(?:present|attendees|attendance|attending|in person)(?: (?:were|was|virtually|remotely))?${SIGN}`,
      'i',
    ),
    'present',
    null,
  ],
  [new RegExp(`^(?:present|there were present)(?: at the meeting)?${SIGN}`, 'i'), 'present', null],
  // "Councillors: A Ash" is a label and the title of those named, so it takes up no words.
  [/^(?=(?:councillors|cllrs|aldermen)\s*:)/i, 'present', 'member'],
  [new RegExp(`^(?:${WHO}|membership)(?=\\s*[:;])${SIGN}`, 'i'), 'present', 'member'],
];

const OFFICERS = /^(?:officers?(?: support)?|(?:whole|part) of meeting|officials?|staff|executive)\b/i;

/** What a block that opens a list of attendance says of those who follow, or null. */
export const attendanceLabel = (text: string): AttendanceLabel | null => {
  for (const [pattern, status, role] of rows) {
    const match = pattern.exec(text);
    if (match && (match[0].length === 0 || endsWell(text, match[0].length)))
      return {
        status: fix(text, status),
        role: role ?? (OFFICERS.test(text) ? 'officer' : null),
        length: match[0].length,
      };
  }
  return null;
};

/** Officers and the public "in attendance" are not members present, whatever word follows. */
const fix = (text: string, status: AttendanceStatus): AttendanceStatus =>
  status === 'in-attendance' &&
  /^(?:members?|councillors?|cllrs?) (?:in attendance|attending|present)(?! (?:in accordance|under|by virtue|pursuant))/i.test(
    text,
  )
    ? 'present'
    : status;

/** "Present" opens a list; "Present arrangements were unclear." does not. */
const endsWell = (text: string, length: number): boolean => {
  const label = text.slice(0, length);
  const rest = text.slice(length);
  if (rest === '' || /[:;–—-]\s*$/.test(label)) return true;
  return /^(?:\(|\p{Lu})/u.test(rest) || /^(?:the |from |on behalf|none|nil|county |,)/.test(rest);
};

/** Whether a block opens (part of) the list of those present, absent or attending. */
export const isAttendanceLabel = (text: string): boolean => attendanceLabel(text) !== null;
