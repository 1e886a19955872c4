import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const URL = /\b(?:https?:\/\/|file:\/{2,3})([^\s/<>()"'\]]+)[^\s<>"']{0,300}/gi;
const DRIVE = /(?<![\p{L}\d])[A-Z]:\\[^\s<>"|]{3,200}|(?<![\\\w])\\\\[\w.-]+\\[^\s<>"|]{2,200}/gu;
const PRIVATE =
  /^(?:localhost|10\.\d+\.\d+\.\d+|127\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)(?::\d+)?$|^(?:[\w-]*intranet|sharepoint)\d*\.(?!com\b)|\.(?:local|internal|lan|intranet|corp)(?::\d+)?$/i;
const SIGN_IN =
  /(?:^|\.)(?:drive\.google\.com|docs\.google\.com|sharepoint\.com|onedrive\.live\.com|1drv\.ms|teams\.microsoft\.com|dropbox\.com)$/i;

/** A link that opens only inside the council, or only for whoever was let in. */
export const unreachableLink: Rule = {
  id: 'law/unreachable-link',
  kind: 'law',
  severity: 'error',
  source: 'LGA 1972 s100D: background papers are open to inspection by the public',
  why: "A background paper must be open to the public for four years. A server name without a dot, a private address or a path on a drive opens only on the council's own network; a shared drive may ask for a password, or be gone when its owner leaves (a warning). Addresses on the open web are left alone; they are not tried.",
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const { index, 0: printed, 1: host = '' } of passage.text.matchAll(URL)) {
        const name = host.split(/[?#]/)[0]!.replace(/[.,;]+$/, '');
        const inside = /^file:/i.test(printed) || PRIVATE.test(name) || !name.includes('.');
        if (!inside && !SIGN_IN.test(name)) continue;
        yield {
          at: inProse(passage, index, index + printed.replace(/[.,;)]+$/, '').length),
          says: inside
            ? `The link opens only inside the council's own network ("${name || 'file'}").`
            : `The link leads to a shared drive (${name}), which may ask for a password or be gone tomorrow.`,
          mend: "Publish the paper on the council's website and link to it there.",
          sure: inside ? 0.97 : 0.8,
          ...(!inside && { severity: 'warning' }),
        };
      }
      for (const { index, 0: printed } of passage.text.matchAll(DRIVE)) {
        yield {
          at: inProse(passage, index, index + printed.length),
          says: 'This path is on a drive of the council, where no reader can follow.',
          mend: "Publish the paper on the council's website and link to it there.",
          sure: 0.95,
        };
      }
    }
  },
};
