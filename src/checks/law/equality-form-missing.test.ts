import { packOfMarch } from '../../../test/earlier-minutes.ts';
import { packWithForm } from '../../../test/pack-with-form.ts';
import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { defaultProfile } from '../profile.ts';
import { equalityFormMissing } from './equality-form-missing.ts';

const SAID = 'An equality screening was completed and is attached as Appendix 1.';

ruleCases(equalityFormMissing, {
  finds: [[packOfMarch('Swimming lessons', SAID), 'equality screening']],
  leaves: [
    [packWithForm(SAID), 'the form is there'],
    [
      packOfMarch('Swimming lessons', 'An equality screening is not attached, since nothing changes.'),
      'none is promised',
    ],
    [packOfMarch('Swimming lessons', 'Lessons began.'), 'nothing is said, and no profile asks'],
    [inReport(SAID), 'a report by itself: its appendices are other files'],
  ],
});

ruleCases(equalityFormMissing, {
  given: { profile: { ...defaultProfile, equalityForm: true } },
  finds: [[packOfMarch('Swimming lessons', '## 8. Equality\n\nThe Act was kept in mind.'), '8. Equality']],
  leaves: [
    [packWithForm('Lessons began.'), 'the form is there'],
    [packOfMarch('Swimming lessons', 'No EqIA is needed, since nothing changes.'), 'the report says why there is none'],
  ],
});
