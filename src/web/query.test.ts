import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { numberIn, queryOf, queryText } from './query.ts';

const asked = (query: Record<string, unknown>, ...names: string[]) => queryOf({ query } as FastifyRequest, names);

describe('queryOf', () => {
  const cases: [what: string, given: Record<string, unknown>, known: Record<string, string>][] = [
    ['takes what the page knows', { q: 'bins', x: '1' }, { q: 'bins' }],
    ['takes an empty value for none', { q: '' }, {}],
    ['takes the first of many', { q: ['bins', 'roads'] }, { q: 'bins' }],
    ['cuts what is over-long', { q: 'x'.repeat(5000) }, { q: 'x'.repeat(200) }],
    ['lets no object through', { q: { toString: 'x' } }, {}],
  ];
  for (const [what, given, known] of cases) it(what, () => assert.deepEqual(asked(given, 'q', 'page'), known));

  it('gives one text for the same values in any order', () => {
    assert.equal(
      queryText(asked({ page: '2', q: 'a b' }, 'q', 'page')),
      queryText(asked({ q: 'a b', page: '2' }, 'q', 'page')),
    );
  });
});

describe('numberIn', () => {
  const cases: [value: string, number: number | undefined][] = [
    ['12', 12],
    ['0', 0],
    ['101', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['９', undefined],
    ['two', undefined],
    ['99999999999999999999', undefined],
  ];
  for (const [value, number] of cases)
    it(`reads ${value} as ${number}`, () => assert.equal(numberIn({ page: value }, 'page', 100), number));
});
