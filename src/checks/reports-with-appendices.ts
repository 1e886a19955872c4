import type { Part } from './paper.ts';

/** A report and what follows it in the file as its appendices and forms. */
export const reportsWithAppendices = (parts: readonly Part[]): Part[][] => {
  const groups: Part[][] = [];
  for (const part of parts) {
    if (groups.length > 0 && (part.kind === 'appendix' || part.kind === 'form')) groups.at(-1)!.push(part);
    else groups.push([part]);
  }
  return groups;
};
