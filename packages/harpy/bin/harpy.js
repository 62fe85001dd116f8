#!/usr/bin/env node
// Not an ES module, unlike all others: Node starts those later.

/** What `scripts/bundle.ts` makes of a module of `src`: a program starts much faster from it, and all works without it. */
function bundled(name) {
  try {
    return require(`../dist/harpy-${name}.cjs`);
  } catch {
    return undefined;
  }
}

/** The exit status of a program on Harpy's own Python; undefined if the command line is none for that. */
function quickStart(argv) {
  const thread = bundled('early')?.startEarly(argv, `${__dirname}/../dist/harpy-worker.cjs`);
  const status = bundled('start')?.start(argv, thread);
  if (status === undefined) thread?.terminate();
  return status;
}

async function commandLine(argv) {
  const { main } = await import('../dist/src/cli.js');
  return main(argv, {
    cwd: process.cwd(),
    env: process.env,
    verbose: false,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}

async function run(argv) {
  const program = quickStart(argv);
  // Its output does not go through Node's streams: it is written, and Node need not take itself apart.
  if (program !== undefined) process.exit(await program);
  // exitCode and not exit(): output still on its way is not lost.
  process.exitCode = await commandLine(argv);
}

run(process.argv.slice(2));
