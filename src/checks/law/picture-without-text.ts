import { ACCESSIBILITY_LAW, fileRule, firstOn } from './file-rule.ts';

/** Pictures and charts that say nothing to those who do not see them. */
export const pictureWithoutText = fileRule({
  id: 'law/picture-without-text',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.1.1; PDF/UA-1, 7.3`,
  why: 'A picture or chart needs a text that says what it shows. What is marked as decoration needs none. "Picture 3" and the name of a file say nothing and count as none.',
  findIn: ({ pictures: { all, lacking, firstPage } }) =>
    lacking > 0
      ? {
          says: `${lacking === 1 ? 'A picture or chart has' : `${lacking} pictures and charts have`} no text that says what ${lacking === 1 ? 'it shows' : 'they show'} (of ${all} in all)${firstOn(firstPage)}.`,
          mend: 'Give each an alternative text that says what it tells, or mark it as decorative.',
          sure: 0.9,
        }
      : null,
});
