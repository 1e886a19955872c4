import { readDocument } from '../src/reading/read-document.ts';
import type { Reading } from '../src/record/reading.ts';

/** The reading of made-up minutes in which a panel decides some things under one item. */
export const earlierMinutes = (title: string, decisions: string): Promise<Reading> =>
  readDocument(new TextEncoder().encode(minutesOfSeptember(title, decisions)), 'september.md');

/** Made-up minutes in which a panel decides some things under one item. */
export const minutesOfSeptember = (title: string, decisions: string): string => `# HARROWBY COUNCIL

# Leisure Scrutiny Panel

## Minutes of the meeting held on Tuesday 9 September 2025 at 5.30 pm

Present: Councillors Ash (in the Chair), Birch and Coe.

**12. ${title}**

The Head of Leisure presented the report.

**Resolved:** ${decisions}

**13. CLOSE**

**Resolved:** That the meeting be closed.
`;

/** A pack for the panel's meeting of 10 March 2026 with one report. */
export const packOfMarch = (title: string, body: string): string => `# HARROWBY COUNCIL

# Leisure Scrutiny Panel

Tuesday 10 March 2026 at 5.30 pm

# AGENDA

1. Apologies for absence

2. Minutes of the previous meeting

3. ${title} (Pages 3 - 5)

Public Report

Leisure Scrutiny Panel

Committee Name and Date of Committee Meeting

Leisure Scrutiny Panel – 10 March 2026

Report Title

${title}

Report Author(s)

Una Marsh, Head of Leisure

Recommendations

1. That the report be noted.

1. Background

${body}
`;
