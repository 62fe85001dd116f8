/** The page: editors, buttons, and the workers behind them. */
import { makeEditor } from './editor.ts';
import type { CompilerReply, Example, Extension, PythonReply, RunRequest } from './messages.ts';
import { Output } from './output.ts';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

const exampleSelect = element('example', HTMLSelectElement);
const modeSelect = element('mode', HTMLSelectElement);
const runButton = element('run', HTMLButtonElement);
const stopButton = element('stop', HTMLButtonElement);
const pythonArea = element('python', HTMLTextAreaElement);
const cArea = element('c', HTMLTextAreaElement);
const inputArea = element('input', HTMLTextAreaElement);
const status = element('status', HTMLElement);
const output = new Output(element('output', HTMLPreElement));

let examples: readonly Example[] = [];
let current: Example | undefined;
let python: Worker | undefined;
let compiler: Worker | undefined;
/** The extension that was compiled last, and of what. */
let compiled: { readonly source: string; readonly extension: Extension } | undefined;
let running = false;

const say = (text: string): void => {
  status.textContent = text;
};

function setRunning(now: boolean): void {
  running = now;
  runButton.disabled = now;
  stopButton.disabled = !now;
}

function startPython(): Worker {
  const worker = new Worker(new URL('python-worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PythonReply>) => {
    switch (data.kind) {
      case 'ready':
        if (!running) say(`Python is ready (it took ${data.milliseconds.toFixed(0)} ms).`);
        break;
      case 'output':
        output.add(data.text, data.stream === 'err' ? 'err' : '');
        break;
      case 'done':
        setRunning(false);
        say(
          `${data.status === 0 ? 'Done' : `Ended with status ${data.status}`} after ${data.milliseconds.toFixed(0)} ms.`,
        );
        break;
      case 'failed':
        fail(data.message);
    }
  };
  worker.onerror = (event) => fail(event.message);
  return worker;
}

function fail(message: string): void {
  output.add(`${message}\n`, 'err');
  say('Something went wrong.');
  stop();
}

/** Ends what runs; a worker that runs Python hears nothing else. */
function stop(): void {
  python?.terminate();
  compiler?.terminate();
  compiler = undefined;
  python = startPython();
  setRunning(false);
}

/** The current example's extension: as it came, or compiled from what is in the editor. */
async function extensionOf(example: Example): Promise<Extension | undefined> {
  const { extension } = example;
  if (extension === undefined) return undefined;
  const source = cArea.value;
  if (compiled !== undefined && compiled.source === source) return compiled.extension;
  const name = extension.file.replace(/\.c$/, '');
  if (source === extension.source) {
    const response = await fetch(extension.built);
    if (!response.ok) throw new Error(`${extension.built}: ${response.status}`);
    compiled = { source, extension: { name, bytes: new Uint8Array(await response.arrayBuffer()) } };
    return compiled.extension;
  }
  const built = await compile(extension.file, source);
  output.add(built.diagnostics, 'err');
  say(`Compiled in ${built.milliseconds.toFixed(0)} ms.`);
  compiled = { source, extension: { name: built.modules[0] ?? name, bytes: built.bytes } };
  return compiled.extension;
}

function compile(file: string, source: string): Promise<Extract<CompilerReply, { kind: 'built' }>> {
  compiler ??= new Worker(new URL('compiler-worker.js', import.meta.url), { type: 'module' });
  const worker = compiler;
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<CompilerReply>) => {
      if (data.kind === 'progress') say(data.text);
      else if (data.kind === 'built') resolve(data);
      else reject(new Error(`${data.diagnostics}${data.message}`));
    };
    worker.postMessage({ file, source });
  });
}

async function run(): Promise<void> {
  if (running || current === undefined) return;
  setRunning(true);
  output.clear();
  say('Running.');
  const worker = python;
  try {
    const extension = await extensionOf(current);
    // Stopped meanwhile.
    if (worker !== python || !running) return;
    const request: RunRequest = {
      program: pythonArea.value,
      input: inputArea.value,
      extension,
      mode: modeSelect.value,
    };
    say('Running.');
    worker?.postMessage(request);
  } catch (error) {
    output.add(`${error instanceof Error ? error.message : String(error)}\n`, 'err');
    say('It does not compile.');
    setRunning(false);
  }
}

// What was written is kept until it is reset.

const keyOf = (example: Example): string => `harpy-playground:${example.name}`;

function keep(): void {
  if (current === undefined) return;
  try {
    localStorage.setItem(keyOf(current), JSON.stringify({ python: pythonArea.value, c: cArea.value }));
  } catch {
    // A page without storage forgets.
  }
}

function kept(example: Example): { readonly python: string; readonly c: string } | undefined {
  try {
    const text = localStorage.getItem(keyOf(example));
    return text === null ? undefined : (JSON.parse(text) as { python: string; c: string });
  } catch {
    return undefined;
  }
}

function show(example: Example, fresh = false): void {
  current = example;
  const written = fresh ? undefined : kept(example);
  pythonArea.value = written?.python ?? example.program;
  cArea.value = written?.c ?? example.extension?.source ?? '';
  element('c-section', HTMLElement).hidden = example.extension === undefined;
  element('c-name', HTMLElement).textContent = example.extension?.file ?? '';
  element('about', HTMLElement).textContent = example.about;
  modeSelect.value = example.mode;
  modeSelect.disabled = example.extension === undefined;
  exampleSelect.value = example.name;
  output.clear();
}

makeEditor(pythonArea, '    ');
makeEditor(cArea, '    ');
pythonArea.addEventListener('input', keep);
cArea.addEventListener('input', keep);
element('controls', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void run();
  }
});
stopButton.addEventListener('click', () => {
  stop();
  say('Stopped.');
});
element('reset', HTMLButtonElement).addEventListener('click', () => {
  if (current === undefined) return;
  try {
    localStorage.removeItem(keyOf(current));
  } catch {
    // Nothing was kept.
  }
  show(current, true);
});
exampleSelect.addEventListener('change', () => {
  const chosen = examples.find(({ name }) => name === exampleSelect.value);
  if (chosen === undefined) return;
  location.hash = chosen.name;
  show(chosen);
});

python = startPython();
examples = (await (await fetch('examples.json')).json()) as Example[];
for (const { name, title } of examples) exampleSelect.append(new Option(title, name));
const first = examples.find(({ name }) => `#${name}` === location.hash) ?? examples[0];
if (first !== undefined) show(first);
