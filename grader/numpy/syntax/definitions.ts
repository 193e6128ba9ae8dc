import type { SyntaxNode } from '@lezer/common';
import { argumentsOf } from './calls.ts';
import { readBody } from './compound.ts';
import type { Source } from './source.ts';
import { childrenOf, identifierOf, lineAt, notInSubset, readExpression, syntaxError } from './source.ts';
import type { Block, FunctionDefinition, Parameter, Target } from './tree.ts';

/** `def name(a, b=1): …`; annotations are read past, as Python does. */
export function readDefinition(source: Source, node: SyntaxNode): FunctionDefinition {
  const children = childrenOf(node);
  const name = children.find((child) => child.name === 'VariableName');
  const list = children.find((child) => child.name === 'ParamList');
  const body = children.find((child) => child.name === 'Body');
  if (name === undefined || list === undefined || body === undefined) return syntaxError(source, node);
  if (children[0]?.name !== 'def') return notInSubset(source, node, 'async');
  const parameters = readParameters(source, list);
  const block = readBody(source, body, { inFunction: true, inLoop: false });
  const locals = new Set(parameters.map((parameter) => parameter.name));
  collectAssigned(block, locals);
  return {
    kind: 'def',
    name: identifierOf(source, name),
    parameters,
    body: block,
    locals,
    line: lineAt(source, node.from),
  };
}

function readParameters(source: Source, list: SyntaxNode): readonly Parameter[] {
  const parameters: Parameter[] = [];
  for (const group of argumentsOf(list)) {
    const [name, sign, value] = group.filter((child) => child.name !== 'TypeDef');
    if (name === undefined) return syntaxError(source, list);
    if (name.name !== 'VariableName') return notInSubset(source, name, `a parameter with ${name.name}`);
    const parameter: Parameter = {
      name: identifierOf(source, name),
      default: sign === undefined || value === undefined ? undefined : readExpression(source, value),
    };
    if (parameters.some((other) => other.name === parameter.name)) {
      return syntaxError(source, name, `duplicate argument '${parameter.name}' in function definition`);
    }
    if (parameter.default === undefined && parameters.at(-1)?.default !== undefined) {
      return syntaxError(source, name, 'non-default argument follows default argument');
    }
    parameters.push(parameter);
  }
  return parameters;
}

/** Every name a block assigns, without the bodies of functions defined in it. */
function collectAssigned(block: Block, names: Set<string>): void {
  for (const statement of block) {
    if (statement.kind === 'assign') for (const target of statement.targets) collectTarget(target, names);
    if (statement.kind === 'augment') collectTarget(statement.target, names);
    if (statement.kind === 'def') names.add(statement.name);
    if (statement.kind === 'for') {
      collectTarget(statement.target, names);
      collectAssigned(statement.body, names);
      collectAssigned(statement.otherwise, names);
    }
    if (statement.kind === 'if') {
      collectAssigned(statement.body, names);
      collectAssigned(statement.otherwise, names);
    }
  }
}

function collectTarget(target: Target, names: Set<string>): void {
  if (target.kind === 'name') names.add(target.name);
  if (target.kind === 'tuple') for (const item of target.items) collectTarget(item, names);
}
