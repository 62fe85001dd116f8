/** Why API functions may not be called now. */
export const GUARD_BARE = 1;
export const GUARD_LEFT = 2;
export const GUARD_PENDING = 4;
export const GUARD_BUT_PENDING = GUARD_BARE | GUARD_LEFT;
export const GUARD = GUARD_BUT_PENDING | GUARD_PENDING;
