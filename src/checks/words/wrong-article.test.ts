import { ruleCases } from '../../../test/rule-cases.ts';
import { wrongArticle } from './wrong-article.ts';

ruleCases(wrongArticle, {
  finds: [
    ['It is a early start with an pool.', 'a early', 'an pool'],
    ['Pupils with a EHC plan swim.', 'a EHC'],
  ],
  leaves: [
    ['It is a one-off, a European, a useful and a once great pool.', 'a sound that the letter hides'],
    ['We waited an hour for an honest answer and an heir.', 'a silent h'],
    ['Under option a is cheaper, and paragraph a above.', 'a letter as a name'],
    ['We saw a UNICEF film.', 'read as a word'],
  ],
});
