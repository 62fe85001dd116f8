/** The named tuples that tell of the interpreter: version, flags, numbers, hashes, threads. */
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import type { Flags } from '../../command-line.ts';

export const versionInfo = structSequenceType({
  name: 'sys.version_info',
  doc: 'sys.version_info\n\nVersion information as a named tuple.',
  fields: ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  constructible: false,
});
const flagNames = [
  'debug',
  'inspect',
  'interactive',
  'optimize',
  'dont_write_bytecode',
  'no_user_site',
  'no_site',
  'ignore_environment',
  'verbose',
  'bytes_warning',
  'quiet',
  'hash_randomization',
  'isolated',
  'dev_mode',
  'utf8_mode',
  'warn_default_encoding',
  'safe_path',
  'int_max_str_digits',
  'gil',
  'thread_inherit_context',
  'context_aware_warnings',
];
const flagsType = structSequenceType({
  name: 'sys.flags',
  fields: flagNames,
  visible: 18,
  constructible: false,
});
/** `sys.flags` for what the command line set. */
export const flagsOf = (flags: Readonly<Flags>): PyValue =>
  flagsType.make([
    flags.debug,
    flags.inspect,
    flags.interactive,
    flags.optimize,
    // No bytecode is written: compiled code is kept in a folder of its own.
    1,
    flags.noUserSite,
    flags.noSite,
    flags.ignoreEnvironment,
    flags.verbose,
    flags.bytesWarning,
    flags.quiet,
    1,
    flags.isolated,
    flags.devMode,
    1,
    0,
    flags.safePath,
    flags.intMaxStrDigits,
    1,
    0,
    0,
  ]);

export const floatInfo = structSequenceType({
  name: 'sys.float_info',
  fields: [
    'max',
    'max_exp',
    'max_10_exp',
    'min',
    'min_exp',
    'min_10_exp',
    'dig',
    'mant_dig',
    'epsilon',
    'radix',
    'rounds',
  ],
});
export const intInfo = structSequenceType({
  name: 'sys.int_info',
  fields: ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
});
export const hashInfo = structSequenceType({
  name: 'sys.hash_info',
  fields: ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
});
export const threadInfo = structSequenceType({
  name: 'sys.thread_info',
  fields: ['name', 'lock', 'version'],
});

export const VERSION = [3, 14, 2] as const;
