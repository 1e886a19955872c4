/** Words that councils write every day and the dictionary lacks. */
export const LOCAL_GOVERNMENT: readonly string[] = `
ableism ableist academisation acknowledgment acknowledgments actioned advisor advisors aging aldermanic allyship
annum anonymise anonymised arboricultural arboriculturalist arboriculture arboriculturist attainers attunement
bariatric benefitted benefitting biassed bund bunding bunds buprenorphine byelection byelections caddy cannabinoids
capita cashflow chamfered chargepoint chargepoints cill cills codesign comingle comingled commissionable
comorbidities comparator comparators convenor convenors coppice coppiced coppicing coproduce coproduced coproduction
covid crypto culverted curation curtilage curtilages cyber cyclepath cycleway cycleways decarbonisation decarbonise
decodable deliverability densification dentil despatch despatched despatches despatching deprioritise disaggregate disaggregated disapply dropdown dyscalculia
dyspraxia enablement equalities escooter escooters evidentially facie facilitative fayres flytip flytipped
flytipping focussed focussing footway footways frontline fundraise gaelic geotechnical gramme greenspace greenspaces
hardcopy hardstanding healthwatch hereditament hereditaments homebuyer hotdesk hotdesking hotspot hotspots
hyperlocal hypothecated hypothecation ideation impactful imprest incentivise inclusivity infographic infographics
insource insourced insourcing islamophobia judgment judgments ketamine keyworker lawned leachate learnings
legionella lidar livable liveability livestream livestreamed livestreaming livestreams localism lockdown lockdowns
masterplan masterplanning masterplans microsite mitigations moderations multiagency mutandis mutatis naloxone
neurodivergent neurodiverse neurodiversity nominem norovirus novate novated novation obesogenic onboarding oracy
organogram organograms orthoptic outturn outturns overprovision pantile pantiles parklet parklets perimenopause
permissioning phlebotomy placemaking placeshaping precepting predevelopment preloved presider prima proformas
pseudonymised psychosocial rateable reablement recoupment recusal recyclate recyclates refocussed refocussing
registerable registrable reoffending rephase rephased rephasing repurpose reskill reskilling retender retendered
retendering retraumatisation retraumatise rewild rewilded rewilding ringfence ringfenced ringfencing roadmap
roadmaps rodenticide rodenticides saveable scalable schemas secondee secondees siloed skillset skillsets soakaway
soakaways soffit soffits spirometry streetlighting streetscape streetscene subregional suicidality summative
superfast swale swales takeup telecare telehealth thermography timebank timebound timeframe timeframes timesheet
timesheets tokenistic toolkits topup topups touchpoint touchpoints triaging turbary unbanded unbundled
underperformance underspend underspends unitarisation unparished upcycle upcycling upskill upskilled upskilling
validators verandah verandahs videoconference virement virements vires webpage webpages wellbeing whistleblower
whistleblowing wifi workforces worklessness workplan workplans workstream workstreams youthwork zoonotic
`
  .trim()
  .split(/\s+/);
