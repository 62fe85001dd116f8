/** What a page keeps for the next one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type * as interpreterApi from '../src/api/interpreter.ts';
import { openPage, type Served, serveFolders, skip, startChromium } from './browser/chromium.ts';

interface InPage {
  readonly harpy: typeof interpreterApi;
}

let browser: Browser;
let served: Served;

before(async () => {
  if (skip !== false) return;
  browser = await startChromium();
  served = await serveFolders({
    harpy: fileURLToPath(new URL('dist/browser', import.meta.resolve('harpy/package.json'))),
  });
});

after(async () => {
  await browser?.close();
  served?.close();
});

test('compiled modules are kept for the next page, until the compiler is another one', { skip }, async () => {
  // A context of its own has a database of its own.
  const context = await browser.newContext();
  const docOf = async (): Promise<unknown> => {
    const { page } = await openPage(context, served.origin, { harpy: '/harpy/harpy.js' });
    const doc = await page.evaluate(async () => {
      const { harpy } = globalThis as unknown as InPage;
      const python = await harpy.createInterpreter();
      python.run('import colorsys');
      const first = String(python.evaluate('colorsys.__doc__')).slice(0, 20);
      python.close();
      return first;
    });
    await page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('harpy-compiled-python', 1);
        opening.onsuccess = () => resolve(opening.result);
      });
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const asking = database.transaction('modules').objectStore('modules').getAllKeys();
        asking.onsuccess = () => resolve(asking.result);
      });
      database.close();
      return keys.some((key) => String(key).includes('colorsys.py'));
    });
    return doc;
  };
  const change = async (how: 'text' | 'build'): Promise<void> => {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.evaluate(
      (how) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('harpy-compiled-python', 1);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('modules', 'readwrite');
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            const store = transaction.objectStore('modules');
            if (how === 'build') {
              store.put('another', 'build');
              return;
            }
            const walk = store.openCursor();
            walk.onsuccess = () => {
              const cursor = walk.result;
              if (cursor === null) return;
              if (String(cursor.key).includes('colorsys.py'))
                cursor.update(
                  String(cursor.value).replaceAll('Conversion functions', 'Kept from the page before'),
                );
              cursor.continue();
            };
          };
        }),
      how,
    );
    await page.close();
  };
  assert.equal(await docOf(), 'Conversion functions');
  await change('text');
  assert.equal(await docOf(), 'Kept from the page b');
  await change('build');
  assert.equal(await docOf(), 'Conversion functions');
  await context.close();
});
