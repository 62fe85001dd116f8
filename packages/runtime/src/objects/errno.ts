/**
 * The extension's C library has an `errno` of its own, in WASI's numbers (snapshot preview 1, type `errno`, from 1 on).
 * Python's `errno` module has the numbers of the system it runs on.
 */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import type { PyValue } from '@harpy/objects/value';
import type { Language } from './world.ts';

const NAMES =
  `E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF EBADMSG EBUSY ECANCELED ECHILD
  ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EHOSTUNREACH EIDRM EILSEQ
  EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENETDOWN ENETRESET
  ENETUNREACH ENFILE ENOBUFS ENODEV ENOENT ENOEXEC ENOLCK ENOLINK ENOMEM ENOMSG ENOPROTOOPT ENOSPC ENOSYS ENOTCONN ENOTDIR
  ENOTEMPTY ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENXIO EOVERFLOW EOWNERDEAD EPERM EPIPE EPROTO EPROTONOSUPPORT
  EPROTOTYPE ERANGE EROFS ESPIPE ESRCH ESTALE ETIMEDOUT ETXTBSY EXDEV ENOTCAPABLE`.split(/\s+/);

/** Python's number and text for WASI's number; the number itself where the system has no such error. */
export function errnoOf(wasi: number, language: Language): { code: PyValue; text: PyValue } {
  const name = NAMES[wasi - 1];
  let code: PyValue = wasi;
  if (name !== undefined) code = lookupAttribute(language.importModule('errno'), name) ?? wasi;
  return { code, text: call1(getAttribute(language.importModule('os'), 'strerror'), code) };
}
