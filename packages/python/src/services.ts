/** Asking the thread that started Python's for what it does. */
import { host, type Services } from './host.ts';
import { osError } from './os-errors.ts';

/** Throws OSError where nobody can do it. */
export function services(): Services {
  const found = host().services;
  if (found === undefined) throw osError('ENOSYS');
  return found;
}

/**
 * Asks for something that does not take long, and waits for the answer; throws what went wrong as OSError. Signals wait: what
 * was done must not be lost to an exception of a handler.
 */
export function ask(service: string, payload: unknown): unknown {
  const all = services();
  const answer = all.request(service, payload);
  const arrived = (): boolean => {
    all.receive();
    return answer.done;
  };
  while (!arrived()) host().wait(Number.POSITIVE_INFINITY, arrived);
  if (answer.error !== undefined) throw osError(answer.error);
  return answer.value;
}
