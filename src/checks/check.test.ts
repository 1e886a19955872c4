import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { inReport } from '../../test/rule-cases.ts';
import { readWithDocument } from '../reading/read-document.ts';
import { check } from './check.ts';
import { type CheckedPaper, checkedPaper } from './paper.ts';
import { defaultProfile, parseProfile } from './profile.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

const paperOf = async (text: string, profile = defaultProfile): Promise<CheckedPaper> => {
  const { document, reading } = await readWithDocument(new TextEncoder().encode(text), 'made-up.md');
  return checkedPaper(document, reading, { on: '2026-03-02', profile });
};

const broken: Rule = {
  id: 'words/broken',
  kind: 'words',
  severity: 'error',
  source: 'none',
  why: 'It always throws.',
  find: () => {
    throw new Error('it broke');
  },
};

const TWICE = inReport('1.1 The pool is is open.');

test('a rule that throws is reported and the others go on', async () => {
  const checked = check(await paperOf(TWICE), [broken, ...rules]);
  deepEqual(checked.broken, [{ rule: 'words/broken', why: 'it broke' }]);
  equal(checked.findings.filter(({ rule }) => rule === 'words/doubled-word').length, 1);
});

test('the quote of a finding is what stands at its place', async () => {
  const paper = await paperOf(TWICE);
  for (const { at, quote } of check(paper, rules).findings)
    equal(at && paper.document.pages[at.page - 1]?.text.slice(at.start, at.end), at && quote);
});

test('a profile sets a rule softer, or off', async () => {
  const severities = (value: string) => parseProfile(JSON.stringify({ severities: { 'words/doubled-word': value } }));
  const found = async (value: string) =>
    check(await paperOf(TWICE, severities(value)), rules).findings.filter(({ rule }) => rule === 'words/doubled-word');
  deepEqual(
    (await found('advice')).map(({ severity }) => severity),
    ['advice'],
  );
  deepEqual(await found('off'), []);
});

test('every rule stands under the kind that its id names, and says why it is', () => {
  for (const { id, kind, why, source } of rules) {
    equal(id.split('/')[0], kind);
    equal(why.length > 60 && source.length > 0, true, id);
  }
  equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});
