const lower = 'αβγδεζηθικλμνξοπρστυφχψω';
const upper = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ';
const names = [
  'alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu',
  'nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega',
] as const; // oxfmt-ignore

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Letters that look like another Greek letter and are meant as it. */
const variants: readonly (readonly [string, string])[] = [
  ['ϵ', 'epsilon'],
  ['ϑ', 'theta'],
  ['ϕ', 'phi'],
  ['µ', 'mu'],
  ['∆', 'Delta'],
  ['Ω', 'Omega'],
];

/** Greek letter → its English name (`η` → eta, `Δ` → Delta). */
export const greekNames: ReadonlyMap<string, string> = new Map([
  ...names.flatMap((name, k): [string, string][] => [
    [lower.charAt(k), name],
    [upper.charAt(k), capitalized(name)],
  ]),
  ...variants,
]);

/** English name → Greek letter (`eta` → η). */
export const greekLetters: ReadonlyMap<string, string> = new Map(
  names.flatMap((name, k): [string, string][] => [
    [name, lower.charAt(k)],
    [capitalized(name), upper.charAt(k)],
  ]),
);
