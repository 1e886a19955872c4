import { nameAfter } from './noun-phrases.ts';

const MEETING_OF = /\b(?:meetings?|agendas?)\sof\s/gi;
/** Words after which the receiver stands, where the verb before them brings something. */
const TO =
  /\b(?:submitted|resubmitted|provided|circulated|re-circulated|presented|reported|report|brought|forwarded|sent|shared|supplied|given|distributed|fed\sback|feed\sback|feedback|made|refer|referred|put|passed|write|writes|writing|written|updates?|details|information|letter|representations?|available|back|report|reply|respond|reaffirm|recommend(?:s|ed|ation)?)\s(?:(?!relating|relation|regard|respect|as|how|due|related|order|pertaining)[A-Za-z-]+\s){0,3}?(?:to|with)\s/gi;
const DIRECT =
  /\b(?:updates?|informs?|notif(?:y|ies)|advises?|invites?|meet\swith|contacts?|e?-?mails?|lobb(?:y|ies))\s/gi;
const NO_RECEIVER = /^(?:the\s)?(?:Chair of the meeting|people|schools|services)$/i;

/** Who is to receive what is asked for, as printed; null where the words name nobody. */
export function recipientOf(text: string): string | null {
  for (const pattern of [TO, MEETING_OF, DIRECT])
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      const name = nameAfter(text, at);
      if (!name || NO_RECEIVER.test(name.text)) continue;
      if (/^\s?(?:meeting|report|agenda|work programme)\b/i.test(text.slice(name.end)) && pattern !== MEETING_OF)
        continue;
      return name.text;
    }
  return null;
}
