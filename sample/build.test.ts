import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSample, earlierEditions } from './build.ts';

const PAPER = /^[a-z-]+\/\d{4}-\d{2}-\d{2}-[a-z-]+\.(md|pdf)$/;

describe('the sample borough', () => {
  let folder: string;
  let papers: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sample-'));
    papers = await buildSample(folder);
  });
  after(() => rm(folder, { recursive: true }));

  test('every paper is there, under its body, named by its date and kind', async () => {
    for (const paper of papers) {
      assert.match(relative(folder, paper), PAPER);
      assert.ok((await stat(paper)).size > 300, `${paper} is nearly empty`);
    }
    assert.equal(new Set(papers).size, papers.length);
  });

  test('papers in PDF are PDFs', async () => {
    const pdfs = papers.filter((paper) => paper.endsWith('.pdf'));
    assert.ok(pdfs.length > 0);
    for (const pdf of pdfs) assert.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-');
  });

  test('built again it leaves what is unchanged alone, and mends what is missing', async () => {
    const pdf = papers.find((paper) => paper.endsWith('.pdf'))!;
    const markdown = papers.find((paper) => paper.endsWith('.md'))!;
    const sum = createHash('sha256')
      .update(await readFile(pdf))
      .digest('hex');
    await writeFile(markdown, 'kept as it stands');
    await rm(pdf);
    assert.deepEqual(await buildSample(folder), papers);
    assert.equal(await readFile(markdown, 'utf8'), 'kept as it stands');
    assert.equal(
      createHash('sha256')
        .update(await readFile(pdf))
        .digest('hex'),
      sum,
      'the same sources give the same bytes',
    );
  });

  test('a paper that the sample no longer has is removed', async () => {
    const sums = join(folder, '.sources.json');
    const stray = join(folder, 'cabinet', '2001-01-01-minutes.md');
    await writeFile(stray, 'left over');
    await writeFile(
      sums,
      JSON.stringify({ ...JSON.parse(await readFile(sums, 'utf8')), 'cabinet/2001-01-01-minutes.md': '' }),
    );
    await buildSample(folder);
    await assert.rejects(stat(stray), { code: 'ENOENT' });
  });

  test('a corrected paper differs from its first edition', async () => {
    const editions = await earlierEditions();
    assert.ok(editions.length > 0);
    for (const { paper, file } of editions) {
      assert.ok(papers.includes(join(folder, paper)), `${paper} is no paper of the sample`);
      assert.notEqual(await readFile(file, 'utf8'), await readFile(join(import.meta.dirname, 'papers', paper), 'utf8'));
    }
  });
});
