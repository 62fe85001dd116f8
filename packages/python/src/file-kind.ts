/** What lies at a path. */
import { located } from './current-folder.ts';
import { system } from './system.ts';

/** Whether it is a file; undefined if nothing is there. */
export function isFile(path: string): boolean | undefined {
  try {
    return system().fs.statSync(located(path), { throwIfNoEntry: false })?.isFile();
  } catch {
    return undefined;
  }
}

/** Whether the path, or a folder of it, is a file: a place in an archive looks like a file in a folder. */
export function leadsIntoFile(path: string): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = isFile(at);
    if (found !== undefined) return found;
  }
  return false;
}
