/**
 * The part of WASI preview 1 that C's standard library drags into an extension: standard output and
 * error, clocks, random bytes, and an exit. An extension has no files, arguments or environment of its own:
 * those belong to Python, and reach it through the HPy API.
 * Source: WASI snapshot preview 1, `wasi_snapshot_preview1.witx`.
 */
import type { LinearMemory } from './memory.ts';
import { ExtensionExit } from './traps.ts';

const SUCCESS = 0;
const BADF = 8;
const INVAL = 28;
const NOSYS = 52;
const SPIPE = 70;
const CHARACTER_DEVICE = 2;
const RIGHT_FD_WRITE = 64;

export type WasiFunction = (...args: never[]) => number;

export interface WasiHost {
  /** Writes bytes to descriptor 1 or 2 of the process. */
  write(descriptor: 1 | 2, bytes: Uint8Array): void;
}

/** The functions by name, over the memory that `memory()` gives once the module is instantiated. */
export function wasiImports(memory: () => LinearMemory, host: WasiHost): Record<string, WasiFunction> {
  const empty = (countAt: number, sizeAt: number): number => {
    memory().setWord(countAt, 0);
    memory().setWord(sizeAt, 0);
    return SUCCESS;
  };
  return {
    args_get: () => SUCCESS,
    args_sizes_get: empty,
    environ_get: () => SUCCESS,
    environ_sizes_get: empty,
    clock_res_get: (_clock: number, resultAt: number) => {
      memory().data.setBigUint64(resultAt >>> 0, 1000n, true);
      return SUCCESS;
    },
    clock_time_get: (clock: number, _precision: bigint, resultAt: number) => {
      const milliseconds = clock === 0 ? Date.now() : performance.now();
      memory().data.setBigUint64(resultAt >>> 0, BigInt(Math.round(milliseconds * 1e6)), true);
      return SUCCESS;
    },
    random_get: (at: number, length: number) => {
      // getRandomValues refuses more than 64 KiB at once.
      const chunk = new Uint8Array(Math.min(65536, length >>> 0));
      for (let done = 0; done < length >>> 0; done += chunk.length) {
        crypto.getRandomValues(chunk);
        memory().u8.set(chunk.subarray(0, Math.min(chunk.length, (length >>> 0) - done)), (at >>> 0) + done);
      }
      return SUCCESS;
    },
    sched_yield: () => SUCCESS,
    poll_oneoff: () => NOSYS,
    proc_exit: (status: number) => {
      throw new ExtensionExit(status);
    },
    fd_write: (descriptor: number, vectors: number, count: number, writtenAt: number) => {
      if (descriptor !== 1 && descriptor !== 2) return BADF;
      const { u8, i32 } = memory();
      let written = 0;
      for (let at = vectors >>> 2; at < (vectors >>> 2) + 2 * count; at += 2) {
        const start = (i32[at] ?? 0) >>> 0;
        const length = (i32[at + 1] ?? 0) >>> 0;
        if (start + length > u8.length) return INVAL;
        host.write(descriptor, u8.slice(start, start + length));
        written += length;
      }
      memory().setWord(writtenAt, written);
      return SUCCESS;
    },
    fd_fdstat_get: (descriptor: number, at: number) => {
      if (descriptor !== 1 && descriptor !== 2) return BADF;
      const { u8, data } = memory();
      u8.fill(0, at >>> 0, (at >>> 0) + 24);
      u8[at >>> 0] = CHARACTER_DEVICE;
      data.setBigUint64((at >>> 0) + 8, BigInt(RIGHT_FD_WRITE), true);
      return SUCCESS;
    },
    fd_seek: (descriptor: number) => (descriptor >= 0 && descriptor <= 2 ? SPIPE : BADF),
    fd_tell: (descriptor: number) => (descriptor >= 0 && descriptor <= 2 ? SPIPE : BADF),
    fd_close: (descriptor: number) => (descriptor >= 0 && descriptor <= 2 ? SUCCESS : BADF),
    ...Object.fromEntries(noFiles.map((name) => [name, () => BADF])),
  };
}

/** File calls: an extension holds no descriptors, so each of them is given a bad one. */
const noFiles = [
  'fd_advise',
  'fd_allocate',
  'fd_datasync',
  'fd_fdstat_set_flags',
  'fd_fdstat_set_rights',
  'fd_filestat_get',
  'fd_filestat_set_size',
  'fd_filestat_set_times',
  'fd_pread',
  'fd_prestat_dir_name',
  'fd_prestat_get',
  'fd_pwrite',
  'fd_read',
  'fd_readdir',
  'fd_renumber',
  'fd_sync',
  'path_create_directory',
  'path_filestat_get',
  'path_filestat_set_times',
  'path_link',
  'path_open',
  'path_readlink',
  'path_remove_directory',
  'path_rename',
  'path_symlink',
  'path_unlink_file',
  'sock_accept',
  'sock_recv',
  'sock_send',
  'sock_shutdown',
] as const;

/** Names of the calls an extension may import. */
export const wasiNames: readonly string[] = [
  'args_get',
  'args_sizes_get',
  'environ_get',
  'environ_sizes_get',
  'clock_res_get',
  'clock_time_get',
  'random_get',
  'sched_yield',
  'poll_oneoff',
  'proc_exit',
  'fd_write',
  'fd_fdstat_get',
  'fd_seek',
  'fd_tell',
  'fd_close',
  ...noFiles,
];
