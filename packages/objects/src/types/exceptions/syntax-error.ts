/** `SyntaxError`. */
import { None, textOf } from '../../core-types.ts';
import type { TypeContent } from '../../define.ts';
import { type PySyntaxError, typeError } from '../../errors.ts';
import { itemsOf } from '../../protocols/iterate.ts';
import { strText } from '../../protocols/text.ts';
import { strFromJS } from '../../str.ts';
import type { PyValue } from '../../value.ts';
import { exceptionInit, noneable } from './construction.ts';

export const syntaxErrorContent: TypeContent = {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      const error = self as PySyntaxError;
      if (args.length > 0) error.message = args[0] as PyValue;
      if (args.length !== 2) return;
      const info = itemsOf(args[1] as PyValue);
      if (info.length < 4 || info.length > 7 || info.length === 5)
        throw typeError(
          info.length < 4
            ? `function takes at least 4 arguments (${info.length} given)`
            : info.length === 5
              ? 'end_offset must be provided when end_lineno is provided'
              : `function takes at most 7 arguments (${info.length} given)`,
        );
      [
        error.filename = None,
        error.lineno = None,
        error.offset = None,
        error.text = None,
        error.endLineno = None,
        error.endOffset = None,
        error.metadata = None,
      ] = info;
    },
    tp_str: (self) => {
      const { message, filename, lineno } = self as PySyntaxError;
      const file = textOf(filename)?.split('/').at(-1);
      const text = strText(message);
      if (file !== undefined && typeof lineno === 'number')
        return strFromJS(`${text} (${file}, line ${lineno})`);
      if (file !== undefined) return strFromJS(`${text} (${file})`);
      return strFromJS(typeof lineno === 'number' ? `${text} (line ${lineno})` : text);
    },
  },
  getset: () => [
    noneable('msg', 'message', 'exception msg'),
    noneable('filename', 'filename', 'exception filename'),
    noneable('lineno', 'lineno', 'exception lineno'),
    noneable('offset', 'offset', 'exception offset'),
    noneable('text', 'text', 'exception text'),
    noneable('end_lineno', 'endLineno', 'exception end lineno'),
    noneable('end_offset', 'endOffset', 'exception end offset'),
    noneable('print_file_and_line', 'printFileAndLine', 'exception print_file_and_line'),
    noneable('_metadata', 'metadata', 'exception private metadata'),
  ],
};
