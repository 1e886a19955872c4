/** A slip that context gives away: the pattern, what is meant, and for which readers it is a name. */
export type Slip = { readonly pattern: RegExp; readonly meant: string };

/** Names of national bodies, Acts and terms of law, with the wrong forms that reports write. */
export const NAMES: readonly Slip[] = [
  { pattern: /\bDepartment of Education\b(?! and\b)/g, meant: 'Department for Education' },
  { pattern: /\bDepartment of Work and Pensions\b/g, meant: 'Department for Work and Pensions' },
  { pattern: /\bDepartment of Transport\b/g, meant: 'Department for Transport' },
  { pattern: /\bDepartment for Health\b/g, meant: 'Department of Health and Social Care' },
  { pattern: /\bMinistry (?:for|for the) (?:Justice|Defence)\b/g, meant: 'Ministry of Justice, or of Defence' },
  { pattern: /\bOffice (?:of|for the) National Statistics\b/g, meant: 'Office for National Statistics' },
  { pattern: /\bQuality Care Commission\b/g, meant: 'Care Quality Commission' },
  { pattern: /\bStandards and Teaching Agency\b/g, meant: 'Standards and Testing Agency' },
  { pattern: /\bConsortium of Examination Results\b/g, meant: 'Consortium for Examination Results' },
  { pattern: /\bChild Management Programme\b/gi, meant: 'Child Measurement Programme' },
  { pattern: /\bElected Home Educat(?:ion|ed)\b/gi, meant: 'elective home education' },
  { pattern: /\bprotective characteristics?\b/gi, meant: 'protected characteristics (Equality Act 2010 s4)' },
  { pattern: /\bEqualities Act(?: 2010)?\b/g, meant: 'Equality Act 2010' },
  { pattern: /\bGeneral Data Protection Regulations\b/g, meant: 'General Data Protection Regulation' },
  { pattern: /\bInformation Commissioners'? Office\b/g, meant: "Information Commissioner's Office" },
  { pattern: /\bDisclosure and Barring Scheme\b/g, meant: 'Disclosure and Barring Service' },
  {
    pattern: /\bInstitute (?:for|of) Public Finance and Accounting\b/g,
    meant: 'Institute of Public Finance and Accountancy',
  },
  { pattern: /\bSpecial Education Needs?\b/g, meant: 'special educational needs' },
  { pattern: /\bJoint Strategic Need Assessment\b/g, meant: 'Joint Strategic Needs Assessment' },
  { pattern: /(?<!Children and )\bSocial Work Act 2017\b/g, meant: 'Children and Social Work Act 2017' },
  { pattern: /\bChildrens Act\b/g, meant: 'Children Act' },
];

const PLACES =
  '(?:meetings?|sector|health|consultations?|realm|interest|transport|services?|reports?|sessions?|money|body|bodies)';
const STANDING =
  '(?:pathways?|arrangements?|provision|contracts?|services?|polic(?:y|ies)|staff|residents|budgets?|resources|schemes?|framework|processes)';

/** Words that are words, but not here. */
export const WORDS: readonly Slip[] = [
  {
    pattern:
      /\b(?:[Cc]hildrens|[Pp]eoples|[Ww]omens|[Cc]hildrens['’]|[Pp]eoples['’])(?= (?:[Ss]ervices?|[Ss]ocial [Cc]are|[Hh]omes?|[Ii]ssues|[Vv]iews|[Vv]oices?|[Ss]afeguarding|[Nn]eeds|[Hh]ealth|[Ll]ives|[Cc]entres?)\b)/g,
    meant: 'the apostrophe before the s: "children\'s", "people\'s"',
  },
  { pattern: new RegExp(`\\bpubic ${PLACES}\\b`, 'gi'), meant: 'public' },
  {
    pattern: new RegExp(`\\b(?:with|of|to|the|for|in|coordinate|co-ordinate|from|review) exiting ${STANDING}\\b`, 'gi'),
    meant: 'existing',
  },
  { pattern: /\btravel of direction\b/gi, meant: 'direction of travel' },
  {
    pattern: /\b(?:would|will|to|should|could|which|that) compliments? (?:the|our|existing|this|and|each)\b/gi,
    meant: 'complement',
  },
  { pattern: /\b(?:be|been|being|was|were|is|are|kept) appraised of\b/gi, meant: 'apprised of' },
  {
    pattern: /(?<!\bin )\bprinciple (?:authorit(?:y|ies)|officers?|planners?|councils?|social workers?)\b/gi,
    meant: 'principal',
  },
  {
    pattern: /\bit['’]s (?:own|staff|duties|functions|role|powers|budget|website|decision|report|meeting)\b/gi,
    meant: 'its',
  },
  { pattern: /\b(?:could|should|would|must|might) of (?:been|had|done|made|taken|given|gone|seen)\b/gi, meant: 'have' },
  {
    pattern:
      /\bless (?:children|pupils|people|schools|families|meetings|councillors|members|residents|episodes|complaints|referrals)\b(?!-)/gi,
    meant: 'fewer',
  },
  { pattern: /\b(?:service|line|project|programme|area|general|team|contract|case) mangers?\b/gi, meant: 'manager' },
  { pattern: /\bto asses (?:the|whether|how|and|their)\b/gi, meant: 'assess' },
  { pattern: /\bgap the between\b/gi, meant: 'gap between the' },
  { pattern: /\b(?:job|craft|recruitment|information) fayres?\b/gi, meant: 'fair' },
  { pattern: /\b(?:be|is|was|are|were|remain(?:s|ed)?) of concerns\b/gi, meant: 'of concern' },
  {
    pattern:
      /\bthere (?:children|parents|families|homes|needs|budgets?|roles?)\b(?! (?:are|is|were|was|have|will)\b)/gi,
    meant: 'their',
  },
  {
    pattern: /\b(?:every|each) (?:years|months|weeks|days|meetings|reports|members|councillors)\b/gi,
    meant: 'a single one, or the number that is missing ("every two years")',
  },
  {
    pattern:
      /(?<![\d.,:/–-])(?<!\b(?:year|stage|ks|phase|tier|level|grade|group|part|band|wave|category|class|table|figure|row|type|day|week|quarter|term|key) ?)\b1 (?:days|weeks|months|years|hours|pupils|children|schools|meetings)\b/gi,
    meant: 'the singular',
  },
];
