/** The suite on Harpy's own Python in a page, in Chromium. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as api from 'harpy/api/interpreter';
import { openPage, serveFolders, startChromium } from 'harpy/test/browser/chromium';
import type { TestResult } from './pyodide-host.ts';
import { suiteFolder, type Topic } from './suite.ts';

/** Where the suite's files are in the page. */
const INSIDE = '/home/web_user/suite';

/** Gives each test's name and its traceback, or None. */
const DRIVER = `
import json, sys, traceback

def run(name):
    results = []
    try:
        module = __import__(name)
    except BaseException:
        return json.dumps([["import", traceback.format_exc()]])
    for key, value in list(vars(module).items()):
        if key.startswith("test_") and callable(value):
            try:
                value()
            except BaseException:
                results.append([key, traceback.format_exc()])
            else:
                results.append([key, None])
    return json.dumps(results)
`;

/**
 * Runs the topics' tests; `extensions` are the built files. Each topic has a page: one has not enough address space for all
 * extensions.
 */
export async function runInBrowser(
  topics: readonly Topic[],
  extensions: readonly string[],
): Promise<TestResult[]> {
  const built = fileURLToPath(new URL('dist/browser', import.meta.resolve('harpy/package.json')));
  if (!existsSync(join(built, 'harpy.js'))) throw new Error('there is no browser build: npm run build');
  const folders = [suiteFolder, ...topics.map(({ folder }) => folder)];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith('.py') && statSync(path).isFile()),
  );
  const inside = (path: string): string => `${INSIDE}/${relative(suiteFolder, path).replaceAll('\\', '/')}`;
  const browser = await startChromium();
  const served = await serveFolders({ harpy: built, suite: suiteFolder });
  // Pages of one context share what they have compiled.
  const context = await browser.newContext();
  const results: TestResult[] = [];
  try {
    for (const topic of topics) {
      const own = extensions.filter((path) =>
        topic.sources.some((source) => fileName(path) === binaryOf(source)),
      );
      const { page } = await openPage(context, served.origin, { harpy: '/harpy/harpy.js' });
      const reports = await page.evaluate(runTopic, {
        driver: DRIVER,
        sources: files.map((path) => [inside(path), readFileSync(path, 'utf8')] as const),
        binaries: own.map(
          (path) => [inside(path), `/suite/${relative(suiteFolder, path).replaceAll('\\', '/')}`] as const,
        ),
        paths: [
          ...new Set([INSIDE, ...[...files, ...own].map((path) => inside(path).replace(/\/[^/]*$/, ''))]),
        ],
        tests: topic.tests.map((file) => file.replace(/\.py$/, '')),
      });
      await page.close();
      for (const [index, file] of topic.tests.entries())
        for (const [name, failure] of JSON.parse(reports[index] ?? '[]') as [string, string | null][])
          results.push({ topic: topic.name, name: `${file}::${name}`, failure });
    }
  } finally {
    await browser.close();
    served.close();
  }
  return results;
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';
const binaryOf = (source: string): string => source.replace(/\.\w+$/, '.hpy0.wasm');

interface Run {
  readonly driver: string;
  /** Paths in the page, and texts. */
  readonly sources: readonly (readonly [path: string, text: string])[];
  readonly binaries: readonly (readonly [path: string, url: string])[];
  readonly paths: readonly string[];
  readonly tests: readonly string[];
}

/** In the page: what the driver says of each file of tests. */
async function runTopic({ driver, sources, binaries, paths, tests }: Run): Promise<string[]> {
  const { harpy } = globalThis as unknown as { harpy: typeof api };
  const python = await harpy.createInterpreter({ stdout: () => {}, stderr: () => {} });
  for (const [path, text] of sources) python.writeFile(path, text);
  for (const [path, url] of binaries)
    python.writeFile(path, new Uint8Array(await (await fetch(url)).arrayBuffer()));
  python.run(driver, '<driver>');
  python.run(`sys.path[:0] = ${JSON.stringify(paths)}`);
  return tests.map((name) => python.evaluate(`run(${JSON.stringify(name)})`) as string);
}
