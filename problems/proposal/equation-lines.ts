import { knownWords } from '../../grader/notation/symbol-table.ts';

/** One equation of a typed text, without what only sets it on the page. */
export interface EquationLine {
  readonly text: string;
  readonly isLatex: boolean;
  /** Where it stands in what was typed, counted from 1. */
  readonly line: number;
}

/** What LaTeX wraps around equations, and what changes nothing in one. */
const wrappings: readonly RegExp[] = [
  /\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}(?:\{[lcr|]*\})?/g,
  /\\(?:tag|label)\s*\{[^{}]*\}/g,
  /\\(?:nonumber|notag|displaystyle)(?![a-zA-Z])/g,
  /\$+|\\\[|\\\]|&/g,
];

/** Words that stand together in LaTeX too; other letters side by side are a product there. */
const words = new Set([...knownWords, 'yhat']);
const wordOrLetters = /\\(?:text|mathrm|mathit|operatorname)\s*\{[^{}]*\}|\\[A-Za-z]+|[A-Za-z]{2,}/g;

/** `net_j = …`: letters that an equation is for are one name, here and in all others. */
const definedWord = /^\s*&?\s*([A-Za-z]{2,})(?=\s*(?:_\s*(?:\{[^{}]*\}|\w)\s*)?&?\s*=)/gm;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([...words, ...[...text.matchAll(definedWord)].map(([, word = '']) => word)]);

/** `wx+b` in LaTeX is w·x + b. */
const spelledOut = (text: string, whole: ReadonlySet<string>): string =>
  text.replaceAll(wordOrLetters, (found) =>
    found.startsWith('\\') || whole.has(found) ? found : [...found].join(' '),
  );

/** The equations of a text in LaTeX or in our own notation, line by line; empty lines are left out. */
export function equationLines(text: string): readonly EquationLine[] {
  const isLatex = /\\[A-Za-z]/.test(text);
  const whole = wordsOf(text.replaceAll('\\\\', '\n'));
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((typed, index) =>
      typed.split(/\\\\(?:\[[^\]]*\])?/).map((part): EquationLine => {
        const bare = wrappings.reduce((left, wrapping) => left.replaceAll(wrapping, ' '), part);
        const equation = bare
          .trim()
          .replace(/[,.;，。；]$/u, '')
          .trim();
        return { text: isLatex ? spelledOut(equation, whole) : equation, isLatex, line: index + 1 };
      }),
    )
    .filter(({ text: left }) => left !== '' && !left.startsWith('%') && !left.startsWith('#'));
}
