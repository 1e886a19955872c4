import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makePaper } from '../../../test/made-reading.ts';
import { DEFAULT_DISCLOSURE, disclosureRisks } from './disclosure-risks.ts';
import { withhold } from './withhold.ts';

const risksOf = (reading: Parameters<typeof withhold>[0]) => disclosureRisks(reading.figures, DEFAULT_DISCLOSURE);

// Canaries: numbers that stand nowhere else, so that finding one anywhere is a leak.
const made = () =>
  makePaper({
    path: 'report.md',
    meetings: [
      {
        body: 'Harbour Board',
        date: '2031-05-20',
        items: [{ title: 'Swimming', paragraphs: ['Of them 7.31% swim, 41 sail and 1,207.31% row.'] }],
      },
    ],
    report: ['Of the children 7.31% swim.'],
    figures: [
      { measure: 'Swimmers', period: '2031', printed: '7.31%', cohort: '41', in: 'Of the children 7.31% swim (41).' },
      { measure: 'Sailors', period: '2031', printed: '62.9%', cohort: '2,000', in: 'Of the children 62.9% sail.' },
    ],
  }).reading;

describe('a reading with risky values withheld', () => {
  it('has the value nowhere in its figure, in its page or in what quotes it', () => {
    const reading = made();
    const risks = risksOf(reading);
    assert.equal(risks.length, 1);
    const safe = withhold(reading, risks);
    assert.doesNotMatch(JSON.stringify(safe.figures), /7\.31/);
    const { passage, at } = reading.figures[0]!;
    assert.doesNotMatch(safe.pages[0]!.text.slice(passage.start, passage.end), /7\.31/);
    assert.match(safe.pages[0]!.text.slice(at.start, at.end), /^\[c\] *$/);
    assert.equal(safe.figures[0]!.shorthand?.means, 'confidential');
    assert.equal(safe.figures[0]!.value, null);
  });

  it('keeps every place, and all that is not risky', () => {
    const reading = made();
    const safe = withhold(reading, risksOf(reading));
    assert.equal(safe.pages[0]!.text.length, reading.pages[0]!.text.length);
    assert.deepEqual(safe.figures[1], reading.figures[1]);
    assert.deepEqual(safe.meetings, reading.meetings);
  });

  it('is the same reading where nothing is risky', () => {
    const reading = made();
    assert.equal(withhold(reading, []), reading);
  });
});
