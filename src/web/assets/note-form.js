// A form of the page in the meeting keeps what is typed in it on this computer until the server has it.
(() => {
  const root = document.getElementById('notes');
  if (!root) return;
  const place = (name) => `note-form:${root.dataset.meeting}:${name}`;
  if (root.dataset.kept) localStorage.removeItem(place(root.dataset.kept));
  const form = root.querySelector('form[data-entry]');
  if (!form) return;
  const own = place(form.dataset.entry);
  const fields = () => [...new FormData(form)].filter(([name]) => name !== '_csrf' && name !== 'seen');
  const keep = () => {
    try {
      localStorage.setItem(own, JSON.stringify(fields()));
    } catch {
      // A full or forbidden storage: the form still works as it stands.
    }
  };
  const left = () => {
    try {
      return JSON.parse(localStorage.getItem(own) ?? '[]');
    } catch {
      return [];
    }
  };
  const fill = ([name, value]) => {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value || field.checked;
      else field.value = value;
  };
  // Hidden fields say what the form is about: who may vote, which question. What was typed about another is not taken.
  const isSame = (kept) =>
    kept.every(([name, value]) => {
      const field = form.elements[name];
      return field?.type !== 'hidden' || name === 'id' || field.value === value;
    });
  // What came back from the server with an error, or read back, is newer than what is kept here.
  const isAnswer = document.querySelector('.govuk-error-summary, #shown') !== null;
  const kept = isAnswer ? [] : left();
  if (kept.length > 0 && isSame(kept)) {
    const fresh = form.elements.id.value;
    for (const one of kept) fill(one);
    // Sent as it was, it is the same entry; with other words it may be another, and two are better than none.
    form.addEventListener('input', () => fill(['id', fresh]), { once: true });
  }
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  if (!isAnswer) form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
})();
