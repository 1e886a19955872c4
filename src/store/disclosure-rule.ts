import { DEFAULT_DISCLOSURE } from '../figures/disclosure/disclosure-risks.ts';
import type { DisclosureRule } from './store.ts';
import { StoreError } from './store-error.ts';

/**
 * The council's rule for small numbers from its settings: SMALL_NUMBER_THRESHOLD (5 where not set: one to four are
 * small) and SMALL_NUMBERS, `flag` (where not set) or `withhold`.
 *
 * @throws StoreError naming the setting that cannot be used
 */
export const readDisclosureRule = (env: Readonly<Record<string, string | undefined>>): DisclosureRule => {
  const threshold = env.SMALL_NUMBER_THRESHOLD || String(DEFAULT_DISCLOSURE.threshold);
  if (!/^\d{1,3}$/.test(threshold) || Number(threshold) < 2)
    throw new StoreError(`SMALL_NUMBER_THRESHOLD wants a whole number from 2 to 999, not '${threshold}'`);
  const manner = env.SMALL_NUMBERS || 'flag';
  if (manner !== 'flag' && manner !== 'withhold')
    throw new StoreError(`SMALL_NUMBERS wants 'flag' or 'withhold', not '${manner}'`);
  return { threshold: Number(threshold), withhold: manner === 'withhold' };
};
