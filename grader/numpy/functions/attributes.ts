import { sizeOf } from '../../tensor.ts';
import type { NumpyArray } from '../arrays/array.ts';
import { readArray } from '../arrays/array.ts';
import { arrayOf, pythonInteger, resultOf } from '../arrays/conversion.ts';
import { permuted } from '../arrays/views.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { BuiltinValue, NumberValue, SequenceValue, Value } from '../values.ts';
import { none, typeName } from '../values.ts';
import { functionValue, methodValue } from './binding.ts';
import { functionRows, methodRows } from './table.ts';

const methods = new Map(methodRows.map((row) => [row.name, row]));
const functions: ReadonlyMap<string, Value> = new Map(
  functionRows.map((row) => [row.name, functionValue(row)]),
);
const numbers: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
  ['inf', Infinity],
]);

/** `of.name` for arrays, lists, dicts and np. */
export function attributeOf(session: Session, of: Value, name: string): Value {
  switch (of.kind) {
    case 'module':
      return moduleAttribute(session, of.name, name);
    case 'array':
      return arrayAttribute(session, of, name);
    case 'number':
      if (of.python) break;
      return numberAttribute(session, of, name);
    case 'list':
      if (name === 'append') return append(of);
      break;
    case 'dict':
      return dictAttribute(of.entries, name);
    default:
  }
  return refuse('attribute', `'${typeName(of)}' object has no attribute '${name}' in the subset`);
}

function moduleAttribute(session: Session, module: 'np' | 'np.linalg', name: string): Value {
  if (module === 'np' && name === 'linalg') return { kind: 'module', name: 'np.linalg' };
  if (module === 'np' && name === 'newaxis') return none;
  const known = module === 'np' ? numbers.get(name) : undefined;
  if (known !== undefined) {
    const operand = session.backend.constant({ shape: [], known: [known] });
    return { kind: 'number', dtype: 'float64', operand, python: true };
  }
  const found = functions.get(module === 'np' ? name : `linalg.${name}`);
  return found ?? refuseName(module, name);
}

/** What to write instead of names that are often looked for. */
const substitutes: ReadonlyMap<string, string> = new Map([
  ['empty', 'np.zeros'],
  ['absolute', 'np.abs'],
  ['negative', '-x'],
  ['amax', 'np.max'],
  ['amin', 'np.min'],
  ['asarray', 'np.array'],
  ['identity', 'np.eye'],
  ['float64', 'float'],
  ['int64', 'int'],
  ['bool_', 'bool'],
  ['column_stack', 'np.stack(…, axis=1)'],
  ['atleast_2d', 'np.reshape'],
  ['logical_and', '&'],
  ['logical_or', '|'],
  ['logical_not', '~'],
]);

function refuseName(module: 'np' | 'np.linalg', name: string): never {
  const substitute = module === 'np' ? substitutes.get(name) : undefined;
  const advice = substitute === undefined ? '' : `; use ${substitute}`;
  return refuse('notInSubset', `${module}.${name} is not part of the subset${advice}`);
}

/** NumPy's numbers have what arrays have, and give numbers where arrays would have no axes. */
function numberAttribute(session: Session, of: NumberValue, name: string): Value {
  if (name === 'T') return of;
  const attribute = arrayAttribute(session, arrayOf(session, of), name);
  if (attribute.kind !== 'builtin') return attribute;
  const call: BuiltinValue['call'] = (running, args) => {
    const result = attribute.call(running, args);
    const isNumber = result.kind === 'array' && result.shape.length === 0;
    return isNumber ? resultOf(readArray(running, result), result.dtype) : result;
  };
  return { ...attribute, call };
}

function arrayAttribute(session: Session, array: NumpyArray, name: string): Value {
  switch (name) {
    case 'T':
      return permuted(
        array,
        array.shape.map((_, axis) => array.shape.length - 1 - axis),
      );
    case 'shape':
      return { kind: 'tuple', items: array.shape.map((length) => pythonInteger(session, length)) };
    case 'ndim':
      return pythonInteger(session, array.shape.length);
    case 'size':
      return pythonInteger(session, sizeOf(array.shape));
    default: {
      const row = methods.get(name);
      if (row !== undefined) return methodValue(row, array);
      return refuse('attribute', `'numpy.ndarray' object has no attribute '${name}' in the subset`);
    }
  }
}

function append(list: SequenceValue): BuiltinValue {
  return functionLike('append', ([item]) => {
    if (item === undefined) return refuse('type', 'list.append() takes exactly one argument (0 given)');
    list.items.push(item);
    return none;
  });
}

function functionLike(name: string, run: (items: readonly Value[]) => Value): BuiltinValue {
  return { kind: 'builtin', name, call: (_, { positional }) => run(positional) };
}

/** `d.keys()`, `d.values()`, `d.items()`. */
function dictAttribute(entries: ReadonlyMap<string, Value>, name: string): Value {
  const pairs = () =>
    [...entries].map(([text, value]): readonly [Value, Value] => [{ kind: 'text', text }, value]);
  const views: ReadonlyMap<string, () => readonly Value[]> = new Map([
    ['keys', () => pairs().map(([key]) => key)],
    ['values', () => pairs().map(([, value]) => value)],
    ['items', () => pairs().map((pair): Value => ({ kind: 'tuple', items: [...pair] }))],
  ]);
  const view = views.get(name);
  if (view === undefined)
    return refuse('attribute', `'dict' object has no attribute '${name}' in the subset`);
  return functionLike(name, () => ({ kind: 'list', items: [...view()] }));
}
