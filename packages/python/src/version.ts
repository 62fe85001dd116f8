/** The version of the language, and of the standard library that is read. */
export const PYTHON_VERSION = { major: 3, minor: 14, micro: 2 } as const;
