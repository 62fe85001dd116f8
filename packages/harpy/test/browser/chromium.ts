/** Chromium, and pages in it that are served from folders of this machine. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Where Chromium is; `HARPY_CHROMIUM` goes first. Undefined if there is none. */
export function findChromium(): string | undefined {
  return [process.env['HARPY_CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/** Why tests in a page are skipped; false if they are not. In CI nothing is skipped. */
export const skip: string | false =
  findChromium() === undefined && process.env['HARPY_CI'] === undefined
    ? 'no Chromium found: install it, or set HARPY_CHROMIUM to its path'
    : false;

export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface Served {
  readonly origin: string;
  /** Paths that were asked for and not there. */
  readonly missing: readonly string[];
  close(): void;
}

/** Serves folders by the first part of the path: `{ harpy: '/x' }` makes `/harpy/a.js` of `/x/a.js`. `/` is an empty page. */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<Served> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, first = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/');
    const folder = folders[first];
    const path = folder === undefined ? undefined : join(folder, ...rest);
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><link rel="icon" href="data:,"><title>test</title>');
    } else if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      missing.push(pathname);
      response.statusCode = 404;
      response.end('not found');
    } else {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(path));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    missing,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with what a module exports as a global variable. What goes wrong in it unseen makes `errors`. */
export async function openPage(
  browser: Browser | BrowserContext,
  origin: string,
  globals: Readonly<Record<string, string>>,
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(origin);
  // As text: the compiler would put a helper of its own around import().
  await page.evaluate(
    `Promise.all(${JSON.stringify(Object.entries(globals))}.map(async ([name, url]) => { globalThis[name] = await import(url) })).then(() => {})`,
  );
  return { page, errors };
}
