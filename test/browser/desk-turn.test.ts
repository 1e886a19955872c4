import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  at,
  BODY,
  begin,
  browser,
  DAY,
  end,
  follow,
  isClean,
  itemId,
  keepForm,
  MEETING,
  NEXT,
  PUBLIC,
  pageOf,
  picture,
  press,
  SECRET,
  textOf,
  type,
  until,
} from './sample-turn.ts';

describe('a turn of the cycle in the sample borough, by five people', {
  skip: browser ? false : 'no Chromium on this machine',
  timeout: 280_000,
}, () => {
  before(begin);
  after(end);
  let chairName = '';
  /** Number on the agenda of the item whose title begins so. */
  const numbers = new Map<string, string>();

  it('begins with the body as its papers show it, and two meetings', async () => {
    const page = await pageOf('officer', `/desk/bodies/${BODY}/settings`);
    await page.locator('#quorum').fill('3');
    await press(page, /Save/);
    await page.goto(at(`/desk/bodies/${BODY}/members`));
    const offers = await page
      .locator('input[name=chosen]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    // Minutes of other years print surnames alone: those are the same people again.
    const members = offers.filter((name) => /\b\p{Lu}\.\s/u.test(name)).slice(0, 9);
    assert.equal(members.length, 9);
    for (const name of members) await page.locator(`input[name=chosen][value="${name}"]`).check();
    chairName = members.find((name) => name.includes('Amadi-Shaw')) ?? '';
    await page.locator('#since').fill('1 May 2026');
    await press(page, 'Take these over');
    for (const day of [DAY, NEXT]) {
      await page.goto(at(`/desk/bodies/${BODY}/meetings/new`));
      await page.locator('#date').fill(day.split('-').reverse().join('/'));
      await press(page, 'Plan it');
      await page.goto(at(`/desk/meetings/${BODY}.${day}`));
      await press(page, /Publish/);
    }
    await page.context().close();
  });

  it('has a topic that a member suggests, and the officer places in the meeting', async () => {
    const member = await pageOf('member', '/suggest-a-topic');
    await member.locator('#body').selectOption(BODY);
    await member.locator('#title').fill('Crossing patrols');
    await member.locator('#why').fill('Three crossings have no patrol.');
    await member.locator('#name').fill('Agnes Pellow');
    await Promise.all([
      member.waitForEvent('framenavigated'),
      member.locator('main form button').first().press('Enter'),
    ]);
    const page = await pageOf('officer', '/desk/programme');
    await follow(page, 'Crossing patrols');
    await page.locator('#meeting').selectOption(`${BODY}.${DAY}`);
    await page.locator('#status').selectOption('placed');
    await page.getByLabel('Show it on the public work programme').check();
    await isClean(page);
    await press(page, 'Save the topic');
    await page.goto(at(`/${BODY}/work-programme`));
    assert.match(await textOf(page), /Crossing patrols/);
    for (const one of [member, page]) await one.context().close();
  });

  it('has its report written by its author and cleared by every office', async () => {
    const page = await pageOf('author', '/desk/reports');
    await page.locator('#title').fill('Crossing patrols in the borough');
    await page.locator('#meeting').selectOption(`${BODY}.${DAY}`);
    await press(page, /Begin/);
    for (const box of await page.locator('input[id^="cover-"], textarea[id^="section-"]').all()) {
      const isQuestion = /^cover-(?:exempt|keyDecision)$/.test((await box.getAttribute('id')) ?? '');
      await box.fill(isQuestion ? 'No' : 'Three crossings of twelve have had no patrol since May.');
    }
    for (const answer of await page.locator('select[id^="screening-"]').all()) await answer.selectOption('no');
    await page.locator('#screening-reason').fill('Every child who crosses is treated alike.');
    await page.locator('#rec-0').fill('That a patrol be engaged for each crossing by 1 May 2032.');
    await press(page, 'Save the report');
    await isClean(page);
    await press(page, /Send it to all offices/);
    const address = new URL(page.url()).pathname;
    const clearing = await pageOf('clearing', address);
    const offices = clearing.locator('#office option');
    for (const office of await offices.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))) {
      await clearing.locator('#office').selectOption(office);
      await press(clearing, 'Give your word');
      await clearing.goto(at(address));
    }
    for (const one of [page, clearing]) await one.context().close();
  });

  it('has a resident’s question, which the officer admits', async () => {
    const page = await pageOf('officer', `${MEETING}/agenda`);
    await press(page, 'Make the agenda');
    const resident = await pageOf(null, '/ask-a-question');
    await resident.locator('#meeting').selectOption(`${BODY}.${DAY}`);
    await resident.locator('#text').fill('When will the boathouse open again?');
    await resident.locator('#name').fill('Oona Fell');
    await resident.getByLabel(/name/i).last().check();
    await Promise.all([
      resident.waitForEvent('framenavigated'),
      resident.locator('main form button').first().press('Enter'),
    ]);
    await page.goto(at(`/desk/questions`));
    await press(page, 'Admit');
    for (const one of [page, resident]) await one.context().close();
  });

  it('goes on with an agenda with the report behind its item and one that is exempt, published in time', async () => {
    const page = await pageOf('officer', `${MEETING}/agenda`);
    await follow(page, 'Change Crossing patrols');
    await page
      .locator('#report')
      .selectOption({ label: (await page.locator('#report option', { hasText: 'Crossing patrols' }).textContent())! });
    await press(page, 'Save the item');
    await page.goto(at(`${MEETING}/agenda`));
    await press(page, /^Take off.*in the borough/);
    await page.locator('#title').fill('Lease of the boathouse');
    await press(page, 'Add the item');
    await page.goto(at(`${MEETING}/agenda`));
    await follow(page, 'Change Lease of the boathouse');
    await page.locator('#level').selectOption('exempt');
    await page.locator('input[name=paragraphs][value="3"]').check();
    await page.locator('#reasons').fill('It tells what a tenant would pay.');
    await page.locator('#publicInterest').fill('the borough would get a worse price');
    await press(page, 'Save the item');
    await page.goto(at(`${MEETING}/agenda`));
    await isClean(page);
    await picture(page, 'agenda');
    assert.equal(await page.locator('#why').count(), 0, 'nothing is late');
    await press(page, 'Publish the agenda');
    for (const title of await page.locator('.desk-entry strong').allTextContents()) {
      const [, number, name] = /^(\d+[a-z]?)\. (.*)$/s.exec(title.trim()) ?? [];
      if (number && name) numbers.set(name.toLowerCase(), number);
    }
    const seen = await pageOf(null, PUBLIC);
    assert.match(await textOf(seen), /declarations of interest/i);
    assert.match(await textOf(seen), /crossing patrols/i);
    await seen.goto(at(`/search?q=patrol+engaged`));
    assert.match(await textOf(seen), /a patrol be engaged for each crossing/i);
    for (const one of [page, seen]) await one.context().close();
  });

  const item = (begins: string): string => {
    const found = [...numbers].find(([title]) => title.includes(begins));
    assert.ok(found, `${begins} is not among ${[...numbers.keys()].join('; ')}`);
    return found[1];
  };

  it('is minuted by keyboard and forms while people talk', async () => {
    const page = await pageOf('officer', `${MEETING}/notes`);
    const people = await page.locator('.notes-people__name').allTextContents();
    const names = people.map((one) => one.replace(/\s*\(.*$/s, '').trim());
    const present = [chairName, ...names.filter((one) => one !== chairName)].slice(0, 8);
    assert.equal(present.length, 8);
    await type(page, ...present.map((name) => `/in ${name}`), `/apol ${names.find((one) => !present.includes(one))}`);
    await keepForm(page, 'Came or left', { other: 'Lena Osgood', post: 'Head of Highways' }, ['Came in']);
    await type(page, `/chair ${chairName}`, '/open', `/item ${item('declarations')}`);
    const [, mover, seconder, away, fourth] = present as [string, string, string, string, string];
    await keepForm(
      page,
      'Declaration',
      { person: away, item: await itemId(page, 'boathouse'), nature: 'owns the house next door' },
      ['disclosable pecuniary interest', 'Leaves the room'],
    );
    await type(page, `/item ${item('public')}`);
    await page.getByRole('navigation', { name: 'Forms' }).getByRole('link', { name: 'Public question' }).click();
    await follow(page, /boathouse open again/);
    await page.locator('#words').fill('The boathouse would open in the spring.');
    await page.locator('#answeredBy').fill(chairName);
    await isClean(page);
    await picture(page, 'form-in-the-meeting');
    await press(page, 'Keep it');
    await type(page, `/item ${item('crossing')}`, 'Members thought that three crossings were not safe.');
    await keepForm(page, 'Motion', { words: 'That a patrol be engaged for each crossing', mover, seconder }, [
      'A motion',
    ]);
    await keepForm(page, 'Motion', { words: 'to add “in term time”', mover: fourth, seconder: away }, ['An amendment']);
    await keepForm(page, 'Vote', { for: '3', against: '5' }, ['Counted']);
    await picture(page, 'in-the-meeting');
    await page.getByRole('navigation', { name: 'Forms' }).getByRole('link', { name: 'Vote', exact: true }).click();
    const voters = await page.locator('.note-form__voters li').all();
    assert.equal(voters.length, 8);
    await page.locator('.note-form').getByLabel('By name').check();
    for (const [i, voter] of voters.entries()) await voter.getByLabel(i === 7 ? 'Against' : 'For').check();
    await press(page, 'Keep it');
    await keepForm(page, 'Decision', { words: 'That a patrol be engaged for each crossing' });
    await keepForm(page, 'Ask', { words: 'The Head of Highways to report on crossing patrols by 30 November 2032' });
    await type(page, `/item ${item('boathouse')}`);
    await keepForm(page, 'Exclude the public', {});
    await type(page, SECRET);
    await keepForm(page, 'Decision', { words: 'That the lease be granted' });
    await type(page, '/readmit', '/close');
    const text = await textOf(page, '#live');
    assert.match(text, /3 for, 5 against/);
    assert.match(text, /7 for, 1 against/);
    assert.equal(text.includes('These cannot both be so'), false, text);
    await page.context().close();
  });

  it('is drafted, looked at, and published as a draft without what was said in private', async () => {
    const page = await pageOf('officer', `${MEETING}/minutes`);
    await press(page, 'Draft them from the notes');
    await isClean(page);
    await picture(page, 'minutes-draft');
    const draft = await textOf(page, 'article');
    assert.match(draft, /lost by 3 votes to 5/);
    assert.match(draft, /Oona Fell asked the following question/);
    assert.ok(draft.includes(SECRET));
    await press(page, 'Publish as a draft');
    const seen = await pageOf(null, PUBLIC);
    const all = [await seen.content()];
    for (const found of ['boathouse spring', 'tenant rent', 'lease granted']) {
      await seen.goto(at(`/search?q=${found.replace(' ', '+')}`));
      all.push(await textOf(seen));
    }
    assert.match(all.join(), /boathouse would open in the spring/);
    assert.equal(all.join().includes(SECRET) || /lease be granted/.test(all.join()), false);
    for (const one of [page, seen]) await one.context().close();
  });

  it('is corrected in words, and approved at the next meeting by whoever presided there', async () => {
    const page = await pageOf('officer', `${MEETING}/minutes`);
    await follow(page, /crossing patrols$/i);
    const words = await page.locator('#words').inputValue();
    await page.locator('#words').fill(words.replace('three crossings', 'four crossings'));
    await page.locator('#correction').fill('the first paragraph should read “four” rather than “three”');
    await isClean(page);
    await press(page, 'Correct');
    await follow(page, /what changed/);
    assert.match(await textOf(page, 'del'), /three/);
    assert.match(await textOf(page, 'ins'), /four/);
    await isClean(page);
    await picture(page, 'minutes-versions');
    const presiding = await pageOf('chair', `${MEETING}/minutes`);
    await presiding.locator('#date').selectOption(NEXT);
    await presiding.locator('#signedBy').fill(chairName);
    await press(presiding, 'Approved and signed');
    assert.match(await textOf(presiding), /Approved\s+by the meeting on/);
    for (const one of [page, presiding]) await one.context().close();
  });

  it('ends when its ask is answered, and closed as the committee agreed', async () => {
    until(NEXT);
    const page = await pageOf('officer', `/desk/asks?body=${BODY}`);
    await follow(page, /report on crossing patrols/);
    await isClean(page);
    await picture(page, 'ask-at-desk');
    const [year, month, dayOfMonth] = NEXT.split('-');
    await page.locator('#happened').fill(`${dayOfMonth}/${month}/${year}`);
    await page.locator('#evidence').fill('Report to the meeting that followed');
    await press(page, 'It is answered');
    await page.locator('#closed-on').fill(`${dayOfMonth}/${month}/${year}`);
    await page.locator('#minute').fill('12');
    await press(page, 'Agreed closed');
    assert.match(await textOf(page, 'main .govuk-tag'), /Agreed closed/);
    await follow(page, 'its public page');
    assert.match(await textOf(page), new RegExp(`Minute 12 of ${NEXT}`));
    await page.context().close();
  });

  it('fits 320 pixels', async () => {
    const forms = ['declaration', 'exclusion', 'motion', 'vote', 'ask', 'question'].map((one) => `notes?form=${one}`);
    for (const address of ['notes', ...forms, 'minutes', 'minutes/items/4', 'minutes/versions']) {
      const page = await pageOf('officer', `${MEETING}/${address}`);
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      assert.ok(wide <= 320, `${address} is ${wide} wide`);
      await page.context().close();
    }
  });
});
