import { ruleCases } from '../../../test/rule-cases.ts';
import { defaultProfile } from '../profile.ts';
import { spelling } from './spelling.ts';

ruleCases(spelling, {
  given: { profile: { ...defaultProfile, dictionary: ['pargetting'], glossary: { HLC: 'Harrowby lesure centre' } } },
  finds: [
    ['The pool will recieve more visitors.', 'recieve'],
    ['Swimming lessons have benifited all the childern of Harrowby.', 'benifited', 'childern'],
    ['Teachers are independant and the fee stands untill June.', 'independant', 'untill'],
    ['The accomodation is new (see the comittee minutes).', 'accomodation', 'comittee'],
    ['The color of the pool will change.', 'color'],
    ['| Pool | Comment |\n| --- | --- |\n| Lido | Very succesful |', 'succesful'],
  ],
  leaves: [
    ['The organization will prioritize and organise lessons.', '-ize and -ise'],
    ['A multiagency timebank with coproduced wraparound placemaking.', 'words put together from words'],
    ['The Wretton pool and Councillor Marshe’s wretton.', 'a name'],
    ['Old pargetting, and the lesure of the glossary.', 'words of the profile'],
    ['A swoggle is a float. Each swoggel has a price; a swoggel is lent, and a swoggel is lost.', 'used often'],
    ['See www.recieve.example/untill and una.recieve@example.org or the file comittee_list.', 'addresses and codes'],
    ['Mae’r cyngor yn darparu gwersi nofio ar gyfer plant ysgol a phobl hŷn yn ystod gwyliau.', 'Welsh'],
    ['The commis sioned lessons of the man agers.', 'words cut in two'],
    ['A catch-up with re-recieved co-opted members’ views.', 'parts of a compound'],
    ['The Recieve Trust met.', 'in capitals it may be a name'],
    ['It costs £5 per annum per capita, a prima facie case of advisors.', 'Latin, and two ways of spelling'],
  ],
});
