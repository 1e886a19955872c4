import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { defaultProfile } from '../profile.ts';
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts';

ruleCases(unexplainedAbbreviation, {
  paper: inReport,
  given: { profile: { ...defaultProfile, glossary: { HLC: 'Harrowby Leisure Centre' } } },
  finds: [
    ['1.1 The STQ course is full. An STQ costs £90.', 'STQ'],
    ['1.1 Lessons follow the LTSF and the QWE.', 'LTSF', 'QWE'],
  ],
  leaves: [
    ['1.1 The Learn to Swim Framework (LTSF) is new. The LTSF is good.', 'explained in brackets'],
    ['1.1 The LTSF (Learn to Swim Framework) is new.', 'explained the other way round'],
    ['1.1 The LTSF is new.\n\n| Term | Meaning |\n| --- | --- |\n| LTSF | Learn to Swim Framework |', 'a glossary'],
    ['1.1 The HLC is open.', 'in the glossary of the council'],
    ['1.1 The NHS, the BBC and VAT; a PDF in CSV.', 'everybody knows these'],
    ['1.1 Swimming Teachers Quarterly is read. The STQ is good.', 'the name stands in full'],
    ['1.1 The Leisure Senior Swimming Team met. The SST agreed.', 'the name of one service’s team stands in full'],
    ['1.1 MINUTES OF THE LEISURE PANEL AND ITS GROUP', 'a heading in capitals'],
    ['1.1 See www.example.gov.uk/STQ or a.marsh@STQ.org.', 'a part of an address'],
  ],
});
