/** What `[project]` of pyproject.toml says (PEP 621), and the METADATA file it becomes in a wheel. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './build-error.ts';
import { FILE, isTable, readToml } from './project.ts';

export interface ProjectMetadata {
  readonly name: string;
  readonly version: string;
  /** The fields of METADATA, in order, and its text. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly description: string;
  /** Paths of licence files, relative to the project. */
  readonly licenceFiles: readonly string[];
  /** `[group]` and its lines, for entry_points.txt. */
  readonly entryPoints: ReadonlyMap<string, readonly string[]>;
  readonly requirements: readonly string[];
}

const KNOWN = [
  'name',
  'version',
  'description',
  'readme',
  'requires-python',
  'license',
  'license-files',
  'authors',
  'maintainers',
  'keywords',
  'classifiers',
  'urls',
  'scripts',
  'gui-scripts',
  'entry-points',
  'dependencies',
  'optional-dependencies',
  'dynamic',
];
/** PEP 440, as people write it. */
const VERSION =
  /^v?(\d+!)?\d+(\.\d+)*([-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?((-\d+)|([-_.]?(post|rev|r)[-_.]?\d*))?([-_.]?dev[-_.]?\d*)?(\+[a-z0-9]+([-_.][a-z0-9]+)*)?$/i;
const README_TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  rst: 'text/x-rst',
  txt: 'text/plain',
};
const USUAL_LICENCES = ['LICEN[CS]E*', 'COPYING*', 'NOTICE*', 'AUTHORS*'];

const wrong = (what: string): BuildError => new BuildError(`${FILE}: ${what}`);

/** The metadata of the project in `folder`. Throws `BuildError` that says what is wrong where. */
export function readMetadata(folder: string): ProjectMetadata {
  const root = readToml(folder);
  const project = root['project'];
  if (!isTable(project)) throw wrong('a wheel needs a [project] table with name and version');
  const unknown = Object.keys(project).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw wrong(`[project] has the unknown key '${unknown}'`);
  if (project['dynamic'] !== undefined && list(project, 'dynamic').length > 0) {
    throw wrong(`'dynamic' is not supported: write ${list(project, 'dynamic').join(', ')} in [project]`);
  }
  const name = text(project, 'name');
  if (name === undefined || !/^[A-Z0-9]([A-Z0-9._-]*[A-Z0-9])?$/i.test(name)) {
    throw wrong("[project] needs a 'name' of letters, digits, '.', '-' and '_'");
  }
  const version = text(project, 'version');
  if (version === undefined || !VERSION.test(version)) {
    throw wrong("[project] needs a 'version' such as '1.2.3'");
  }
  const fields: [string, string][] = [
    ['Metadata-Version', '2.4'],
    ['Name', name],
    ['Version', version],
  ];
  const add = (field: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') fields.push([field, value]);
  };
  const summary = text(project, 'description');
  if (summary?.includes('\n') === true) throw wrong("'description' must be one line");
  add('Summary', summary);
  people(project, 'authors', 'Author', add);
  people(project, 'maintainers', 'Maintainer', add);
  add('Keywords', list(project, 'keywords').join(','));
  for (const classifier of list(project, 'classifiers')) add('Classifier', classifier);
  for (const [label, url] of Object.entries(strings(project, 'urls'))) add('Project-URL', `${label}, ${url}`);
  const licenceFiles = licence(project, folder, add);
  add('Requires-Python', text(project, 'requires-python'));
  const requirements = list(project, 'dependencies');
  for (const requirement of requirements) add('Requires-Dist', requirement);
  const optional = project['optional-dependencies'];
  if (optional !== undefined && !isTable(optional)) throw wrong("'optional-dependencies' is not a table");
  for (const extra of Object.keys(optional ?? {})) {
    add('Provides-Extra', extra);
    for (const requirement of list(optional as Record<string, unknown>, extra)) {
      add('Requires-Dist', withMarker(requirement, `extra == "${extra}"`));
    }
  }
  const description = readme(project, folder, add);
  return {
    name,
    version,
    fields,
    description,
    licenceFiles,
    entryPoints: entryPoints(project),
    requirements,
  };
}

/** `a; python_version < "3"` with another condition. */
function withMarker(requirement: string, marker: string): string {
  const [what = '', condition] = requirement.split(/;(.*)/s);
  return condition === undefined
    ? `${what.trim()}; ${marker}`
    : `${what.trim()}; (${condition.trim()}) and ${marker}`;
}

function text(from: Record<string, unknown>, key: string): string | undefined {
  const value = from[key];
  if (value !== undefined && typeof value !== 'string') throw wrong(`'${key}' is not a string`);
  return value;
}

function list(from: Record<string, unknown>, key: string): string[] {
  const value = from[key] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw wrong(`'${key}' is not a list of strings`);
  return value as string[];
}

function strings(from: Record<string, unknown>, key: string): Record<string, string> {
  const value = from[key] ?? {};
  if (!isTable(value) || Object.values(value).some((item) => typeof item !== 'string'))
    throw wrong(`'${key}' is not a table of strings`);
  return value as Record<string, string>;
}

function people(
  project: Record<string, unknown>,
  key: string,
  field: string,
  add: (field: string, value: string | undefined) => void,
): void {
  const value = project[key] ?? [];
  if (!Array.isArray(value) || value.some((item) => !isTable(item)))
    throw wrong(`'${key}' is not a list of tables with name and email`);
  const all = value as Record<string, unknown>[];
  const names = all.filter((person) => person['email'] === undefined).map((person) => text(person, 'name'));
  const addresses = all
    .filter((person) => person['email'] !== undefined)
    .map((person) => {
      const name = text(person, 'name');
      return name === undefined ? text(person, 'email') : `${name} <${text(person, 'email')}>`;
    });
  add(field, names.filter(Boolean).join(', '));
  add(`${field}-email`, addresses.join(', '));
}

function licence(
  project: Record<string, unknown>,
  folder: string,
  add: (field: string, value: string | undefined) => void,
): string[] {
  const value = project['license'];
  const files = new Set<string>();
  const patterns = project['license-files'] === undefined ? USUAL_LICENCES : list(project, 'license-files');
  for (const pattern of patterns) {
    const found = matching(folder, pattern);
    if (found.length === 0 && patterns !== USUAL_LICENCES)
      throw wrong(`no file matches the licence '${pattern}'`);
    for (const path of found) files.add(path);
  }
  if (typeof value === 'string') add('License-Expression', value);
  else if (isTable(value)) {
    const path = text(value, 'file');
    if (path !== undefined && !existsSync(join(folder, path)))
      throw wrong(`the licence file '${path}' is missing`);
    if (path !== undefined) files.add(path);
    add('License', text(value, 'text')?.replaceAll('\n', '\n        '));
  } else if (value !== undefined) throw wrong("'license' is neither a string nor a table");
  for (const path of files) add('License-File', path);
  return [...files];
}

/** Files that match a pattern with `*`, `?` and `[...]` in its last part. */
function matching(folder: string, pattern: string): string[] {
  const parts = pattern.split('/');
  const last = parts.pop() ?? '';
  const parent = parts.join('/');
  const expression = new RegExp(
    `^${last
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
  if (!existsSync(join(folder, parent))) return [];
  return readdirSync(join(folder, parent), { withFileTypes: true })
    .filter((entry) => entry.isFile() && expression.test(entry.name))
    .map((entry) => (parent === '' ? entry.name : `${parent}/${entry.name}`))
    .sort();
}

function readme(
  project: Record<string, unknown>,
  folder: string,
  add: (field: string, value: string | undefined) => void,
): string {
  const value = project['readme'];
  if (value === undefined) return '';
  const table = typeof value === 'string' ? { file: value } : value;
  if (!isTable(table)) throw wrong("'readme' is neither a path nor a table");
  const path = text(table, 'file');
  const given = text(table, 'content-type');
  const suffix = /\.(\w+)$/.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
  const type = given ?? README_TYPES[suffix];
  if (type === undefined) throw wrong(`the readme '${path}' needs a 'content-type'`);
  add('Description-Content-Type', type.includes('charset') ? type : `${type}; charset=UTF-8`);
  if (path === undefined) return text(table, 'text') ?? '';
  if (!existsSync(join(folder, path))) throw wrong(`the readme '${path}' is missing`);
  return readFileSync(join(folder, path), 'utf8');
}

function entryPoints(project: Record<string, unknown>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const add = (group: string, points: Record<string, string>): void => {
    const lines = Object.entries(points).map(([name, target]) => `${name} = ${target}`);
    if (lines.length > 0) groups.set(group, lines);
  };
  add('console_scripts', strings(project, 'scripts'));
  add('gui_scripts', strings(project, 'gui-scripts'));
  const others = project['entry-points'] ?? {};
  if (!isTable(others)) throw wrong("'entry-points' is not a table");
  for (const group of Object.keys(others)) add(group, strings(others, group));
  return groups;
}

/** The text of METADATA. */
export function metadataFile({ fields, description }: ProjectMetadata): string {
  return `${fields.map(([name, value]) => `${name}: ${value}\n`).join('')}${description === '' ? '' : `\n${description}`}`;
}

/** The text of entry_points.txt. */
export function entryPointsFile({ entryPoints: groups }: ProjectMetadata): string {
  return [...groups].map(([group, lines]) => `[${group}]\n${lines.join('\n')}\n`).join('\n');
}
