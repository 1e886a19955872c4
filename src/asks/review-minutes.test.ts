import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../reading/read-document.ts';
import { reviewMinutes } from './review-minutes.ts';

const MINUTES = `# KELDERWICK BOROUGH COUNCIL

# Learning Panel

## Minutes of the meeting held on Tuesday 9 January 2024 at 5.30 pm

Present: Councillors Ash (in the Chair), Birch and Coe.

**12. FOSTER CARERS**

The Chair requested that case studies on the support given to foster carers be provided.

Councillor Birch undertook to visit the office in Fenside.

The Assistant Director undertook to circulate the dates of the carers' forum to members.

**Resolved:** 1. That the report be noted. 2. That a report on recruitment be submitted. 3. That the Head of Fostering report on respite in April 2024.

**13. DATE OF NEXT MEETING**

**Resolved:** That the next meeting be held on Tuesday 6 February 2024 at 5.30 pm.
`;

const reviewed = async (known: string[]) => {
  const reading = await readDocument(new TextEncoder().encode(MINUTES), 'minutes.md');
  return reviewMinutes(reading.meetings[0]!, reading.pages, known).map(
    ({ kind, quote }) => `${kind}: ${quote.slice(0, 40)}`,
  );
};

describe('minutes before they are approved', () => {
  it('say what was asked in the room and not resolved, and who and when are missing', async () => {
    const found = await reviewed(['2024-01-09']);
    assert.ok(
      found.some((one) => /^not-resolved: .*case studies/.test(one)),
      found.join(),
    );
    assert.ok(found.some((one) => /^no-owner: That a report on recruitment/.test(one)));
    assert.ok(found.some((one) => /^no-date: That a report on recruitment/.test(one)));
    assert.ok(!found.some((one) => /Head of Fostering/.test(one)), 'owner and date are there');
  });

  it('keep back what tells of a named person until it is confirmed', async () => {
    const reading = await readDocument(new TextEncoder().encode(MINUTES), 'minutes.md');
    const told = reviewMinutes(reading.meetings[0]!, reading.pages, []).filter(({ kind }) => kind === 'not-resolved');
    assert.deepEqual(told.map(({ quote, isPublic }) => [/Birch/.test(quote), isPublic]).sort(), [
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  it('count as resolved what another item resolves', async () => {
    const resolvedLater = MINUTES.replace(
      '**13. DATE OF NEXT MEETING**',
      '**12A. REGISTER**\n\n**Resolved:** That case studies on the support given to foster carers be provided.\n\n**13. DATE OF NEXT MEETING**',
    );
    const reading = await readDocument(new TextEncoder().encode(resolvedLater), 'minutes.md');
    const found = reviewMinutes(reading.meetings[0]!, reading.pages, []);
    assert.ok(found.length > 0);
    assert.ok(!found.some(({ kind, quote }) => kind === 'not-resolved' && /case studies/.test(quote)));
  });

  it('say that a meeting was promised only where a later one is known', async () => {
    const missing = (found: string[]) => found.filter((one) => one.startsWith('meeting-missing')).length;
    assert.equal(missing(await reviewed(['2024-01-09'])), 0);
    assert.equal(missing(await reviewed(['2024-01-09', '2024-02-06', '2024-03-12'])), 0);
    const found = await reviewed(['2024-01-09', '2024-03-12']);
    assert.equal(missing(found), 1);
    assert.match(found.at(-1)!, /^meeting-missing: .*(?:next meeting|6 February)/i, 'in the words of the minutes');
  });
});
