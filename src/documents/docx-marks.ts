import type { CheerioAPI } from 'cheerio';
import { Element, Text } from 'domhandler';
import type { Draft } from './build-document.ts';
import { DocxNumbers } from './docx-numbers.ts';
import { DocxStyles, isSet } from './docx-styles.ts';
import { attribute, childNamed, childrenNamed } from './html-tree.ts';

/**
 * The converter of Word files forgets a list's labels and which styles are headings. Both are written
 * into the text before it, behind a character of the private use area that tells what follows.
 */
const ITEM = 0xe100;
const BULLET = 0xe110;
const HEADING = 0xe120;
const MARK = /^[\s\u00a0]*([\ue100-\ue12f])/;

/** Writes labels, heading levels and the boldness of styles into the paragraphs of `word/document.xml`. */
export const markParagraphs = ($: CheerioAPI, stylesXml: CheerioAPI | null, numberingXml: CheerioAPI | null): void => {
  const styles = new DocxStyles(stylesXml);
  const numbers = new DocxNumbers(numberingXml, styles);
  for (const field of $('w\\:fldSimple, w\\:dir, w\\:bdo').get()) field.name = 'w:ins';
  for (const header of $('w\\:tblHeader').get()) if (!isSet(header)) header.name = 'w:noHeader';
  for (const paragraph of $('w\\:p').get()) {
    const properties = childNamed(paragraph, 'w:pPr');
    const styled = properties ? childNamed(properties, 'w:pStyle') : null;
    const style = styled ? attribute(styled, 'w:val') : null;
    const label = numbers.label(paragraph);
    if (styles.isBold(style)) for (const run of childrenNamed(paragraph, 'w:r')) embolden(run);
    const level = styles.heading(style);
    const lead = label && !label.bullet ? `${label.text} ` : '';
    if (level > 0) write(paragraph, String.fromCharCode(HEADING + level) + lead);
    else if (label) write(paragraph, String.fromCharCode((label.bullet ? BULLET : ITEM) + label.depth) + lead);
    if (properties)
      properties.children = properties.children.filter((child) => !('name' in child) || child.name !== 'w:numPr');
    if (styled) styled.name = 'w:noStyle';
  }
};

const embolden = (run: Element): void => {
  const own = childNamed(run, 'w:rPr');
  if (own && childNamed(own, 'w:b')) return;
  const bold = new Element('w:b', {});
  if (own) own.children.push(bold);
  else run.children.unshift(new Element('w:rPr', {}, [bold]));
};

/** Puts words before a paragraph's own, in the look of its first run. */
const write = (paragraph: Element, words: string): void => {
  const first = childrenNamed(paragraph, 'w:r')[0];
  if (!first) return;
  const look = childNamed(first, 'w:rPr');
  const bold = look ? childNamed(look, 'w:b') : null;
  const text = new Element('w:t', { 'xml:space': 'preserve' }, [new Text(words)]);
  const properties = bold && isSet(bold) ? [new Element('w:rPr', {}, [new Element('w:b', {})])] : [];
  const run = new Element('w:r', {}, [...properties, text]);
  const at = paragraph.children.findIndex((child) => 'name' in child && child.name !== 'w:pPr');
  paragraph.children.splice(Math.max(0, at), 0, run);
};

/** The block without its mark, as what the mark says it is. */
export const unmarked = (draft: Draft): Draft => {
  if (draft.rows)
    return {
      ...draft,
      rows: draft.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, text: withoutMarks(cell.text) })),
      })),
    };
  const match = MARK.exec(draft.text);
  if (!match) return { ...draft, text: withoutMarks(draft.text) };
  const code = match[1]!.charCodeAt(0);
  const text = withoutMarks(draft.text.slice(match[0].length));
  const bold = Math.max(0, (draft.bold ?? 0) - match[0].length);
  const depth = code & 0xf;
  if (draft.kind === 'furniture') return { kind: 'furniture', text };
  if (code >= HEADING) return { kind: 'heading', level: depth, text, bold: text.length };
  return { kind: 'list-item', bullet: code >= BULLET, depth, text, bold };
};

const withoutMarks = (text: string): string => text.replace(/[\ue100-\ue12f]/g, '');
