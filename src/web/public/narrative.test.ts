import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DecisionView, NarrativeView, PassageView, ReferenceView } from '../../store/views.ts';
import { partsOfNarrative } from './narrative.ts';

const place = { document: 'd', page: 1, start: 0, end: 1 };
const passage = (kind: PassageView['kind'], text: string): NarrativeView => ({ kind, text, place });
const plain = (text: string) => ({ text, href: null });
const decision: DecisionView = { verb: 'noted', outcome: null, clauses: [], place };

describe('partsOfNarrative', () => {
  it('puts items that follow each other into one list, and no others', () => {
    const parts = partsOfNarrative([
      passage('list-item', 'one'),
      passage('list-item', 'two'),
      passage('paragraph', 'between'),
      passage('list-item', 'three'),
    ]);
    assert.deepEqual(parts, [
      { kind: 'list', labelled: false, items: [[plain('one')], [plain('two')]] },
      { kind: 'paragraph', runs: [plain('between')] },
      { kind: 'list', labelled: false, items: [[plain('three')]] },
    ]);
  });

  it('keeps items that bear labels of their own apart from those with bullets', () => {
    const labels = ['(a) one', 'b) two', '3. three', '(iv) four', 'two', '2019 was dry', '4.5% more', 'A. Bell spoke'];
    const parts = partsOfNarrative(labels.map((text) => passage('list-item', text)));
    assert.deepEqual(
      parts.map((part) => part.kind === 'list' && [part.labelled, part.items.length]),
      [
        [true, 4],
        [false, 4],
      ],
    );
  });

  describe('makes links of references', () => {
    const text = 'Further to Minute 4 and Minute 5 it was noted.';
    const body = { slug: 'board', name: 'Board', council: null };
    const meeting = { body, slug: '2030-01-02', date: '2030-01-02', status: null };
    const at = (quote: string, more: Partial<ReferenceView> = {}): ReferenceView => ({
      quote,
      minute: null,
      clause: null,
      body: null,
      date: null,
      place: { ...place, start: 100 + text.indexOf(quote), end: 100 + text.indexOf(quote) + quote.length },
      resolution: { state: 'meeting', to: meeting },
      ...more,
    });
    const shown = (...references: ReferenceView[]) => {
      const whole: NarrativeView = { kind: 'paragraph', text, place: { ...place, start: 100, end: 100 + text.length } };
      const [part] = partsOfNarrative([whole], references);
      assert.ok(part?.kind === 'paragraph');
      assert.equal(part.runs.map((run) => run.text).join(''), text);
      return part.runs.flatMap((run) => (run.href ? [`${run.text} > ${run.href}`] : []));
    };
    const item = { meeting, slug: '5', number: '5', title: 'Roads' };

    it('where it is known to what they refer, in any order', () => {
      const known = at('Minute 5', { resolution: { state: 'resolved', to: item, inferred: false } });
      assert.deepEqual(shown(known, at('Minute 4')), [
        'Minute 4 > /board/2030-01-02',
        'Minute 5 > /board/2030-01-02/5',
      ]);
    });

    const none: [what: string, reference: ReferenceView][] = [
      ['it is not known to what they refer', at('Minute 4', { resolution: { state: 'waiting' } })],
      ['more than one fits', at('Minute 4', { resolution: { state: 'ambiguous', among: [item] } })],
      ['they stand on another page', at('Minute 4', { place: { ...place, page: 2, start: 111, end: 119 } })],
      ['other words stand at their place', at('Minute 4', { place: { ...place, start: 101, end: 109 } })],
    ];
    for (const [what, reference] of none) it(`but not where ${what}`, () => assert.deepEqual(shown(reference), []));

    it('once where two say the same words', () => assert.equal(shown(at('Minute 4'), at('Minute 4')).length, 1));
  });

  it('numbers decisions in their order', () => {
    const parts = partsOfNarrative([
      { kind: 'decision', decision },
      passage('heading', 'Then'),
      { kind: 'decision', decision },
    ]);
    assert.deepEqual(
      parts.map((part) => (part.kind === 'decision' ? part.number : part.kind)),
      [1, 'heading', 2],
    );
  });

  const tables: [what: string, text: string, head: string[] | null, rows: string[][]][] = [
    [
      'takes a first row of words over figures for its head',
      'Ward\tPlaces\nMarket\t12',
      ['Ward', 'Places'],
      [['Market', '12']],
    ],
    [
      'has no head where the first row holds a figure',
      'Market\t12\nFen\t9',
      null,
      [
        ['Market', '12'],
        ['Fen', '9'],
      ],
    ],
    [
      'has no head where all is words',
      'Name\tPost\nA Bell\tClerk',
      null,
      [
        ['Name', 'Post'],
        ['A Bell', 'Clerk'],
      ],
    ],
    [
      'has no head where a cell of it is empty',
      'Ward\t\nMarket\t12',
      null,
      [
        ['Ward', ''],
        ['Market', '12'],
      ],
    ],
    ['may be one row', 'Ward\tPlaces', null, [['Ward', 'Places']]],
  ];
  for (const [what, text, head, rows] of tables)
    it(`a table ${what}`, () =>
      assert.deepEqual(partsOfNarrative([passage('table', text)]), [{ kind: 'table', head, rows }]));
});
