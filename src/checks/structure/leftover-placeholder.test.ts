import { ruleCases } from '../../../test/rule-cases.ts';
import { leftoverPlaceholder } from './leftover-placeholder.ts';

ruleCases(leftoverPlaceholder, {
  finds: [
    ['Monitoring Officer: Click here to enter a date.', 'Click here to enter a date.'],
    ['Decision: Click or tap here to enter text. It was late.', 'Click or tap here to enter text.'],
    ['Type of report: Choose an item.', 'Choose an item.'],
    ['The contract was let to [insert name of firm] in May.', '[insert name of firm]'],
    ['The cost is £XX and the saving xx%.', '£XX', 'xx%'],
    ['It was approved on xx/xx/2026.', 'xx/xx/2026'],
    ['As shown in Error! Reference source not found. the fee rose.', 'Error! Reference source not found.'],
    ['Signed by [officer name] for the council.', '[officer name]'],
  ],
  leaves: [
    ['Click here to view the webcast, or tap the map.', 'a link to click'],
    ['Residents choose an itemised bill.', 'an ordinary sentence'],
    ['Louis XX and volume XXX of the Acts; size XXL.', 'Roman numerals and sizes'],
    ['The panel [the Leisure Panel] met; the fee [sic] rose.', 'an editor’s brackets'],
    ['Please enter the building here and insert the date of birth.', 'an instruction in a sentence'],
    ['| Club | Members |\n|---|---|\n| North | 22 |\n| South | [x] |', 'the sign for a figure that is not available'],
    ['The axis shows x% and £x is the unknown; 2 x 3 = 6.', 'x as a letter: one x alone is a variable'],
    ['There was no error! Reference is made to the source.', 'the words of Word’s message in other order'],
    ['The name [of the pool] was changed.', 'an insertion in a quotation'],
  ],
});
