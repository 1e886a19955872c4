import type { Figure } from '../../record/figure.ts';
import type { Sentence } from './sentence.ts';

const NAME = '((?:[^\\s,.;()]+\\s){0,3}?[^\\s,.;()]+)';
const BOTH = new RegExp(
  `^\\s(?:at|for) both (?:the\\s)?${NAME}\\sand\\s(?:the\\s)?${NAME}(?=\\s(?:compared|with|in|among|of|which|this)\\b|\\s?[,.;(]|\\s?$)`,
  'i',
);

/** "is 4th at both the basic and the upper level": one number, two figures, each of its standard. */
export const atBothStandards = ({ text, at }: Sentence, figure: Figure): Figure[] => {
  const found = figure.standard === null ? BOTH.exec(text.slice(figure.at.end - at.start)) : null;
  return found ? [found[1]!, found[2]!].map((standard) => ({ ...figure, standard })) : [figure];
};
