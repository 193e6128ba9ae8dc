/** A sum that was written with an index, and the letters of it. */
export interface SumBounds {
  readonly index: string;
  /** The letter or the number of the upper bound; empty where there is none. */
  readonly upTo: string;
}

export interface SpelledSums {
  readonly text: string;
  readonly bounds: readonly SumBounds[];
}

export const sumSign = /\\sum(?![a-zA-Z])\s*(?:\\(?:no)?limits(?![a-zA-Z]))?|∑/u;
const bound = /^\s*([_^])\s*(?:\{([^{}]*)\}|([A-Za-z0-9]))/;
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/**
 * `\sum_{i=1}^{n} t` as `sum(t)`, where t reaches to the next + or − outside brackets, and `‖t‖²` as
 * `sum((t)**2)`: what formulas can say of arrays. The bounds of the sums are kept.
 */
export function spellSums(equation: string): SpelledSums {
  const bounds: SumBounds[] = [];
  let text = withBrackets(spellNorms(equation));
  for (let sign = sumSign.exec(text); sign !== null; sign = sumSign.exec(text)) {
    const { rest, found } = boundsOf(text.slice(sign.index + sign[0].length));
    if (found !== undefined) bounds.push(found);
    const end = endOfTerm(rest);
    text = `${text.slice(0, sign.index)} sum(${rest.slice(0, end)}) ${rest.slice(end)}`;
  }
  return { text, bounds };
}

/** The bounds behind the sign of a sum, and what stands behind them. */
export function boundsOf(behind: string): { readonly rest: string; readonly found: SumBounds | undefined } {
  let rest = behind;
  let [index, upTo] = ['', ''];
  for (let one = bound.exec(rest); one !== null; one = bound.exec(rest)) {
    const written = (one[2] ?? one[3] ?? '').trim();
    if (one[1] === '_') index = /^[A-Za-z]/.exec(written)?.[0] ?? '';
    else upTo = /^(?:[A-Za-z]|\d+)$/.exec(written)?.[0] ?? '';
    rest = rest.slice(one[0].length);
  }
  return { rest, found: index === '' ? undefined : { index, upTo } };
}

/** Where the term that a sum is over ends. */
export function endOfTerm(text: string): number {
  let depth = 0;
  let hasBegun = false;
  for (const [at, character] of [...text].entries()) {
    if (opening.has(character)) depth += 1;
    if (closing.has(character)) depth -= 1;
    const isSign = character === '+' || character === '-' || character === '−';
    if (depth < 0 || (depth === 0 && isSign && hasBegun)) return at;
    hasBegun ||= character.trim() !== '';
  }
  return text.length;
}

const norms =
  /(?:\\left\s*)?(?:\\\||\\lVert(?![a-zA-Z])|\|\||‖)([^|‖]*?)(?:\\right\s*)?(?:\\\||\\rVert(?![a-zA-Z])|\|\||‖)\s*(?:_\s*(?:\{?[2F]\}?))?(\s*(?:\^\s*\{?2\}?|²))?/gu;

const spellNorms = (text: string): string =>
  text.replaceAll(norms, (_, of: string, squared: string | undefined) =>
    squared === undefined ? ` sqrt(sum((${of})**2)) ` : ` sum((${of})**2) `,
  );

const bareArgument =
  /\\(log|ln|exp|sin|cos|tan|sinh|cosh|tanh)(?![a-zA-Z])\s*((?:\\(?:hat|bar|tilde|mathbf)\s*\{[^{}]*\}|\\[a-zA-Z]+|[A-Za-z])(?:\s*[_^]\s*(?:\{[^{}]*\}|[A-Za-z0-9]))*)/g;

/** `\log p_i` as `\log(p_i)`: slides leave out the brackets around one name. */
const withBrackets = (text: string): string =>
  text.replaceAll(bareArgument, (found, name: string, argument: string) =>
    /^\\(?:left|frac|tfrac|dfrac|sqrt)/.test(argument) ? found : `\\${name}(${argument})`,
  );
