/** Words before a number that leave it what it is: "about", "a total of". */
export const QUAL =
  '(?:(?:a|an|the|just|about|around|approximately|almost|nearly|over|under|up to|more than|less than|some|only|further|another|total of|as (?:high|low|many) as)\\s)*';
/** Words of going up and of going down. */
export const UP =
  'increas\\w*|ris(?:e|en|es|ing)|rose|gr[eo]wn?|growing|improv\\w*|gone up|went up|climb\\w*|widen\\w*|up';
export const DOWN =
  'decreas\\w*|reduc\\w*|fell|fall(?:en|s|ing)?|declin\\w*|drop(?:s|ped|ping)?|narrow\\w*|lower(?:ed|ing)?|shr[aiu]nk|cut|gone down|went down|down|worsen\\w*|closed';
/** Words that say of a value that it stood earlier. */
export const EARLIER_TIME = /\b(?:last|previous|prior|same|a year|\d{4}|quarter|month|Q[1-4])\b/i;

/** A pattern that ends where a number begins. */
export const endingAt = (source: string): RegExp => new RegExp(`${source}$`, 'i');
