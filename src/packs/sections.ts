import type { Block } from '../documents/document.ts';
import { within } from '../record/at.ts';
import type { Section } from '../record/report.ts';
import type { SectionHeading } from './section-headings.ts';

const NUMBER =
  /^(?:(\d{1,3}(?:\.\d{1,3}){1,4})\.?|(\d{1,3})[.)]|\((\d{1,3}|[a-z]|[ivx]{1,5})\)|([a-z]|[ivx]{1,5})[.)])\s+/i;

/**
 * Puts the blocks of a report under its headings. What stands before the first heading is a section without a title.
 *
 * @param from index of the first block that belongs to a section: the first after the cover
 */
export const readSections = (
  blocks: readonly Block[],
  headings: ReadonlyMap<number, SectionHeading>,
  from = 0,
): Section[] => {
  const sections: Section[] = [];
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!;
    const heading = headings.get(i);
    if (heading) sections.push(opened(block, heading));
    else {
      if (sections.length === 0)
        sections.push({ number: null, title: '', level: 1, paragraphs: [], at: within(block.at, 0, 0) });
      sections.at(-1)!.paragraphs.push(paragraphOf(block));
    }
  }
  return sections;
};

const opened = (block: Block, { number, from, to, level }: SectionHeading): Section => ({
  number,
  title: block.text.slice(from, to),
  level,
  paragraphs: [],
  at: within(block.at, from, to),
});

const paragraphOf = (block: Block): Section['paragraphs'][number] => {
  if (block.kind === 'table') return { number: null, text: block.text, kind: 'table', at: block.at };
  const match = NUMBER.exec(block.text);
  const length = match && match[0].length < block.text.length ? match[0].length : 0;
  return {
    number: length > 0 ? (match!.slice(1).find((part) => part !== undefined) ?? null) : null,
    text: block.text.slice(length),
    kind: block.kind === 'list-item' ? 'list-item' : 'paragraph',
    at: within(block.at, length, block.text.length),
  };
};
