import { ruleCases } from '../../../test/rule-cases.ts';
import { countedList } from './counted-list.ts';

ruleCases(countedList, {
  finds: [
    ['The plan has three objectives:\n\n- pools\n- lanes\n- fees\n- clubs', 'three objectives:'],
    ['There are four key reasons for the change:\n\n- cost\n- safety', 'four key reasons for the change:'],
  ],
  leaves: [
    ['The plan has three objectives:\n\n- pools\n- lanes\n- fees', 'as many as announced'],
    ['Choose at least two options:\n\n- pools\n- lanes\n- fees', 'no number of the list'],
    ['The plan has three objectives.\n\n- pools\n- lanes', 'no list announced'],
    ['It meets two of the objectives:\n\n- pools\n- lanes\n- fees', 'a choice'],
  ],
});
