/** Lets other threads run for a while; set by `threads.ts`. */
export const otherThreads: { current: () => void } = { current: () => undefined };
