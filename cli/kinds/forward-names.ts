import { parser } from '@lezer/python';

/** Names that mean something without being assigned. */
const builtIn: ReadonlySet<string> = new Set([
  'np',
  'abs',
  'bool',
  'dict',
  'enumerate',
  'float',
  'int',
  'len',
  'list',
  'max',
  'min',
  'print',
  'range',
  'reversed',
  'round',
  'sum',
  'tuple',
  'zip',
]);

/**
 * The names in a forward pass, each once. Those that are never assigned are its inputs; the
 * others may be handed in as inputs too, since their assignment hides it.
 */
export function namesInForward(text: string): readonly string[] {
  const names = new Set<string>();
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'VariableName') names.add(text.slice(from, to));
    },
  });
  return [...names].filter((name) => !builtIn.has(name));
}

/** The names of functions that a forward pass defines, and of their parameters. */
export function namesOfFunctions(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  parser.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'VariableName') return;
      const above = node.parent?.name;
      if (above === 'FunctionDefinition' || above === 'ParamList') names.add(text.slice(from, to));
    },
  });
  return names;
}
