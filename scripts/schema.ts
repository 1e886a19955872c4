// Writes docs/record.schema.json from the types in src/record: `node scripts/schema.ts`.
import { writeFileSync } from 'node:fs';
import { recordSchema } from './record-schema.ts';

writeFileSync(new URL('../docs/record.schema.json', import.meta.url), recordSchema());
