/** The current folder: `chdir` changes it for Python alone, as a thread cannot change the folder of its process. */
import { system } from './system.ts';

let folder: string | undefined;

/** Makes a folder the current one of this thread. */
export function enterFolder(path: string): void {
  folder = path;
}

export const currentFolder = (): string => folder ?? system().process.cwd();

/** A path for the system's calls. */
export function located(path: string): string {
  return folder === undefined || path.startsWith('/') || path === '' ? path : `${folder}/${path}`;
}
