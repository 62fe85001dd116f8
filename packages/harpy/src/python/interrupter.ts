/**
 * Tells a thread that runs code without ever returning to its event loop that a signal has come: the engine's debugger
 * interface evaluates an expression there in between. See `signals.ts` of the language.
 */
import type { NodeWorker, Session } from 'node:inspector';

const EXPRESSION = 'globalThis.$signal = true';

export class Interrupter {
  readonly #threadId: number;
  #session: Promise<Session | undefined> | undefined;
  /** The thread, to the debugger. */
  #attached: string | undefined;
  #count = 0;

  constructor(threadId: number) {
    this.#threadId = threadId;
  }

  /** Has compiled code ask for signals at its next step. Does nothing in an engine without a debugger interface. */
  async interrupt(): Promise<void> {
    this.#session ??= this.#connect();
    const session = await this.#session;
    if (session === undefined || this.#attached === undefined) return;
    const message = { id: ++this.#count, method: 'Runtime.evaluate', params: { expression: EXPRESSION } };
    session.post('NodeWorker.sendMessageToWorker', {
      sessionId: this.#attached,
      message: JSON.stringify(message),
    });
  }

  async #connect(): Promise<Session | undefined> {
    const inspector = await import('node:inspector').catch(() => undefined);
    if (inspector === undefined) return undefined;
    const session = new inspector.Session();
    session.connect();
    session.on(
      'NodeWorker.attachedToWorker',
      ({ params }: { params: NodeWorker.AttachedToWorkerEventDataType }) => {
        if (params.workerInfo.workerId === String(this.#threadId)) this.#attached = params.sessionId;
      },
    );
    await new Promise<void>((resolve) => {
      session.post('NodeWorker.enable', { waitForDebuggerOnStart: false }, () => resolve());
    });
    return session;
  }

  async close(): Promise<void> {
    const session = await this.#session;
    session?.disconnect();
  }
}
