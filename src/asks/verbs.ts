/** A verb of asking or promising in the forms a paper uses: "submit", "submits", "submitted", "submitting". */
type Verb = { base: string; participle: string };

const regular = (bases: string): Verb[] => bases.split(' ').map((base) => ({ base, participle: past(base) }));

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

const irregular = (pairs: string): Verb[] =>
  pairs.split(' ').map((pair) => {
    const [base, participle] = pair.split('/') as [string, string];
    return { base, participle };
  });

/** Verbs that bring something to somebody: a report, an answer, a word. */
const BRINGING = [
  ...regular(
    'provide circulate recirculate re-circulate present report forward share supply issue distribute update notify inform advise publish email e-mail reply respond return table consult disseminate communicate relay table',
  ),
  ...irregular(
    'submit/submitted resubmit/resubmitted bring/brought send/sent give/given write/written feedback/fed-back tell/told',
  ),
];
/** Verbs of finding out, arranging and doing. */
const DOING = [
  ...regular(
    'conduct explore investigate examine review discuss arrange organise organize convene establish form invite ask request instruct contact liaise attend prepare produce draft develop revise include incorporate reference reflect obtain purchase order install repair replace remove monitor add pursue chase raise promote commission complete progress deliver clarify ensure address align check ascertain visit lobby register book hire clear clean place post display advertise collect collate compile analyse assess evaluate scope identify engage urge encourage lead co-ordinate coordinate schedule extract amend correct reconsider revisit re-visit recruit trial audit renew source price cost call work look continue measure inspect paint load pass move apply query lodge research facilitate consider enquire inquire acknowledge confirm mark relocate re-locate',
  ),
  ...irregular(
    'refer/referred trim/trimmed map/mapped fit/fitted undertake/undertaken carry/carried set/set seek/sought buy/bought find/found speak/spoken meet/met put/put take/taken make/made get/got follow/followed cut/cut mow/mown plan/planned draw/drawn hold/held let/let',
  ),
];

const alternatives = (words: Iterable<string>): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
const third = (base: string): string =>
  /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
const running = (base: string): string =>
  /[^aeiou]e$/.test(base)
    ? `${base.slice(0, -1)}ing`
    : /^(?:submit|put|get|set|cut|plan)$/.test(base)
      ? `${base}${base.at(-1)}ing`
      : `${base}ing`;
const VERBS = [...BRINGING, ...DOING];

/** Sources of regular expressions for the verbs' forms, without anchors. */
export const BASE = alternatives(VERBS.map(({ base }) => base));
export const BASE_OR_THIRD = alternatives(VERBS.flatMap(({ base }) => [base, third(base)]));
export const RUNNING = alternatives(VERBS.map(({ base }) => running(base)));
export const BROUGHT = alternatives(BRINGING.map(({ participle }) => participle));
export const DONE = alternatives(VERBS.map(({ participle }) => participle));

/** Adverbs and the like that may stand inside a verb group. */
export const ADVERBS =
  '(?:(?:also|then|now|therefore|further|formally|urgently|fully|regularly|jointly|immediately|again|subsequently|promptly|explicitly|duly|kindly|respectfully|first|next|still|actively|continually|separately|additionally|likewise|thereafter|only|both)\\s){0,2}';

/** Questions put and answered in the room: to be asked to explain is no task. */
export const ANSWERED_IN_THE_ROOM =
  '(?:begin|refuse|reject|grant|determine|decide|recognise|recognize|bear|remember|support|agree|back|seize|accept|be|reassure|explain|outline|comment|clarify|describe|elaborate|expand|confirm|introduce|speak|summarise|note|stand|leave|vote|declare|indicate|join|approve|endorse|consider\\swhether|turn|address\\sthe\\smeeting)';
