/** The thread that started Python's, as the language sees it. */
import type { Host } from '@harpy/python/host';
import type { HarpyMessage } from './harpy-protocol.ts';
import type { SharedState } from './shared-state.ts';

export function threadHost(state: SharedState, send: (message: HarpyMessage) => void): Host {
  return {
    hasSignals: true,
    get signalPending() {
      return state.signalPending;
    },
    takeSignal: () => state.takeSignal(),
    raise: (signal) => state.raise(signal),
    watchSignal: (number, action) => state.callMain(() => send({ kind: 'signal', number, action })),
    setAlarm: (milliseconds, interval) =>
      state.callMain(() => send({ kind: 'alarm', milliseconds, interval })),
    takeTurns: (on) => send({ kind: 'turns', on }),
    wait: (milliseconds, done) => {
      state.wait(milliseconds, done);
    },
  };
}
