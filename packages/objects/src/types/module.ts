/** `module`: https://docs.python.org/3/library/types.html#types.ModuleType */
import './object.ts';
import { getAttribute } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { None, PyList, textOf, typeOf } from '../core-types.ts';
import { getset, initializeWith, member, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { attributeError, attributeErrorType, isException, typeError } from '../errors.ts';
import { hooks } from '../hooks.ts';
import { moduleType, PyModule } from '../module.ts';
import type { PyObject } from '../object.ts';
import { dictForAttribute, dictSoFar, PendingObject } from '../pending.ts';
import { reprText } from '../protocols/text.ts';
import type { PyValue } from '../value.ts';

/** A new module with the attributes every module has. */
export function newModule(name: string, doc: PyValue = None): PyModule {
  const module = new PyModule();
  initialize(module, name, doc);
  return module;
}

function initialize(module: PyModule, name: PyValue, doc: PyValue): void {
  const { dict } = module;
  dict.setString('__name__', name);
  dict.setString('__doc__', doc);
  dict.setString('__package__', None);
  dict.setString('__loader__', None);
  dict.setString('__spec__', None);
}

function moduleGetAttribute(self: PyValue, name: string): PyValue {
  const type = typeOf(self);
  const dict = dictForAttribute(self as PyModule, name);
  const found = type.lookup(name);
  const kind = found === undefined ? undefined : typeOf(found);
  const bind = kind?.tp_descr_get;
  if (found !== undefined && bind !== undefined && kind?.tp_descr_set !== undefined)
    return bind(found, self, type);
  const own = dict.getString(name);
  if (own !== undefined) return own;
  if (found !== undefined) return bind === undefined ? found : bind(found, self, type);
  const fallback = dict.getString('__getattr__');
  if (fallback !== undefined) return callKeywords(fallback, [name], undefined);
  const own_name = dict.getString('__name__');
  const text = own_name === undefined ? undefined : textOf(own_name);
  if (text === undefined) throw attributeError(`module has no attribute '${name}'`, self, name);
  throw attributeError(missing(dict, text, name), self, name);
}

function missing(dict: PyDict, own: string, name: string): string {
  const spec = dict.getString('__spec__');
  if (spec !== undefined && spec !== None) {
    const initializing = attributeOr(spec, '_initializing');
    const origin = attributeOr(spec, 'has_location') === true ? attributeOr(spec, 'origin') : undefined;
    const from = origin === undefined || textOf(origin) === undefined ? '' : ` from '${textOf(origin)}'`;
    if (initializing === true)
      return `partially initialized module '${own}'${from} has no attribute '${name}' (most likely due to a circular import)`;
  }
  return `module '${own}' has no attribute '${name}'`;
}

/** Whether an attribute is set to the package's module of that name, as importing it does: for that the package need not be whole. */
function setsSubmodule(dict: PyDict, name: string, value: PyValue | undefined): boolean {
  if (!(value instanceof PyModule)) return false;
  const own = dictSoFar(value).getString('__name__');
  return own === `${textOf(dict.getString('__name__') ?? '') ?? ''}.${name}`;
}

function attributeOr(object: PyValue, name: string): PyValue | undefined {
  if (object instanceof PendingObject) return object.early(name);
  try {
    return getAttribute(object, name);
  } catch (error) {
    if (isException(error, attributeErrorType)) return undefined;
    throw error;
  }
}

populate(moduleType, {
  doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  textSignature: '(name, doc=None)',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyObject)(),
    tp_init: initializeWith(
      'module(name, doc=None)',
      (self: PyModule, name: PyValue, doc: PyValue = None) => {
        if (textOf(name) === undefined)
          throw typeError(`module() argument 'name' must be str, not ${typeOf(name).name}`);
        initialize(self, name, doc);
      },
    ),
    tp_getattro: moduleGetAttribute,
    tp_setattro: (self, name, value) => {
      const module = self as PyModule;
      const found = typeOf(self).lookup(name);
      const set = found === undefined ? undefined : typeOf(found).tp_descr_set;
      if (found !== undefined && set !== undefined) {
        set(found, self, value);
        return;
      }
      const { pending } = module;
      const dict =
        pending !== undefined && setsSubmodule(pending.dict, name, value)
          ? pending.dict
          : dictForAttribute(module, name);
      if (value !== undefined) dict.setString(name, value);
      else if (!dict.deleteString(name))
        throw attributeError(
          `module '${textOf(dict.getString('__name__') ?? '?') ?? '?'}' has no attribute '${name}'`,
          self,
          name,
        );
    },
    tp_repr: (self) => {
      try {
        return callKeywords(
          getAttribute(hooks.importModule('importlib._bootstrap'), '_module_repr'),
          [self],
          undefined,
        );
      } catch {
        return `<module ${reprText((self as PyModule).dict.getString('__name__') ?? '?')}>`;
      }
    },
  },
  methods: () => [
    method(
      '__dir__()',
      (self: PyModule) => {
        const dict = getAttribute(self, '__dict__');
        if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
        const custom = dict.getString('__dir__');
        if (custom !== undefined) return callKeywords(custom, [], undefined);
        return new PyList([...dict.table.keys()]);
      },
      '__dir__() -> list\nspecialized dir() implementation',
    ),
  ],
  members: () => [member('__dict__', 'dict')],
  getset: () => [
    getset(
      '__annotations__',
      (self: PyModule) => {
        let value = self.dict.getString('__annotations__');
        if (value === undefined) {
          const annotate = self.dict.getString('__annotate__');
          value =
            annotate === undefined || annotate === None
              ? new PyDict()
              : callKeywords(annotate, [1], undefined);
          self.dict.setString('__annotations__', value);
        }
        return value;
      },
      (self: PyModule, value) => {
        if (value !== undefined) self.dict.setString('__annotations__', value);
        else if (!self.dict.deleteString('__annotations__'))
          throw attributeError('__annotations__', self, '__annotations__');
      },
    ),
    getset(
      '__annotate__',
      (self: PyModule) => self.dict.getString('__annotate__') ?? None,
      (self: PyModule, value = None) => {
        self.dict.setString('__annotate__', value);
        self.dict.deleteString('__annotations__');
      },
    ),
  ],
});
