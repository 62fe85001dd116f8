/** A queue with two ends in a ring: adding and removing at both costs the same whatever its length. */

const FIRST_CAPACITY = 8;

export class Ring<T> {
  /** Its length is a power of two. */
  #slots: (T | undefined)[] = new Array<undefined>(FIRST_CAPACITY).fill(undefined);
  #head = 0;
  length = 0;

  /** The item at an index that is in the ring. */
  at(index: number): T {
    return this.#slots[(this.#head + index) & (this.#slots.length - 1)] as T;
  }

  set(index: number, item: T): void {
    this.#slots[(this.#head + index) & (this.#slots.length - 1)] = item;
  }

  push(item: T): void {
    if (this.length === this.#slots.length) this.#resize(2 * this.length);
    this.#slots[(this.#head + this.length) & (this.#slots.length - 1)] = item;
    this.length++;
  }

  unshift(item: T): void {
    if (this.length === this.#slots.length) this.#resize(2 * this.length);
    this.#head = (this.#head - 1) & (this.#slots.length - 1);
    this.#slots[this.#head] = item;
    this.length++;
  }

  pop(): T | undefined {
    if (this.length === 0) return undefined;
    this.length--;
    const at = (this.#head + this.length) & (this.#slots.length - 1);
    const item = this.#slots[at];
    this.#slots[at] = undefined;
    this.#shrink();
    return item;
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#slots[this.#head];
    this.#slots[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#slots.length - 1);
    this.length--;
    this.#shrink();
    return item;
  }

  clear(): void {
    this.#slots = new Array<undefined>(FIRST_CAPACITY).fill(undefined);
    this.#head = 0;
    this.length = 0;
  }

  /** Takes out the item at an index that is in the ring, from the nearer end. */
  remove(index: number): void {
    if (index < this.length / 2) {
      for (let at = index; at > 0; at--) this.set(at, this.at(at - 1));
      this.shift();
    } else {
      for (let at = index; at + 1 < this.length; at++) this.set(at, this.at(at + 1));
      this.pop();
    }
  }

  /** Puts an item before the one at an index. */
  insert(index: number, item: T): void {
    if (index < this.length / 2) {
      this.unshift(item);
      for (let at = 0; at < index; at++) this.set(at, this.at(at + 1));
    } else {
      this.push(item);
      for (let at = this.length - 1; at > index; at--) this.set(at, this.at(at - 1));
    }
    this.set(index, item);
  }

  /** Moves the last `count` items before the first, or the first behind the last if it is negative. */
  rotate(count: number): void {
    const { length } = this;
    if (length < 2) return;
    let steps = count % length;
    if (steps > length / 2) steps -= length;
    else if (steps < -length / 2) steps += length;
    for (; steps > 0; steps--) this.unshift(this.pop() as T);
    for (; steps < 0; steps++) this.push(this.shift() as T);
  }

  toArray(): T[] {
    const items: T[] = [];
    for (let at = 0; at < this.length; at++) items.push(this.at(at));
    return items;
  }

  #shrink(): void {
    if (this.#slots.length > 64 && this.length < this.#slots.length / 8) this.#resize(this.#slots.length / 4);
  }

  #resize(capacity: number): void {
    const items: (T | undefined)[] = this.toArray();
    const { length } = items;
    items.length = capacity;
    items.fill(undefined, length);
    this.#slots = items;
    this.#head = 0;
  }
}
