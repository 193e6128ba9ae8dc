import fc from 'fast-check';
import { comparisons, scalarFunctions } from '../../grader/arithmetic/arithmetic.ts';
import type { Graph } from '../../grader/graph.ts';
import { primitives } from '../../grader/primitives/primitives.ts';
import { randomCases } from '../grader/engine/random-graph.ts';
import { check, methods } from './check.ts';
import type { Case, Method, Options } from './check.ts';
import { lines } from './lines.ts';
import { randomForward } from './random-forward.ts';

/** What became of a run over many graphs. */
export interface Survey {
  graphs: number;
  /** Drawn again, since they overflow. */
  readonly wild: { count: number };
  readonly compared: { readonly [M in Method]: { graphs: number; worst: number } };
  /** How often each primitive, function, comparison and kind of line occurred. */
  readonly occurred: Map<string, number>;
  readonly disagreements: string[];
}

interface Plan extends Options {
  readonly graphs: number;
  readonly seed: string;
  readonly tell?: (survey: Survey) => void;
  /** Ends the run at the first disagreement. */
  readonly untilFirst?: true;
}

/**
 * Draws graphs until so many could be compared: every second one from text, every second one
 * written node by node with primitives that no text spells (σ, softplus).
 */
export function survey({ graphs, seed, tell, untilFirst, ...options }: Plan): Survey {
  const method = () => ({ graphs: 0, worst: 0 });
  const found: Survey = {
    graphs: 0,
    wild: { count: 0 },
    compared: {
      'dual numbers': method(),
      'central differences': method(),
      'complex step': method(),
      formulas: method(),
    },
    occurred: new Map(features.map((feature) => [feature, 0])),
    disagreements: [],
  };
  for (let k = 0; found.graphs < graphs; k++) {
    const name = `${seed} ${k}`;
    const { drawn, kinds, text } = k % 2 === 0 ? fromText(name) : fromNodes(name);
    if (drawn.graph.nodes.length > 40) continue;
    if (!record(found, { drawn, options, text: `seed "${name}"\n${text}` })) continue;
    for (const feature of [...kinds, ...featuresOf(drawn.graph)]) {
      found.occurred.set(feature, (found.occurred.get(feature) ?? 0) + 1);
    }
    if (found.graphs % 1_000 === 0) tell?.(found);
    if (untilFirst === true && found.disagreements.length > 0) break;
  }
  return found;
}

const features = [
  ...Object.keys(lines).map((kind) => `line ${kind}`),
  ...Object.keys(primitives).map((name) => `primitive ${name}`),
  ...scalarFunctions.map((name) => `function ${name}`),
  ...comparisons.map((name) => `comparison ${name}`),
];

function fromText(seed: string) {
  const drawn = randomForward(seed);
  const at = JSON.stringify(Object.fromEntries(drawn.at));
  return { drawn, kinds: drawn.kinds.map((kind) => `line ${kind}`), text: `${drawn.text}\nat ${at}` };
}

const smooth = randomCases(
  fc.integer({ min: -200, max: 200 }).map((i) => i / 100),
  Math.SQRT2 / 10_000,
);
const ties = randomCases(fc.integer({ min: -2, max: 2 }));

function fromNodes(seed: string) {
  let hash = 7;
  for (const letter of seed) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  const tied = hash % 3 === 0;
  const [drawn] = fc.sample(tied ? ties : smooth, { seed: hash, numRuns: 1 });
  return { drawn: { ...drawn!, tied }, kinds: [], text: JSON.stringify(drawn!.graph.nodes) };
}

function record(
  found: Survey,
  { drawn, options, text }: { readonly drawn: Case; readonly options: Options; readonly text: string },
): boolean {
  const findings = check(drawn, options);
  if (findings === undefined) {
    found.wild.count += 1;
    return false;
  }
  found.graphs += 1;
  for (const method of methods) {
    const off = findings[method];
    if (off === undefined) continue;
    const compared = found.compared[method];
    compared.graphs += 1;
    compared.worst = Math.max(compared.worst, off);
    if (!(off <= 1e-9)) found.disagreements.push(`${method} differ by ${off}: ${text}`);
  }
  return true;
}

function featuresOf({ nodes }: Graph): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'apply') return [];
    const { operation } = node;
    const primitive = `primitive ${operation.name}`;
    if (operation.name === 'call') return [primitive, `function ${operation.attributes.function}`];
    return operation.name === 'compare'
      ? [primitive, `comparison ${operation.attributes.comparison}`]
      : [primitive];
  });
}
