import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** What a template shows where something is to be filled in, as Word and the templates of councils write it. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\b(?:click|tap)(?: or (?:click|tap))? here to (?:enter|add|insert|choose|select)(?: (?:a|an|some|the|your))? ?\w*\.?/gi,
  /\bchoose an item\b\.?/gi,
  /\b(?:enter|insert|type|add) (?:your )?(?:text|title|name|date|details|number|amount) here\b/gi,
  /[[<{«]{1,2}\s?(?:insert|enter|type|add|state|specify)\b[^\]>}»\n]{0,120}[\]>}»]{1,2}/gi,
  /\[(?:name|date|title|amount|number|officer|author|council|committee|directorate|department|ward|x+|tbc|tba|\?+|\.{2,}|…)(?: (?:of|to|and|name|here|tbc)[^\]\n]{0,40})?\]/gi,
  /(?<![\p{L}\p{N}])(?:xx?\/xx?\/(?:xxxx|xx|\d{2,4})|£\s?[xX]{2,5}(?!\p{L})|[xX]{2,4}\s?%|xxx+(?!\p{L}))/gu,
  /\blorem ipsum\b/gi,
  /\bError! (?:Reference source not found|Bookmark not defined|No text of specified style)[^.\n]{0,40}\.?/g,
];

/** In a cell of its own: the Government Statistical Service's sign for a figure that is not available. */
const NOT_AVAILABLE = /^\[x\]$/;

/** A place of the template that nobody filled in. */
export const leftoverPlaceholder: Rule = {
  id: 'structure/leftover-placeholder',
  kind: 'structure',
  severity: 'error',
  source: 'The report template: every field is filled in or taken out before a report is cleared',
  why: 'Words such as "Click here to enter a date" or "[insert name]" show that a part of the template was never filled in, and a reader cannot tell whether something was forgotten or never decided. Instructions to click a link ("click here to view the webcast") and Roman numerals are left alone, and so are blank forms.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const pattern of PLACEHOLDERS) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          if (passage.cell && NOT_AVAILABLE.test(passage.text)) continue;
          yield {
            at: inProse(passage, index, index + printed.length),
            says: `The template's "${printed.trim()}" was never filled in.`,
            mend: 'Put the right words in its place, or take the field out where it does not apply.',
            sure: 0.97,
          };
        }
      }
    }
  },
};
