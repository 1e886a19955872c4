/**
 * What each file of this folder exports as `bench`: it measures, and prints each figure by its name.
 * A name is one word that ends in its unit: `pages_per_second`, `search_p95_ms`, `ratio_to_pdftotext`.
 * What is compared is measured in the same run. A figure that could not be taken is printed as words.
 */
export type Bench = (print: (name: string, value: number | string) => void) => Promise<void>;
