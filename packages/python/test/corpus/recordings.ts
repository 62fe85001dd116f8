/** What CPython printed, kept in `corpus/recorded/PART/TOPIC.txt`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readRecording, writeRecording } from './outcome.ts';
import { CORPUS, PARTS, type Program } from './programs.ts';

const FOLDER = `${CORPUS}recorded/`;
const fileOf = (topic: string): string => `${FOLDER}${topic}.txt`;
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The recorded lines of all programs, by their names. */
export function readRecordings(): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const topic of recordedTopics())
    for (const [base, lines] of readRecording(readFileSync(fileOf(topic), 'utf8')))
      all.set(`${topic}/${base}`, lines);
  return all;
}

function recordedTopics(): string[] {
  return PARTS.filter((part) => existsSync(FOLDER + part)).flatMap((part) =>
    readdirSync(FOLDER + part).map((file) => `${part}/${file.replace(/\.txt$/, '')}`),
  );
}

/** Keeps the results; what is kept of programs that are gone is removed. */
export function writeRecordings(
  results: ReadonlyMap<string, readonly string[]>,
  programs: readonly Program[],
): void {
  const all = readRecordings();
  for (const [name, lines] of results) all.set(name, lines);
  const topics = new Map<string, Map<string, readonly string[]>>();
  for (const { name, topic } of programs) {
    const lines = all.get(name);
    if (lines === undefined) continue;
    if (!topics.has(topic)) topics.set(topic, new Map());
    topics.get(topic)?.set(baseOf(name), lines);
  }
  for (const topic of recordedTopics()) if (!topics.has(topic)) rmSync(fileOf(topic));
  for (const [topic, outcomes] of topics) save(fileOf(topic), writeRecording(outcomes));
}

/** Puts a file in place as a whole. */
export function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
