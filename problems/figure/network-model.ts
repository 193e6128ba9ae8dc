import type { Graph } from '../../grader/graph.ts';
import type { Role, SymbolEntry } from '../../grader/question.ts';
import { namedBelow, namedGraph, statementShape, type NamedGraph } from './affine.ts';
import { symbolFace, type SymbolFace } from './symbol-face.ts';

export type Gate = 'open' | 'closed' | 'none';

/** A circle of the picture. */
export interface Unit {
  readonly name: string;
  readonly face: SymbolFace;
  /** 0 is the input layer. */
  readonly layer: number;
  readonly kind: 'input' | 'hidden' | 'output';
  /** Name of the sum before the activation, where it has one of its own. */
  readonly before: string;
  /** `ReLU`, `tanh`, …; empty where there is none. */
  readonly activation: string;
  readonly gate: Gate;
  /** Shown beneath the circle; empty where it is not given. */
  readonly value: string;
}

/** A weight, or a bias (`from` empty). */
export interface Edge {
  readonly parameter: string;
  readonly face: SymbolFace;
  readonly from: string;
  readonly to: string;
  readonly asked: boolean;
  /** On a way from the one asked parameter to the output. */
  readonly onPath: boolean;
}

export interface Target {
  readonly name: string;
  readonly face: SymbolFace;
  readonly to: string;
}

/** A network as a picture needs it: which circles, which lines, what is asked. */
export interface NetworkModel {
  readonly units: readonly Unit[];
  readonly weights: readonly Edge[];
  readonly biases: readonly Edge[];
  readonly targets: readonly Target[];
  readonly loss: string;
}

export interface NetworkRequest {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<string, Role>;
  readonly symbols: readonly SymbolEntry[];
  /** Parameters ringed in red. */
  readonly ask: readonly string[];
  /** What is written beneath each layer after the input, where it is not empty; else the graph says. */
  readonly activations?: readonly string[];
  /** Texts to show beneath circles, by name. */
  readonly values?: ReadonlyMap<string, string>;
  /** Whether the gate of a unit is open, by its name; closed and open are drawn as 0 and 1. */
  readonly gates?: ReadonlyMap<string, boolean>;
}

/**
 * The picture of a forward pass of weighted sums and activations; undefined where it is something
 * else (matrices, convolutions, a line through samples).
 */
export function networkModel(request: NetworkRequest): NetworkModel | undefined {
  const named = namedGraph(request.graph, request.roles);
  const raw = readUnits(named);
  if (raw === undefined) return undefined;
  const face = faces(request.symbols);
  const onPath = pathUnits(raw, request.ask);
  const edge = (parameter: string, from: string, to: string): Edge => ({
    parameter,
    face: face(parameter),
    from,
    to,
    asked: request.ask.includes(parameter),
    onPath: onPath.has(to) && (request.ask.includes(parameter) || onPath.has(from)),
  });
  return {
    units: raw.map((unit) => ({
      name: unit.name,
      face: face(unit.name),
      layer: unit.layer,
      kind: unit.kind,
      before: unit.before,
      activation: writtenActivation(unit, request.activations),
      gate: gateOf(request.gates?.get(unit.name)),
      value: request.values?.get(unit.name) ?? '',
    })),
    weights: raw.flatMap((unit) =>
      unit.terms.map(({ parameter, source }) => edge(parameter, source, unit.name)),
    ),
    biases: raw.flatMap((unit) => unit.biases.map((parameter) => edge(parameter, '', unit.name))),
    targets: targetsOf(named, raw).map((target) => ({ ...target, face: face(target.name) })),
    loss: [...request.roles].find(([, role]) => role === 'loss')?.[0] ?? 'L',
  };
}

function writtenActivation({ layer, activation }: RawUnit, written: readonly string[] = []): string {
  const own = written[layer - 1] ?? '';
  return own === '' ? activation : own;
}

function faces(symbols: readonly SymbolEntry[]): (name: string) => SymbolFace {
  const tex = new Map(symbols.map((symbol) => [symbol.name, symbol.tex]));
  return (name) => symbolFace(name, tex.get(name));
}

function gateOf(open: boolean | undefined): Gate {
  if (open === undefined) return 'none';
  return open ? 'open' : 'closed';
}

interface RawUnit {
  readonly name: string;
  readonly before: string;
  readonly layer: number;
  readonly kind: Unit['kind'];
  readonly activation: string;
  readonly terms: readonly { readonly parameter: string; readonly source: string }[];
  readonly biases: readonly string[];
}

function readUnits(named: NamedGraph): readonly RawUnit[] | undefined {
  const inputs = [...named.graph.names].filter(([name]) => named.roles.get(name) === 'input');
  const units = new Map<string, RawUnit>(inputs.map(([name]) => [name, inputUnit(name)]));
  for (const { name, node } of named.graph.assigned) {
    if (named.roles.get(name) === 'loss' || named.graph.names.get(name) !== node) continue;
    const shape = statementShape(named, node);
    if (shape.kind === 'other') continue;
    if (shape.kind === 'activation') {
      const before = units.get(shape.of);
      if (before === undefined) return undefined;
      // The circle is the activated unit; its sum lives inside it.
      units.delete(shape.of);
      units.set(name, {
        ...before,
        name,
        before: shape.of,
        activation: shape.activation,
        kind: kindOf(named, name),
      });
      continue;
    }
    const layers = shape.terms.map(({ source }) => units.get(source)?.layer ?? Number.NaN);
    const layer = 1 + Math.max(...layers);
    if (Number.isNaN(layer)) return undefined;
    units.set(name, { ...shape, name, before: '', layer, kind: kindOf(named, name) });
  }
  const read = [...units.values()];
  return read.some((unit) => unit.kind === 'output') && inputs.length > 0 ? read : undefined;
}

function inputUnit(name: string): RawUnit {
  return { name, before: '', layer: 0, kind: 'input', activation: '', terms: [], biases: [] };
}

function kindOf(named: NamedGraph, name: string): Unit['kind'] {
  return named.roles.get(name) === 'prediction' ? 'output' : 'hidden';
}

/** Which units lie between the one asked parameter and the output; none where several are asked. */
function pathUnits(units: readonly RawUnit[], ask: readonly string[]): ReadonlySet<string> {
  const [only, ...others] = ask;
  if (only === undefined || others.length > 0) return new Set();
  const reached = new Set<string>();
  for (const unit of units) {
    const starts = unit.biases.includes(only) || unit.terms.some(({ parameter }) => parameter === only);
    if (starts || unit.terms.some(({ source }) => reached.has(source))) reached.add(unit.name);
  }
  return reached;
}

/** Which target each output is compared with, by the loss; in order where the loss does not say. */
function targetsOf(named: NamedGraph, units: readonly RawUnit[]): readonly { name: string; to: string }[] {
  const names = [...named.graph.names.keys()].filter((name) => named.roles.get(name) === 'target');
  const outputs = units.filter((unit) => unit.kind === 'output').map((unit) => unit.name);
  const pairs = named.graph.nodes.flatMap((node, id) => {
    if (node.kind !== 'apply' || node.operation.name !== 'subtract') return [];
    const both = namedBelow(named, id);
    const name = names.find((target) => both.has(target));
    const to = outputs.find((output) => both.has(output));
    return name === undefined || to === undefined || both.size !== 2 ? [] : [{ name, to }];
  });
  if (pairs.length > 0) return pairs;
  return names.flatMap((name, index) => (outputs[index] === undefined ? [] : [{ name, to: outputs[index] }]));
}
