import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readAppraisals } from './appraisals.ts';
import { readFigures } from './read-figures.ts';

const read = (text: string) => {
  const { blocks, pages } = readMarkdown(text);
  const papers = [{ blocks, paper: 0, title: null }];
  const figures = readFigures(papers);
  return { appraisals: readAppraisals(papers, figures), figures, pages };
};

/** "working-well: repairs done on time [91] / …" */
const told = (text: string): string[] => {
  const { appraisals, figures } = read(text);
  return appraisals.map(({ kind, points }) => {
    const each = points.map(
      (point) => `${point.measures.join(' + ') || '?'} [${point.figures.map((i) => figures[i]!.value).join(', ')}]`,
    );
    return `${kind}: ${each.join(' / ')}`;
  });
};

const page = (heading: string) => `## Housing\n\n### ${heading}\n\n- Repairs done on time rose from 80% to 91%.\n`;

describe('headings of the frame', () => {
  const kinds: [heading: string, kind: string | undefined][] = [
    ["What's working well", 'working-well'],
    ['What is going well?', 'working-well'],
    ['2.1 What’s Working Well?', 'working-well'],
    ['What has gone well', 'working-well'],
    ['What are we proud of', 'working-well'],
    ['What are we worried about', 'worried-about'],
    ['3. What We Are Worried About?', 'worried-about'],
    ['What are we concerned about?', 'worried-about'],
    ["What's not working so well", 'worried-about'],
    ['What needs to happen', 'needs-to-happen'],
    ['What needs to happen next?', 'needs-to-happen'],
    ['What do we need to do next?', 'needs-to-happen'],
    ['What are we going to do about it', 'needs-to-happen'],
    ['Next Steps (What needs to happen)', 'needs-to-happen'],
    ['What is this report about?', undefined],
    ['Working well together: our strategy', undefined],
    ['What happens at a meeting', undefined],
    ['Worried parents', undefined],
  ];
  for (const [heading, kind] of kinds) test(heading, () => assert.equal(read(page(heading)).appraisals[0]?.kind, kind));
});

test('points carry the measures of their figures, or what they begin by speaking of', () => {
  assert.deepEqual(
    told(
      [
        "# Performance of the year\n\n### What's working well\n",
        '- The number of open repairs fell from 412 to 380.',
        '- Library visits are above the regional average.\n',
        '### What are we worried about\n',
        '- There is little time for inspections.\n',
        '### What needs to happen\n',
        '- Recruit to the vacant posts.\n',
        'RESOLVED: That the report be noted.\n',
      ].join('\n'),
    ),
    ['working-well: open repairs [380] / Library visits []', 'worried-about: ? []', 'needs-to-happen: ? []'],
  );
});

test('a line that leads into a list begins a section that ends with the list', () => {
  assert.deepEqual(
    told(
      'The following areas were highlighted as working well:\n\n- Street lighting was repaired quickly.\n\nThe Chair thanked officers for the 12 reports.\n',
    ),
    ['working-well: Street lighting []'],
  );
});

test('a section ends at the next heading and before the discussion of it', () => {
  const text = `${page("What's working well")}- Clarification was sought about the 40 empty homes.\n\n## Parks\n\n- Visits rose to 12,000.\n`;
  assert.deepEqual(told(text), ['working-well: Repairs done on time [91]']);
});

test('headings and points quote the page', () => {
  const { appraisals, pages } = read(page("What's working well"));
  for (const { at, heading, points } of appraisals) {
    assert.equal(pages[at.page - 1]!.text.slice(at.start, at.end), heading);
    for (const point of points)
      assert.equal(pages[point.at.page - 1]!.text.slice(point.at.start, point.at.end), point.text);
  }
});
