/**
 * What ran when: extension functions, context functions and Python functions on one time line, in Chrome's trace
 * format (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU), which Perfetto and
 * speedscope show.
 */
export type TimelineCategory = 'python' | 'extension' | 'context';

/** Events kept: about 200 MB of memory. What comes later is counted, not kept. */
const MOST_EVENTS = 8_000_000;
const CHUNK = 20_000;
const MICROSECONDS = 1000;

export class Timeline {
  recording = false;
  /** Events that found no room. */
  lost = 0;
  #count = 0;
  /** Place of the name in `#names`, or -1 for an end. */
  #what = new Int32Array(1024);
  #when = new Float64Array(1024);
  readonly #names: { readonly category: TimelineCategory; readonly name: string }[] = [];
  readonly #places = new Map<string, number>();
  /** Whether each open event was kept: an end belongs to a begin. */
  readonly #open: boolean[] = [];
  /** Names of the Python functions told of by `running`, and how many events were open before each. */
  readonly #running: { readonly name: string; readonly depth: number }[] = [];

  begin(category: TimelineCategory, name: string): void {
    const room = this.#count + this.#open.length + 1 < MOST_EVENTS;
    this.#open.push(room);
    if (room) this.#push(this.#place(category, name));
    else this.lost++;
  }

  /**
   * The Python functions that run now, outermost first, where nothing tells of each as it begins and ends. What has ended
   * since ends here, what is new begins.
   */
  running(names: readonly string[]): void {
    let same = 0;
    while (same < names.length && this.#running[same]?.name === names[same]) same++;
    // One in which something goes on has not ended.
    let ending = this.#running.length > same;
    while (ending) ending = this.#endRunning() && this.#running.length > same;
    for (const name of names.slice(this.#running.length)) {
      this.#running.push({ name, depth: this.#open.length });
      this.begin('python', name);
    }
  }

  /** Nothing more comes. */
  finish(): void {
    this.#endAllRunning();
  }

  #endAllRunning(): void {
    let ending = true;
    while (ending) ending = this.#endRunning();
  }

  /** Ends the Python function that `running` told of last, if nothing began in it that goes on. */
  #endRunning(): boolean {
    if (this.#running.at(-1)?.depth !== this.#open.length - 1) return false;
    this.#running.pop();
    if (this.#open.pop() === true) this.#push(-1);
    return true;
  }

  /** Ends what began last. An end without a begin (recording started inside it) is left out. */
  end(): void {
    this.#endAllRunning();
    if (this.#open.pop() === true) this.#push(-1);
  }

  /** Events from number `from` on, as JSON objects with commas between, and the number to go on from; '' at the end. */
  chunk(from: number): { readonly text: string; readonly next: number } {
    const next = Math.min(from + CHUNK, this.#count);
    const events: string[] = [];
    for (let i = from; i < next; i++) {
      const time = ((this.#when[i] as number) * MICROSECONDS).toFixed(3);
      const name = this.#names[this.#what[i] as number];
      events.push(
        name === undefined
          ? `{"ph":"E","ts":${time},"pid":1,"tid":1}`
          : `{"ph":"B","ts":${time},"pid":1,"tid":1,"cat":"${name.category}","name":${JSON.stringify(name.name)}}`,
      );
    }
    return { text: events.join(',\n'), next };
  }

  #place(category: TimelineCategory, name: string): number {
    const key = `${category} ${name}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#names.push({ category, name }) - 1;
    this.#places.set(key, place);
    return place;
  }

  #push(what: number): void {
    const at = this.#count++;
    if (at === this.#what.length) {
      const [oldWhat, oldWhen] = [this.#what, this.#when];
      this.#what = new Int32Array(at * 2);
      this.#what.set(oldWhat);
      this.#when = new Float64Array(at * 2);
      this.#when.set(oldWhen);
    }
    this.#what[at] = what;
    this.#when[at] = performance.now();
  }
}
