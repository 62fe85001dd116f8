/** A text area that indents as editors of programs do. */

export function makeEditor(area: HTMLTextAreaElement, indent: string): void {
  // After Escape the next Tab leaves, so that nobody is caught in it who has only a keyboard.
  let leaving = false;
  area.addEventListener('blur', () => {
    leaving = false;
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      leaving = true;
      return;
    }
    if (event.key === 'Tab' && !leaving && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      if (event.shiftKey) outdent(area, indent);
      else insert(area, indent);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing) {
      event.preventDefault();
      const before = area.value.slice(0, area.selectionStart);
      const line = before.slice(before.lastIndexOf('\n') + 1);
      const deeper = /[:{([]\s*$/.test(line) ? indent : '';
      insert(area, `\n${/^\s*/.exec(line)?.[0] ?? ''}${deeper}`);
    }
    if (event.key !== 'Shift') leaving = false;
  });
}

function insert(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input'));
}

function outdent(area: HTMLTextAreaElement, indent: string): void {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const width = /^ */.exec(area.value.slice(start, start + indent.length))?.[0].length ?? 0;
  area.setRangeText('', start, start + width, 'preserve');
  area.dispatchEvent(new Event('input'));
}
