import { deepEqual, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { parseProfile } from './profile.ts';
import { knownProfiles, profileOf } from './profile-files.ts';

const wrong: [profile: string, says: RegExp][] = [
  ['{ "name": "ours", }', /^this is not JSON: /],
  ['["ours"]', /one object in braces.*not \["ours"\]/],
  ['{ "name": 7 }', /^name: expected the name that --profile takes, as text, found 7$/],
  ['{ "clearDays": "five" }', /^clearDays: expected a whole number of days, 0 or more, found "five"$/],
  ['{ "longSentence": 3 }', /^longSentence: expected a whole number of words, 10 or more, found 3$/],
  ['{ "nation": "jersey" }', /^nation: expected "england", "wales".*, found "jersey"$/],
  ['{ "sections": ["Background"] }', /^sections, entry 1: expected \{ "oneOf".*found "Background"$/],
  ['{ "sections": [{ "oneOf": ["A"] }, { "oneOf": "B" }] }', /^sections, entry 2, oneOf: expected a list of titles/],
  ['{ "section": [] }', /^section: there is no such field; the fields are name, describes, sections/],
  ['{ "cover": [{ "oneOf": ["Wards"], "must": true }] }', /^cover, entry 1, must: there is no such field.*oneOf, why/],
  [
    '{ "severities": { "words/long-sentence": "none" } }',
    /^severities, words\/long-sentence: expected "error".*found "none"$/,
  ],
  ['{ "glossary": { "WLC": 1 } }', /^glossary, WLC: expected what the abbreviation stands for/],
  ['{ "dictionary": "Harrowby" }', /^dictionary: expected a list of words, found "Harrowby"$/],
];

for (const [profile, says] of wrong)
  test(`a profile that says ${profile} is refused with the field, what was expected and what was found`, () => {
    throws(() => parseProfile(profile), { message: says });
  });

test('every field that is wrong is named, one a line', () => {
  throws(
    () => parseProfile('{ "clearDays": -1, "smallNumber": 1, "nation": "" }'),
    ({ message }: Error) => message.split('\n').length === 3,
  );
});

test('a severity of a rule that is not there is named, with the rule that was meant', () => {
  const json = '{ "severities": { "style/long-sentence": "off" } }';
  throws(
    () => parseProfile(json, ['words/long-sentence']),
    /no rule 'style\/long-sentence'; did you mean 'words\/long-sentence'/,
  );
  deepEqual(Object.keys(parseProfile(json).severities), ['style/long-sentence']);
});

test('the profiles that come along can be used, by name or by file', () => {
  const { profiles, broken } = knownProfiles();
  deepEqual(broken, []);
  deepEqual(
    [...profiles.keys()].filter((name) => /^(?:briefing|public-report)$/.test(name)),
    ['briefing', 'public-report'],
  );
  deepEqual(profileOf('briefing'), profiles.get('briefing'));
  deepEqual(profileOf('none-such'), null);
});
