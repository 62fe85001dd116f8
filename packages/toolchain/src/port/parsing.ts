/** PyArg_Parse* as HPyArg_Parse*: formats, keywords, trackers, arguments of a type. */
import { bare, callee, type Node, uncast } from './ast.ts';
import type { Expressions } from './expressions.ts';

const UNITS = /^[bBhHiIlkLKnfdsOp|$]*$/;

interface Format {
  readonly units: string;
  readonly tail: string;
  /** The numbers of the units that are `O!`, with a type before the variable, and `O&`, with a function that converts. */
  readonly typed: readonly number[];
  readonly converted: readonly number[];
}

function readFormat(text: string): Format | null {
  const [, all] = /^"((?:[^"\\]|\\.)*)"$/.exec(text) ?? [];
  if (all === undefined) return null;
  const [, given = '', tail = ''] = /^([^:;]*)([:;].*)?$/.exec(all) ?? [];
  const typed: number[] = [];
  const converted: number[] = [];
  let count = 0;
  const units = given.replaceAll(/([A-Za-z])([!&])?/g, (_all, unit: string, mark: string | undefined) => {
    if (mark === '!') typed.push(count);
    if (mark === '&') converted.push(count);
    count++;
    return unit;
  });
  return UNITS.test(units) ? { units, tail, typed, converted } : null;
}

export function renderParse(to: Expressions, node: Node, args: readonly Node[]): string {
  const name = callee(node) ?? '';
  const keywords = name === 'PyArg_ParseTupleAndKeywords';
  const [tuple, second, third, fourth] = args;
  const formatNode = keywords ? third : second;
  if (
    tuple === undefined ||
    formatNode === undefined ||
    uncast(tuple).referencedDecl?.id !== to.body.arguments
  ) {
    return to.leave(node, name, 'parses a tuple that is not the arguments of this function');
  }
  const format = readFormat(to.source.of(bare(formatNode)));
  if (format === null)
    return to.leave(
      node,
      name,
      'the format has units that HPyArg_Parse does not have: take the object (O) and convert it',
    );
  const values = args.slice(keywords ? 4 : 2);
  const texts: string[] = [];
  const checks: string[] = [];
  for (let unit = 0, at = 0; at < values.length; unit++, at++) {
    let value = values[at];
    if (format.typed.includes(unit)) {
      const asked = value;
      value = values[++at];
      if (value === undefined || asked === undefined) continue;
      checks.push(`port_argument(ctx, ${to.value(value).replace(/^&/, '')}, ${to.handle(asked)})`);
    }
    if (format.converted.includes(unit)) {
      const converter = value;
      value = values[++at];
      if (value === undefined || converter === undefined) continue;
      const convert = to.model.functionIn(converter);
      if (convert === null || to.model.functions.get(convert) === undefined)
        return to.leave(
          node,
          name,
          'a converter that is not of this file: take the object (O) and convert it',
        );
      const given = to.body.temporary('given');
      to.body.before.push(`HPy ${given} = HPy_NULL;`);
      texts.push(`&${given}`);
      // An argument that may be left out is converted when it is there.
      const optional = format.units.slice(0, format.units.indexOf('|') >>> 0).length <= unit;
      const call = `${convert}(ctx, ${given}, ${to.value(value)})`;
      checks.push(optional ? `(HPy_IsNull(${given}) || ${call})` : call);
      continue;
    }
    if (value !== undefined) texts.push(parseTarget(to, value));
  }
  const needsTracker = keywords && format.units.includes('O');
  let tracker = 'NULL';
  if (needsTracker) {
    const temporary = to.body.temporary('tracker').replace(/^h_/, '');
    to.body.before.push(`HPyTracker ${temporary};`);
    to.body.closing.push(`HPyTracker_Close(ctx, ${temporary});`);
    tracker = `&${temporary}`;
  }
  const shape = `"${format.units}${format.tail}"`;
  const given = keywords
    ? [to.body.keywordDict ? 'kw' : 'kwnames', shape, fourth === undefined ? 'NULL' : keywordList(to, fourth)]
    : [shape];
  const fn = !keywords
    ? 'HPyArg_Parse'
    : to.body.keywordDict
      ? 'HPyArg_ParseKeywordsDict'
      : 'HPyArg_ParseKeywords';
  const call = `${fn}(${['ctx', tracker, 'args', 'nargs', ...given, ...texts].join(', ')})`;
  if (checks.length === 0) return call;
  // What was parsed is given back where a check fails: the caller sees one failure.
  const checked = checks.join(' && ');
  return needsTracker
    ? `(${call} && ((${checked}) || (HPyTracker_Close(ctx, ${tracker.slice(1)}), 0)))`
    : `(${call} && ${checked})`;
}

/** `const char *keywords[]` in HPy: a variable of this function is declared so, anything else cast. */
function keywordList(to: Expressions, node: Node): string {
  return to.source.of(uncast(node));
}

/** Where a value goes. A struct's pointer follows its handle. */
function parseTarget(to: Expressions, node: Node): string {
  const at = bare(node);
  const [operand] = at.kind === 'UnaryOperator' && at.opcode === '&' ? (at.inner ?? []) : [];
  const variable = operand === undefined ? null : to.body.own.variableOf(operand);
  const struct = variable === null ? null : to.model.structOf(variable.node.type?.qualType);
  if (variable !== null && struct !== null) {
    to.body.behind.push(
      `${variable.name} = HPy_IsNull(h_${variable.name}) ? NULL : ${struct.name}_AsStruct(ctx, h_${variable.name});`,
    );
  }
  return to.value(node);
}

export function renderUnpack(to: Expressions, node: Node, args: readonly Node[]): string {
  const [tuple, name, least, most, ...targets] = args;
  const number = (one: Node | undefined): number =>
    Number(one === undefined ? Number.NaN : to.source.of(bare(one)));
  const [min, max] = [number(least), number(most)];
  const text = name === undefined ? '' : to.source.of(bare(name));
  if (
    tuple === undefined ||
    uncast(tuple).referencedDecl?.id !== to.body.arguments ||
    !Number.isInteger(min + max) ||
    !/^"[^"]*"$/.test(text)
  ) {
    return to.leave(node, 'PyArg_UnpackTuple', 'HPyArg_Parse with a format of one O for each');
  }
  const units = `${'O'.repeat(min)}${max > min ? '|' : ''}${'O'.repeat(max - min)}:${text.slice(1, -1)}`;
  return `HPyArg_Parse(${['ctx', 'NULL', 'args', 'nargs', `"${units}"`, ...targets.map((one) => parseTarget(to, one))].join(', ')})`;
}
