/** `npm run playground [-- --build] [--port N]`: makes the folder `playground/build`, and serves it on this machine. */
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Builder } from '@harpy/toolchain/build';
import { headersFolder } from '@harpy/toolchain/headers';
import { build } from 'esbuild';
import { pageOptions } from './page-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const playground = join(root, 'playground');
const out = join(playground, 'build');
/** The order of the examples on the page. */
const EXAMPLES = ['tour', 'speed', 'leak', 'mandelbrot'];
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

async function buildAll(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'examples'), { recursive: true });
  copyFolder(join(playground, 'static'), out);
  copyFileSync(join(root, 'packages/harpy/dist/browser/library.zip'), join(out, 'library.zip'));
  await build({
    entryPoints: ['page', 'python-worker', 'compiler-worker'].map((name) =>
      join(playground, 'dist/src', `${name}.js`),
    ),
    outdir: out,
    ...pageOptions,
  });
  writeFileSync(join(out, 'headers.json'), JSON.stringify(headers()));
  writeFileSync(join(out, 'examples.json'), JSON.stringify(await examples()));
  const clang = dirname(fileURLToPath(import.meta.resolve('@yowasp/clang')));
  mkdirSync(join(out, 'clang'));
  for (const name of readdirSync(clang))
    if (/\.(js|wasm|tar)$/.test(name)) copyFileSync(join(clang, name), join(out, 'clang', name));
}

function copyFolder(from: string, to: string): void {
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
}

/** `hpy.h`, what it includes, and the helpers, by path. */
function headers(): Record<string, string> {
  const folder = headersFolder();
  const files: Record<string, string> = {};
  for (const part of ['include', 'src'])
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, part, name);
      // The other ABI is for native compilers.
      const native = name.split(/[\\/]/).includes('cpython');
      if (!native && statSync(path).isFile())
        files[`${part}/${name.replaceAll('\\', '/')}`] = readFileSync(path, 'utf8');
    }
  return files;
}

/** The examples with their extensions compiled, so that nobody waits for the compiler who only looks. */
async function examples(): Promise<object[]> {
  const builder = new Builder('auto');
  const found: object[] = [];
  for (const name of EXAMPLES) {
    const folder = join(playground, 'examples', name);
    const file = readdirSync(folder).find((each) => each.endsWith('.c'));
    let extension: object | undefined;
    if (file !== undefined) {
      const { path } = await builder.build(
        { sources: [file], debug: true },
        { cwd: folder, out: join(out, 'examples') },
      );
      const source = readFileSync(join(folder, file), 'utf8');
      extension = { file, source, built: `examples/${basename(path)}` };
    }
    const about = JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')) as object;
    const program = readFileSync(join(folder, 'program.py'), 'utf8');
    found.push({ mode: '', ...about, name, program, extension });
  }
  builder.close();
  return found;
}

function serve(port: number): void {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let path = join(out, normalize(decodeURIComponent(pathname)));
    if (path.endsWith('/') || path.endsWith('\\')) path = join(path, 'index.html');
    if (!path.startsWith(out) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': statSync(path).size,
      'cache-control': 'no-cache',
    });
    createReadStream(path).pipe(response);
  });
  server.on('error', (error) => {
    console.error(`playground: ${error.message}; choose another port with --port`);
    process.exit(1);
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(`http://localhost:${(server.address() as AddressInfo).port}/ (Ctrl-C ends it)`);
  });
}

const { values } = parseArgs({
  options: { build: { type: 'boolean', default: false }, port: { type: 'string', default: '8123' } },
});
await buildAll();
if (values.build) console.log(out);
else serve(Number(values.port));
