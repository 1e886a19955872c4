import type { AskLedger } from '../ask-ledger.ts';
import { enterAgenda, withAgenda } from './agenda.ts';
import { mattersFor, mattersOffered, withMatters } from './agenda-matters.ts';
import type { Desk } from './desk.ts';
import { listIn } from './form.ts';

const ADDRESS = '/desk/meetings/:id/agenda/matters';

/** Which asks are taken under "matters arising" of an agenda: picked by the officer, those that are due offered first. */
export const agendaMattersPage = (desk: Desk, ledger: AskLedger): void => {
  desk.get(ADDRESS, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) => {
      if (!record) return null;
      const groups = mattersOffered(record.data, await mattersFor(asked, ledger, hand));
      const { meeting, frame } = hand;
      const context = { meeting, heading: frame.body, date: meeting.data.date, record, groups };
      return { view: 'desk/agenda-matters.njk', context };
    }),
  );
  desk.post(ADDRESS, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) => {
      if (!record) return null;
      const keys = new Set(listIn(asked.form, 'ask'));
      const lines = (await mattersFor(asked, ledger, hand)).map(({ line }) => line);
      const data = withMatters(
        record.data,
        lines.filter(({ ask }) => keys.has(ask)),
      );
      return enterAgenda(asked, hand, record, { data, what: 'picked matters arising' });
    }),
  );
};
