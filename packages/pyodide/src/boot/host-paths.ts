/**
 * Host paths and the paths Python sees. On POSIX systems they are the same. On Windows Python runs with POSIX
 * paths: `C:\Users\x` is `/c/Users/x`.
 */
export interface HostPaths {
  /** The path Python sees for a host path. */
  toPython(hostPath: string): string;
  /** The host path behind an absolute path of Python's. */
  toHost(pythonPath: string): string;
}

const posixPaths: HostPaths = {
  toPython: (path) => path,
  toHost: (path) => path,
};

const windowsPaths: HostPaths = {
  toPython: (path) =>
    path.replace(/^([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}`).replaceAll('\\', '/'),
  toHost: (path) => {
    const drive = /^\/([a-z])(?=\/|$)/.exec(path);
    if (drive === null) return path;
    return `${drive[1]?.toUpperCase()}:${path.slice(2).replaceAll('/', '\\') || '\\'}`;
  },
};

/** The path rules of a platform. */
export function hostPaths(platform: NodeJS.Platform = process.platform): HostPaths {
  return platform === 'win32' ? windowsPaths : posixPaths;
}
