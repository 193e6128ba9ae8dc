import type { Tensor } from '../grader/tensor.ts';
import { tensorLiteral, tensorTex } from './tensor-text.ts';

/** A piece of a sentence. TeX is rendered by the page; numbers are set in tabular figures. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** The blank of a cloze. */
  | { readonly kind: 'blank'; readonly cell: string };

/** The exact value of a name: drawn, or of the forward pass. */
export type Lookup = (name: string) => Tensor<string>;

const pieces = /\$([^$]+)\$|`([^`]+)`|\{([A-Za-z][A-Za-z0-9_]*)\}|\[\[([A-Za-z0-9_.-]+)\]\]/g;

function numberRun(value: Tensor<string>): Run {
  if (value.shape.length > 0) return { kind: 'code', text: tensorLiteral(value) };
  return { kind: 'number', text: tensorLiteral(value).replace('-', '−') };
}

function signOf(value: Tensor<string>): string {
  const text = value.data[0] ?? '';
  if (!/[1-9]/.test(text)) return '=';
  return text.startsWith('-') ? '<' : '>';
}

const filledTex = (tex: string, lookup: Lookup): string =>
  tex
    .replaceAll(/\\given\{([A-Za-z0-9_]+)\}/g, (_, name: string) => tensorTex(lookup(name)))
    .replaceAll(/\\sign\{([A-Za-z0-9_]+)\}/g, (_, name: string) => signOf(lookup(name)));

/** A recipe's text as runs, with the values of this variant in place. */
export function runsOf(text: string, lookup: Lookup): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  const plain = (until: number) => {
    if (until > end) runs.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(pieces)) {
    plain(match.index);
    const [whole, tex, code, name, blank] = match;
    if (tex !== undefined) runs.push({ kind: 'tex', tex: filledTex(tex, lookup) });
    else if (code !== undefined) runs.push({ kind: 'code', text: code });
    else if (name !== undefined) runs.push(numberRun(lookup(name)));
    else if (blank !== undefined) runs.push({ kind: 'blank', cell: blank });
    end = match.index + whole.length;
  }
  plain(text.length);
  return runs;
}

/** What a text takes from outside: names, blanks and words, for comparing two languages. */
export function placeholdersOf(text: string): readonly string[] {
  const found = [
    ...text.matchAll(/\\(?:given|sign)\{[A-Za-z0-9_]+\}|\[\[[A-Za-z0-9_.-]+\]\]|@[a-z][A-Za-z0-9]*/g),
  ];
  const outside = text.replaceAll(/\$[^$]+\$/g, '').matchAll(/\{[A-Za-z][A-Za-z0-9_]*\}/g);
  return [...found, ...outside].map(([whole]) => whole).toSorted();
}

/** Runs as one line of text, for the command line and for search. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'blank') return `____(${run.cell})`;
      return run.kind === 'tex' ? `$${run.tex}$` : run.text;
    })
    .join('');
}
