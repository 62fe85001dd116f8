/** The folders of a file system in memory, and finding one's way in them. */
import { type Common, type File, FileError, type Folder, type Inode } from './memory-inodes.ts';

const MOST_LINKS = 40;

interface Place {
  readonly parent: Folder;
  /** Empty for a path that is the folder itself: `/`, `..`. */
  readonly name: string;
  readonly node: Inode | undefined;
  /** The path ended in a slash. */
  readonly mustBeFolder: boolean;
}

export class MemoryTree {
  /** Where relative paths begin. */
  readonly folder: string;
  protected readonly root: Folder;
  #numbers = 1;

  constructor(folder: string) {
    this.folder = folder;
    const root = { ...this.common(0o755), kind: 'folder', entries: new Map() } as unknown as Folder;
    root.parent = root;
    root.links = 2;
    this.root = root;
    this.makeFolders(folder);
  }

  /** A folder and those it is in; what is there already is kept. */
  makeFolders(path: string): void {
    let at = '';
    for (const part of path.split('/')) {
      if (part === '') continue;
      at += `/${part}`;
      const { parent, name, node } = this.find(at, true);
      if (node === undefined) this.addFolder(parent, name, 0o755);
    }
  }

  /** A file whose contents are made when it is first read; its folders are made too. */
  addFile(path: string, load: () => Uint8Array, modified: number): void {
    this.makeFolders(path.slice(0, path.lastIndexOf('/')));
    const { parent, name } = this.find(path, false);
    const file: File = {
      ...this.common(0o644),
      kind: 'file',
      bytes: new Uint8Array(0),
      size: 0,
      load,
      modified,
    };
    parent.entries.set(name, file);
  }

  protected common(mode: number): Common {
    const now = Date.now();
    return { number: this.#numbers++, mode, links: 1, accessed: now, modified: now, changed: now };
  }

  protected addFolder(parent: Folder, name: string, mode: number): void {
    const folder: Folder = { ...this.common(mode), kind: 'folder', entries: new Map(), parent };
    folder.links = 2;
    parent.links++;
    this.enter(parent, name, folder);
  }

  protected enter(parent: Folder, name: string, node: Inode): void {
    parent.entries.set(name, node);
    parent.modified = parent.changed = Date.now();
  }

  protected leave(parent: Folder, name: string): void {
    parent.entries.delete(name);
    parent.modified = parent.changed = Date.now();
  }

  protected existing(path: string, follow: boolean): Inode {
    const { node, mustBeFolder } = this.find(path, follow);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (mustBeFolder && node.kind !== 'folder') throw new FileError('ENOTDIR', path);
    return node;
  }

  /** The place of a name to be made or removed: a link at the end is not followed, even before a slash. */
  protected findName(path: string): Place {
    const plain = path.replace(/\/+$/, '');
    const place = this.find(plain === '' ? path : plain, false);
    return plain === path ? place : { ...place, mustBeFolder: true };
  }

  /** Where a path leads: the folder its last part is in must exist. `follow`: also a link at its end. */
  protected find(path: string, follow: boolean): Place {
    if (path === '') throw new FileError('ENOENT', path);
    const parts = (path.startsWith('/') ? path : `${this.folder}/${path}`)
      .split('/')
      .filter(Boolean)
      .reverse();
    const mustBeFolder = path.endsWith('/');
    let links = 0;
    let folder = this.root;
    for (;;) {
      const name = parts.pop();
      if (name === undefined || name === '.') {
        if (name === undefined || parts.length === 0)
          return { parent: folder, name: '', node: folder, mustBeFolder: true };
        continue;
      }
      if (name === '..') {
        folder = folder.parent;
        continue;
      }
      const node = folder.entries.get(name);
      const last = parts.length === 0;
      if (node?.kind === 'link' && (!last || follow || mustBeFolder)) {
        if (++links > MOST_LINKS) throw new FileError('ELOOP', path);
        if (node.target.startsWith('/')) folder = this.root;
        parts.push(...node.target.split('/').filter(Boolean).reverse());
        continue;
      }
      if (last) return { parent: folder, name, node, mustBeFolder };
      if (node === undefined) throw new FileError('ENOENT', path);
      if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
      folder = node;
    }
  }
}
