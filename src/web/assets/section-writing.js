// Buttons and keys above the sections of a report write its marks: bold, italic, link, heading, points, numbers, table.
// Without this script the marks are typed; the page says how.
(() => {
  const WORDS = 'words';
  /** Puts text in place of what is selected, so that the browser's own undo takes it back. */
  const put = (area, from, to, text) => {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, to, 'end');
  };
  const around = (before, after) => (area) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const words = value.slice(from, to) || WORDS;
    put(area, from, to, before + words + after);
    area.setSelectionRange(from + before.length, from + before.length + words.length);
  };
  /** Marks each line that the selection touches, or takes the mark away where all have it. */
  const lines = (mark) => (area) => {
    const { selectionStart, selectionEnd, value } = area;
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const next = value.indexOf('\n', Math.max(selectionEnd - 1, from));
    const to = next < 0 ? value.length : next;
    const before = value.slice(from, to).split('\n');
    const bare = before.map((line) => line.replace(/^(?:- |\d+\. |## )/, ''));
    const marked = bare.map((line, index) => mark(index) + line);
    put(area, from, to, (before.join('\n') === marked.join('\n') ? bare : marked).join('\n'));
  };
  const block = (text) => (area) => {
    const { selectionEnd: at, value } = area;
    const gap = at === 0 || value.slice(0, at).endsWith('\n\n') ? '' : value[at - 1] === '\n' ? '\n' : '\n\n';
    put(area, at, at, gap + text);
  };
  const TOOLS = [
    ['Bold', around('**', '**'), 'b'],
    ['Italic', around('*', '*'), 'i'],
    ['Link', around('[', '](https://)'), 'k'],
    ['Heading', lines(() => '## ')],
    ['Points', lines(() => '- ')],
    ['Numbers', lines((index) => `${index + 1}. `)],
    ['Table', block('| Year | Number |\n| 2031 | 12 |\n')],
  ];
  for (const area of document.querySelectorAll('textarea[name^="section-"]')) {
    const bar = document.createElement('div');
    bar.className = 'writing-bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', `Marks in ${document.querySelector(`label[for="${area.id}"]`)?.textContent.trim()}`);
    for (const [name, act, key] of TOOLS) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      if (key) button.title = `Ctrl+${key.toUpperCase()}`;
      button.addEventListener('click', () => act(area));
      bar.append(button);
    }
    area.before(bar);
    area.addEventListener('keydown', (event) => {
      const tool = TOOLS.find(([, , key]) => key === event.key.toLowerCase());
      if (!tool || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      tool[1](area);
    });
  }
})();
