/** What a label on a report's cover stands for, and whether its value is one line or runs on. */
export type CoverLabel = { field: string; lines: 'one' | 'many' };

type Entry = readonly [field: string, lines: 'one' | 'many', names: string];

/** The labels of councils' report templates, lower case, without brackets, colons and "(s)". */
const ENTRIES: readonly Entry[] = [
  [
    'title',
    'one',
    `title|report title|report name|subject|subject of report|title of report|title of the report|report subject|
    subject matter|re|report heading|item title|eqia title|policy title|project title|proposal title|
    title of proposal|name of policy|name of proposal|name of the policy|title of policy|policy or service`,
  ],
  [
    'committee',
    'one',
    `to|report to|public report to|open report to|joint report to|committee|meeting|body|committee name|
    committee name and date|committee and date|name of committee|name of meeting|meeting name|meeting title|
    title of meeting|for submission to|submitted to|presented to|decision maker|decision-maker|for consideration by|
    meeting of|report to the|meeting and date|committee meeting`,
  ],
  [
    'date',
    'one',
    `date|date of meeting|meeting date|date of committee|committee date|date of report|report date|
    date of committee meeting|date of decision|decision date|date of the meeting|date of cabinet meeting|on|dated`,
  ],
  [
    'from',
    'many',
    'from|report of|report by|report from|submitted by|presented by|joint report of|report of the|presenter|presenting officer',
  ],
  [
    'author',
    'many',
    `author|authors|report author|report authors|author and contact details|report written by|written by|
    prepared by|report prepared by|originator|report writer|author of report|lead officer|lead officers|
    responsible officer|reporting officer|report originator|author of paper|lead person|person completing the form|
    completed by|name of person completing|officer completing|lead author|assessment completed by|officer|
    lead officer and contact details`,
  ],
  [
    'contact',
    'many',
    `contact|contact officer|contact officers|contact details|officer contact|contact for further information|
    for further information|contact number|contact name|telephone|tel|email|e-mail|contact person|
    for further information contact|further information|enquiries to|contact for enquiries|phone`,
  ],
  [
    'director',
    'many',
    `director|strategic director|corporate director|executive director|service director|lead director|
    relevant director|chief officer|responsible director|
    relevant chief officer|sponsor|executive sponsor|head of service|responsible head of service|accountable director|
    accountable officer|director approving submission of the report`,
  ],
  [
    'cabinet-member',
    'many',
    `cabinet member|portfolio holder|cabinet portfolio|portfolio|lead member|executive member|cabinet portfolio holder|
    relevant cabinet member|executive portfolio holder|lead cabinet member|portfolio holder and director|
    relevant portfolio holder|cabinet advisory member|responsible cabinet member|cabinet member for`,
  ],
  [
    'directorate',
    'one',
    'directorate|service area|department|service|responsible service|division|team|service or team',
  ],
  [
    'wards',
    'one',
    `ward|wards|wards affected|ward affected|ward or wards affected|electoral division|electoral divisions|
    electoral divisions affected|divisions affected|division affected|areas affected|ward member|ward members|
    wards and communities affected|electoral division affected|which wards are affected|area affected|wards concerned`,
  ],
  [
    'key-decision',
    'one',
    `key decision|is this a key decision|key decision ref|key|is it a key decision|is this report a key decision|
    key decision reference|key or non-key decision|forward plan reference|forward plan ref|forward plan|
    on the forward plan|in forward plan|included on the forward plan|reason for key decision|
    if key decision, reason`,
  ],
  [
    'decision-type',
    'one',
    'decision type|type of decision|decision|decision required|action required|nature of decision|category|type of report',
  ],
  [
    'reference',
    'one',
    `decision no|decision number|decision ref|decision reference|report no|report number|report ref|report reference|
    reference|reference no|agenda item|agenda item no|agenda item number|item|item no|item number|ref|ref no|paper|
    paper no|agenda no`,
  ],
  [
    'classification',
    'one',
    `classification|status|public or exempt|exempt|exempt information|exempt from the press and public|
    confidential or exempt information|confidential|open or exempt|part 1 or part 2|security classification|
    is this report confidential|freedom of information|exclusions|access to information|public or private|
    exemption|public or private report|open or closed|confidentiality|not for publication|restriction|
    exempt or confidential information|publication status|report status|exempt or not`,
  ],
  [
    'past-pathway',
    'many',
    'past pathway|past pathway of report|past pathway of paper|previous consideration|previous decisions',
  ],
  ['future-pathway', 'many', 'future pathway|future pathway of report|future pathway of paper|next steps in approval'],
  [
    'considered-by',
    'many',
    `previously considered by|
    consideration by other committees|consideration by any other committee|considered by|consultees|scrutiny consideration|
    previously considered|has been considered by`,
  ],
  ['council-approval', 'one', 'council approval required|approval by council required|full council approval required'],
  [
    'summary',
    'many',
    `summary|report summary|executive summary|summary of report|summary of the report|brief summary|
    report in brief|synopsis|abstract|key messages|overview|headline information|brief description|
    summary of key issues|decision summary|introduction and summary|summary and purpose`,
  ],
  [
    'purpose',
    'many',
    `purpose|purpose of report|purpose of the report|report purpose|purpose of this report|reason for report|
    reason for the report|aim of report|what is this report about|why is this report coming to the committee|
    aims and objectives|purpose and summary|purpose of paper|purpose of the paper|purpose of briefing`,
  ],
  [
    'recommendations',
    'many',
    `recommendation|recommendations|recommendation or recommendations|officer recommendation|officer recommendations|
    it is recommended|it is recommended that|recommended|recommended action|proposed decision|
    recommendations to committee|the committee is recommended to|cabinet is recommended to|decision requested|
    recommended decision|recommendations for decision|members are asked to|the committee is asked to|
    recommendations and reasons|decisions required|the panel is asked to|the board is asked to|
    the committee is recommended|action requested|members are recommended to|cabinet is asked to|
    the committee is invited to|members are invited to|summary of recommendations`,
  ],
  [
    'reasons',
    'many',
    'reason for recommendation|reasons for recommendation|reasons for recommendations|reason for decision|reasons for decision',
  ],
  [
    'appendices',
    'many',
    `appendices|list of appendices|list of appendices included|appendix list|appendices attached|appendices included|
    attachments|list of attachments|attached|annexes|appendix|list of annexes|enclosures|list of enclosures|
    supporting documents|documents attached|appendices to the report|schedule of appendices`,
  ],
  [
    'background-papers',
    'many',
    `background papers|background documents|background information|list of background papers|background paper|
    background papers and documents|local government act 1972: background papers|
    background papers used in the preparation of this report|
    local government act 1972 background papers|local government act 1972: list of background papers|
    access to information: background papers|background papers, appendices and other relevant documents|
    list of background documents|background documents used|documents used in the preparation of this report|
    background reading|access to information background papers`,
  ],
  [
    'approval',
    'many',
    'approved by|cleared by|report cleared by|report approved by|signed off by|authorised by|sign off',
  ],
];

const BY_NAME: ReadonlyMap<string, CoverLabel> = new Map(
  ENTRIES.flatMap(([field, lines, names]) =>
    names.split('|').map((name) => [name.replace(/\s+/g, ' ').trim(), { field, lines }] as const),
  ),
);
/** Labels asked as a question in many wordings. */
const BY_START: readonly [RegExp, CoverLabel][] = [
  [/^is (?:this|it|the) .{0,30}\bkey decision\b/, { field: 'key-decision', lines: 'one' }],
  [/^(?:has|is) (?:it|this).{0,30}\bforward plan\b/, { field: 'key-decision', lines: 'one' }],
  [/^(?:name of )?committee(?: name)? and (?:the )?date\b/, { field: 'committee', lines: 'one' }],
  [/^consideration by (?:any )?other\b/, { field: 'considered-by', lines: 'many' }],
  [/^(?:strategic|corporate|executive|service) director\b/, { field: 'director', lines: 'many' }],
  [/^(?:cabinet|executive|lead) member\b/, { field: 'cabinet-member', lines: 'many' }],
  [/^(?:is the|does the) report (?:exempt|confidential|contain)/, { field: 'classification', lines: 'one' }],
];
const LONGEST_LABEL = 90;

/** What a label stands for, or null where it is none that templates use. The colon may stand or not. */
export const coverLabel = (text: string): CoverLabel | null => {
  if (text.length > LONGEST_LABEL) return null;
  const name = text
    .toLowerCase()
    .replace(/\/s\b|\(e?s\)/g, 's')
    .replace(/\(ies\)/g, 'ies')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s*[/&]\s*/g, (sign) => (sign.includes('&') ? ' and ' : ' or '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s*•]+|[\s*:?.–-]+$/g, '');
  return BY_NAME.get(name) ?? BY_START.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};
