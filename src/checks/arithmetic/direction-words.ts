const UP =
  'increased|increasing|increases|increase|rose|risen|rising|rises|rise|grew|grown|growing|growth|gained|climbed|went up|gone up|up';
const DOWN =
  'decreased|decreasing|decreases|decrease|declined|declining|decline|fell|fallen|falling|falls|fall|dropped|dropping|drop|reduced|reducing|reduction|reduce|went down|gone down|down|lowered|shrunk|shrank';

/** A word that says which way a number went, as one group of a pattern. */
export const DIRECTION = `(${UP}|${DOWN})`;

const up = new RegExp(`^(?:${UP})$`, 'i');

/** 1 for a word of rising, −1 for one of falling. */
export const directionOf = (word: string): 1 | -1 => (up.test(word) ? 1 : -1);
