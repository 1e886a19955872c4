import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { buildPdf, linesAt } from './build-pdf.ts';
import { closedToNobody, nobody, runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-add-'));
after(() => rmSync(folder, { recursive: true }));
chmodSync(folder, 0o777);

const run = (args: string[], as = {}) => runProgram(args, { cwd: folder, as });
const outOfReach = closedToNobody(folder);

const minutes = `HARBOUR COMMITTEE
4th March, 2031

Present:- Councillor Hale (in the Chair); Councillors Ash and Pell.

12. SEA WALL

Councillor Ash asked about the groynes at Tern Point.

Resolved:- (1) That the groynes be mended before winter.

13. FERRY TIMETABLE

The winter timetable was noted.

Resolved:- That the timetable be received.
`;

const put = (path: string, content: string | Uint8Array): string => {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
};

describe('./matters add', () => {
  it('reads what it can, names what it cannot, and goes on', () => {
    put('papers/2031/march.md', minutes);
    put('papers/empty.pdf', '');
    put('papers/.hidden.md', minutes);
    const paper = buildPdf([{ texts: linesAt(60, 60, ['Harbour Committee', 'Minutes of 3 March 2020']) }]);
    put('papers/cut.pdf', paper.subarray(0, paper.length / 2));
    truncateSync(put('papers/huge.pdf', paper), 201_000_000);
    put('papers/really-a-pdf.md', paper);
    const { status, stdout, stderr } = run(['add', 'papers']);
    const lines = stdout.split('\n');
    assert.equal(lines[0], '2 files read, 0 already known, 3 not read');
    assert.match(lines[1]!, /^ {2}papers\/cut\.pdf: .*cut short/);
    assert.match(lines[2]!, /^ {2}papers\/empty\.pdf: .*empty file/);
    assert.match(lines[3]!, /^ {2}papers\/huge\.pdf: 201 MB is more than/);
    assert.match(lines[4]!, /^\d+ meetings?, \d+ items, 2 decisions, \d+ blocks? not understood$/);
    assert.match(stderr, /^1\/5 papers\/2031\/march\.md: read\n/);
    assert.equal(status, 0);
  });

  it('knows what it has, and reads again only what has changed', () => {
    assert.match(run(['add', 'papers']).stdout, /^0 files read, 2 already known, 3 not read\n/);
    put('papers/2031/march.md', `${minutes}\nThe meeting closed at 4.15 p.m.\n`);
    assert.match(
      run(['add', 'papers']).stdout,
      /^1 file read \(1 of them new versions\), 1 already known, 3 not read\n/,
    );
  });

  it('takes the folder of the store from --data', () => {
    assert.match(
      run(['add', 'papers/2031', '--data', 'elsewhere']).stdout,
      /^1 file read, 0 already known, 0 not read\n/,
    );
  });

  it('fails when it could not get at a file or a folder, after the rest is done', { skip: outOfReach }, () => {
    chmodSync(put('closed/closed.md', minutes), 0);
    put('closed/open.md', minutes.replace('4th', '5th'));
    put('closed/shut/x.md', minutes);
    chmodSync(join(folder, 'closed/shut'), 0);
    const { status, stdout } = run(['add', 'closed', '--data', 'of-nobody'], nobody);
    chmodSync(join(folder, 'closed/shut'), 0o755);
    assert.match(stdout, /^1 file read, 0 already known, 2 not read\n/);
    assert.match(stdout, /\n {2}closed\/closed\.md: no right to read this file\n/);
    assert.match(stdout, /\n {2}closed\/shut: no right to look into this folder\n/);
    assert.equal(status, 1);
  });

  it('says so when the store cannot be written', { skip: outOfReach }, () => {
    mkdirSync(join(folder, 'not-mine'), { mode: 0o555 });
    const { status, stderr } = run(['add', 'papers', '--data', 'not-mine'], nobody);
    assert.match(
      stderr,
      /^matters add: cannot use the folder .*not-mine for the store: this account has no right to it; .* --data\n$/,
    );
    assert.equal(status, 1);
    cpSync(join(folder, 'data'), join(folder, 'read-only'), { recursive: true });
    chmodSync(join(folder, 'read-only'), 0o555);
    const again = run(['add', 'papers', '--data', 'read-only'], nobody);
    chmodSync(join(folder, 'read-only'), 0o755);
    assert.match(again.stderr, /^matters add: cannot use .*read-only.*\n$/);
    assert.equal(again.status, 1);
  });

  const wrong: [args: string[], line: RegExp][] = [
    [['add'], /^matters add: no file or folder given; see/],
    [['add', 'missing'], /^matters add: no such file or folder: missing; see/],
    [['add', 'papers', '--date', 'x'], /^matters add: .*--date/],
    [['search'], /^matters search: no words given; see/],
    [['search', 'x', '--kind', 'song'], /^matters search: --kind wants .*, not 'song'; see/],
    [
      ['search', 'x', '--from', '18/09/2018'],
      /^matters search: --from wants a date such as .*, not '18\/09\/2018'; see/,
    ],
    [['search', 'x', '--limit', '0'], /^matters search: --limit wants a whole number from 1 to 100, not '0'; see/],
  ];
  for (const [args, line] of wrong) {
    it(`exits 2 with one line: ${args.join(' ')}`, () => {
      const { status, stderr } = run(args);
      assert.match(stderr, line);
      assert.equal(stderr.split('\n').length, 2);
      assert.equal(status, 2);
    });
  }
});

describe('./matters search', () => {
  it('prints what it finds, the match marked', () => {
    const { stdout, status } = run(['search', 'groyne', '--kind', 'decision']);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      [
        '1 found for: groyne',
        '',
        'SEA WALL (decision)',
        '  Harbour Committee, 2031-03-04, minute 12',
        '  That the *groynes* be mended before winter.',
        '  /harbour-committee/2031-03-04/12',
        '',
      ].join('\n'),
    );
  });

  it('takes phrases, beginnings and words that must not be there', () => {
    const found = (...words: string[]): string => run(['search', ...words]).stdout.split('\n')[0]!;
    assert.equal(found('"winter timetable"'), '1 found for: "winter timetable"');
    assert.equal(found('timetab* -ferry'), '2 found for: timetab* -ferry');
    assert.equal(found('winter', '--', '-timetable'), '1 found for: winter -timetable');
    assert.equal(found('submarine'), 'Nothing found for: submarine');
  });

  it('prints the same result as JSON', () => {
    const result = JSON.parse(run(['search', 'winter', '--json', '--limit', '1']).stdout);
    assert.equal(result.hits.length, 1);
    assert.equal(result.total, 2);
  });
});
