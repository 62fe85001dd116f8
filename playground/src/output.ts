/** The output of a program on the page, added once a frame however much of it comes. */

/** More would make the page slow. */
const MOST = 1 << 20;

export class Output {
  readonly #element: HTMLElement;
  #waiting: { readonly text: string; readonly className: string }[] = [];
  #size = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  clear(): void {
    this.#waiting = [];
    this.#size = 0;
    this.#element.replaceChildren();
  }

  add(text: string, className: '' | 'err' = ''): void {
    if (this.#size > MOST) return;
    this.#size += text.length;
    if (this.#waiting.length === 0) requestAnimationFrame(() => this.#show());
    this.#waiting.push({
      text: this.#size > MOST ? `${text}\n[more output is not shown]\n` : text,
      className,
    });
  }

  #show(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#element;
    const following = scrollTop + clientHeight > scrollHeight - 40;
    const parts: { text: string; className: string }[] = [];
    for (const { text, className } of this.#waiting) {
      const last = parts.at(-1);
      if (last !== undefined && last.className === className) last.text += text;
      else parts.push({ text, className });
    }
    this.#waiting = [];
    for (const { text, className } of parts) {
      const span = document.createElement('span');
      span.className = className;
      span.textContent = text;
      this.#element.append(span);
    }
    if (following) this.#element.scrollTop = this.#element.scrollHeight;
  }
}
