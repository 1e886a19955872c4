const BODY_WORD =
  /\b(?:Committee|Sub-Committee|Subcommittee|Commission|Council|Board|Panel|Cabinet|Executive|Partnership|Forum|Assembly|Authority|Working (?:Group|Party)|Task Group|Group|Conference|Tribunal|Parliament|Trust|Scrutiny|Joint Meeting|Parish Meeting|Consultative|Bureau|Court|Bench|Alliance|Liaison|Hearing|Comhairle|Senate|Synod|Moot|Vestry)\b/i;
const COUNCIL =
  /\b((?:[\p{Lu}][\p{L}'&.-]*\s+(?:(?:and|&|of|the|upon|on|in|with)\s+)*){1,7}?(?:Council|Combined Authority|Fire(?: (?:and|&) Rescue)? Authority|Police Authority|National Park Authority))\b/u;
const BOROUGH =
  /\b((?:(?:London|Royal) Borough|City and County|City|County Borough|Metropolitan Borough|Borough) of (?:[\p{Lu}][\p{L}'&-]+(?:\s+(?:and|upon|on|&)\s+)?\s*){1,4})/u;
const SMALL = new Set(['of', 'and', 'the', 'for', 'on', 'in', 'to', 'with', 'a', 'at', 'by', 'upon']);
const NOT_NAME =
  /^(?:the )?(?:(?:town |parish |deputy )?clerk|proper officer|chief executive|minutes|agenda|meeting|council chamber|draft|present|public|report|part|item|above)\b|\b(?:will|was|were|is|are|be|held|resolved|received|welcomed)\b|chamber\b/i;

/** A body's name in one form: capitals set as a title, "the" and stray signs gone. */
export const bodyName = (text: string): string => {
  const bare = text.replace(/^[\s"'*:–-]*(?:the\s+)?/i, '').replace(/["'*:,.;–\s-]+$/, '');
  const letters = bare.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter === letter.toUpperCase()).length;
  return capitals > letters.length * 0.8 ? titleCase(bare) : bare;
};

const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .split(/(\s+|-|\/|\()/)
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())))
    .join('');

/** Whether a line could name a body: it holds a body's word and no sentence. */
export const isBodyName = (name: string): boolean =>
  name.length >= 4 && name.length <= 140 && BODY_WORD.test(name) && !NOT_NAME.test(name) && !/[.;!?]\s/.test(name);

/** A council named in a line ("Northwick Parish Council"), or null. */
export const councilIn = (text: string): string | null => {
  if (text.length > 300) return null;
  const name = COUNCIL.exec(bodyName(text))?.[1] ?? COUNCIL.exec(text)?.[1] ?? BOROUGH.exec(bodyName(text))?.[1];
  if (!name) return null;
  const tidy = bodyName(
    name.replace(/^(?:(?:Minutes|(?:\p{L}+ )?Meeting|Of|The|A|At|Draft|Agenda|Proceedings)\s+)+/giu, ''),
  );
  return /^(?:county|city|parish|town|full|the|this|borough|district|community)?\s*council$/i.test(tidy) ? null : tidy;
};
