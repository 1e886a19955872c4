import { ruleCases } from '../../../test/rule-cases.ts';
import { wrongName } from './wrong-name.ts';

ruleCases(wrongName, {
  finds: [
    ['The grant came from the Department of Education in May.', 'Department of Education'],
    ['It was inspected by the Quality Care Commission.', 'Quality Care Commission'],
    ['People who share protective characteristics were asked.', 'protective characteristics'],
    ['The Equalities Act 2010 applies.', 'Equalities Act 2010'],
  ],
  leaves: [
    ['The Northern Ireland Department of Education wrote.', 'the name is right there'],
    ['The former Department of Education and Science wrote.', 'a body that was'],
    ['It was inspected by the Care Quality Commission; the care commission met.', 'the right name'],
    ['Protective factors and protected characteristics.', 'other words'],
  ],
});
