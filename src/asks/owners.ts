import { isActor, nameAfter, nameBefore } from './noun-phrases.ts';

/** "be submitted by the Head of Housing", "made by the Board to the Court". */
const BY =
  /\b(?:submitted|provided|presented|prepared|produced|undertaken|circulated|made|led|carried\sout|brought|reported|completed|considered|arranged|written|drafted|delivered|given|issued|investigated|explored|reviewed|taken)\s(?:[a-z]+\s){0,3}?by\s(?!the\send|the\snext|no\slater|\d)/gi;
/** "X was asked to", "the Panel had tasked X to", "requested that X explore". */
const ASKED =
  /\b(?:asked|requested|tasked|instructed|urged|invited|directed|required|recommends?|requests?|asks?)\s(?:that\s)?/gi;
/** "which is normally undertaken by the county" says who does a thing, not who is asked to. */
const DESCRIBED = /\b(?:which|who|previously|normally|usually|currently|already)\s(?:[a-z]+\s){0,4}$/i;
/** "the comments made by Members be reported": who spoke, not who is to report. */
const REMARKS =
  /\b(?:comments?|suggestions?|points?|observations?|representations?|recommendations?|remarks?|proposals?|views)\s$/i;
/** "requested a written explanation from the Treasurer". */
const ASKED_FROM =
  /\b(?:requested|requests|sought|seeks)\s(?:an?|the|further|more|written|some)\s[^.;,]{3,80}?\sfrom\s/i;
const SOURCED = /\b(?:sought|obtained|requested)\sfrom\s/gi;

/** Who is to do it, as the words name him: the agent after "by", or whoever was asked. */
export function ownerByAgent(text: string): string | null {
  for (const pattern of [BY, SOURCED])
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (DESCRIBED.test(before) || (/^made\b/i.test(match[0]) && REMARKS.test(before))) continue;
      const name = nameAfter(text, match.index + match[0].length);
      if (name && isActor(name.text)) return name.text;
    }
  return null;
}

/** Whoever was asked, tasked or invited in the words after the verb. */
export function ownerAsked(text: string): string | null {
  for (const match of text.matchAll(ASKED)) {
    const name = nameAfter(text, match.index + match[0].length);
    if (!name || !isActor(name.text)) continue;
    if (/^\s(?:be|is|are|was|were|on|for|of)\b/.test(text.slice(name.end))) continue;
    return name.text;
  }
  const from = ASKED_FROM.exec(text);
  const name = from && nameAfter(text, from.index + from[0].length);
  return name && isActor(name.text) ? name.text : null;
}

/** The subject of the verb that begins at a place: the office, person or group named just before it. */
export function ownerBefore(text: string, verbAt: number): string | null {
  const name = nameBefore(text, verbAt);
  return name && isActor(name.text) ? name.text : null;
}
