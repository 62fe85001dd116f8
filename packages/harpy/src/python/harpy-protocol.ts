/** What the thread of Harpy's own Python is given. */
export interface HarpyTask {
  /** python's command line. */
  readonly args: readonly string[];
  readonly executable: string;
  /** The archive of the standard library. */
  readonly library: string;
  readonly env: NodeJS.ProcessEnv;
}
