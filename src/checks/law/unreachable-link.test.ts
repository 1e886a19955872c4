import { ruleCases } from '../../../test/rule-cases.ts';
import { unreachableLink } from './unreachable-link.ts';

ruleCases(unreachableLink, {
  finds: [
    ['The report is at http://papers-db/list.aspx?id=4 since May.', 'http://papers-db/list.aspx?id=4'],
    ['The report is at http://10.0.4.2/list since May.', 'http://10.0.4.2/list'],
    ['See https://drive.google.com/open?id=abc for it.', 'https://drive.google.com/open?id=abc'],
    ['See https://intranet.harrowby.example.uk/papers/4 for it.', 'https://intranet.harrowby.example.uk/papers/4'],
    ['See https://harrowby.sharepoint.com/sites/leisure for it.', 'https://harrowby.sharepoint.com/sites/leisure'],
    ['See S:\\Leisure\\Reports\\May.docx for it.', 'S:\\Leisure\\Reports\\May.docx'],
    ['See \\\\harrowby01\\shared\\May.docx for it.', '\\\\harrowby01\\shared\\May.docx'],
  ],
  leaves: [
    ['See https://www.example.gov.uk/papers for it.', 'the open web'],
    ['See http://example.org.', 'a name with a dot'],
    ['See https://www.example.org/intranet/guide.', 'a page about intranets'],
    ['The ratio is 3:1 and the drive C: was full.', 'a drive without a path'],
    ['Write to panel@example.gov.uk.', 'an e-mail address'],
    ['The council moved to sharepoint.com last year.', 'no link'],
  ],
});
