// The page on which a meeting is minuted. What is typed is kept on this computer at once and sent within a second;
// what could not be sent is sent again until it is kept. The page works as plain forms without this.
(() => {
  const root = document.getElementById('notes');
  if (!root) return;
  const line = document.getElementById('line');
  const live = document.getElementById('live');
  const saved = document.getElementById('saved');
  const problems = document.getElementById('problems');
  const { meeting, csrf } = root.dataset;
  const address = `/desk/meetings/${encodeURIComponent(meeting)}/notes/sync${root.dataset.all ? '?all=yes' : ''}`;
  const SAVE_MS = 500;
  const POLL_MS = 2000;
  const MOST = 100;
  const ABANDONED_MS = 10_000;

  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  /* What waits to be kept. It stands in the browser's storage under a name of this tab's own. */
  const prefix = `notes:${meeting}:`;
  const tab = sessionStorage.getItem('notes-tab') ?? newId();
  sessionStorage.setItem('notes-tab', tab);
  const own = prefix + tab;
  const waiting = { lines: {}, changes: {} };
  let typing = null;
  let since = Number(root.dataset.number);
  let item = root.dataset.item || null;
  let clock = 0;

  const keep = () => {
    try {
      localStorage.setItem(own, JSON.stringify({ at: Date.now(), ...waiting, typing }));
    } catch {
      // A full or forbidden storage: the server still has everything but the last second.
    }
  };
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null');
    } catch {
      return null;
    }
  };
  const take = (from) => {
    for (const kind of ['lines', 'changes'])
      for (const [id, one] of Object.entries(from[kind] ?? {}))
        if (!waiting[kind][id] || waiting[kind][id].rev < one.rev) waiting[kind][id] = one;
  };
  /* What this tab left when it was closed, or another that is there no more, is taken up again. */
  const takeUp = () => {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(prefix)) continue;
      const left = read(name);
      if (!left) continue;
      const abandoned = Date.now() - left.at > ABANDONED_MS;
      if (name !== own && !abandoned) continue;
      take(left);
      if (left.typing && line.value === '') {
        typing = left.typing;
        line.value = typing.words;
      }
      if (name !== own) localStorage.removeItem(name);
    }
    keep();
  };

  const now = () => new Date(Date.now() + clock).toISOString();
  const isWaiting = () => Object.keys(waiting.lines).length + Object.keys(waiting.changes).length > 0;
  const say = (words) => {
    if (saved.textContent !== words) saved.textContent = words;
  };

  /* The line: each state of it has a higher number under the same id, so that the last one counts. */
  const typed = (done) => {
    typing ??= { id: newId(), rev: -1, at: now(), item };
    typing.rev += 1;
    typing.words = line.value;
    const { id, rev, at, words } = typing;
    waiting.lines[id] = { id, rev, at, words: words.trim(), item: typing.item, done };
    if (done) {
      typing = null;
      line.value = '';
    }
    keep();
    say('Saving');
  };
  line.addEventListener('input', () => typed(false));
  line.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (line.value.trim() !== '') finish();
  });
  document.getElementById('line-form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (line.value.trim() !== '') finish();
    line.focus();
  });
  const finish = () => {
    problems.textContent = '';
    typed(true);
    void send();
  };

  /* Buttons and changes within the part that is given anew. */
  const changeOf = (form) => {
    form.change ??= {
      id: newId(),
      rev: -1,
      at: now(),
      of: form.elements.of.value,
      on: form.elements.on.value.split(',').map((one) => {
        const cut = one.lastIndexOf(':');
        return { id: one.slice(0, cut), rev: Number(one.slice(cut + 1)) };
      }),
    };
    form.change.rev += 1;
    return form.change;
  };
  const changed = (form, words) => {
    const change = { ...changeOf(form), words };
    waiting.changes[change.id] = change;
    keep();
    say('Saving');
  };
  live.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-change]');
    if (form) changed(form, event.target.value.trim());
  });
  live.addEventListener('submit', (event) => {
    const form = event.target;
    event.preventDefault();
    if (form.dataset.change) {
      const strike = event.submitter?.value === 'strike';
      changed(form, strike ? null : form.elements.words.value.trim());
      form.closest('details').open = false;
      form.closest('details').querySelector('summary').focus();
    } else {
      const id = newId();
      waiting.lines[id] = { id, rev: 0, at: now(), words: form.elements.line.value, item, done: true };
      keep();
    }
    void send();
  });

  /* The part that changes is replaced when nobody is writing in it; the focus stays where it was. */
  let newer = null;
  const isWriting = () => live.contains(document.activeElement) && document.activeElement.tagName === 'TEXTAREA';
  const show = (html) => {
    newer = html;
    if (isWriting()) return;
    const focus = placeOf(document.activeElement);
    live.innerHTML = newer;
    newer = null;
    focus?.();
  };
  const placeOf = (element) => {
    if (!live.contains(element)) return null;
    const entry = element.closest('.notes-entry')?.id;
    if (entry) return () => document.getElementById(entry)?.querySelector('summary')?.focus();
    const list = element.closest('ul, ol');
    const index = list ? Array.from(list.children).indexOf(element.closest('li')) : -1;
    const name = list?.className;
    if (index >= 0 && name)
      return () => live.querySelector(`.${name}`)?.children[index]?.querySelector('button')?.focus();
    return () => live.querySelector('.notes-now button')?.focus();
  };
  live.addEventListener('focusout', () =>
    setTimeout(() => {
      if (newer !== null && !isWriting()) show(newer);
    }, 200),
  );

  const tell = (list, lines) => {
    if (list.length === 0) return;
    problems.textContent = '';
    for (const { id, says } of list) {
      const told = document.createElement('p');
      told.className = 'govuk-error-message';
      const sent = lines.find((one) => one.id === id);
      told.textContent = sent ? `${sent.words}: ${says}` : says;
      problems.append(told);
      if (!sent || line.value !== '') continue;
      typing = { id, rev: sent.rev, at: sent.at, item: sent.item };
      line.value = sent.words;
    }
  };

  let busy = false;
  let last = 0;
  const send = async () => {
    if (busy) return;
    busy = true;
    const lines = Object.values(waiting.lines).slice(0, MOST);
    const changes = Object.values(waiting.changes).slice(0, MOST);
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify({ since, lines, changes, csrf }),
        signal: AbortSignal.timeout(8000),
      });
      if (answer.status === 401 || answer.status === 403) {
        say('You are signed out. Sign in in another tab: what you typed is kept here until then.');
        return;
      }
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const told = await answer.json();
      for (const { id, rev } of lines) if (waiting.lines[id]?.rev === rev) delete waiting.lines[id];
      for (const { id, rev } of changes) if (waiting.changes[id]?.rev === rev) delete waiting.changes[id];
      since = told.number;
      clock = told.now - Date.now();
      if (told.html !== null) {
        item = told.item;
        show(told.html);
      }
      tell(told.problems, lines);
      keep();
      say(isWaiting() ? 'Saving' : 'Saved');
    } catch {
      say('No connection. What you typed is kept on this computer and sent when the connection is back.');
    } finally {
      busy = false;
      last = Date.now();
    }
  };
  setInterval(() => {
    if (isWaiting() || Date.now() - last >= POLL_MS) void send();
  }, SAVE_MS);
  setInterval(keep, 3000);
  takeUp();
  void send();
})();
