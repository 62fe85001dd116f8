/**
 * Keeps folders of the cache from growing for ever. What is in them can be made again, and other processes may be using it:
 * one that misses something makes it anew.
 */
import * as fs from 'node:fs';

const DAY = 24 * 60 * 60 * 1000;
/** A file takes no less of a disk. */
const BLOCK = 4096;

interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was used last, or made where the file system does not keep that. */
  readonly used: number;
}

/** Notes that an entry is used. */
export function markUsed(path: string): void {
  try {
    const now = new Date();
    if (now.getTime() - fs.statSync(path).mtimeMs > DAY) fs.utimesSync(path, now, now);
  } catch {
    // It may go a little earlier, then.
  }
}

/** Removes the entries with that prefix used longest ago, all but `count`. */
export function pruneToCount(folder: string, prefix: string, count: number): void {
  const entries = lastUsedFirst(folder, (name) => name.startsWith(prefix));
  for (const { path } of entries.slice(count)) fs.rmSync(path, { recursive: true, force: true });
}

/** Removes the files used longest ago until the folder has no more than so many bytes; looks once a day only. */
export function pruneToSize(folder: string, bytes: number): void {
  const marker = `${folder}/.pruned`;
  const looked = fs.statSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - looked < DAY) return;
  fs.writeFileSync(marker, '');
  let left = bytes;
  for (const { path, size } of lastUsedFirst(folder, (name) => !name.startsWith('.'))) {
    left -= Math.max(size, BLOCK);
    if (left < 0) fs.rmSync(path, { force: true });
  }
}

function lastUsedFirst(folder: string, isEntry: (name: string) => boolean): readonly Entry[] {
  const entries: Entry[] = [];
  for (const name of fs.readdirSync(folder)) {
    if (!isEntry(name)) continue;
    const path = `${folder}/${name}`;
    // Another process may have removed it.
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    // Of a folder only the time of its change tells: its files are looked at all the time.
    const used = stats.isDirectory() ? stats.mtimeMs : Math.max(stats.atimeMs, stats.mtimeMs);
    entries.push({ path, size: stats.size, used });
  }
  return entries.sort((a, b) => b.used - a.used);
}
