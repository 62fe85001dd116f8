/** `frame` and `traceback`: https://docs.python.org/3/reference/datamodel.html#frame-objects */
import './object.ts';
import { None, PyList, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { runtimeError, typeError, valueError } from '../errors.ts';
import { PyModule } from '../module.ts';
import { toSize } from '../protocols/convert.ts';
import { frameType, PyFrame, PyFrameLocals, PyTraceback, shownFrames, tracebackType } from '../traceback.ts';
import type { PyValue } from '../value.ts';
import { address } from './object.ts';

populate(frameType, {
  slots: {
    tp_repr: (self) => {
      const { code, line } = self as PyFrame;
      return `<frame at ${address(self as PyFrame)}, file '${code.fields.filename}', line ${line}, code ${code.fields.name}>`;
    },
  },
  methods: () => [
    method('clear()', (self: PyFrame) => {
      if (shownFrames.includes(self)) throw runtimeError('cannot clear an executing frame');
      self.clear();
      return None;
    }),
  ],
  getset: () => [
    getset('f_back', (self: PyFrame) => self.back ?? None),
    getset('f_code', (self: PyFrame) => self.code),
    getset('f_globals', (self: PyFrame) => self.globals),
    getset('f_locals', (self: PyFrame) => self.mapping ?? new PyFrameLocals(self)),
    getset('f_builtins', (self: PyFrame) => {
      const builtins = self.globals.getString('__builtins__');
      return builtins instanceof PyModule ? builtins.dict : (builtins ?? new PyDict());
    }),
    getset('f_lineno', (self: PyFrame) => self.line),
    getset('f_lasti', () => -1),
    getset('f_generator', () => None),
    getset(
      'f_trace',
      () => None,
      () => undefined,
    ),
    getset(
      'f_trace_lines',
      () => true,
      () => undefined,
    ),
    getset(
      'f_trace_opcodes',
      () => false,
      () => undefined,
    ),
  ],
});

populate(tracebackType, {
  doc: 'Create a new traceback object.',
  slots: {
    tp_new: constructWith(
      'traceback(tb_next, tb_frame, tb_lasti, tb_lineno)',
      (_type, next: PyValue, frame: PyValue, _lasti: PyValue, line: PyValue) => {
        if (next !== None && !(next instanceof PyTraceback))
          throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
        if (!(frame instanceof PyFrame))
          throw typeError(
            `traceback() argument 'tb_frame' must be frame, not ${frame === None ? 'None' : typeOf(frame).name}`,
          );
        const made = new PyTraceback(
          next instanceof PyTraceback ? next : undefined,
          frame.code,
          frame.globals,
          toSize(line),
        );
        made.frame = frame;
        return made;
      },
    ),
  },
  methods: () => [method('__dir__()', () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']))],
  getset: () => [
    getset('tb_frame', (self: PyTraceback) => self.frame),
    getset(
      'tb_next',
      (self: PyTraceback) => self.next ?? None,
      (self: PyTraceback, value) => {
        if (value === undefined) throw typeError("can't delete tb_next attribute");
        if (value !== None && !(value instanceof PyTraceback))
          throw typeError(`expected traceback object, got '${typeOf(value).name}'`);
        for (
          let each = value instanceof PyTraceback ? value : undefined;
          each !== undefined;
          each = each.next
        )
          if (each === self) throw valueError('traceback loop detected');
        self.next = value instanceof PyTraceback ? value : undefined;
      },
    ),
    getset('tb_lasti', (self: PyTraceback) => (self.place < 0 ? -1 : 2 * self.place)),
    getset('tb_lineno', (self: PyTraceback) => self.line),
  ],
});
