// Made by 'npm run generate' from the records in api/. Do not edit.

export interface SignatureRoles {
  readonly params: readonly ('context' | 'handle' | 'handles' | 'kwnames' | 'buffer' | 'other')[];
  /** `next` is a handle that may be HPY_NULL without an exception. */
  readonly result: 'handle' | 'next' | 'status' | 'none';
}

/** By the signature's name; `handles` are as many as the parameter after it says, and those of keywords. */
export const signatureRoles: Readonly<Record<string, SignatureRoles>> = {
  HPyFunc_VARARGS: {"params":["context","handle","handles","other"],"result":"handle"},
  HPyFunc_KEYWORDS: {"params":["context","handle","handles","other","kwnames"],"result":"handle"},
  HPyFunc_NOARGS: {"params":["context","handle"],"result":"handle"},
  HPyFunc_O: {"params":["context","handle","handle"],"result":"handle"},
  HPyFunc_DESTROYFUNC: {"params":["other"],"result":"none"},
  HPyFunc_GETBUFFERPROC: {"params":["context","handle","buffer","other"],"result":"status"},
  HPyFunc_RELEASEBUFFERPROC: {"params":["context","handle","buffer"],"result":"none"},
  HPyFunc_UNARYFUNC: {"params":["context","handle"],"result":"handle"},
  HPyFunc_BINARYFUNC: {"params":["context","handle","handle"],"result":"handle"},
  HPyFunc_TERNARYFUNC: {"params":["context","handle","handle","handle"],"result":"handle"},
  HPyFunc_INQUIRY: {"params":["context","handle"],"result":"status"},
  HPyFunc_LENFUNC: {"params":["context","handle"],"result":"status"},
  HPyFunc_SSIZEARGFUNC: {"params":["context","handle","other"],"result":"handle"},
  HPyFunc_SSIZESSIZEARGFUNC: {"params":["context","handle","other","other"],"result":"handle"},
  HPyFunc_SSIZEOBJARGPROC: {"params":["context","handle","other","handle"],"result":"status"},
  HPyFunc_SSIZESSIZEOBJARGPROC: {"params":["context","handle","other","other","handle"],"result":"status"},
  HPyFunc_OBJOBJARGPROC: {"params":["context","handle","handle","handle"],"result":"status"},
  HPyFunc_FREEFUNC: {"params":["context","other"],"result":"none"},
  HPyFunc_GETATTRFUNC: {"params":["context","handle","other"],"result":"handle"},
  HPyFunc_GETATTROFUNC: {"params":["context","handle","handle"],"result":"handle"},
  HPyFunc_SETATTRFUNC: {"params":["context","handle","other","handle"],"result":"status"},
  HPyFunc_SETATTROFUNC: {"params":["context","handle","handle","handle"],"result":"status"},
  HPyFunc_REPRFUNC: {"params":["context","handle"],"result":"handle"},
  HPyFunc_HASHFUNC: {"params":["context","handle"],"result":"status"},
  HPyFunc_RICHCMPFUNC: {"params":["context","handle","handle","other"],"result":"handle"},
  HPyFunc_GETITERFUNC: {"params":["context","handle"],"result":"handle"},
  HPyFunc_ITERNEXTFUNC: {"params":["context","handle"],"result":"next"},
  HPyFunc_DESCRGETFUNC: {"params":["context","handle","handle","handle"],"result":"handle"},
  HPyFunc_DESCRSETFUNC: {"params":["context","handle","handle","handle"],"result":"status"},
  HPyFunc_INITPROC: {"params":["context","handle","handles","other","handle"],"result":"status"},
  HPyFunc_NEWFUNC: {"params":["context","handle","handles","other","handle"],"result":"handle"},
  HPyFunc_GETTER: {"params":["context","handle","other"],"result":"handle"},
  HPyFunc_SETTER: {"params":["context","handle","handle","other"],"result":"status"},
  HPyFunc_OBJOBJPROC: {"params":["context","handle","handle"],"result":"status"},
  HPyFunc_TRAVERSEPROC: {"params":["other","other","other"],"result":"status"},
  HPyFunc_DESTRUCTOR: {"params":["context","handle"],"result":"none"},
  HPyFunc_MOD_CREATE: {"params":["context","handle"],"result":"handle"},
};
