import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DecisionView, NarrativeView, PassageView } from '../../store/views.ts';
import { partsOfNarrative } from './narrative.ts';

const place = { document: 'd', page: 1, start: 0, end: 1 };
const passage = (kind: PassageView['kind'], text: string): NarrativeView => ({ kind, text, place });
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
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', text: 'between' },
      { kind: 'list', items: ['three'] },
    ]);
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
