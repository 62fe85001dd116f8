/** Which thread runs. */
export const MAIN_THREAD = 140000000000000;

export const isMainThread = (): boolean => true;
