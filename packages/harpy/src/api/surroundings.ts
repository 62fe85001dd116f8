/** What an interpreter with the standard library needs of where it runs. */
export interface Surroundings {
  /** Folder of the standard library's sources. */
  readonly library: string;
  /** Folders of further packages: `hpy`. */
  readonly packages: readonly string[];
  /** Has the engine collect everything; undefined where it cannot be asked to. */
  readonly sweep?: () => void;
}

export interface SurroundingsOptions {
  /** The archive of the standard library, for a page. */
  readonly archive: URL | string | Uint8Array | undefined;
  /** Whether a page keeps what it compiles for the next visit. */
  readonly keepCode: boolean;
}

/** What the standard streams of the system do for the interpreter that runs now. */
export interface CurrentStreams {
  write(descriptor: 1 | 2, bytes: Uint8Array): void;
}
export const streams: { current: CurrentStreams | undefined } = { current: undefined };
