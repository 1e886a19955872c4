import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import type { MadeMeeting } from '../../test/made-reading.ts';
import { emptyStore } from '../../test/stores.ts';

const BODY = 'Harbour and Coast Select Commission';
const SLUG = 'harbour-and-coast-select-commission';
const COUNCIL = 'Wexcombe Borough Council';
const TODAY = '2031-06-01';

const of = (date: string | null, meeting: Partial<MadeMeeting> = {}): MadeMeeting => ({
  council: COUNCIL,
  body: BODY,
  date,
  ...meeting,
});

for (const database of await databases()) {
  const open = () => emptyStore(database);

  describe(`bodies and meetings in ${database.name}`, () => {
    it('joins agenda and minutes of one body and date', async () => {
      const { store, add } = await open();
      await add({
        path: 'agenda.md',
        kind: 'agenda-pack',
        meetings: [
          of('2031-05-20', {
            from: 'agenda',
            startTime: '14:00',
            items: [
              { agendaNumber: '1', title: 'Apologies' },
              { agendaNumber: '2', title: 'Sea Wall', purpose: 'To receive a report' },
            ],
          }),
        ],
        papers: [
          { kind: 'agenda', title: 'Agenda', item: null },
          { kind: 'report', title: 'The sea wall', item: '2' },
        ],
      });
      const before = await store.public.item(SLUG, '2031-05-20', 'item-2');
      assert.deepEqual(
        [before?.slug, before?.title, before?.papers.map(({ title }) => title)],
        ['item-2', 'Sea Wall', ['The sea wall']],
      );
      await add({
        path: 'minutes.md',
        meetings: [
          of('2031-05-20', { council: null, startTime: '14:05', items: [{ number: '12', title: 'SEA WALL' }] }),
        ],
      });
      const meeting = (await store.public.meeting(SLUG, '2031-05-20'))!;
      assert.equal(meeting.startTime, '14:05');
      assert.deepEqual(
        meeting.agenda.map(({ slug, number, minute }) => [slug, number, minute?.slug ?? null]),
        [
          ['item-1', '1', null],
          ['item-2', '2', '12'],
        ],
      );
      assert.deepEqual(
        meeting.sources.map(({ from, shown }) => [from, shown]),
        [
          ['agenda', true],
          ['minutes', true],
        ],
      );
      assert.deepEqual(
        meeting.papers.map(({ title, item }) => [title, item]),
        [
          ['Agenda', null],
          ['The sea wall', '2'],
        ],
      );
      const after = await store.public.item(SLUG, '2031-05-20', 'item-2');
      assert.deepEqual([after?.slug, after?.papers.map(({ title }) => title)], ['12', ['The sea wall']]);
      const first = await store.public.item(SLUG, '2031-05-20', 'item-1');
      assert.deepEqual([first?.slug, first?.title], ['item-1', 'Apologies']);
    });

    it('keeps two meetings of one body on one day apart by their times', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [of('2031-05-20', { startTime: '10:00', items: [{ number: '1', title: 'Morning' }] })],
      });
      await add({
        path: 'b.md',
        meetings: [of('2031-05-20', { startTime: '14:00', items: [{ number: '2', title: 'Afternoon' }] })],
      });
      const title = async (slug: string) => (await store.public.meeting(SLUG, slug))?.items[0]?.title;
      assert.equal(await title('2031-05-20'), 'Morning');
      assert.equal(await title('2031-05-20-2'), 'Afternoon');
    });

    it('keeps two meetings apart that one paper tells of', async () => {
      const { store, add } = await open();
      await add({ path: 'a.md', meetings: [of('2031-05-20'), of('2031-05-20')] });
      assert.ok(await store.public.meeting(SLUG, '2031-05-20-2'));
    });

    it('shows approved minutes before drafts, and those on their own before those in a pack', async () => {
      const { store, add } = await open();
      const minutes = (path: string, title: string, status: MadeMeeting['status'], kind?: 'agenda-pack') =>
        add({ path, kind, meetings: [of('2031-05-20', { status, items: [{ number: '12', title }] })] });
      const shown = async () => (await store.public.meeting(SLUG, '2031-05-20'))?.items[0]?.title;
      await minutes('pack.md', 'In a pack', null, 'agenda-pack');
      await minutes('draft.md', 'Draft', 'draft');
      assert.equal(await shown(), 'Draft');
      await minutes('final.md', 'Final', null);
      assert.equal(await shown(), 'Final');
      await minutes('approved.md', 'Approved', 'approved');
      await minutes('late.md', 'Late draft', 'draft');
      assert.equal(await shown(), 'Approved');
      assert.equal((await store.public.search({ words: 'draft' })).total, 0);
    });

    it('keeps bodies of one name in two councils apart', async () => {
      const { store, add } = await open();
      await add({ path: 'a.md', meetings: [of('2031-05-20', { body: 'Cabinet' })] });
      await add({
        path: 'b.md',
        meetings: [of('2031-05-20', { body: 'Cabinet', council: 'Northmoor District Council' })],
      });
      assert.deepEqual(
        (await store.public.bodies()).map(({ slug, council }) => [slug, council]),
        [
          ['cabinet', COUNCIL],
          ['cabinet-2', 'Northmoor District Council'],
        ],
      );
    });

    it('learns a body’s council from a later paper, its people with it', async () => {
      const { store, add } = await open();
      const attendance: MadeMeeting['attendance'] = [['Cllr Hale', 'present', 'member']];
      await add({ path: 'a.md', meetings: [of('2031-05-20', { council: null, attendance })] });
      await add({ path: 'b.md', meetings: [of('2031-04-20', { attendance })] });
      await add({ path: 'c.md', meetings: [of('2031-03-20', { body: 'Cabinet', attendance })] });
      assert.deepEqual(
        (await store.public.bodies()).map(({ slug, council, meetings }) => [slug, council, meetings]),
        [
          ['cabinet', COUNCIL, 1],
          [SLUG, COUNCIL, 2],
        ],
      );
      assert.equal((await store.public.person('hale'))?.attendance.length, 3);
    });

    it('loses nothing of a paper that states neither body nor date', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [of(null, { body: null, council: null, items: [{ title: 'Lighthouse' }] })],
      });
      await add({ path: 'b.md', meetings: [of(null, { body: null, council: null, items: [{ title: 'Beacon' }] })] });
      assert.deepEqual(
        (await store.public.search({ words: 'beacon' })).hits.map(({ item }) => [
          item?.meeting.body.slug,
          item?.meeting.slug,
          item?.slug,
        ]),
        [['body-not-stated', 'undated-2', 'beacon']],
      );
    });

    it('lists meetings by municipal year, and what is coming', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [
          of('2030-05-07'),
          of('2030-06-04'),
          of('2031-05-20', { next: { date: '2031-07-01', time: '14:00' } }),
        ],
      });
      await add({ path: 'b.md', kind: 'agenda', meetings: [of('2031-06-15', { from: 'agenda', startTime: '10:00' })] });
      const body = await store.public.body(SLUG, TODAY);
      assert.deepEqual(
        body?.years.map(({ year, meetings }) => [year, meetings.map(({ slug }) => slug)]),
        [
          ['2031/32', ['2031-06-15', '2031-05-20']],
          ['2030/31', ['2030-06-04']],
          ['2029/30', ['2030-05-07']],
        ],
      );
      const coming = body!.coming.map(({ date, time, meeting, announced }) => [
        date,
        time,
        meeting,
        announced !== null,
      ]);
      assert.deepEqual(coming, [
        ['2031-06-15', '10:00', '2031-06-15', false],
        ['2031-07-01', '14:00', null, true],
      ]);
      const home = await store.public.home(TODAY);
      assert.deepEqual(
        home.latest.map(({ slug }) => slug),
        ['2031-05-20', '2030-06-04', '2030-05-07'],
      );
      assert.equal(home.coming.length, 2);
      const meeting = await store.public.meeting(SLUG, '2030-06-04');
      assert.deepEqual([meeting?.previous?.slug, meeting?.next?.slug], ['2030-05-07', '2031-05-20']);
    });

    it('shows a cancelled meeting as such whatever other papers say', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        kind: 'agenda',
        meetings: [of('2031-06-15', { from: 'agenda', status: 'cancelled' })],
      });
      assert.equal((await store.public.home(TODAY)).coming[0]?.status, 'cancelled');
    });

    it('gives the places of one paper to the document that they stand in', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [
          of('2031-05-20', {
            preamble: ['The Chair welcomed all.'],
            attendance: [['Councillor Hale', 'present', 'chair']],
            items: [
              {
                number: '12',
                title: 'Sea wall',
                paragraphs: ['It leaks.'],
                decisions: [[['1', 'That it be mended.']]],
              },
            ],
          }),
        ],
      });
      const meeting = (await store.public.meeting(SLUG, '2031-05-20'))!;
      const document = (await store.public.document(meeting.sources[0]!.document.slug))!;
      const [item] = meeting.items;
      const quotes: [{ document: string; page: number; start: number; end: number }, string][] = [
        [meeting.attendance[0]!.place, 'Councillor Hale'],
        [meeting.preamble[0]!.place, 'The Chair welcomed all.'],
        [item!.place, 'Sea wall'],
        [item!.decisions[0]!.clauses[0]!.place, 'That it be mended.'],
      ];
      for (const [place, quote] of quotes) {
        assert.equal(place.document, document.slug);
        assert.equal(document.pageTexts[place.page - 1]!.text.slice(place.start, place.end), quote);
      }
      assert.deepEqual(
        item!.narrative.map((part) => part.kind),
        ['paragraph', 'decision'],
      );
      assert.deepEqual(
        document.meetings.map(({ meeting, from }) => [meeting.slug, from]),
        [['2031-05-20', 'minutes']],
      );
      const file = (await store.public.file(document.slug))!;
      const chunks: Buffer[] = [];
      for await (const chunk of file.stream()) chunks.push(chunk as Buffer);
      assert.equal(Buffer.concat(chunks).length, document.size);
    });

    it('suggests what is near an address that is not there', async () => {
      const { store, add } = await open();
      await add({ path: 'a.md', meetings: [of('2031-05-20', { items: [{ number: '12', title: 'Sea wall' }] })] });
      const hrefs = async (path: string) => (await store.public.suggest(path)).map(({ href }) => href);
      assert.deepEqual(await hrefs('/harbour-coast-commission'), [`/${SLUG}`]);
      assert.deepEqual(await hrefs(`/${SLUG}/2031-05-21`), [`/${SLUG}/2031-05-20`, `/${SLUG}`]);
      assert.equal((await hrefs(`/${SLUG}/2031-05-20/sea-walls`))[0], `/${SLUG}/2031-05-20/12`);
      assert.deepEqual(await hrefs('/%E0%A4%A/%00'), []);
      assert.deepEqual(await hrefs('/'.repeat(100_000)), []);
    });

    it('has no page where there is none', async () => {
      const { store } = await open();
      assert.equal(await store.public.body('x', TODAY), null);
      assert.equal(await store.public.meeting('x', 'y'), null);
      assert.equal(await store.public.item('x', 'y', 'z'), null);
      assert.equal(await store.public.person('x'), null);
      assert.equal(await store.public.document('x'), null);
      assert.equal(await store.public.file('x'), null);
    });
  });

  describe(`people in ${database.name}`, () => {
    it('knows one person by several titles, and never two spellings as one', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [
          of('2031-05-20', {
            attendance: [
              ['Councillor Merridew', 'present', 'member'],
              ['Cllr M. Merridew', 'present', 'member'],
              ['Councillor Meridew', 'apologies', null],
            ],
          }),
          of('2031-06-20', { attendance: [['Cllr. Merridew', 'apologies', null]] }),
        ],
      });
      const people = await store.public.people();
      assert.deepEqual(
        people.map(({ slug, name }) => [slug, name]),
        [
          ['m-merridew', 'Cllr M. Merridew'],
          ['meridew', 'Councillor Meridew'],
          ['merridew', 'Councillor Merridew'],
        ],
      );
      const person = await store.public.person('merridew');
      assert.deepEqual(
        person?.attendance.map(({ meeting, status }) => [meeting.slug, status]),
        [
          ['2031-06-20', 'apologies'],
          ['2031-05-20', 'present'],
        ],
      );
      assert.deepEqual(person?.printed, ['Cllr. Merridew', 'Councillor Merridew']);
    });

    it('counts members as minutes show them, each meeting once', async () => {
      const { store, add } = await open();
      const attendance: MadeMeeting['attendance'] = [
        ['Councillor Hale', 'present', 'chair'],
        ['Councillor Pell', 'apologies', null],
        ['Orla Quaye', 'in-attendance', 'officer'],
        ['A resident', 'in-attendance', 'public'],
      ];
      await add({ path: 'a.md', meetings: [of('2031-05-20', { attendance })] });
      await add({ path: 'pack.md', kind: 'agenda-pack', meetings: [of('2031-05-20', { attendance })] });
      const body = await store.public.body(SLUG, TODAY);
      assert.deepEqual(
        body?.members.map(({ name, role, present, apologies }) => [name, role, present, apologies]),
        [
          ['Councillor Hale', 'chair', 1, 0],
          ['Councillor Pell', null, 0, 1],
        ],
      );
      const people = (await store.public.people()).map(({ name }) => name);
      assert.deepEqual(people, ['Councillor Hale', 'Councillor Pell', 'Orla Quaye']);
    });

    it('shows where a person appears', async () => {
      const { store, add } = await open();
      await add({
        path: 'a.md',
        meetings: [
          of('2031-05-20', {
            attendance: [
              ['Councillor Hale', 'present', 'chair'],
              ['Councillor Pell', 'present', 'member'],
            ],
            items: [
              {
                number: '12',
                title: 'Sea wall',
                presenters: ['Orla Quaye'],
                paragraphs: ['Councillor Pell thanked Orla Quaye. A hale man was saved.'],
                vote: { mover: 'Councillor Hale', seconder: 'Councillor Pell', for: 4, against: 1 },
                declarations: [{ name: 'Councillor Hale', interest: 'DPI' }],
              },
            ],
          }),
        ],
      });
      const appears = async (slug: string) => (await store.public.person(slug))?.appearances.map(({ as }) => as);
      assert.deepEqual(await appears('hale'), ['mover', 'declaration']);
      assert.deepEqual(await appears('pell'), ['mentioned', 'seconder']);
      assert.deepEqual(await appears('orla-quaye'), ['presenter', 'mentioned']);
      const item = await store.public.item(SLUG, '2031-05-20', '12');
      assert.deepEqual(item?.votes[0]?.mover, { name: 'Councillor Hale', person: 'hale' });
      assert.equal(item?.presenters[0]?.person, 'orla-quaye');
      assert.equal(item?.declarations[0]?.person, 'hale');
    });
  });
}
