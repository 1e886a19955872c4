import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Reading } from '../record/reading.ts';

/** A reading as it is kept: JSON, compressed to about a sixth. */
export const compressReading = (reading: Reading): Uint8Array =>
  zstdCompressSync(Buffer.from(JSON.stringify(reading)), { params: { [constants.ZSTD_c_compressionLevel]: 3 } });

/** The reading again, exactly. */
export const expandReading = (bytes: Uint8Array): Reading =>
  JSON.parse(zstdDecompressSync(bytes).toString()) as Reading;
