/**
 * Words that stand in posts, bodies and places of local government and not in people's names. A
 * capitalised pair that holds one of them ("Early Help", "Quality Assurance") is not a person.
 */
const WORDS = `
academy accountancy accountant acting additional administration administrative administrator admissions adoption adult adults
adviser advisor advisory affairs agency agenda all alliance ambassador annual apologies architect area arts assembly assessment asset assets
assistant associate association assurance attendance auditor audit authority
bank benefits board borough branch budget building buildings bureau business
cabinet capital care carer carers case centre central chair chairman chairperson chairwoman chamber change charity chief child childcare
children childrens city civic clerk climate clinical club coalition college commerce commission commissioner
commissioners commissioning committee communications communities community company compliance conservation consultant consortium
consultancy constable contracts control convenor cooperation co-operation co-optee coordination coordinator co-ordinator corporate corporation council
councillors counsel counsellor county court crime cultural culture customer
data delegate delivery democracy democratic department deputy designated development diocese director directorate directors
disability district diversity division domestic
early east economic economy education effectiveness elections emergency employment energy engagement engineer engineering
england enterprise environment environmental equalities equality estate estates evidence executive external
facilities faith families family federation finance financial fire forum foundation fostering fund
general governance governor governors government group growth guardian
head headteacher health healthcare healthwatch help heritage highway highways homes hospital housing human
implementation improvement inclusion independent information infrastructure innovation inspection inspector institute insight integrated integration
intelligence interim internal international invitee invited items
joint justice
key
lead leader leadership learning legal leisure liaison libraries library licensing lifelong local
maintenance management manager managers market mayor media member members membership mental ministry monitoring municipal museum
national neighbourhood neighbourhoods network nhs non north nursery nursing
observer observers ofsted office officer officers official officials operational operations ombudsman organisation others outcomes overview
parent parenting parents parish park parks partner partners partnership partnerships pathways pension people performance personnel planning
planner police policy pool prevention primary principal priorities probation procurement programme programmes project projects property protection
provost provider providers public
quality
rate records recovery recreation reform regeneration region regional registrar regulation regulatory relations representative
representatives resident residents resilience resources response review risk roads
safeguarding safer safety scheme school schools scrutiny secondary secretary section sector security select senior service
services sexual skills social society solicitor south speaker special specialist sport staff standards state statutory strategic strategy street
strong student sub substitute sufficiency supervisor support surveyor sustainability system systems
targeted task team technical technology the tenant tenants third tourism town trade trading traffic training transformation transport transportation treasurer
trust trustee
unit union university urban
vice village violence virtual visitor visitors voluntary volunteer
ward waste water welfare wellbeing west women work workforce working works
year years young youth
harbour master port ranger steward warden
avenue church cottage cottages crescent cricket drive farm festival field fields football inn lottery playing pub road street
`;
export const WORDS_OF_OFFICE: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Words that begin or make a post: "Head of …", "Assistant Director", "Clerk". */
export const POST_WORD =
  /\b(?:director|head|manager|officer|lead|leader|adviser|advisor|clerk|commissioner|secretary|treasurer|engineer|planner|solicitor|auditor|accountant|co-?ordinator|administrator|chief executive|chair(?:man|woman|person)?|member|mayor|inspector|superintendent|constable|consultant|analyst|counsel|librarian|surveyor|architect|governor|representative|principal|headteacher|head teacher|nurse|practitioner|worker|assistant|supervisor|registrar|peer|chaplain|guardian|ombudsman|provost|convenor|convener)s?\b/i;
