/**
 * A backtracking matcher for all patterns: an explicit stack instead of recursion, so that long subjects do no harm. Every
 * change of a group or a counter is on the stack as well and undone on the way back.
 */
import { memoryError } from '@harpy/objects/errors';
import { type CaseRule, type CharacterClass, isWord, lower } from './character-class.ts';
import type { AtName } from './codes.ts';
import { groupsIn, type Node } from './program.ts';

/** A string without surrogates or an array of code points. */
export type Subject = string | Uint32Array;

const END = 0;
const ONE = 1;
const CHAR = 2;
const SPLIT = 3;
const JUMP = 4;
const SAVE = 5;
const ENTER = 6;
const UNTIL_GREEDY = 7;
const UNTIL_LAZY = 8;
const ONE_GREEDY = 9;
const ONE_LAZY = 10;
const ONE_POSSESSIVE = 11;
const AT = 12;
const ASSERT = 13;
const ATOMIC = 14;
const POSSESSIVE = 15;
const REFERENCE = 16;
const CONDITION = 17;
const FAIL = 18;

class Instruction {
  readonly op: number;
  a: number;
  b: number;
  min: number;
  max: number;
  set: CharacterClass | undefined;
  name: AtName | undefined;
  rule: CaseRule;
  negative: boolean;
  constructor(op: number, a = 0, b = 0) {
    this.op = op;
    this.a = a;
    this.b = b;
    this.min = 0;
    this.max = 0;
    this.set = undefined;
    this.name = undefined;
    this.rule = 'none';
    this.negative = false;
  }
}

class Compiler {
  readonly code: Instruction[] = [];
  #registers: number;

  constructor(groups: number) {
    // Two for each group, one for the group that ended last.
    this.#registers = groups * 2 + 3;
  }

  get registers(): number {
    return this.#registers;
  }

  emit(op: number, a = 0, b = 0): Instruction {
    const instruction = new Instruction(op, a, b);
    this.code.push(instruction);
    return instruction;
  }

  node(node: Node): void {
    const { code } = this;
    switch (node.kind) {
      case 'one': {
        const { single } = node.set;
        if (single !== undefined) this.emit(CHAR, single);
        else this.emit(ONE).set = node.set;
        break;
      }
      case 'sequence':
        for (const item of node.items) this.node(item);
        break;
      case 'group':
        this.emit(SAVE, node.index * 2);
        this.node(node.body);
        this.emit(SAVE, node.index * 2 + 1);
        break;
      case 'branch': {
        const jumps: Instruction[] = [];
        for (const [at, option] of node.options.entries()) {
          const isLast = at === node.options.length - 1;
          const split = isLast ? undefined : this.emit(SPLIT, code.length + 1);
          this.node(option);
          if (!isLast) jumps.push(this.emit(JUMP));
          if (split !== undefined) split.b = code.length;
        }
        for (const jump of jumps) jump.a = code.length;
        break;
      }
      case 'repeat':
        this.#repeat(node);
        break;
      case 'at':
        this.emit(AT).name = node.name;
        break;
      case 'assert': {
        const instruction = this.emit(ASSERT, code.length + 1);
        instruction.negative = node.negative;
        instruction.min = node.back;
        this.node(node.body);
        this.emit(END);
        instruction.b = code.length;
        break;
      }
      case 'atomic': {
        const instruction = this.emit(ATOMIC, code.length + 1);
        this.node(node.body);
        this.emit(END);
        instruction.b = code.length;
        break;
      }
      case 'reference': {
        const instruction = this.emit(REFERENCE, node.group * 2);
        instruction.rule = node.rule;
        break;
      }
      case 'conditional': {
        const condition = this.emit(CONDITION, node.group * 2);
        this.node(node.yes);
        const jump = this.emit(JUMP);
        condition.b = code.length;
        this.node(node.no);
        jump.a = code.length;
        break;
      }
      case 'fail':
        this.emit(FAIL);
        break;
    }
  }

  #repeat(node: Node & { kind: 'repeat' }): void {
    const { code } = this;
    const { min, max, mode, body } = node;
    const limits = (instruction: Instruction): Instruction => {
      instruction.min = min;
      instruction.max = max;
      return instruction;
    };
    if (body.kind === 'one') {
      const op = mode === 'greedy' ? ONE_GREEDY : mode === 'lazy' ? ONE_LAZY : ONE_POSSESSIVE;
      limits(this.emit(op)).set = body.set;
      return;
    }
    if (mode === 'possessive') {
      const instruction = limits(this.emit(POSSESSIVE, code.length + 1));
      this.node(body);
      this.emit(END);
      instruction.b = code.length;
      return;
    }
    // The count of repetitions and where the last one started.
    const register = this.#registers;
    this.#registers += 2;
    const enter = this.emit(ENTER, register);
    const start = code.length;
    this.node(body);
    enter.b = code.length;
    limits(this.emit(mode === 'greedy' ? UNTIL_GREEDY : UNTIL_LAZY, register, start));
  }
}

/** In numbers; some hundred megabytes. */
const STACK_LIMIT = 40_000_000;

/** What kinds of entries the stack has: a choice to try next, or something to undo. */
const CHOICE = 0;
const UNDO = 1;
const GREEDY = 2;
const LAZY = 3;

/** Where groups matched: start and end of each, from the whole match; -1 for those that did not. */
export interface Found {
  readonly spans: readonly number[];
  /** The group that ended last, 0 if none did. */
  readonly lastIndex: number;
}

/** A pattern for the matcher. */
export class Matcher {
  readonly #code: readonly Instruction[];
  readonly #groups: number;
  readonly #registerCount: number;
  readonly #last: number;
  /** What a match must start with, if that is known. */
  readonly #first: CharacterClass | undefined;
  #registers: number[] = [];
  #stack: number[] = [];
  #subject: Subject = '';
  #end = 0;
  #position = 0;
  /** The whole match must not end here: at its start, if it must not be empty. */
  #forbidden = -1;
  #mustEnd = false;

  constructor(node: Node, groups: number) {
    const count = Math.max(groups, ...groupsIn(node), 0);
    const compiler = new Compiler(count);
    compiler.node(node);
    compiler.emit(END, 1);
    this.#code = compiler.code;
    this.#groups = groups;
    this.#last = count * 2 + 2;
    this.#registerCount = compiler.registers;
    this.#first = firstClass(node);
  }

  /** A match at `start` exactly. `notEmpty` rules out the empty match there. */
  matchAt(
    subject: Subject,
    start: number,
    end: number,
    notEmpty: boolean,
    whole: boolean,
  ): Found | undefined {
    this.#subject = subject;
    this.#end = end;
    this.#mustEnd = whole;
    this.#forbidden = notEmpty ? start : -1;
    const registers = new Array<number>(this.#registerCount).fill(-1);
    registers[this.#last] = 0;
    this.#registers = registers;
    this.#stack = [];
    if (!this.#run(0, start)) return undefined;
    const spans = registers.slice(0, this.#groups * 2 + 2);
    spans[0] = start;
    spans[1] = this.#position;
    // A group that was entered again but not left is unset.
    for (let at = 2; at < spans.length; at += 2) {
      const from = spans[at] as number;
      const to = spans[at + 1] as number;
      if (from < 0 || to < from) spans[at] = spans[at + 1] = -1;
    }
    return { spans, lastIndex: registers[this.#last] as number };
  }

  /** The first match that starts at `start` or later. */
  search(subject: Subject, start: number, end: number, notEmpty: boolean): Found | undefined {
    const first = this.#first;
    for (let at = start; at <= end; at++) {
      if (first !== undefined) {
        while (at < end && !first.has(unit(subject, at))) at++;
        if (at >= end) return undefined;
      }
      const found = this.matchAt(subject, at, end, notEmpty && at === start, false);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #set(register: number, value: number): void {
    const registers = this.#registers;
    this.#stack.push(UNDO, register, registers[register] as number, 0);
    registers[register] = value;
  }

  /** Forgets the choices above a height of the stack but keeps what is to be undone. */
  #cut(height: number): void {
    const stack = this.#stack;
    let kept = height;
    for (let at = height; at < stack.length; at += 4) {
      if (stack[at] !== UNDO) continue;
      for (let k = 0; k < 4; k++) stack[kept + k] = stack[at + k] as number;
      kept += 4;
    }
    stack.length = kept;
  }

  /** Undoes everything above a height of the stack. */
  #undo(height: number): void {
    const stack = this.#stack;
    while (stack.length > height) {
      const at = stack.length - 4;
      if (stack[at] === UNDO) this.#registers[stack[at + 1] as number] = stack[at + 2] as number;
      stack.length = at;
    }
  }

  /** Runs from an instruction to the END that belongs to it; the choices it leaves stay on the stack. */
  #run(from: number, start: number): boolean {
    const code = this.#code;
    const subject = this.#subject;
    const end = this.#end;
    const stack = this.#stack;
    const registers = this.#registers;
    const base = stack.length;
    let pc = from;
    let at = start;
    for (;;) {
      const instruction = code[pc] as Instruction;
      let ok = true;
      switch (instruction.op) {
        case END:
          if (instruction.a === 1 && ((this.#mustEnd && at !== end) || at === this.#forbidden)) {
            ok = false;
            break;
          }
          this.#position = at;
          return true;
        case CHAR:
          if (at < end && unit(subject, at) === instruction.a) {
            at++;
            pc++;
          } else ok = false;
          break;
        case ONE:
          if (at < end && (instruction.set as CharacterClass).has(unit(subject, at))) {
            at++;
            pc++;
          } else ok = false;
          break;
        case SPLIT:
          stack.push(CHOICE, instruction.b, at, 0);
          pc = instruction.a;
          break;
        case JUMP:
          pc = instruction.a;
          break;
        case SAVE:
          this.#set(instruction.a, at);
          if ((instruction.a & 1) === 1) this.#set(this.#last, instruction.a >> 1);
          pc++;
          break;
        case ENTER:
          // The count starts below zero: UNTIL counts the arrival.
          this.#set(instruction.a, -1);
          this.#set(instruction.a + 1, -1);
          pc = instruction.b;
          break;
        case UNTIL_GREEDY:
        case UNTIL_LAZY: {
          // Only loops make the stack grow without bounds; the engine would not survive an array that is too large.
          if (stack.length > STACK_LIMIT) throw memoryError();
          const count = (registers[instruction.a] as number) + 1;
          this.#set(instruction.a, count);
          if (count < instruction.min) {
            pc = instruction.b;
            break;
          }
          const again = count < instruction.max && registers[instruction.a + 1] !== at;
          if (!again) {
            pc++;
            break;
          }
          if (instruction.op === UNTIL_GREEDY) {
            stack.push(CHOICE, pc + 1, at, 0);
            this.#set(instruction.a + 1, at);
            pc = instruction.b;
          } else {
            stack.push(LAZY, pc, at, -1);
            pc++;
          }
          break;
        }
        case ONE_GREEDY: {
          const set = instruction.set as CharacterClass;
          const limit = Math.min(end, at + instruction.max);
          let to = at;
          if (set.isAll) to = limit;
          else while (to < limit && set.has(unit(subject, to))) to++;
          const least = at + instruction.min;
          if (to < least) {
            ok = false;
            break;
          }
          pc++;
          if (to > least) stack.push(GREEDY, pc, to - 1, least);
          at = to;
          break;
        }
        case ONE_LAZY: {
          const set = instruction.set as CharacterClass;
          const least = at + instruction.min;
          let to = at;
          while (to < least && to < end && set.has(unit(subject, to))) to++;
          if (to < least) {
            ok = false;
            break;
          }
          if (instruction.max > instruction.min) stack.push(LAZY, pc, to, instruction.max - instruction.min);
          at = to;
          pc++;
          break;
        }
        case ONE_POSSESSIVE: {
          const set = instruction.set as CharacterClass;
          const limit = Math.min(end, at + instruction.max);
          let to = at;
          while (to < limit && set.has(unit(subject, to))) to++;
          if (to < at + instruction.min) ok = false;
          else {
            at = to;
            pc++;
          }
          break;
        }
        case AT:
          if (this.#isAt(instruction.name as AtName, at)) pc++;
          else ok = false;
          break;
        case ASSERT: {
          const height = stack.length;
          const matched = at >= instruction.min && this.#run(instruction.a, at - instruction.min);
          if (instruction.negative) this.#undo(height);
          else this.#cut(height);
          if (matched === instruction.negative) ok = false;
          else pc = instruction.b;
          break;
        }
        case ATOMIC: {
          const height = stack.length;
          if (this.#run(instruction.a, at)) {
            this.#cut(height);
            at = this.#position;
            pc = instruction.b;
          } else ok = false;
          break;
        }
        case POSSESSIVE: {
          const height = stack.length;
          let count = 0;
          let last = -1;
          while (count < instruction.max && (count < instruction.min || at !== last)) {
            last = at;
            if (!this.#run(instruction.a, at)) break;
            at = this.#position;
            count++;
          }
          if (count < instruction.min) ok = false;
          else {
            this.#cut(height);
            pc = instruction.b;
          }
          break;
        }
        case REFERENCE: {
          const to = this.#reference(instruction, at);
          if (to < 0) ok = false;
          else {
            at = to;
            pc++;
          }
          break;
        }
        case CONDITION: {
          const from = registers[instruction.a] as number;
          const to = registers[instruction.a + 1] as number;
          pc = from >= 0 && to >= from ? pc + 1 : instruction.b;
          break;
        }
        default:
          ok = false;
      }
      if (ok) continue;
      // Back to the last choice.
      for (;;) {
        if (stack.length <= base) return false;
        const top = stack.length - 4;
        const kind = stack[top] as number;
        const a = stack[top + 1] as number;
        const b = stack[top + 2] as number;
        const c = stack[top + 3] as number;
        if (kind === UNDO) {
          registers[a] = b;
          stack.length = top;
          continue;
        }
        if (kind === CHOICE) {
          stack.length = top;
          pc = a;
          at = b;
          break;
        }
        if (kind === GREEDY) {
          // One character less.
          if (b > c) stack[top + 2] = b - 1;
          else stack.length = top;
          pc = a;
          at = b;
          break;
        }
        const lazy = code[a] as Instruction;
        if (lazy.op === UNTIL_LAZY) {
          stack.length = top;
          this.#set(lazy.a + 1, b);
          pc = lazy.b;
          at = b;
          break;
        }
        // One character more.
        if (b >= end || !(lazy.set as CharacterClass).has(unit(subject, b))) {
          stack.length = top;
          continue;
        }
        if (c > 1) {
          stack[top + 2] = b + 1;
          stack[top + 3] = c - 1;
        } else stack.length = top;
        pc = a + 1;
        at = b + 1;
        break;
      }
    }
  }

  #reference(instruction: Instruction, at: number): number {
    const from = this.#registers[instruction.a] as number;
    const to = this.#registers[instruction.a + 1] as number;
    if (from < 0 || to < from || at + (to - from) > this.#end) return -1;
    const subject = this.#subject;
    const { rule } = instruction;
    for (let k = 0; k < to - from; k++) {
      const a = unit(subject, from + k);
      const b = unit(subject, at + k);
      if (a !== b && lower(rule, a) !== lower(rule, b)) return -1;
    }
    return at + (to - from);
  }

  #isAt(name: AtName, at: number): boolean {
    const subject = this.#subject;
    const end = this.#end;
    switch (name) {
      case 'BEGINNING':
      case 'BEGINNING_STRING':
        return at === 0;
      case 'BEGINNING_LINE':
        return at === 0 || unit(subject, at - 1) === 10;
      case 'END':
        return at === end || (at === end - 1 && unit(subject, at) === 10);
      case 'END_LINE':
        return at === end || unit(subject, at) === 10;
      case 'END_STRING':
        return at === end;
      default: {
        const unicode = name.startsWith('UNI');
        const before = at > 0 && isWord(unicode, unit(subject, at - 1));
        const after = at < end && isWord(unicode, unit(subject, at));
        return (before !== after) === !name.includes('NON');
      }
    }
  }
}

function unit(subject: Subject, at: number): number {
  return typeof subject === 'string' ? subject.charCodeAt(at) : (subject[at] as number);
}

/** The characters a match can start with, undefined if that is not simply known. */
function firstClass(node: Node): CharacterClass | undefined {
  switch (node.kind) {
    case 'one':
      return node.set;
    case 'sequence': {
      const first = node.items.find((item) => item.kind !== 'at');
      return first === undefined || first !== node.items[0] ? undefined : firstClass(first);
    }
    case 'group':
    case 'atomic':
      return firstClass(node.body);
    case 'repeat':
      return node.min > 0 ? firstClass(node.body) : undefined;
    default:
      return undefined;
  }
}
