#!/usr/bin/env node
import { createRequire } from 'node:module';

/** What `scripts/bundle.ts` makes of `src/start.ts`: a program starts much faster from it, and all works without it. */
function quickStart() {
  try {
    return createRequire(import.meta.url)('../dist/harpy-start.cjs').start;
  } catch {
    return undefined;
  }
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

const argv = process.argv.slice(2);
// exitCode and not exit(): output still on its way is not lost.
process.exitCode = await (quickStart()?.(argv) ?? commandLine(argv));
