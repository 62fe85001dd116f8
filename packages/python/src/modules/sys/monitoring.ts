/** `sys.monitoring`. */
import { None, PyTuple } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import type { PyValue } from '@harpy/objects/value';

/** `sys.monitoring`: its names are there, but no events come. */
export function monitoring(): PyValue {
  const names = [
    'PY_START',
    'PY_RESUME',
    'PY_RETURN',
    'PY_YIELD',
    'CALL',
    'LINE',
    'INSTRUCTION',
    'JUMP',
    'BRANCH_LEFT',
    'BRANCH_RIGHT',
    'STOP_ITERATION',
    'RAISE',
    'EXCEPTION_HANDLED',
    'PY_UNWIND',
    'PY_THROW',
    'RERAISE',
    'C_RETURN',
    'C_RAISE',
    'BRANCH',
  ];
  const events: Record<string, PyValue> = { NO_EVENTS: 0 };
  for (const [at, name] of names.entries()) events[name] = 2 ** at;
  const ignore = (declaration: string) =>
    builtinFunction(declaration, () => None, undefined, 'sys.monitoring');
  return simpleNamespace({
    events: simpleNamespace(events),
    DEBUGGER_ID: 0,
    COVERAGE_ID: 1,
    PROFILER_ID: 2,
    OPTIMIZER_ID: 5,
    DISABLE: new PyTuple(['DISABLE']),
    MISSING: new PyTuple(['MISSING']),
    use_tool_id: ignore('use_tool_id(tool_id, name, /)'),
    free_tool_id: ignore('free_tool_id(tool_id, /)'),
    clear_tool_id: ignore('clear_tool_id(tool_id, /)'),
    get_tool: ignore('get_tool(tool_id, /)'),
    register_callback: ignore('register_callback(tool_id, event, func, /)'),
    set_events: ignore('set_events(tool_id, event_set, /)'),
    get_events: ignore('get_events(tool_id, /)'),
    set_local_events: ignore('set_local_events(tool_id, code, event_set, /)'),
    get_local_events: ignore('get_local_events(tool_id, code, /)'),
    restart_events: ignore('restart_events()'),
  });
}
