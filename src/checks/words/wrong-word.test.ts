import { ruleCases } from '../../../test/rule-cases.ts';
import { wrongWord } from './wrong-word.ts';

ruleCases(wrongWord, {
  finds: [
    ['A pubic meeting was held.', 'pubic meeting'],
    ['The scheme builds on the exiting services.', 'the exiting services'],
    ['The pool would compliment the gym.', 'would compliment the'],
    ['The council runs it’s own pool.', "it's own"],
    ['There were less pupils this year.', 'less pupils'],
    ['It is reviewed every years.', 'every years'],
    ['The course lasts 1 days.', '1 days'],
  ],
  leaves: [
    ['Providers exiting the market; staff exiting services at 65.', 'people who leave'],
    ['She paid them a compliment.', 'praise'],
    ['It’s open, and it’s members who swim free.', 'it is'],
    ['Less time and less people-centred work.', 'what cannot be counted'],
    ['Every year, every two years, each of the members.', 'the singular, and a number'],
    [
      'Most year 1 pupils swim, and a number of concerns, remain.',
      'the number of a year group; concerns that are counted',
    ],
    ['11 days, 2.1 days and 2019/1 days', 'the end of a larger number'],
    ['In principle authority is delegated.', 'in principle'],
  ],
});
