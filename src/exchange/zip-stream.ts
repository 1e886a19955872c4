import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive, in pieces of text as they come. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

/** A zip archive, packed as its files come: it never stands whole in memory. */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  for (const { name, text } of entries) {
    const file = new ZipDeflate(name);
    archive.add(file);
    for await (const piece of text) {
      file.push(strToU8(piece));
      yield* packed.splice(0);
    }
    file.push(new Uint8Array(), true);
  }
  archive.end();
  yield* packed;
}
