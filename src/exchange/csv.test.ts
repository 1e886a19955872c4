import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from './csv.ts';

const cells: [text: string, written: string][] = [
  ['plain', 'plain'],
  ['', ''],
  ['a, b', '"a, b"'],
  ['said "no"', '"said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', `"'=1+1"`],
  ['+44', `"'+44"`],
  ['-1', '-1'],
  ['-1.5', '-1.5'],
  ['-1+1', `"'-1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['a=1', 'a=1'],
];
for (const [text, written] of cells)
  test(`cell ${JSON.stringify(text)}`, () => assert.equal(csv([[text, 'next']]), `${written},next\r\n`));
