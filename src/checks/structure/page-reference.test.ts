import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { pageReference } from './page-reference.ts';

ruleCases(pageReference, {
  paper: (passage) => `${inReport(passage)}\f${inReport('2.1 The second page.')}`,
  finds: [
    ['1.1 The fees (pages 12-9) are new.', 'pages 12-9'],
    ['1.1 The fees are new (see page 140).', 'see page 140'],
    ['1.1 The fees are shown on page 9 of this report.', 'shown on page 9'],
  ],
  leaves: [
    ['1.1 The fees (pages 9-12, pages 112-15) are new.', 'forwards, and short for 115'],
    ['1.1 The fees are new (see page 2).', 'a page that is there'],
    ['1.1 The fees follow the guidance of the county (see page 140).', 'a page of another document'],
    ['1.1 The fees are as in the Sports Strategy, see page 140.', 'a page of another document'],
    ['1.1 Readers see page 140 times a day.', 'a number of times'],
  ],
});
