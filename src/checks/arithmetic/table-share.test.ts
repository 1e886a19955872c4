import { ruleCases } from '../../../test/rule-cases.ts';
import { tableShare } from './table-share.ts';

const TABLE = `| Pool | Number | Council | Trust |
|---|---|---|---|
| Infant pools | 10 | 6 | 4 |
| Outdoor pools | 16 | 1 | 15 |
| Special pools | 6 | 2 | 4 |
| Total | 32 | 9 | 23 |

`;
const UNDER = '- 94% outdoor pools\n- 67% special pools';

ruleCases(tableShare, {
  finds: [
    [
      `${TABLE}68% of pools in Harrowby have gone to a trust. This includes:\n\n${UNDER}`,
      '68% of pools in Harrowby have gone to a trust',
    ],
    [`${TABLE}80.5% of our pools are a trust's:\n\n${UNDER}`, "80.5% of our pools are a trust's:"],
  ],
  leaves: [
    [`${TABLE}72% of pools have gone to a trust:\n\n${UNDER}`, 'a percentage that follows'],
    [`${TABLE}68% of pools were inspected last year.`, 'nothing shows that it is of this table'],
    [
      `${TABLE}68% of pools have gone to a trust:\n\n- 90% outdoor pools\n- 67% special pools`,
      'others do not follow either',
    ],
  ],
});
