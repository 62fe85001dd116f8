/**
 * Merge sort as CPython's (Objects/listsort.txt): stable, adaptive, with the same comparisons in the same order, because
 * they may be Python code. If a comparison throws, the array holds the same items in some order.
 */

export type Less<T> = (a: T, b: T) => boolean;

const MIN_GALLOP = 7;

interface Run {
  readonly base: number;
  length: number;
  power: number;
}

/** Sorts in place. */
export function mergeSort<T>(array: T[], less: Less<T>): void {
  if (array.length > 1) new MergeSort(array, less).sort();
}

class MergeSort<T> {
  readonly #array: T[];
  readonly #less: Less<T>;
  readonly #pending: Run[] = [];
  #minGallop = MIN_GALLOP;

  constructor(array: T[], less: Less<T>) {
    this.#array = array;
    this.#less = less;
  }

  sort(): void {
    const pending = this.#pending;
    let low = 0;
    let remaining = this.#array.length;
    const minimum = minimumRun(remaining);
    while (remaining > 0) {
      let length = this.#countRun(low, remaining);
      if (length < minimum) {
        const forced = Math.min(remaining, minimum);
        this.#binarySort(low, forced, length);
        length = forced;
      }
      this.#foundRun(length);
      pending.push({ base: low, length, power: 0 });
      low += length;
      remaining -= length;
    }
    while (pending.length > 1) {
      let at = pending.length - 2;
      if (at > 0 && lengthOf(pending[at - 1]) < lengthOf(pending[at + 1])) at--;
      this.#mergeAt(at);
    }
  }

  /** The length of the run that starts at `low`; a descending one is reversed. */
  #countRun(low: number, remaining: number): number {
    const a = this.#array;
    const less = this.#less;
    const at = (index: number): T => a[low + index] as T;
    let n = 1;
    while (n < remaining && !less(at(n), at(n - 1))) n++;
    if (n === remaining) return n;
    // The next is smaller: an ascending run ends here, unless all so far are equal.
    if (n > 1) {
      if (less(at(0), at(n - 1))) return n;
      this.#reverse(low, n);
    }
    n++;
    // A descending run. Equal neighbours in it are reversed now, so that reversing all keeps their order.
    let equal = 0;
    const reverseEqual = (): void => {
      if (equal === 0) return;
      equal++;
      this.#reverse(low + n - equal, equal);
      equal = 0;
    };
    for (; n < remaining; n++) {
      if (less(at(n), at(n - 1))) reverseEqual();
      else if (less(at(n - 1), at(n))) break;
      else equal++;
    }
    reverseEqual();
    this.#reverse(low, n);
    while (n < remaining && !less(at(n), at(n - 1))) n++;
    return n;
  }

  #reverse(low: number, length: number): void {
    const a = this.#array;
    for (let i = low, j = low + length - 1; i < j; i++, j--) {
      const item = a[i] as T;
      a[i] = a[j] as T;
      a[j] = item;
    }
  }

  /** Insertion by binary search; the first `sorted` items are in order. */
  #binarySort(low: number, length: number, sorted: number): void {
    const a = this.#array;
    const less = this.#less;
    for (let next = sorted; next < length; next++) {
      const pivot = a[low + next] as T;
      let left = 0;
      let right = next;
      while (left < right) {
        const middle = (left + right) >>> 1;
        if (less(pivot, a[low + middle] as T)) right = middle;
        else left = middle + 1;
      }
      for (let k = low + next; k > low + left; k--) a[k] = a[k - 1] as T;
      a[low + left] = pivot;
    }
  }

  /** Merges by the "powersort" strategy before a run of that length is pushed. */
  #foundRun(length: number): void {
    const pending = this.#pending;
    const top = pending.at(-1);
    if (top === undefined) return;
    const power = powerOf(top.base, top.length, length, this.#array.length);
    for (;;) {
      const below = pending.at(-2);
      if (below === undefined || below.power <= power) break;
      this.#mergeAt(pending.length - 2);
    }
    const last = pending.at(-1);
    if (last !== undefined) last.power = power;
  }

  #mergeAt(at: number): void {
    const pending = this.#pending;
    const first = pending[at];
    const second = pending[at + 1];
    if (first === undefined || second === undefined) return;
    let { base, length } = first;
    let other = second.length;
    first.length += other;
    pending.splice(at + 1, 1);
    const a = this.#array;
    const skip = this.#gallopRight(a[second.base] as T, a, base, length, 0);
    base += skip;
    length -= skip;
    if (length === 0) return;
    other = this.#gallopLeft(a[base + length - 1] as T, a, second.base, other, other - 1);
    if (other === 0) return;
    if (length <= other) this.#mergeLow(base, length, second.base, other);
    else this.#mergeHigh(base, length, second.base, other);
  }

  /** Where `key` belongs in a sorted part, before what is equal to it; the search starts at `hint`. */
  #gallopLeft(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const less = this.#less;
    let last = 0;
    let offset = 1;
    if (less(a[base + hint] as T, key)) {
      const maximum = n - hint;
      while (offset < maximum && less(a[base + hint + offset] as T, key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > maximum) offset = maximum;
      last += hint;
      offset += hint;
    } else {
      const maximum = hint + 1;
      while (offset < maximum && !less(a[base + hint - offset] as T, key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > maximum) offset = maximum;
      [last, offset] = [hint - offset, hint - last];
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >>> 1);
      if (less(a[base + middle] as T, key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** As `gallopLeft`, after what is equal to the key. */
  #gallopRight(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const less = this.#less;
    let last = 0;
    let offset = 1;
    if (less(key, a[base + hint] as T)) {
      const maximum = hint + 1;
      while (offset < maximum && less(key, a[base + hint - offset] as T)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > maximum) offset = maximum;
      [last, offset] = [hint - offset, hint - last];
    } else {
      const maximum = n - hint;
      while (offset < maximum && !less(key, a[base + hint + offset] as T)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > maximum) offset = maximum;
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >>> 1);
      if (less(key, a[base + middle] as T)) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Merges two neighbouring runs, the first of which is not longer, from left to right. */
  #mergeLow(base: number, lengthA: number, baseB: number, lengthB: number): void {
    const a = this.#array;
    const less = this.#less;
    const temporary = a.slice(base, base + lengthA);
    let na = lengthA;
    let nb = lengthB;
    let pa = 0;
    let pb = baseB;
    let target = base;
    /** The last of A is larger than all of B. */
    let lastOfA = false;
    try {
      a[target++] = a[pb++] as T;
      nb--;
      if (nb === 0) return;
      if (na === 1) {
        lastOfA = true;
        return;
      }
      let gallop = this.#minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        for (;;) {
          if (less(a[pb] as T, temporary[pa] as T)) {
            a[target++] = a[pb++] as T;
            countB++;
            countA = 0;
            if (--nb === 0) return;
            if (countB >= gallop) break;
          } else {
            a[target++] = temporary[pa++] as T;
            countA++;
            countB = 0;
            if (--na === 1) {
              lastOfA = true;
              return;
            }
            if (countA >= gallop) break;
          }
        }
        gallop++;
        do {
          if (gallop > 1) gallop--;
          this.#minGallop = gallop;
          countA = this.#gallopRight(a[pb] as T, temporary, pa, na, 0);
          for (let k = 0; k < countA; k++) a[target++] = temporary[pa++] as T;
          na -= countA;
          if (na === 1) lastOfA = true;
          if (na <= 1) return;
          a[target++] = a[pb++] as T;
          if (--nb === 0) return;
          countB = this.#gallopLeft(temporary[pa] as T, a, pb, nb, 0);
          for (let k = 0; k < countB; k++) a[target + k] = a[pb + k] as T;
          target += countB;
          pb += countB;
          nb -= countB;
          if (nb === 0) return;
          a[target++] = temporary[pa++] as T;
          if (--na === 1) {
            lastOfA = true;
            return;
          }
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        gallop++;
        this.#minGallop = gallop;
      }
    } finally {
      if (lastOfA) {
        for (let k = 0; k < nb; k++) a[target + k] = a[pb + k] as T;
        a[target + nb] = temporary[pa] as T;
      } else for (let k = 0; k < na; k++) a[target++] = temporary[pa++] as T;
    }
  }

  /** As `mergeLow` from right to left, if the second run is shorter. */
  #mergeHigh(base: number, lengthA: number, baseB: number, lengthB: number): void {
    const a = this.#array;
    const less = this.#less;
    const temporary = a.slice(baseB, baseB + lengthB);
    let na = lengthA;
    let nb = lengthB;
    let pa = base + lengthA - 1;
    let pb = lengthB - 1;
    let target = baseB + lengthB - 1;
    /** The first of B is smaller than all of A. */
    let firstOfB = false;
    try {
      a[target--] = a[pa--] as T;
      na--;
      if (na === 0) return;
      if (nb === 1) {
        firstOfB = true;
        return;
      }
      let gallop = this.#minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        for (;;) {
          if (less(temporary[pb] as T, a[pa] as T)) {
            a[target--] = a[pa--] as T;
            countA++;
            countB = 0;
            if (--na === 0) return;
            if (countA >= gallop) break;
          } else {
            a[target--] = temporary[pb--] as T;
            countB++;
            countA = 0;
            if (--nb === 1) {
              firstOfB = true;
              return;
            }
            if (countB >= gallop) break;
          }
        }
        gallop++;
        do {
          if (gallop > 1) gallop--;
          this.#minGallop = gallop;
          countA = na - this.#gallopRight(temporary[pb] as T, a, base, na, na - 1);
          target -= countA;
          pa -= countA;
          for (let k = countA; k > 0; k--) a[target + k] = a[pa + k] as T;
          na -= countA;
          if (na === 0) return;
          a[target--] = temporary[pb--] as T;
          if (--nb === 1) {
            firstOfB = true;
            return;
          }
          countB = nb - this.#gallopLeft(a[pa] as T, temporary, 0, nb, nb - 1);
          for (let k = 0; k < countB; k++) a[target--] = temporary[pb--] as T;
          nb -= countB;
          if (nb === 1) firstOfB = true;
          if (nb <= 1) return;
          a[target--] = a[pa--] as T;
          if (--na === 0) return;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        gallop++;
        this.#minGallop = gallop;
      }
    } finally {
      if (firstOfB) {
        target -= na;
        pa -= na;
        for (let k = na; k > 0; k--) a[target + k] = a[pa + k] as T;
        a[target] = temporary[pb] as T;
      } else for (let k = 0; k < nb; k++) a[target--] = temporary[pb--] as T;
    }
  }
}

const lengthOf = (run: Run | undefined): number => run?.length ?? 0;

function minimumRun(length: number): number {
  let rest = length;
  let odd = 0;
  while (rest >= 64) {
    odd |= rest & 1;
    rest = Math.floor(rest / 2);
  }
  return rest + odd;
}

/** The depth of the boundary between two runs in the nearly optimal merge tree. */
function powerOf(start: number, first: number, second: number, total: number): number {
  let result = 0;
  let a = 2 * start + first;
  let b = a + first + second;
  for (;;) {
    result++;
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return result;
    a *= 2;
    b *= 2;
  }
}
