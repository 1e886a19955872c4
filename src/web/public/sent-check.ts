import type { FastifyRequest } from 'fastify';

export const LARGEST_FILE = 20 * 1024 * 1024;
/** Of a file of reasons, and of all fields of a form together; three hundred reasons are far shorter. */
const LARGEST_REASONS = 2 * 1024 * 1024;

/** A file as it was sent, and what was chosen beside it. */
export type SentCheck = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The text of the file of waivers; null where none was sent. */
  readonly waivers: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** What went wrong on the way, in words for whoever sent it. */
  readonly trouble: string | null;
};

const NOTHING: SentCheck = { file: null, waivers: null, fields: {}, trouble: null };

/**
 * The parts of a form with files, each bounded.
 *
 * @param most fields that the form may have
 */
export const sentIn = async (request: FastifyRequest, most: number): Promise<SentCheck> => {
  if (!request.isMultipart()) return NOTHING;
  let [file, waivers]: [SentCheck['file'], string | null] = [null, null];
  const fields: Record<string, string> = {};
  let length = 0;
  const limits = {
    files: 2,
    fileSize: LARGEST_FILE,
    fields: most,
    fieldSize: LARGEST_REASONS,
    parts: most + 2,
    headerPairs: 50,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value).trim();
        length += fields[part.fieldname]!.length;
        if (length > LARGEST_REASONS) return { ...NOTHING, trouble: 'More was sent than the form can hold.' };
      } else {
        const bytes = await part.toBuffer();
        if (part.fieldname === 'file') file = { name: plainName(part.filename), bytes };
        else if (bytes.length > LARGEST_REASONS)
          return { ...NOTHING, fields, trouble: 'The file of reasons is too large.' };
        else if (bytes.length > 0) waivers = bytes.toString('utf8');
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const trouble =
      code === 'FST_REQ_FILE_TOO_LARGE'
        ? `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Send it in parts.`
        : 'The file did not arrive whole. Choose it again.';
    return { ...NOTHING, fields, trouble };
  }
  return { file, waivers, fields, trouble: null };
};

/** Without folders and signs that no name needs: it is shown, and downloads are named after it. */
export const plainName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[^\p{L}\p{N} ._()-]+/gu, '')
    .slice(0, 120) || 'report';
