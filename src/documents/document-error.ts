export type DocumentErrorCode = 'locked' | 'damaged' | 'empty' | 'too-large' | 'not-supported' | 'no-text';

/**
 * A file that could not become a document. The message says what was expected, what was found,
 * where, and what to do; `code` is for programs; `page` (from 1) is set where one page is to blame.
 */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  readonly page: number | null;

  constructor(code: DocumentErrorCode, message: string, options: { page?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.page = options.page ?? null;
  }
}
