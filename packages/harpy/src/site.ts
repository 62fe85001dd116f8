/** The folder of installed packages on the path of the programs we run. */
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { siteFolder } from '@harpy/toolchain/site-folder';

type Environment = Readonly<Record<string, string | undefined>>;

/** `env` with the folder `harpy install` uses at the end of PYTHONPATH, if there is one. */
export function withSite(env: Environment): Environment {
  const site = siteFolder(env);
  if (!existsSync(site)) return env;
  const given = env['PYTHONPATH'];
  return { ...env, PYTHONPATH: given ? `${given}${delimiter}${site}` : site };
}
