/** `node bench/dist/src/compile-main.js [FOLDER]`: how fast Python is compiled; the standard library if no folder is named. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackLibrary } from '@harpy/python/standard-library';
import { compileFigures } from './compile.ts';

const archive = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
console.log(compileFigures(process.argv[2] ?? unpackLibrary(archive, join(tmpdir(), 'harpy-bench-library'))));
