/** Standard input made of texts that a function gives. */

const encoder = new TextEncoder();

/** `ask` gives the next text, a line or any other piece; undefined or null is the end. */
export function inputFrom(ask: () => string | undefined | null): (count: number) => Uint8Array {
  let rest = new Uint8Array(0);
  return (count) => {
    // An empty text is not the end.
    while (rest.length === 0) {
      const text = ask();
      if (text === undefined || text === null) break;
      rest = encoder.encode(text);
    }
    const given = rest.slice(0, count);
    rest = rest.subarray(count);
    return given;
  };
}
