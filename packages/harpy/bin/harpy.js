#!/usr/bin/env node
import { main } from '../dist/src/cli.js';

// exitCode and not exit(): output still on its way is not lost.
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  verbose: false,
  stdout: process.stdout,
  stderr: process.stderr,
});
