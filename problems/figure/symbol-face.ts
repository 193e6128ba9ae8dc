/** How a name is drawn: a letter, perhaps with a hat, with an index below and a layer above. */
export interface SymbolFace {
  readonly base: string;
  readonly hat: boolean;
  readonly below: string;
  readonly above: string;
}

const greek: { readonly [name: string]: string } = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  phi: 'φ',
};

const layered = /^([A-Za-z])(\d+)_(\d+)(?:[_,](\d+))?$/;
const indexed = /^([A-Za-z]+?)(hat)?_?(\d*)$/;
const authored =
  /^(?:\\(hat|mathcal)\s*\{?)?\\?([A-Za-z]+)\}?(?:_\{?([\w,]+)\}?)?(?:\^\{?\(?([\w,]+)\)?\}?)?$/;

/**
 * The face of a name: `w11` is w₁,₁, `w2_1_3` is w⁽²⁾₁,₃, `yhat` is ŷ. Where the recipe gives TeX,
 * that decides; TeX too rich for a figure falls back to the name.
 */
export function symbolFace(name: string, tex?: string): SymbolFace {
  const fromTex = tex === undefined ? null : authored.exec(tex);
  if (fromTex !== null) {
    const [, accent, base = '', below = '', above = ''] = fromTex;
    const letter = accent === 'mathcal' ? script(base) : letters(base);
    return { base: letter, hat: accent === 'hat', below, above: above === '' ? '' : `(${above})` };
  }
  const inLayer = layered.exec(name);
  if (inLayer !== null) {
    const [, base = '', layer = '', first = '', second] = inLayer;
    return {
      base: letters(base),
      hat: false,
      below: second === undefined ? first : `${first},${second}`,
      above: `(${layer})`,
    };
  }
  const [, base = name, hat, index = ''] = indexed.exec(name) ?? [];
  const below = base === 'w' && index.length === 2 ? `${index[0]},${index[1]}` : index;
  return { base: letters(base), hat: hat !== undefined, below, above: '' };
}

/** The same in one line of text, for descriptions: `w₁,₁`, `ŷ`, `w⁽²⁾₁,₃`. */
export function symbolText(face: SymbolFace): string {
  const base = face.hat && face.base === 'y' ? 'ŷ' : face.hat ? `${face.base}\u0302` : face.base;
  return `${base}${raised(face.above)}${lowered(face.below)}`;
}

function letters(base: string): string {
  return greek[base] ?? base;
}

function script(base: string): string {
  return base === 'L' ? 'ℒ' : base;
}

function lowered(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
}

function raised(text: string): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return text
    .replace('(', '⁽')
    .replace(')', '⁾')
    .replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
