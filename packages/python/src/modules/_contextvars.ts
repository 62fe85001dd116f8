/** `_contextvars`: https://docs.python.org/3/library/contextvars.html */
import {
  contextTokenType,
  contextType,
  contextVariableType,
  currentContext,
  PyContext,
} from '@harpy/objects/context-variable';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';

export const contextvarsModule = defineModule({
  name: '_contextvars',
  doc: 'Context variables.',
  functions: [
    method('copy_context()', () => new PyContext(currentContext().values), 'A copy of the current context.'),
  ],
  types: [contextType, contextVariableType, contextTokenType],
});
