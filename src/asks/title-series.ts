/** Words in titles that change from one report of a series to the next, or say only what kind of paper it is. */
const CHANGES =
  /\b(?:\d[\d/.–-]*|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter(?:ly|s)?|q[1-4]|term|annual|monthly|report|update|progress|presentation|draft|final|the|of|and|on|for|in|to|a|an|year|years?|end|first|second|third|fourth|half|six)\b/g;

/**
 * What the titles of one series of reports share: "2018 Education Outcomes" and "Education Outcomes 2019: update".
 *
 * @returns words in order of the alphabet, one space between; empty where the title has none of its own
 */
export const seriesOf = (title: string): string => {
  const words =
    title
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .replace(CHANGES, ' ')
      .match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
};

/** Items that every agenda has: their titles are no series of reports. */
const STANDING =
  /\b(?:minutes|apologies|declarations?|interests?|urgent|questions?|public|press|exclusion|exempt|communications|announcements|next|work programme|matters arising|any other business|welcome|petitions?)\b/i;

/** Whether a title is that of an item which every agenda has, and which speaks of many things. */
export const isStanding = (title: string): boolean => STANDING.test(title);

/** Whether a title is one of a series of its own: at least two words, and no item that every agenda has. */
export const isSeries = (title: string, series: string): boolean => series.includes(' ') && !isStanding(title);

const FUNCTION_WORD =
  /^(?:the|of|and|on|for|in|to|a|an|that|be|is|are|was|were|with|by|at|as|from|this|its|it|will|would|which|or)$/;

/**
 * Neighbouring words of a text, small words left out: how a request names a paper by its title.
 *
 * @returns pairs such as "performance outcomes"
 */
export const wordPairs = (text: string): string[] => {
  const words = (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !FUNCTION_WORD.test(word));
  return [...new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))];
};
