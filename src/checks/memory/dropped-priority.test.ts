import { packOfMarch } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { readDocument } from '../../reading/read-document.ts';
import { droppedPriority } from './dropped-priority.ts';

const LAST_YEAR = packOfMarch(
  'Swimming Outcomes 2025',
  '1.1 Our priorities for next year are:\n\n- Reduce waiting lists for lessons\n- Train lifeguards from every school',
);
const earlier = [await readDocument(new TextEncoder().encode(LAST_YEAR), 'last-year.md')];
const given = { earlier, meetingDate: '2026-03-10' };
const THIS_YEAR = '1.1 Our priorities for next year are:\n\n- Reduce waiting lists for lessons';

ruleCases(droppedPriority, {
  given,
  finds: [[packOfMarch('Swimming Outcomes 2026', THIS_YEAR), '1.1 Our priorities for next year are:']],
  leaves: [
    [
      packOfMarch('Swimming Outcomes 2026', `${THIS_YEAR}\n\n1.2 Lifeguards from every school were trained.`),
      'it is spoken of',
    ],
    [packOfMarch('Allotment Rents 2026', THIS_YEAR), 'another series of reports'],
  ],
});
