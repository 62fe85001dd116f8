/** What is known of a function while its body is ported. */
import type { Node } from './ast.ts';
import type { Model, Role } from './model.ts';
import { Ownership } from './ownership.ts';

/** What a function being ported needs to know while its body is written. */
export class Body {
  readonly fn: Node;
  readonly role: Role;
  readonly own: Ownership;
  /** The parameters that are an array of arguments and its keywords now, by id. */
  arguments: string | null = null;
  keywords: string | null = null;
  /** Keywords as a dict, as tp_new and tp_init get them. */
  keywordDict = false;
  /** The module that an init function makes, by id. */
  module: string | null = null;
  /** Lines before, after the use of, and behind the statement that is being written. */
  before: string[] = [];
  after: string[] = [];
  behind: string[] = [];
  /** Handles to close from behind the statement to the end of its scope. */
  closing: string[] = [];
  /** Other names for the handle of a struct's variable, by id. */
  readonly aliases = new Map<string, string>();
  /** Inside an operand that may not be evaluated. */
  conditional = 0;
  readonly #names = new Map<string, number>();

  constructor(model: Model, fn: Node, role: Role) {
    this.fn = fn;
    this.role = role;
    this.own = new Ownership(model, fn);
  }

  temporary(name: string): string {
    const plain = `h_${name.replaceAll(/\W+/g, '_').replace(/^_+|_+$/g, '')}`;
    const count = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, count);
    return count === 1 ? plain : `${plain}_${count}`;
  }
}
