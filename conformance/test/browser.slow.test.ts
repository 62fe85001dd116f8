/** The conformance suite on Harpy's own Python in a page, a test for each of its functions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skip } from 'harpy/test/browser/chromium';
import { runInBrowser } from '../src/browser-host.ts';
import { buildSuite } from '../src/build-suite.ts';
import { judge } from '../src/differences.ts';
import { readSuite } from '../src/suite.ts';

const PYTHON = '3.14';

if (skip !== false) test('the suite in a page', { skip }, () => {});
else {
  const topics = readSuite();
  const results = await runInBrowser(topics, await buildSuite(topics));
  for (const { name, failure, known } of judge(results, { host: 'browser', version: PYTHON })) {
    test(name, (t) => {
      if (known !== null) t.diagnostic(`known to differ: ${known}`);
      assert.equal(failure, null, failure ?? '');
    });
  }
}
