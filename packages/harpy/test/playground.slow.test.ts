/** The playground's page, as its visitors use it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Served, serveFolders, skip, startChromium } from './browser/chromium.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));

let browser: Browser;
let served: Served;
let page: Page;
const errors: string[] = [];

before(async () => {
  if (skip !== false) return;
  for (const script of ['browser.js', 'playground.js'])
    if (script !== 'browser.js' || !existsSync(join(root, 'packages/harpy/dist/browser/library.zip'))) {
      const { status } = spawnSync(process.execPath, [join(root, 'scripts/dist', script), '--build'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      assert.equal(status, 0);
    }
  browser = await startChromium();
  served = await serveFolders({ p: join(root, 'playground/build') });
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
});

after(async () => {
  await browser?.close();
  served?.close();
});

/** Opens an example as it came. */
async function open(name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${served.origin}/p/index.html#${name}`);
  await page.waitForSelector('#example option', { state: 'attached', timeout: 10_000 });
  await page.click('#reset');
}

/** Runs what the page has, to its end. */
async function run(): Promise<string> {
  await page.click('#run');
  await page.waitForSelector('#run:not(:disabled)', { timeout: 120_000 });
  // Output is shown a frame later.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  return page.textContent('#output').then((text) => text ?? '');
}

test('programs run, with their prebuilt extensions', { skip }, async () => {
  await open('tour');
  assert.equal(await page.isVisible('#c'), false);
  assert.match(await run(), /^3\.14[\s\S]*"count": 1267650600228229401496703205376[\s\S]*Ctrl\+Enter/);
  await open('mandelbrot');
  assert.match(await run(), /@@@@/);
  await open('speed');
  assert.match(await run(), /Python: 77031 takes 350 steps[\s\S]*C: 77031 takes 350 steps/);
});

test('debug mode tells of the leak, and where in the C it is', { skip }, async () => {
  await open('leak');
  const text = await run();
  assert.match(text, /\('a pair', 'left', 'right'\)/);
  assert.match(text, /pairs\.c/);
});

test('trace mode counts calls', { skip }, async () => {
  await open('leak');
  await page.selectOption('#mode', 'trace');
  assert.match(await run(), /2 calls .* ctx_Unicode_FromString/);
});

test('input is read, errors are shown, and what was written is kept', { skip }, async () => {
  await open('tour');
  await page.fill('#python', 'print(input("? ") * 2)\n1 / 0\n');
  await page.click('summary');
  await page.fill('#input', 'ab\n');
  assert.match(await run(), /^\? abab\nTraceback[\s\S]*program\.py", line 2[\s\S]*ZeroDivisionError/);
  assert.equal(await page.textContent('#output .err').then((text) => text?.includes('abab')), false);
  await page.goto('about:blank');
  await page.goto(`${served.origin}/p/index.html#tour`);
  await page.waitForSelector('#example option', { state: 'attached', timeout: 10_000 });
  assert.match(await page.inputValue('#python'), /ab|input/);
  await page.click('#reset');
  assert.match(await page.inputValue('#python'), /dataclass/);
});

test('a loop without end is stopped, and the next program runs', { skip }, async () => {
  await open('tour');
  await page.fill('#python', 'print("on", flush=True)\nwhile True: pass\n');
  await page.click('#run');
  await page.waitForFunction(() => document.getElementById('output')?.textContent === 'on\n');
  await page.click('#stop');
  assert.equal(await page.textContent('#status'), 'Stopped.');
  await page.fill('#python', 'print("again")\n');
  assert.equal(await run(), 'again\n');
});

test('edited C is compiled in the page; its errors say where', { skip }, async () => {
  await open('leak');
  const source = await page.inputValue('#c');
  await page.fill('#c', source.replace('"a pair"', '"edited"'));
  assert.match(await run(), /\('edited', 'left', 'right'\)/);
  await page.fill('#c', source.replace('HPy left, right;', 'HPy left right;'));
  assert.match(await run(), /pairs\.c:6:\d+: error:[\s\S]*pairs\.c does not compile/);
});

test('Tab indents, after Escape it leaves; every control has a name', { skip }, async () => {
  await open('tour');
  await page.fill('#python', '');
  await page.focus('#python');
  await page.keyboard.type('if x:');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.inputValue('#python'), 'if x:\n        ');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.inputValue('#python'), 'if x:\n    ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'python');
  await page.click('#reset');
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, textarea')]
      .filter((each) => {
        const labels = (each as HTMLButtonElement).labels?.length ?? 0;
        return (
          !each.textContent?.trim() &&
          labels === 0 &&
          !each.getAttribute('aria-label') &&
          !each.getAttribute('aria-labelledby')
        );
      })
      .map(({ id }) => id),
  );
  assert.deepEqual(unnamed, []);
});

test('nothing was missing and nothing failed unseen', { skip }, () => {
  assert.deepEqual(served.missing, []);
  assert.deepEqual(errors, []);
});
