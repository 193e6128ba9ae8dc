import type { NameParts } from '../../grader/notation/name-parts.ts';

/** A name by its samples, `y_i` or `x_{i,1}`, without the index; undefined where it has none. */
export function withoutIndex(parts: NameParts, indices: ReadonlySet<string>): NameParts | undefined {
  const subscripts = parts.subscripts.filter((one) => !indices.has(one));
  return subscripts.length === parts.subscripts.length ? undefined : { ...parts, subscripts };
}

/** The text of an equation without its sample indices: `y_i` is y, `x_{i,1}` is x₁, `x^{(i)}` is x. */
export function stripIndices(equation: string, indices: ReadonlySet<string>): string {
  const kept = (list: string): string => {
    const items = list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => !indices.has(item));
    return items.length === 0 ? '' : `_{${items.join(',')}}`;
  };
  return equation
    .replaceAll(
      /\^\s*(?:\{\s*\(\s*([a-z])\s*\)\s*\}|\(\s*([a-z])\s*\))/g,
      (found, braced?: string, bare?: string) => (indices.has(braced ?? bare ?? '') ? '' : found),
    )
    .replaceAll(/_\s*(?:\{([^{}]*)\}|([A-Za-z])(?![A-Za-z0-9]))/g, (_, braced?: string, bare?: string) =>
      kept(braced ?? bare ?? ''),
    );
}
