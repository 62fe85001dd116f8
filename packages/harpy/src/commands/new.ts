/** `harpy new` */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Command, CommandError, parseOptions, UsageError } from '../command.ts';
import { nameProblem, projectFiles } from '../project-template.ts';

export const command: Command = {
  usage: 'new NAME',
  help: `
Makes a folder NAME with an extension project: C source, tests, pyproject.toml, README. It builds and runs as it is.
NAME may be a path; its last part is the name of the module.`,
  async run(args, context) {
    const path = readName(args);
    const name = basename(path);
    const target = resolve(context.cwd, path);
    makeProject(target, projectFiles(name));
    const shown = relative(context.cwd, target) || '.';
    context.stdout.write(`made ${shown}. Now:

  cd ${shown}
  harpy build
  harpy run -c "import ${name}; print(${name}.add(2, 3))"
  harpy run -m unittest
`);
    return 0;
  },
};

function readName(args: readonly string[]): string {
  const { positionals } = parseOptions({ args: [...args], allowPositionals: true, options: {} });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError('give one name for the new project');
  const problem = nameProblem(basename(path));
  if (problem !== undefined) throw new UsageError(problem);
  return path;
}

/** Writes the project, whole or not at all. */
function makeProject(target: string, files: ReadonlyMap<string, string>): void {
  if (exists(target)) throw new CommandError(`${target} exists already; harpy new does not touch it`);
  const parent = dirname(target);
  if (!existsSync(parent)) throw new CommandError(`there is no folder ${parent}`);
  let aside: string | undefined;
  try {
    aside = mkdtempSync(join(parent, `.${basename(target)}-`));
    const project = join(aside, 'project');
    for (const [path, text] of files) {
      const file = join(project, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    renameSync(project, target);
  } catch (error) {
    throw new CommandError(`cannot make ${target}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
  }
}

/** Also true for a link that leads nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
