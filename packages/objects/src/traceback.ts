/** Tracebacks and the frames they name: https://docs.python.org/3/reference/datamodel.html#traceback-objects */
import { bareType } from './core-types.ts';
import type { PyDict } from './dict.ts';
import type { PyBaseException } from './errors.ts';
import type { PyCode } from './function.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

/** An activation as tracebacks and `sys._getframe` show it. Local variables are known only where code keeps them in a dict. */
export class PyFrame extends PyObject {
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly locals: PyValue | undefined;
  line: number;
  back: PyFrame | undefined;
  constructor(code: PyCode, globals: PyDict, line: number, locals?: PyValue, back?: PyFrame) {
    super();
    this.code = code;
    this.globals = globals;
    this.line = line;
    this.locals = locals;
    this.back = back;
  }
}

export class PyTraceback extends PyObject {
  next: PyTraceback | undefined;
  readonly code: PyCode;
  readonly globals: PyDict;
  line: number;
  /** Number of the place among the code's positions, -1 if it is not known. */
  readonly place: number;
  #frame: PyFrame | undefined;

  constructor(next: PyTraceback | undefined, code: PyCode, globals: PyDict, line: number, place = -1) {
    super();
    this.next = next;
    this.code = code;
    this.globals = globals;
    this.line = line;
    this.place = place;
  }

  get frame(): PyFrame {
    this.#frame ??= new PyFrame(this.code, this.globals, this.line);
    return this.#frame;
  }
  set frame(frame: PyFrame) {
    this.#frame = frame;
  }
}

export const frameType = bareType('frame', PyFrame);
export const tracebackType = bareType('traceback', PyTraceback);

/** Adds the activation an exception leaves. Called by compiled code, once for each function on the way. */
export function addTraceback(error: PyBaseException, code: PyCode, globals: PyDict, place: number): void {
  const line = code.positions[4 * place] ?? code.fields.firstLine;
  error.traceback = new PyTraceback(error.traceback as PyTraceback | undefined, code, globals, line, place);
}
