/** Child processes: started by the thread that started Python's, which tells when they end. */
import { host } from './host.ts';
import { osError } from './os-errors.ts';
import { ask, services } from './services.ts';
import { system } from './system.ts';
import { block } from './threads.ts';

/** What the other thread is given. */
export interface SpawnRequest {
  readonly file: string;
  /** With the program's name in front. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Numbers of the system, in the order the child sees them; undefined for none. */
  readonly descriptors: readonly (number | undefined)[];
  readonly newSession: boolean;
  readonly uid?: number;
  readonly gid?: number;
}

export interface ProcessEnd {
  readonly pid: number;
  /** As `wait` gives it: the exit status in the second byte, the signal in the first. */
  readonly status: number;
}

/** Children by their number, with how they ended. */
const children = new Map<number, number | undefined>();
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  services().onEvent('ended', (payload) => {
    const { pid, status } = payload as ProcessEnd;
    children.set(pid, status);
  });
}

/** Starts a process; its number. Throws OSError. */
export function spawn(request: SpawnRequest): number {
  listen();
  const pid = ask('spawn', request) as number;
  if (!children.has(pid)) children.set(pid, undefined);
  return pid;
}

/** A child that could not be started, for programs that wait for it. */
export function failedChild(status: number): number {
  let pid = 2 ** 22 + 1;
  while (children.has(pid)) pid++;
  children.set(pid, status);
  return pid;
}

const WNOHANG = 1;

/** `waitpid`: the child and its status; `[0, 0]` if it is not to be waited for and runs. */
export function waitForChild(pid: number, options: number): readonly [pid: number, status: number] {
  const { services: all } = host();
  const find = (): number | undefined => {
    all?.receive();
    if (pid > 0) return children.get(pid) === undefined ? undefined : pid;
    for (const [each, status] of children) if (status !== undefined) return each;
    return undefined;
  };
  if (pid > 0 ? !children.has(pid) : children.size === 0) throw osError('ECHILD');
  let found = find();
  if (found === undefined && (options & WNOHANG) !== 0) return [0, 0];
  const look = () => {
    found ??= find();
    return found !== undefined;
  };
  block(look, { outside: true });
  const child = found ?? pid;
  const status = children.get(child) ?? 0;
  children.delete(child);
  return [child, status];
}

/** The environment as the program has changed it. */
export function currentEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(system().process.env))
    if (value !== undefined) env[name] = value;
  return env;
}
