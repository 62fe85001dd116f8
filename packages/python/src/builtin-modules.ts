/** All builtin modules, in the order of their names. One line each. */
import type { ModuleDefinition } from '@harpy/objects/define-module';
import { codecsModule } from './modules/_codecs.ts';
import { impModule } from './modules/_imp.ts';
import { ioModule } from './modules/_io.ts';
import { signalModule } from './modules/_signal.ts';
import { warningsModule } from './modules/_warnings.ts';
import { marshalModule } from './modules/marshal.ts';
import { posixModule } from './modules/posix.ts';

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleDefinition> = new Map(
  [codecsModule, impModule, ioModule, marshalModule, posixModule, signalModule, warningsModule].map(
    (definition) => [definition.name, definition],
  ),
);
