import type { Expression } from '../../grader/notation/expression.ts';
import { readMatrixFormula } from '../../grader/notation/matrix/read-matrix-formula.ts';
import { printTex } from '../../grader/notation/print-tex.ts';
import { substitute } from '../../grader/symbolic/substitute.ts';
import type { Shape } from '../../grader/tensor.ts';
import { givenRole } from './guess-roles.ts';
import { shapesToTry } from './guess-shapes.ts';
import { printNumpy } from './print-numpy.ts';
import { proposedTex } from './proposed-tex.ts';
import type { Equation, EquationIssue, Equations } from './equation.ts';
import { asPython, symbolEntry } from './read-singles.ts';
import { codeNames } from './written-names.ts';

/** Readings of one equation that a search may take. */
const readings = 4000;

/** Names that are numbers among arrays too. */
const single = /^(?:n|N|eta|lam|lambda|alpha|beta|eps|epsilon|lr)$/;

interface Line {
  readonly name: string;
  readonly right: string;
  readonly line: number;
  /** Free names that no line before has. */
  readonly free: readonly string[];
}

/** What was read of the lines so far. */
interface Found {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly formulas: readonly Expression[];
}

/**
 * Reads equations whose free names are matrices where they are capital letters, and vectors or
 * matrices where only that fits: `Z = XW_1 + b_1`, `H = \max(0, Z)`, `L = \tfrac1n\|H W_2 - Y\|^2`.
 * The first shapes on which all can be computed and the last line is one number are taken; those
 * that are asked for stand. n is the number of rows. Undefined where no free name is a capital and
 * nothing is set as a vector.
 */
export function readArrays(
  equations: readonly Equation[],
  wanted: ReadonlyMap<string, Shape>,
): Equations | undefined {
  const lines = withFreeNames(equations);
  const free = lines.flatMap((line) => line.free);
  const hasCapitals = free.some((name) => /^[A-Z]/.test(name) && !single.test(name));
  if (!hasCapitals && !equations.some(({ text }) => setInBold.test(text))) return undefined;
  const search = new ShapeSearch(lines, wanted);
  const found = search.from(0, { shapes: new Map(), formulas: [] });
  if (found === undefined) return { kind: 'invalid', issue: search.issue() };
  const rows = free.map((name) => found.shapes.get(name) ?? []).find((shape) => shape.length === 2)?.[0];
  const counted = (name: string): Expression =>
    isCount(name) && rows !== undefined ? { kind: 'number', text: `${rows}` } : { kind: 'symbol', name };
  const forward = lines.map(({ name }, at) => {
    const formula = found.formulas[at];
    const written = formula && substitute(formula, counted);
    if (written === undefined) throw new Error(`line ${at} was not read`);
    return `${name} = ${asPython(printNumpy(written))}`;
  });
  const isCounted = rows !== undefined && free.some(isCount);
  const tex = [
    ...equations.map(({ text, isLatex }, at) => {
      const formula = found.formulas[at];
      return isLatex || formula === undefined
        ? text
        : `${proposedTex(lines[at]?.name ?? '')}=${printTex(formula)}`;
    }),
    ...(isCounted ? [`n=${rows}`] : []),
  ];
  return { kind: 'read', forward: forward.join('\n'), shapes: found.shapes, tex };
}

/** Vectors in small letters. */
const setInBold = /\\(?:mathbf|boldsymbol|bm|vec)(?![a-zA-Z])|\\top(?![a-zA-Z])/;

const transposition =
  /\^\s*(?:\{\s*(?:T|\\top|\\mathsf\s*\{?T\}?)\s*\}|T(?![A-Za-z])|\\top(?![A-Za-z]))|\.T\b/g;

function withFreeNames(equations: readonly Equation[]): readonly Line[] {
  const known = new Set<string>();
  return equations.map(({ name, right, line }) => {
    const names = codeNames(right.replaceAll(transposition, ' '));
    const free = [...new Set(names)].filter((one) => !known.has(one));
    for (const one of [...free, name]) known.add(one);
    return { name, right, line, free };
  });
}

const isArray = (shape: Shape): boolean => shape.length > 0;

const isCount = (name: string): boolean => name === 'n' || name === 'N';

/** Depth first over the lines, with all shapes for the free names of each. */
class ShapeSearch {
  readonly #lines: readonly Line[];
  readonly #wanted: ReadonlyMap<string, Shape>;
  #left = readings;
  #deepest: { readonly at: number; readonly issue: EquationIssue } | undefined;

  constructor(lines: readonly Line[], wanted: ReadonlyMap<string, Shape>) {
    this.#lines = lines;
    this.#wanted = wanted;
  }

  from(at: number, found: Found): Found | undefined {
    const line = this.#lines[at];
    if (line === undefined) return found;
    return this.#withShapes(line, line.free, found);
  }

  /** Why the furthest line was refused first. */
  issue(): EquationIssue {
    if (this.#deepest === undefined) throw new Error('a search that finds nothing was refused somewhere');
    return this.#deepest.issue;
  }

  #refuse(at: number, issue: EquationIssue): undefined {
    if (this.#deepest === undefined || at > this.#deepest.at) this.#deepest = { at, issue };
    return undefined;
  }

  #withShapes(line: Line, free: readonly string[], found: Found): Found | undefined {
    const [name, ...others] = free;
    if (name === undefined) return this.#read(line, found);
    for (const shape of this.#candidates(name, found)) {
      if (this.#left <= 0) return undefined;
      const shapes = new Map([...found.shapes, [name, shape] as const]);
      const all = this.#withShapes(line, others, { ...found, shapes });
      if (all !== undefined) return all;
    }
    return undefined;
  }

  /** A target is like what was computed last before all else: any other shape would be stretched to it. */
  #candidates(name: string, { shapes }: Found): readonly Shape[] {
    const asked = this.#wanted.get(name);
    if (asked !== undefined) return [asked];
    if (single.test(name)) return [[]];
    const known = givenRole(name) === 'target' ? [...shapes.values()].filter(isArray).toReversed() : [];
    return [...known, ...shapesToTry(name, this.#wanted)];
  }

  #read(line: Line, found: Found): Found | undefined {
    this.#left -= 1;
    const at = found.formulas.length;
    const symbols = [...found.shapes].map(([name, shape]) => ({
      ...symbolEntry(name),
      ...(shape.length > 0 && { shape }),
    }));
    const reading = readMatrixFormula(line.right, symbols, { hasEntrywisePowers: true });
    if (reading.kind === 'invalid')
      return this.#refuse(at, { kind: 'notation', issue: reading.issue, line: line.line });
    const { expression, shape = [] } = reading;
    if (at === this.#lines.length - 1 && shape.some((length) => length !== 1))
      return this.#refuse(at, { kind: 'notOneNumber', line: line.line });
    const shapes = new Map([...found.shapes, [line.name, shape] as const]);
    return this.from(at + 1, { shapes, formulas: [...found.formulas, expression] });
  }
}
