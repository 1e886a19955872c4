import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanName, isPersonName, leadingTitle, personKey, singularTitle } from './names.ts';

const people = [
  'Councillor Ashdown',
  'Cllr. P. Ashdown',
  'Mr N J D Hale',
  'Sir Piers Lowther, CBE',
  "Niamh O'Rourke",
  'Dr. Idris Quaye',
  'Ms. Orla Mac Canna',
  'Z. Mirza',
  'J Pell',
  'Councillor Sheridan (J)',
  'Anne-Marie Vance',
  'Cmhlr. Ó Briain',
  'Rev Canon P Thorne',
];
const others = [
  'Early Help',
  'Head of Service',
  'Performance and Planning',
  'the Clerk',
  'Councillors',
  'Quality Assurance',
  'Children',
  'Commissioning',
  'Assistant Director',
  'AGENDA',
  'Market Street Forum',
  'apologies',
];

for (const name of people) test(`"${name}" is a person`, () => assert.equal(isPersonName(name), true));
for (const name of others) test(`"${name}" is not a person`, () => assert.equal(isPersonName(name), false));

test('one person under several titles has one key, two spellings have two', () => {
  assert.equal(personKey('Councillor J. Ashdown'), personKey('Cllr J Ashdown, MBE'));
  assert.notEqual(personKey('Cllr Ashdon'), personKey('Cllr Ashdonn'));
});

test('titles', () => {
  assert.equal(leadingTitle('County Cllr Webb')?.title, 'County Cllr');
  assert.equal(leadingTitle('Mistry'), null);
  assert.equal(singularTitle('Councillors'), 'Councillor');
  assert.equal(cleanName('Mrs J Tarn, MBE'), 'Mrs J Tarn');
});
