/** The block being compiled: its names, temporaries, loops and handlers. */
import type * as ast from '../ast/nodes.ts';
import type { Block, Positioned } from '../symtable/block.ts';
import { isInternalName } from '../symtable/internal-names.ts';
import { mangle } from '../symtable/mangle.ts';
import { CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL } from '../symtable/scope.ts';
import type { Stepping } from './stepping.ts';
import { isPlainName, stringLiteral, type Unit } from './unit.ts';

/** Names that are likely builtins: their cells are looked at without a function in between. */
const BUILTINS = new Set(
  `abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
  credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help
  hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord
  pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
  vars zip ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
  BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
  ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning Exception ExceptionGroup
  FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
  IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
  ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
  PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning
  RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
  TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
  UnicodeWarning UserWarning ValueError Warning ZeroDivisionError`.split(/\s+/),
);

/** The number beside a variable that may hold a float without an object (see `arithmetic.ts`). */
export const rawVariable = (variable: string): string => `${variable}f`;

export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension';

/** How a loop is left and how its next turn begins: statements. */
export interface Loop {
  readonly leave: string;
  readonly next: string;
}

/** Where an exception goes that a statement raises: the statement that takes it there. */
export interface Landing {
  /** The statement by which an exception with its place goes there. */
  readonly raise: (error: string) => string;
  /** The same for one that a call has handed over (see `asking.ts`), which has no place yet. */
  readonly taken: () => string;
}

export class Scope {
  readonly unit: Unit;
  readonly block: Block;
  readonly parent: Scope | undefined;
  readonly kind: ScopeKind;
  /** For private names. */
  readonly className: string | undefined;
  /** The variable of the `__class__` cell of the class around, if it has one. */
  classCell: string | undefined;
  /** Cells for free variables: see `givenCell`. */
  given: ReadonlyMap<string, string> | undefined = undefined;
  /** The namespace variable of the class around that annotations and type parameters see. */
  classNamespace: string | undefined;
  readonly qualname: string;
  readonly asyncGenerator: boolean;
  /** The body of a generator or coroutine: it stops and goes on, with another caller perhaps. */
  readonly resumes: boolean;
  /** A comprehension that is no generator: sees variables as if it stood in its surroundings. */
  readonly inPlace: boolean;
  /** The body of a function's form for threads, a JavaScript generator: calls may stop and go on later. */
  readonly suspends: boolean;
  /** The body of a generator as a function that is called for each value (see `stepping.ts`). */
  readonly stepping: Stepping | undefined;
  /** Inside a function: operations are worth writing out for the engine to specialise. */
  readonly hot: boolean;
  /** Variables that certainly have a value here. */
  bound: Set<string> = new Set();
  /** Local variables that may hold a float without an object (see `arithmetic.ts`). */
  floats: ReadonlySet<string> = new Set();
  /** The loops this is in, the innermost last. */
  readonly loops: Loop[] = [];
  readonly temporaries: string[] = [];
  /** Numbers of the annotations that may not be executed. */
  readonly conditional: Map<ast.AnnAssign, number> = new Map();
  /** Where exceptions of statements go, the innermost last. */
  readonly landings: Landing[] = [];
  /** Nodes that stand for what was evaluated before, and the variables with that. */
  readonly held: Map<ast.ExprNode, string> = new Map();
  /** Exceptions are caught in the function, or get their place in its traceback. */
  catches = false;
  /** Exceptions leave the function by a jump to its end: they have their place in the traceback. */
  leaves = false;
  /** So do those that calls hand over; they get their place there. */
  takes = false;
  /** Has loops, apart from those of comprehensions. */
  repeats = false;
  /** A function's variables, in the order of `PyCode.variables`. */
  shownNames: readonly string[] = [];
  /** First parameter, for `super()`. */
  firstParameter: string | undefined = undefined;
  #count = 0;

  constructor(
    unit: Unit,
    block: Block,
    kind: ScopeKind,
    parent: Scope | undefined,
    options: {
      className?: string | undefined;
      qualname: string;
      asyncGenerator?: boolean;
      inPlace?: boolean;
      suspends?: boolean;
      resumes?: boolean;
      stepping?: Stepping | undefined;
    },
  ) {
    this.unit = unit;
    this.block = block;
    this.kind = kind;
    this.parent = parent;
    this.className = options.className ?? parent?.className;
    this.qualname = options.qualname;
    this.asyncGenerator = options.asyncGenerator ?? false;
    this.inPlace = options.inPlace ?? false;
    this.suspends = options.suspends ?? false;
    this.stepping = options.stepping;
    this.resumes = options.resumes ?? false;
    this.hot = kind === 'function' || (kind === 'comprehension' && (parent?.hot ?? false));
    this.classCell = parent?.classCell;
    this.classNamespace = parent?.classNamespace;
    if (kind === 'comprehension') {
      this.firstParameter = parent?.firstParameter;
    }
  }

  use(name: string): string {
    return this.unit.use(name);
  }

  /** A new variable of the JavaScript function. */
  temporary(prefix = '$t'): string {
    const name = `${prefix}${this.depth}_${this.#count++}`;
    this.temporaries.push(name);
    return name;
  }

  /** A name for a `const` or parameter in an inner JavaScript block. */
  fresh(prefix: string): string {
    return `${prefix}${this.depth}_${this.#count++}`;
  }

  /** The variable with what a node stands for that was evaluated before. */
  heldIn(node: ast.ExprNode): string | undefined {
    return this.held.get(node) ?? this.stepping?.heldIn(node);
  }

  get depth(): number {
    return this.parent === undefined ? 0 : this.parent.depth + 1;
  }

  /** The scope whose JavaScript function has the line variable: comprehensions use that of their surroundings. */
  get frame(): Scope {
    return this.kind === 'comprehension' && this.parent !== undefined ? this.parent.frame : this;
  }

  /** Sets the current place in the source: where an exception raised from here on comes from. */
  mark(node: Positioned): string {
    return `$l = ${this.unit.position(node)}`;
  }

  /** As `mark` for a call of a method; where the method itself is missing, the place is the next one: that of the attribute. */
  markMethod(call: Positioned, method: Positioned): string {
    const mark = this.mark(call);
    this.unit.position(method);
    return mark;
  }

  /** What a traceback is told of the variables: the last argument of `$trace`. */
  get variables(): string {
    if (this.kind === 'class') return this.showsFrame ? ', $frame' : ', $ns';
    if (this.kind === 'module') return this.unit.options.separateLocals ? ', $locals' : ', $globals';
    if (this.showsFrame) return ', $frame';
    return this.shownNames.length === 0
      ? ''
      : `, [${this.shownNames.map((name) => this.#value(name)).join(', ')}]`;
  }

  /** Whether the function or class has a frame while it runs. */
  get showsFrame(): boolean {
    return this.unit.options.shown && !this.suspends && (this.kind === 'function' || this.kind === 'class');
  }

  /** Enters the frame of the function or class with that code, and leaves it. */
  enterFrame(code: string): readonly [enter: string, leave: string] {
    if (!this.showsFrame) return ['', ''];
    const cases = this.shownNames.map((name, at) => {
      return `case ${at}: return $v === undefined ? ${this.#value(name)} : ${this.variable(name)} = $v;`;
    });
    const access = `($at, $v) => { switch ($at) { ${cases.join(' ')} default: return $l; } }`;
    const variables = this.kind === 'class' ? '$ns' : access;
    return [
      `const $frame = ${this.use('enterFrame')}(${code}, $globals, ${variables});\n`,
      ` finally { ${this.use('leaveFrame')}($frame); }`,
    ];
  }

  /** The statement `return value`. */
  leave(value: string): string {
    if (this.stepping === undefined) return `return ${value};`;
    return this.stepping.leave(this, value);
  }

  /** The value of a variable, undefined if it has none. */
  #value(name: string): string {
    const variable = this.variable(name);
    if (!this.floats.has(name)) return variable;
    return `${variable} === null ? new ${this.use('PyFloat')}(${rawVariable(variable)}) : ${variable}`;
  }

  mangle(name: string): string {
    const { mangled_names: only } = this.block;
    return only !== undefined && !only.has(name) ? name : mangle(this.className, name);
  }

  /** The cell that is given for a free variable: in functions that are made for other cells than those they were compiled among. */
  givenCell(name: string): string | undefined {
    if (this.unit.wanted === undefined || this.block.scope(name) !== FREE) return undefined;
    for (let at: Scope | undefined = this; at !== undefined; at = at.parent) {
      const cell = at.given?.get(name);
      if (cell !== undefined) return cell;
      if (at.isLocal(name)) return undefined;
    }
    return undefined;
  }

  /** The JavaScript variable of a Python variable. */
  variable(name: string): string {
    const cell = this.givenCell(name);
    if (cell !== undefined) return `${cell}.value`;
    if (name === '__class__' && this.classCell !== undefined && this.block.scope(name) === FREE)
      return `${this.classCell}.value`;
    // Trees made by programs may have names no source could.
    if (!isPlainName(name) && !/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) {
      const written = name.replace(/[^\p{ID_Continue}]/gu, (char) => `$${char.codePointAt(0) ?? 0}_`);
      // No other variable begins with an underscore after a dollar sign.
      return /^[\p{ID_Start}$_]/u.test(written) ? `${written}$` : `$_${written}$`;
    }
    return `${name}$`;
  }

  /** Whether a (mangled) name is a JavaScript variable in this block. */
  isLocal(name: string): boolean {
    if (this.kind === 'module' || this.kind === 'class') return false;
    const scope = this.block.scope(name);
    return scope === LOCAL || scope === CELL;
  }

  /** Whether no other function has the (mangled) variable: only assignments in this one's own code set it. */
  isPrivate(name: string): boolean {
    return this.kind === 'function' && this.block.scope(name) === LOCAL;
  }

  /** JavaScript that reads a variable; throws NameError where it has no value. */
  load(id: string, at?: Positioned): string {
    const mark = at === undefined ? '' : `${this.mark(at)}, `;
    const name = this.mangle(id);
    if (name === '__class__' && this.classCell !== undefined && this.block.scope(name) === FREE)
      return `${this.use('$classOf')}(${this.classCell})`;
    if (name === '__debug__') return String(this.unit.options.optimize === 0);
    if (name === '__classdict__' && this.classNamespace !== undefined) return this.classNamespace;
    switch (this.kind) {
      case 'module':
        if (this.unit.options.separateLocals && this.block.scope(name) !== GLOBAL_EXPLICIT)
          return `(${this.use('$local')}($locals, ${JSON.stringify(name)}) ?? ${this.loadGlobal(name, mark)})`;
        return this.loadGlobal(name, mark);
      case 'class':
        return this.#loadInClass(name, mark);
      default: {
        const scope = this.block.scope(name);
        if (scope === LOCAL || scope === CELL) {
          const variable = this.variable(name);
          if (this.floats.has(name)) {
            const object = `(${variable} === null ? ${variable} = new ${this.use('PyFloat')}(${rawVariable(variable)}) : ${variable})`;
            return this.bound.has(name)
              ? object
              : `(${variable} === undefined ? (${mark}${this.use('$unbound')}(${JSON.stringify(name)})) : ${object})`;
          }
          // A function inside may have deleted what is shared with it.
          const sure = this.bound.has(name) && !(scope === CELL && this.unit.symbols.nonlocals.has(name));
          return sure
            ? variable
            : `(${variable} ?? (${mark}${this.use('$unbound')}(${JSON.stringify(name)})))`;
        }
        if (scope !== FREE && scope !== GLOBAL_EXPLICIT && this.unit.options.separateLocals && this.inModule)
          return `(${this.use('$local')}($locals, ${JSON.stringify(name)}) ?? ${this.loadGlobal(name, mark)})`;
        const outer = scope === FREE ? this.#loadFree(name, mark) : this.loadGlobal(name, mark);
        if (this.block.can_see_class_scope && this.classNamespace !== undefined && scope !== GLOBAL_EXPLICIT)
          return `(${this.use('$local')}(${this.classNamespace}, ${JSON.stringify(name)}) ?? ${outer})`;
        return outer;
      }
    }
  }

  get inModule(): boolean {
    return this.kind === 'module' || (this.inPlace && this.parent?.inModule === true);
  }

  #loadFree(name: string, mark: string): string {
    let owner: Scope | undefined = this;
    while (owner?.inPlace) owner = owner.parent;
    // A comprehension in the function that has the variable is no function of its own.
    if (owner !== this && owner?.isLocal(name))
      return `(${this.variable(name)} ?? (${mark}${this.use('$unbound')}(${JSON.stringify(name)})))`;
    return `(${this.variable(name)} ?? (${mark}${this.use('$unboundFree')}(${JSON.stringify(name)})))`;
  }

  #loadInClass(name: string, mark: string): string {
    const scope = this.block.scope(name);
    if (scope === GLOBAL_EXPLICIT) return this.loadGlobal(name, mark);
    const outer = scope === FREE ? this.#loadFree(name, mark) : this.loadGlobal(name, mark);
    return `(${this.use('$local')}($ns, ${JSON.stringify(name)}) ?? ${outer})`;
  }

  loadGlobal(name: string, mark = ''): string {
    const cell = this.unit.global(name);
    const text = JSON.stringify(name);
    if (BUILTINS.has(name))
      return `(${cell}.value ?? ${this.unit.builtin(name)}.value ?? (${mark}${this.use('$global')}($B, ${text})))`;
    return `(${cell}.value ?? (${mark}${this.use('$global')}($B, ${text})))`;
  }

  /** Whether the name is read as a global variable and would be a builtin. */
  isBuiltin(id: string, expected: string): boolean {
    if (id !== expected) return false;
    if (this.kind === 'module') return !this.unit.options.separateLocals || this.block.scope(id) !== LOCAL;
    const scope = this.block.scope(id);
    return scope === GLOBAL_IMPLICIT || scope === 0;
  }

  isKnownBuiltin(id: string): boolean {
    return BUILTINS.has(id);
  }

  /** A statement that sets a variable. */
  store(id: string, value: string): string {
    return `${this.storeExpression(id, value)};`;
  }

  storeExpression(id: string, value: string): string {
    const name = this.mangle(id);
    const text = stringLiteral(this.unit, name);
    switch (this.kind) {
      case 'module':
        if (this.unit.options.separateLocals && this.block.scope(name) !== GLOBAL_EXPLICIT)
          return `${this.use('$setLocal')}($locals, ${text}, ${value})`;
        return this.#storeGlobal(name, value);
      case 'class': {
        const scope = this.block.scope(name);
        if (scope === GLOBAL_EXPLICIT) return this.#storeGlobal(name, value);
        if (scope === FREE) return `${this.variable(name)} = ${value}`;
        return `${this.use('$setLocal')}($ns, ${text}, ${value})`;
      }
      default: {
        const scope = this.block.scope(name);
        if (scope === GLOBAL_EXPLICIT || scope === GLOBAL_IMPLICIT) return this.#storeGlobal(name, value);
        this.binds(name);
        return `${this.variable(name)} = ${value}`;
      }
    }
  }

  /** A variable gets a value. Where the block deletes it too, it is never sure to have one: a loop may lead back to here. */
  binds(name: string): void {
    if (!this.block.deleted.has(name)) this.bound.add(name);
  }

  #storeGlobal(name: string, value: string): string {
    return `$G.setCell(${this.unit.global(name)}, ${value})`;
  }

  /** A statement that deletes a variable. */
  remove(id: string): string {
    const name = this.mangle(id);
    const text = stringLiteral(this.unit, name);
    const global = `${this.use('$deleteGlobal')}($G, ${text});`;
    if (this.kind === 'module') {
      if (this.unit.options.separateLocals && this.block.scope(name) !== GLOBAL_EXPLICIT)
        return `${this.use('$deleteLocal')}($locals, ${text});`;
      return global;
    }
    const scope = this.block.scope(name);
    if (scope === GLOBAL_EXPLICIT || (scope === GLOBAL_IMPLICIT && this.kind !== 'class')) return global;
    if (this.kind === 'class' && scope !== FREE) return `${this.use('$deleteLocal')}($ns, ${text});`;
    return `${this.load(id)}; ${this.variable(name)} = undefined;`;
  }

  /** Variables of an inner scope to be declared by its JavaScript function, parameters apart. */
  declarations(parameters: ReadonlySet<string>): string[] {
    const names: string[] = [];
    for (const [name] of this.block.symbols) {
      if (this.isLocal(name) && !parameters.has(name) && !isInternalName(name))
        names.push(this.variable(name));
    }
    return names;
  }
}

/** Runs `compile` for code that may or may not be reached: what is bound there is not bound after. */
export function branch<T>(scope: Scope, compile: () => T): { result: T; bound: Set<string> } {
  const before = scope.bound;
  scope.bound = new Set(before);
  const result = compile();
  const { bound } = scope;
  scope.bound = before;
  return { result, bound };
}

export function intersect(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((name) => other.has(name)));
}
