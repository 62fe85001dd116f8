/**
 * All builtin modules by name, in the order of their names. Each is got by a function: in the bundle, its file runs when a program
 * imports the module.
 */
import type { ModuleDefinition } from '@harpy/objects/define-module';
import { abcModule } from './modules/_abc.ts';
import { astModule } from './modules/_ast.ts';
import { bisectModule } from './modules/_bisect.ts';
import { bz2Module } from './modules/_bz2.ts';
import { codecsModule } from './modules/_codecs.ts';
import { collectionsModule } from './modules/_collections.ts';
import { contextvarsModule } from './modules/_contextvars.ts';
import { csvModule } from './modules/_csv.ts';
import { ctypesModule } from './modules/_ctypes.ts';
import { datetimeModule } from './modules/_datetime.ts';
import { decimalModule } from './modules/_decimal.ts';
import { functoolsModule } from './modules/_functools.ts';
import { heapqModule } from './modules/_heapq.ts';
import { impModule } from './modules/_imp.ts';
import { ioModule } from './modules/_io.ts';
import { jsonModule } from './modules/_json.ts';
import { localeModule } from './modules/_locale.ts';
import { opcodeModule } from './modules/_opcode.ts';
import { operatorModule } from './modules/_operator.ts';
import { pickleModule } from './modules/_pickle.ts';
import { posixsubprocessModule } from './modules/_posixsubprocess.ts';
import { queueModule } from './modules/_queue.ts';
import { randomModule } from './modules/_random.ts';
import { signalModule } from './modules/_signal.ts';
import { socketModule } from './modules/_socket.ts';
import { sreModule } from './modules/_sre.ts';
import { sslModule } from './modules/_ssl.ts';
import { statModule } from './modules/_stat.ts';
import { statisticsModule } from './modules/_statistics.ts';
import { stringModule } from './modules/_string.ts';
import { structModule } from './modules/_struct.ts';
import { symtableModule } from './modules/_symtable.ts';
import { sysconfigdataModule } from './modules/_sysconfigdata.ts';
import { threadModule } from './modules/_thread.ts';
import { tokenizeModule } from './modules/_tokenize.ts';
import { typesModule } from './modules/_types.ts';
import { typingModule } from './modules/_typing.ts';
import { warningsModule } from './modules/_warnings.ts';
import { weakrefModule } from './modules/_weakref.ts';
import { zoneInfoModule } from './modules/_zoneinfo.ts';
import { grpModule, pwdModule } from './modules/account-files.ts';
import { arrayModule } from './modules/array.ts';
import { atexitModule } from './modules/atexit.ts';
import { binasciiModule } from './modules/binascii.ts';
import { cmathModule } from './modules/cmath.ts';
import { errnoModule } from './modules/errno.ts';
import { faulthandlerModule } from './modules/faulthandler.ts';
import { fcntlModule } from './modules/fcntl.ts';
import { gcModule } from './modules/gc.ts';
import { hashModule } from './modules/hashes.ts';
import { itertoolsModule } from './modules/itertools.ts';
import { marshalModule } from './modules/marshal.ts';
import { mathModule } from './modules/math.ts';
import { mmapModule } from './modules/mmap.ts';
import { multibyteModule } from './modules/multibyte.ts';
import { posixModule } from './modules/posix.ts';
import { pyexpatModule } from './modules/pyexpat.ts';
import { resourceModule } from './modules/resource.ts';
import { selectModule } from './modules/select.ts';
import { termiosModule } from './modules/termios.ts';
import { timeModule } from './modules/time.ts';
import { unicodedataModule } from './modules/unicodedata.ts';
import { zlibModule } from './modules/zlib.ts';

export const BUILTIN_MODULES: ReadonlyMap<string, () => ModuleDefinition> = new Map<
  string,
  () => ModuleDefinition
>([
  ['_abc', () => abcModule],
  ['_ast', () => astModule],
  ['_bisect', () => bisectModule],
  ['_blake2', () => hashModule('_blake2')],
  ['_bz2', () => bz2Module],
  ['_codecs', () => codecsModule],
  ['_codecs_cn', () => multibyteModule('_codecs_cn')],
  ['_codecs_hk', () => multibyteModule('_codecs_hk')],
  ['_codecs_iso2022', () => multibyteModule('_codecs_iso2022')],
  ['_codecs_jp', () => multibyteModule('_codecs_jp')],
  ['_codecs_kr', () => multibyteModule('_codecs_kr')],
  ['_codecs_tw', () => multibyteModule('_codecs_tw')],
  ['_collections', () => collectionsModule],
  ['_contextvars', () => contextvarsModule],
  ['_csv', () => csvModule],
  ['_ctypes', () => ctypesModule],
  ['_datetime', () => datetimeModule],
  ['_decimal', () => decimalModule],
  ['_functools', () => functoolsModule],
  ['_heapq', () => heapqModule],
  ['_imp', () => impModule],
  ['_io', () => ioModule],
  ['_json', () => jsonModule],
  ['_locale', () => localeModule],
  ['_md5', () => hashModule('_md5')],
  ['_multibytecodec', () => multibyteModule('_multibytecodec')],
  ['_opcode', () => opcodeModule],
  ['_operator', () => operatorModule],
  ['_pickle', () => pickleModule],
  ['_posixsubprocess', () => posixsubprocessModule],
  ['_queue', () => queueModule],
  ['_random', () => randomModule],
  ['_sha1', () => hashModule('_sha1')],
  ['_sha2', () => hashModule('_sha2')],
  ['_sha3', () => hashModule('_sha3')],
  ['_signal', () => signalModule],
  ['_socket', () => socketModule],
  ['_ssl', () => sslModule],
  ['_sre', () => sreModule],
  ['_stat', () => statModule],
  ['_statistics', () => statisticsModule],
  ['_string', () => stringModule],
  ['_struct', () => structModule],
  ['_symtable', () => symtableModule],
  ['_sysconfigdata__linux_', () => sysconfigdataModule],
  ['_thread', () => threadModule],
  ['_tokenize', () => tokenizeModule],
  ['_types', () => typesModule],
  ['_typing', () => typingModule],
  ['_warnings', () => warningsModule],
  ['_weakref', () => weakrefModule],
  ['_zoneinfo', () => zoneInfoModule],
  ['array', () => arrayModule],
  ['atexit', () => atexitModule],
  ['binascii', () => binasciiModule],
  ['cmath', () => cmathModule],
  ['errno', () => errnoModule],
  ['faulthandler', () => faulthandlerModule],
  ['fcntl', () => fcntlModule],
  ['gc', () => gcModule],
  ['grp', () => grpModule],
  ['itertools', () => itertoolsModule],
  ['marshal', () => marshalModule],
  ['math', () => mathModule],
  ['mmap', () => mmapModule],
  ['posix', () => posixModule],
  ['pwd', () => pwdModule],
  ['pyexpat', () => pyexpatModule],
  ['resource', () => resourceModule],
  ['select', () => selectModule],
  ['termios', () => termiosModule],
  ['time', () => timeModule],
  ['unicodedata', () => unicodedataModule],
  ['zlib', () => zlibModule],
]);
