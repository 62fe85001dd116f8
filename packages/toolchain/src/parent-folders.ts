/**
 * The file system of the bundled compiler takes `..` for `.`. So that `#include "../x.h"` finds its file all the same, `..` is
 * spelt `._` in the sources it is given (as long, so that nothing moves), and every folder has its parent as `._`.
 */

const PARENT = '._';
const INCLUDE =
  /^[ \t]*#[ \t]*(?:include|include_next|import|embed)[ \t]*["<](?:[^">\n]*\/)?\.\.\/[^">\n]*/gm;

type Files = readonly (readonly [string, Uint8Array])[];

/** The source with `._` for `..` in its includes; the same bytes if it has none. */
function respelt(bytes: Uint8Array): Uint8Array {
  // One character per byte, so that offsets are the same.
  const text = new TextDecoder('latin1').decode(bytes);
  let changed: Uint8Array | null = null;
  for (const { 0: include, index } of text.matchAll(INCLUDE)) {
    changed ??= bytes.slice();
    for (const part of include.matchAll(/(?<=[/"<])\.\.(?=\/)/g))
      changed[index + part.index + 1] = PARENT.charCodeAt(1);
  }
  return changed ?? bytes;
}

const folderOf = (path: string): readonly string[] => path.split('/').slice(0, -1);

/** A file as seen from a folder by way of the folder's parents; null if it is inside the folder. */
function throughParents(folder: readonly string[], path: string): string | null {
  const parts = path.split('/');
  let same = 0;
  while (same < folder.length && same < parts.length - 1 && folder[same] === parts[same]) same++;
  if (same === folder.length) return null;
  return [...folder, ...folder.slice(same).map(() => PARENT), ...parts.slice(same)].join('/');
}

/** The files as the compiler needs them; the same ones if nothing includes by `..`. */
export function withParentFolders(files: Files): Files {
  const given = files.map(([path, bytes]) => [path, respelt(bytes)] as const);
  if (given.every(([, bytes], index) => bytes === files[index]?.[1])) return files;
  const folders = new Map(given.map(([path]) => [folderOf(path).join('/'), folderOf(path)]));
  const seen = [...folders.values()].flatMap((folder) =>
    given.flatMap(([path, bytes]): (readonly [string, Uint8Array])[] => {
      const name = throughParents(folder, path);
      return name === null ? [] : [[name, bytes]];
    }),
  );
  return [...given, ...seen];
}

/** What the compiler says of those files, in the names people know. */
export function withoutParentFolders(diagnostics: string): string {
  let text = diagnostics;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replaceAll(/(^|[\s'":])((?:[^\s'":/]+\/)*)(?!\._\/)[^\s'":/]+\/\._\//gm, '$1$2');
  }
  return text.replaceAll(/(?<=["</'])\._(?=\/)/g, '..');
}
