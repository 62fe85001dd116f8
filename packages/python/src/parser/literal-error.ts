/** A literal that can't be read; the parser knows where. Without a JavaScript stack, it is part of normal work. */
export class LiteralError {
  readonly msg: string;
  constructor(msg: string) {
    this.msg = msg;
  }
}
