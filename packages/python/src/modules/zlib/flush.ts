/** How much of the output zlib is to give, and its error for too little room. */
export const Z_NO_FLUSH = 0;
export const Z_SYNC_FLUSH = 2;
export const Z_FINISH = 4;
export const Z_BUF_ERROR = -5;
