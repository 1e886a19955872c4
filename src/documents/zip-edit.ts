import { crc32 } from 'node:zlib';
import { DocumentError } from './document-error.ts';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;

/**
 * A zip file with some entries put in place of others or added; every other entry is carried over byte for byte.
 * What is put in is stored as it is, not packed.
 *
 * @throws DocumentError where the archive has no directory that can be followed
 */
export const withEntries = (bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE - commentLength(view);
  if (end < 0 || view.getUint32(end, true) !== END) throw new DocumentError('damaged', 'The file has no directory');
  const directory = view.getUint32(end + 16, true);
  const entries = entriesOf(view, bytes, directory, view.getUint16(end + 10, true));
  const starts = [...entries.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const { name, offset, record } of entries) {
    if (changed.has(name)) continue;
    const body = bytes.subarray(offset, starts[starts.indexOf(offset) + 1]);
    const copy = new Uint8Array(record);
    new DataView(copy.buffer).setUint32(42, at, true);
    parts.push(body);
    records.push(copy);
    at += body.length;
  }
  for (const [name, content] of changed) {
    const { local, central } = stored(name, content, at);
    parts.push(local, content);
    records.push(central);
    at += local.length + content.length;
  }
  const size = records.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...records, endRecord(records.length, size, at)]);
};

type Entry = { name: string; offset: number; record: Uint8Array };

const entriesOf = (view: DataView, bytes: Uint8Array, from: number, count: number): Entry[] => {
  const entries: Entry[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new DocumentError('damaged', 'The directory of the file is broken');
    const name = view.getUint16(at + 28, true);
    const length = 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      offset: view.getUint32(at + 42, true),
      record: bytes.subarray(at, at + length),
    });
    at += length;
  }
  return entries;
};

/** The end record stands last, before a comment that Word never writes. */
const commentLength = (view: DataView): number => {
  for (let length = 0; length <= 0xffff && length + END_SIZE <= view.byteLength; length++)
    if (view.getUint32(view.byteLength - END_SIZE - length, true) === END) return length;
  return 0;
};

const stored = (name: string, content: Uint8Array, offset: number): { local: Uint8Array; central: Uint8Array } => {
  const title = new TextEncoder().encode(name);
  const local = new Uint8Array(30 + title.length);
  const central = new Uint8Array(46 + title.length);
  const [a, b] = [new DataView(local.buffer), new DataView(central.buffer)];
  a.setUint32(0, 0x04034b50, true);
  b.setUint32(0, CENTRAL, true);
  b.setUint16(4, 20, true);
  b.setUint32(42, offset, true);
  for (const [to, base] of [
    [a, 4],
    [b, 6],
  ] as const) {
    to.setUint16(base, 20, true);
    to.setUint16(base + 8, 0x21, true); // 1 January 1980: a day that is none of this file's
    to.setUint32(base + 10, crc32(content), true);
    to.setUint32(base + 14, content.length, true);
    to.setUint32(base + 18, content.length, true);
    to.setUint16(base + 22, title.length, true);
  }
  local.set(title, 30);
  central.set(title, 46);
  return { local, central };
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const record = new Uint8Array(END_SIZE);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
};
