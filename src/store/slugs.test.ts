import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodySlugOf, freeSlug, nameKey, slugOf } from './slugs.ts';

const cases: [text: string, slug: string][] = [
  ['Harbour & Coast Select Commission', 'harbour-and-coast-select-commission'],
  ["Children's Trust – Board", 'childrens-trust-board'],
  ['Comhairle Ó Briain', 'comhairle-o-briain'],
  ['***', 'item'],
];
for (const [text, slug] of cases) test(`slug of "${text}"`, () => assert.equal(slugOf(text, 'item'), slug));

test('a long title is cut at a word', () => {
  const slug = slugOf('maintenance of the sea wall '.repeat(20), 'item');
  assert.ok(slug.length <= 80);
  assert.match(slug, /-(?:maintenance|of|the|sea|wall)$/);
  assert.equal(slugOf('x'.repeat(300), 'item').length, 80);
});

test('a body does not take the address of a page of the site', () => {
  assert.equal(bodySlugOf('Search'), 'search-body');
  assert.equal(bodySlugOf('Cabinet'), 'cabinet');
});

test('numbers from 2 make a slug free', () => {
  const taken = new Set(['a', 'a-2']);
  assert.equal(
    freeSlug('a', (slug) => taken.has(slug)),
    'a-3',
  );
  assert.equal(
    freeSlug('b', (slug) => taken.has(slug)),
    'b',
  );
});

test('names are compared without case, signs, accents and "the"', () => {
  assert.equal(nameKey('The Harbour & Coast  Commission.'), nameKey('harbour and coast commission'));
  assert.notEqual(nameKey('Planning Committee A'), nameKey('Planning Committee B'));
});
