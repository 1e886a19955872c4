import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { DocxStyles, isSet } from './docx-styles.ts';
import { type FileFacts, type Marked, NONE } from './file-facts.ts';
import { attribute, childNamed, childrenNamed, loadXml, textOf } from './html-tree.ts';
import { readZip } from './zip.ts';

const MOST_UNPACKED = 150_000_000;
const PARTS = /^word\/(?:document|styles)\.xml$|^docProps\/core\.xml$/;
const LONGEST_BOLD_LINE = 80;
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;

/** What a Word file says of itself: properties, heading styles, descriptions of pictures, header rows. */
export const docxFacts = (bytes: Uint8Array): FileFacts => {
  const parts = readZip(bytes, (name) => PARTS.test(name), MOST_UNPACKED);
  const xml = (name: string): CheerioAPI | null => {
    const part = parts.get(name);
    return part ? loadXml(new TextDecoder().decode(part)) : null;
  };
  const $ = xml('word/document.xml')!;
  const stylesXml = xml('word/styles.xml');
  const styles = new DocxStyles(stylesXml);
  const paragraphs = $('w\\:p').get();
  return {
    format: 'docx',
    title: textIn(xml('docProps/core.xml'), 'dc\\:title'),
    language: languageIn(stylesXml) ?? languageIn($),
    tagged: null,
    headings: paragraphs.filter((one) => styles.heading(styleOf(one)) > 0).length,
    boldLines: paragraphs.filter((one) => looksLikeHeading(one, styles)).length,
    pictures: picturesIn($),
    tables: tablesIn($),
    pale: null,
  };
};

const textIn = ($: CheerioAPI | null, name: string): string | null => $?.(name).first().text().trim() || null;

const languageIn = ($: CheerioAPI | null): string | null => $?.('w\\:lang').first().attr('w:val') ?? null;

const styleOf = (paragraph: Element): string | null => {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = properties && childNamed(properties, 'w:pStyle');
  return style ? attribute(style, 'w:val') : null;
};

/** A short line of its own, all of it bold, outside tables: what authors write who know no heading styles. */
const looksLikeHeading = (paragraph: Element, styles: DocxStyles): boolean => {
  const text = textOf(paragraph).trim();
  if (text.length < 3 || text.length > LONGEST_BOLD_LINE || /[.,;:]$/.test(text)) return false;
  if (paragraph.parent && 'name' in paragraph.parent && paragraph.parent.name !== 'w:body') return false;
  const style = styleOf(paragraph);
  if (styles.heading(style) > 0) return false;
  const runs = childrenNamed(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '');
  return runs.length > 0 && (styles.isBold(style) || runs.every(isBold));
};

const isBold = (run: Element): boolean => {
  const look = childNamed(run, 'w:rPr');
  const bold = look && childNamed(look, 'w:b');
  return bold !== null && isSet(bold);
};

const marked = (all: number, lacking: number): Marked => ({ ...NONE, all, lacking });

/** Pictures, charts and diagrams; a drawn shape with words in it has its text, one marked as decoration needs none. */
const picturesIn = ($: CheerioAPI): Marked => {
  const shown = $('w\\:drawing')
    .get()
    .filter((drawing) => $(drawing).find('pic\\:pic, c\\:chart, dgm\\:relIds').length > 0)
    .filter((drawing) => $(drawing).find('[val="1"]').filter('adec\\:decorative').length === 0);
  const lacking = shown.filter((drawing) => !$(drawing).find('wp\\:docPr').first().attr('descr')?.trim());
  return marked(shown.length, lacking.length);
};

const tablesIn = ($: CheerioAPI): Marked => {
  const data = $('w\\:tbl')
    .get()
    .map((table) => childrenNamed(table, 'w:tr'))
    .filter((rows) => rows.length >= FEWEST_ROWS && rows.some((row) => columnsOf(row) >= FEWEST_COLUMNS));
  return marked(data.length, data.filter(([first]) => !isHeader(first!)).length);
};

const columnsOf = (row: Element): number => childrenNamed(row, 'w:tc').length;

const isHeader = (row: Element): boolean => {
  const properties = childNamed(row, 'w:trPr');
  const header = properties && childNamed(properties, 'w:tblHeader');
  return header !== null && isSet(header);
};
