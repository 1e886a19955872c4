import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { undatedTimetable } from './undated-timetable.ts';

ruleCases(undatedTimetable, {
  paper: (section) => inReport(`1. Background\n\n1.1 Lessons began.\n\n${section}`),
  finds: [
    [
      '2. Timetable and Accountability\n\n2.1 The fees will be those listed above.\n\n3. Legal\n\n3.1 None.',
      'Timetable and Accountability',
    ],
  ],
  leaves: [
    ['2. Timetable and Accountability\n\n2.1 The fees rise in May 2026.\n\n3. Legal\n\n3.1 None.', 'a month'],
    ['2. Timetable and Accountability\n\n2.1 Not applicable.\n\n3. Legal\n\n3.1 None.', 'none is needed'],
    ['2. Consultation\n\n2.1 Parents were asked.\n\n3. Legal\n\n3.1 None.', 'another section'],
  ],
});
