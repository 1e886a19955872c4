import { ACCESSIBILITY_LAW, fileRule, firstOn } from './file-rule.ts';

/** Tables of data whose cells are not tied to a header. */
export const tableWithoutHeader = fileRule({
  id: 'law/table-without-header',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.3.1; PDF/UA-1, 7.5`,
  why: 'A screen reader says with each number the column it stands under, where the file marks header cells. Tables of fewer than three columns are left alone, since most are forms, and so are tables over two pages of a PDF.',
  findIn: ({ tables: { all, lacking, firstPage }, format }) =>
    lacking > 0
      ? {
          says: `${lacking === 1 ? 'A table has' : `${lacking} tables have`} no header cells (of ${all} in all)${firstOn(firstPage)}.`,
          mend:
            format === 'html'
              ? 'Mark the cells of the first row with <th scope="col">.'
              : 'In Word, choose the first row of the table, then Layout, Repeat Header Rows.',
          sure: 0.85,
        }
      : null,
});
