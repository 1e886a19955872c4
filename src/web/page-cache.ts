export type CachedPage = { version: string; text: string; etag: string; type: string; status: number };

export type PageCache = {
  /** The page kept under this address at this version of the record, or null. */
  get(address: string, version: string): CachedPage | null;
  put(address: string, page: CachedPage): void;
  readonly bytes: number;
};

/**
 * Rendered pages by address, the least used dropped first. A page of another version is never given.
 *
 * @param limit bytes that the pages may take together; a page that alone is larger is not kept
 */
export const makePageCache = (limit: number): PageCache => {
  const pages = new Map<string, CachedPage>();
  let bytes = 0;
  const drop = (address: string) => {
    const page = pages.get(address);
    if (page) bytes -= sizeOf(address, page);
    pages.delete(address);
  };
  return {
    get: (address, version) => {
      const page = pages.get(address);
      if (!page) return null;
      if (page.version !== version) {
        drop(address);
        return null;
      }
      pages.delete(address);
      pages.set(address, page);
      return page;
    },
    put: (address, page) => {
      drop(address);
      if (sizeOf(address, page) > limit) return;
      pages.set(address, page);
      bytes += sizeOf(address, page);
      for (const oldest of pages.keys()) {
        if (bytes <= limit) break;
        drop(oldest);
      }
    },
    get bytes() {
      return bytes;
    },
  };
};

/** JavaScript keeps a character in two bytes at most. */
const sizeOf = (address: string, page: CachedPage): number =>
  2 * (address.length + page.text.length + page.etag.length + page.version.length + page.type.length);
