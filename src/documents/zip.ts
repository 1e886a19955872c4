import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError } from './document-error.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const MOST_ENTRIES = 20_000;
const UTF8_NAMES = 0x0800;

/**
 * Unpacks the wanted entries of a zip file.
 *
 * @param wanted by name, as it stands in the archive's directory
 * @param most bytes that the wanted entries may have together, unpacked
 * @throws DocumentError where the archive is cut, broken, locked or unpacks to more than `most`
 */
export const readZip = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Map<string, Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of directory(view, bytes)) {
    if (!wanted(entry.name) || entry.name.endsWith('/')) continue;
    const content = unpack(view, bytes, entry, left);
    left -= content.length;
    if (left < 0) throw tooLarge(most);
    out.set(entry.name, content);
  }
  return out;
};

type Entry = { name: string; method: number; packed: number; offset: number; flags: number };

const directory = (view: DataView, bytes: Uint8Array): Entry[] => {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    throw new DocumentError('too-large', `Expected at most ${MOST_ENTRIES} parts, but the file lists ${count}`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged('its directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const endRecord = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('it stops before its directory: it was cut short');
};

const unpack = (view: DataView, bytes: Uint8Array, entry: Entry, left: number): Uint8Array => {
  const { name, offset, packed, method } = entry;
  if (entry.flags & ENCRYPTED)
    throw new DocumentError('locked', 'Expected a file that opens without a password, but this one asks for one');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(`"${name}" is not in it`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw damaged(`"${name}" is cut short`);
  const content = bytes.subarray(from, from + packed);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw damaged(`"${name}" is packed in a way (${method}) that Word does not use`);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(left);
    throw damaged(`"${name}" cannot be unpacked`, error);
  }
};

const damaged = (what: string, cause?: unknown): DocumentError =>
  new DocumentError('damaged', `Expected a whole archive, but ${what}; fetch the file again or save it anew`, {
    cause,
  });

const tooLarge = (most: number): DocumentError =>
  new DocumentError(
    'too-large',
    `Expected parts of at most ${Math.ceil(most / 1e6)} MB when unpacked, but there is more; split the file`,
  );

/** A zip file of the given parts, unpacked as they are: for a reader that takes nothing else. */
export const storeZip = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const header = localHeader(name, content);
    central.push(centralHeader(header, name, offset));
    chunks.push(header, content);
    offset += header.length + content.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(END_SIZE));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return Buffer.concat([...chunks, ...central, new Uint8Array(end.buffer)]);
};

const localHeader = (name: string, content: Uint8Array): Uint8Array => {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, UTF8_NAMES, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, content.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(26, nameBytes.length, true);
  header.set(nameBytes, 30);
  return header;
};

/** The directory repeats the local header's fields, two bytes further on. */
const centralHeader = (local: Uint8Array, name: string, offset: number): Uint8Array => {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(46 + nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 20, true);
  header.set(local.subarray(4, 28), 6);
  view.setUint32(42, offset, true);
  header.set(nameBytes, 46);
  return header;
};
