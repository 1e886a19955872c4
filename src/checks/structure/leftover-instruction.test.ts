import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { leftoverInstruction } from './leftover-instruction.ts';

ruleCases(leftoverInstruction, {
  paper: inReport,
  finds: [
    [
      '7. Legal Implications (to be written by the Head of Legal on behalf of the Monitoring Officer)\n\n7.1 None.',
      '(to be written by the Head of Legal on behalf of the Monitoring Officer)',
    ],
    ['[Guidance: set out the options in full]', '[Guidance: set out the options in full]'],
    ['[Note to author: keep this short] The pool opens in May.', '[Note to author: keep this short]'],
    ['Delete this guidance before you submit the report.', 'Delete this guidance before you submit the report.'],
    ['Risks [delete if not applicable]', '[delete if not applicable]'],
  ],
  leaves: [
    ['The plan (to be completed in May) is on time.', 'a remark on what is still to come'],
    ['The strategy (to be published by the council) is late.', 'a remark in brackets'],
    ['[Guidance on pools was issued in May]', 'a citation in brackets'],
    ['Officers will delete this record before the audit.', 'a sentence about deleting'],
    ['Authors (who should be named) were not.', 'a remark about authors'],
  ],
});
