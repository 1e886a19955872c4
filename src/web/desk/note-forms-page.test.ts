import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { FRAME, SEATS } from '../../../test/made-up-meeting.ts';
import { BODY, MEETING, planMeeting } from '../../../test/planned-meeting.ts';
import { openStore } from '../../store/open-store.ts';

const PAGE = `/desk/meetings/${MEETING}/notes`;
const CO_OPTED = 'Mrs Honor Bright';
const SUBSTITUTE = 'Councillor Bram Ode';
let browser: ReturnType<typeof browserOf>;
let question: string;

before(async () => {
  const store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  const { app } = await deskSite(store);
  cleanUp(() => app.close());
  const ada = await firstAdministrator(store);
  await planMeeting(store, ada.viewer);
  const member = (name: string, role: 'member' | 'substitute' | 'co-opted', substituteFor: string) =>
    store.desk.enter(ada.viewer, {
      kind: 'membership',
      basedOn: null,
      body: BODY,
      state: 'public',
      data: {
        name,
        role,
        group: '',
        from: '2026-05-01',
        until: null,
        substituteFor,
        votes: true,
        votesOnlyOn: role === 'co-opted' ? 'School crossing patrols' : null,
      },
      what: 'made member',
      why: null,
    });
  for (const { name } of SEATS) await member(name, 'member', '');
  await member(CO_OPTED, 'co-opted', '');
  await member(SUBSTITUTE, 'substitute', SEATS[8]!.name);
  const asked = (text: string, status: 'admitted' | 'received') =>
    store.desk.enter(ada.viewer, {
      kind: 'question',
      basedOn: null,
      body: BODY,
      meeting: MEETING,
      date: FRAME.date,
      state: status === 'admitted' ? 'public' : 'draft',
      data: {
        text,
        named: true,
        askedBy: status === 'admitted' ? 'Oona Fell' : null,
        received: '2026-09-01',
        meeting: { id: MEETING, date: FRAME.date },
        status,
        reason: null,
      },
      restricted: { name: 'Oona Fell', contact: 'oona@example.org' },
      what: 'asked question',
      why: null,
    });
  question = (await asked('When will fares fall?', 'admitted')).id;
  await asked('Why was this not admitted?', 'received');
  browser = browserOf(app, ada.session);
});

/** Opens a form, fills it in as a browser without script does, and sends it. */
const fill = async (name: string, fields: Record<string, string | string[]>, query = '') => {
  const $ = load((await browser.get(`${PAGE}?form=${name}${query}`)).body);
  const held = Object.fromEntries(
    $('form[data-entry]')
      .serializeArray()
      .map((one) => [one.name, one.value]),
  );
  return browser.post(PAGE, { ...held, ...fields });
};
const entries = async (): Promise<string[]> => {
  const $ = load((await browser.get(PAGE)).body);
  return $('.notes-entry__words')
    .map((_, element) => $(element).text())
    .get();
};
const voters = async (): Promise<string[]> => {
  const $ = load((await browser.get(`${PAGE}?form=vote`)).body);
  return $('.note-form__voters input[type=hidden]')
    .map((_, element) => $(element).attr('value'))
    .get();
};

describe('the forms of the page in the meeting', () => {
  it('offer the body’s substitutes, and who is noted as one may vote', async () => {
    const $ = load((await browser.get(`${PAGE}?form=substitute`)).body);
    assert.match($('#person').text(), new RegExp(`${SUBSTITUTE}, for ${SEATS[8]!.name}`));
    assert.equal((await fill('substitute', { person: SUBSTITUTE, for: SEATS[8]!.name })).statusCode, 303);
    for (const { name } of SEATS.slice(0, 8)) await browser.fill(PAGE, { line: `/in ${name}` });
    await browser.fill(PAGE, { line: `/in ${CO_OPTED}` });
    await browser.fill(PAGE, { line: '/item 4' });
    await fill('motion', { words: 'That fares be frozen', form: 'motion', mover: SEATS[1]!.name });
    assert.ok((await voters()).includes(SUBSTITUTE));
  });

  it('offer a co-opted member the vote on the items of their seat only', async () => {
    assert.equal((await voters()).includes(CO_OPTED), false);
    await browser.fill(PAGE, { line: '/vote carried' });
    await browser.fill(PAGE, { line: '/item 5' });
    await fill('motion', { words: 'That patrols be kept', form: 'motion', mover: SEATS[1]!.name });
    assert.ok((await voters()).includes(CO_OPTED));
  });

  it('keep a vote by name as one entry, however often it is sent', async () => {
    const $ = load((await browser.get(`${PAGE}?form=vote`)).body);
    const held = Object.fromEntries(
      $('form[data-entry]')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const sent = { ...held, manner: 'named', 'side-0': 'for', 'side-1': 'against', 'side-2': 'for' };
    await browser.post(PAGE, sent);
    await browser.post(PAGE, sent);
    const kept = (await entries()).filter((one) => one.startsWith('Vote on “That patrols be kept”'));
    assert.deepEqual(kept, ['Vote on “That patrols be kept”: 2 for, 1 against']);
  });

  it('show what was wrong at its field, with what was typed', async () => {
    const answer = await fill('declaration', { person: SEATS[2]!.name, nature: 'a neighbour', interest: 'dpi' });
    assert.equal(answer.statusCode, 422);
    const $ = load(answer.body);
    assert.equal($('.govuk-error-summary a').attr('href'), '#stay');
    assert.equal($('#nature').text(), 'a neighbour');
    assert.equal($('#interest').attr('checked'), 'checked');
  });

  it('show an ask as it is read before keeping it, and again where its words change', async () => {
    const typed = { words: 'The Head of Highways to send a list by 30 October 2026', owner: '', due: '' };
    const first = load((await fill('ask', typed)).body);
    assert.match(first('#shown').text(), /Head of Highways.*2026-10-30/s);
    assert.equal(
      (await entries()).some((one) => one.includes('send a list')),
      false,
    );
    const seen = first('[name=seen]').attr('value') ?? '';
    const again = await fill('ask', { ...typed, words: `${typed.words} or sooner`, seen });
    assert.match(load(again.body)('#shown').text(), /2026-10-30/);
    assert.equal((await fill('ask', { ...typed, seen })).statusCode, 303);
    assert.equal((await entries()).filter((one) => one.includes('send a list')).length, 1);
  });

  it('offer what was admitted of the public’s questions, until it is answered', async () => {
    const open = async () => load((await browser.get(`${PAGE}?form=question`)).body)('.note-form').text();
    assert.match(await open(), /When will fares fall/);
    assert.equal((await open()).includes('not admitted'), false);
    const answer = await fill(
      'question',
      { answeredBy: 'Councillor Tobias Wren', words: 'In May.' },
      `&question=${question}`,
    );
    assert.equal(answer.statusCode, 303);
    assert.ok(
      (await entries()).some((one) => /Oona Fell asked: When will fares fall\?\nAnswer of .*In May\./.test(one)),
    );
    assert.equal((await open()).includes('When will fares fall'), false);
  });

  it('open nothing for a name that is no form', async () => {
    assert.equal((await browser.get(`${PAGE}?form=constructor`)).body.includes('data-entry'), false);
  });
});
