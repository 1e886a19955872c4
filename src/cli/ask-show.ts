import type { AskRow } from '../asks/ledger-view.ts';
import { ownerOf } from '../asks/select-asks.ts';

/** One ask with all that is known of it, as lines for a terminal. Who entered what is in the trail: `./matters audit list`. */
export const askInFull = (row: AskRow): string => {
  const { key, plain, state, entry, isPublic, events, corrections, journey, proposals } = row;
  const { ask } = entry;
  return [
    `${key}  ${plain}, ${ask.kind}${state.response === 'none' ? '' : `, response ${state.response}`}`,
    `  asked    ${[entry.council, entry.body, entry.date].filter(Boolean).join(', ')}${entry.minute ? `, minute ${entry.minute}` : ''}: ${entry.title}`,
    `  quote    ${ask.quote}`,
    `  source   ${entry.document}, page ${entry.at.page}, characters ${entry.at.start} to ${entry.at.end}`,
    `  owner    ${ownerOf(row) ?? 'nobody named'}${ask.owner === null && ownerOf(row) !== null ? ' (inferred)' : ''}`,
    ...(ask.recipient ? [`  for      ${ask.recipient}`] : []),
    `  due      ${[ask.due?.phrase, ask.due?.date, ask.due?.rule].filter(Boolean).join('; ') || 'no date'}`,
    ...(journey.response ? [`  response due ${journey.response.ends} (${journey.response.sum})`] : []),
    ...(isPublic ? [] : ['  not shown to the public']),
    ...corrections.map(
      ({ field, value, why, at }) => `  put right ${at.slice(0, 10)}: ${field} is ${value ?? 'none'}${because(why)}`,
    ),
    ...events.map(
      ({ name, happened, why, evidence }) => `  ${happened}  ${name}${because(why)}${evidence ? `; ${evidence}` : ''}`,
    ),
    ...journey.hops.map(
      ({ date, body, minute, text }) => `  ${date}  taken up by ${body}${minute ? `, minute ${minute}` : ''}: ${text}`,
    ),
    ...proposals.flatMap(({ kind, passage, reasons }, i) => [
      `  proposed ${i + 1} (${kind}): ${[passage.body, passage.date, passage.title].filter(Boolean).join(', ')}`,
      `      ${passage.text}`,
      `      because: ${reasons.join('; ')}`,
    ]),
    '',
  ].join('\n');
};

const because = (why: string | null): string => (why === null ? '' : `: ${why}`);
