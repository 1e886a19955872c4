import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { buildPdf } from '../../../test/build-pdf.ts';
import { readWithDocument } from '../../reading/read-document.ts';
import { check } from '../check.ts';
import { checkedPaper } from '../paper.ts';
import { scannedPages } from './scanned-pages.ts';

const words = { texts: [{ x: 70, y: 70, text: 'The pool is open.' }] };

const saysOf = async (recognised: readonly (number | null)[]): Promise<string[]> => {
  const { document, reading } = await readWithDocument(buildPdf(recognised.map(() => words)), 'made-up.pdf');
  const pages = document.pages.map((page, i) => ({ ...page, recognised: recognised[i] ?? null }));
  const paper = checkedPaper({ ...document, pages }, reading, { on: '2026-03-02' });
  return check(paper, [scannedPages]).findings.map(({ says }) => says);
};

test('law/scanned-pages counts the pages that are pictures', async () => {
  deepEqual(await saysOf([null, 0.9, 0.8]), ['2 of 3 pages are pictures without text, the first page 2.']);
  deepEqual(await saysOf([0.9]), ['1 of 1 page is a picture without text, the first page 1.']);
});

test('law/scanned-pages leaves pages that have text of their own', async () => {
  deepEqual(await saysOf([null, null]), []);
});
