import type { Element } from 'domhandler';
import type { Draft } from './build-document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { mendEntities } from './html-inline.ts';
import { loadHtml } from './html-tree.ts';
import { moderngovSieve } from './moderngov-chrome.ts';
import { bareTitle, writeOnce } from './moderngov-parts.ts';
import type { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedFile, SavedItem } from './saved-page.ts';
import { isTrue, rawText, xmlChild, xmlChildren, xmlText } from './xml-text.ts';

/** One `agendaitem` of the answer to GetMeeting; none where it has no title. */
export const readXmlItem = (element: Element, writer: PageWriter): SavedItem[] => {
  const shown = xmlText(element, 'fulldisplaynumberformat')?.replace(/\.$/, '') ?? null;
  const minute = numbered(element, 'minutesitemnumber', 'minutesitemsubnumber');
  const name = bareTitle(mendEntities(xmlText(element, 'agendaitemtitle') ?? '')).title;
  const lead = shown ?? minute;
  const text = lead ? `${lead}. ${name}` : name;
  const block = name === '' ? null : writer.write({ kind: 'heading', level: 3, text, bold: text.length });
  const title = writer.quote(block, name);
  if (!title) return [];
  const description = writer.writeAll(words(element, 'agendatext'));
  const comments = readComments(element, writer);
  const minutes = words(element, 'minutesnonemptyhtmlbody');
  const decided = words(element, 'decisionnonemptyhtmlbody');
  const decisionLabel = decided.length > 0 ? writer.furniture('Decision:') : null;
  const decision = writeOnce(decided, minutes, writer);
  if (minutes.length > 0) writer.furniture('Minutes:');
  return [
    {
      id: xmlText(element, 'agendaitemid'),
      number: shown ? writer.quote(block, shown) : null,
      minuteNumber: isTrue(element, 'isminutepublished') ? minute : null,
      position: numbered(element, 'agendaitemnumber', 'agendaitemsubnumber'),
      title,
      restricted: isTrue(element, 'isrestricted'),
      presentedBy: comments.presentedBy,
      description: [...description, ...comments.others],
      decisionLabel,
      decision,
      minutes: writer.writeAll(minutes),
      actions: comments.actions,
      documents: xmlChildren(xmlChild(element, 'linkeddocuments'), 'linkeddoc').flatMap((one) => linked(one, writer)),
      truncated: false,
    },
  ];
};

/** "4" and "a" are "4a"; a zero stands for none. */
const numbered = (element: Element, name: string, subName: string): string | null => {
  const number = xmlText(element, name);
  return number === null || number === '0' ? null : number + (xmlText(element, subName) ?? '');
};

/** The bodies are Word's HTML, encoded once more as text. */
const words = (element: Element, name: string): Draft[] => {
  const body = xmlChild(element, name);
  const html = body ? rawText(body) : '';
  if (html.trim() === '') return [];
  const page = /<[a-z]/i.test(html) ? html : mendEntities(html);
  return htmlBlocks(loadHtml(page)('body').get(), moderngovSieve).filter((draft) => draft.kind !== 'furniture');
};

type Comments = { presentedBy: Quote | null; actions: number[]; others: number[] };

/** Two fields that each council labels as it likes. */
const readComments = (element: Element, writer: PageWriter): Comments => {
  const out: Comments = { presentedBy: null, actions: [], others: [] };
  for (const n of ['1', '2']) {
    const label = xmlText(element, `commentlabel${n}`) ?? '';
    const drafts = words(element, `commenttext${n}`);
    const [first] = drafts;
    if (!first) continue;
    const isActions = /^actions?\b/i.test(label);
    const written = [
      ...writer.writeAll([{ kind: isActions ? 'heading' : 'furniture', text: `${label}:` }]).filter(() => isActions),
      ...writer.writeAll(drafts),
    ];
    if (isActions) out.actions.push(...written);
    else if (/^present/i.test(label) && plainText(first.text).length < 120)
      out.presentedBy = writer.quote(written[0] ?? null);
    else out.others.push(...written);
  }
  return out;
};

const linked = (element: Element, writer: PageWriter): SavedFile[] => {
  const name = mendEntities(xmlText(element, 'title') ?? '');
  const title = writer.quote(writer.write({ kind: 'list-item', bullet: true, depth: 0, text: name }), name);
  if (!title) return [];
  return [
    {
      title,
      url: xmlText(element, 'url') ?? '',
      size: null,
      restricted: isTrue(element, 'isrestricted'),
      published: xmlText(element, 'publicationdate'),
    },
  ];
};
