import type { Language } from '../grader/language.ts';
import type { Derivation } from './derivation.ts';
import { keyOf } from './key.ts';
import type { Recipe } from './recipe.ts';
import { textOf } from './sentence.ts';
import { workedSolution } from './solution.ts';
import type { WorkedSolution } from './solution.ts';
import { printStatement } from './statement.ts';
import type { Block, Statement } from './statement.ts';
import type { StatementPart } from './statement-parts.ts';
import type { Variant } from './variant.ts';

const headings = {
  en: { key: 'Key', solution: 'Worked solution' },
  'zh-TW': { key: '參考答案', solution: '解題步驟' },
} as const;

/** Statement, key and worked solution of a variant as text, for a terminal. */
export function sampleText(recipe: Recipe, variant: Variant, language: Language): string {
  const key = Object.entries(keyOf(recipe, variant)).flatMap(([part, cells]) =>
    Object.entries(cells).map(([cell, text]) => `  ${part} / ${cell}: ${text}`),
  );
  const lines = [
    ...statementLines(printStatement(recipe, variant, language)),
    '',
    `## ${headings[language].key}`,
    ...key,
    '',
    `## ${headings[language].solution}`,
    ...solutionLines(workedSolution(recipe, variant, language)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A statement as lines of text, for a terminal. */
function statementLines({ title, source, blocks }: Statement): readonly string[] {
  return [`# ${textOf(title)}`, ...(source === undefined ? [] : [source]), ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return ['', textOf(block.runs)];
    case 'forward':
      return ['', ...block.equations.map((tex) => `  ${tex}`)];
    case 'given':
      return ['', ...block.rows.map(({ name, literal }) => `  ${name} = ${literal}`)];
    case 'conventions':
      return ['', ...block.sentences.map((runs) => `- ${textOf(runs)}`)];
    case 'rounding':
      return [`- ${textOf(block.runs)}`];
    case 'parts':
      return block.parts.flatMap(partLines);
  }
}

function partLines({ id, prompt, cloze, cells }: StatementPart): readonly string[] {
  return [
    '',
    `[${id}] ${textOf(prompt)}`,
    ...(cloze === undefined ? [] : [`  ${textOf(cloze)}`]),
    ...cells.flatMap(({ id: cell, label, prefilled, options = [] }) => {
      const name = textOf(label);
      const row = `  ${cell}${name === '' ? '' : `  ${name}`}${prefilled === undefined ? '' : ` = ${prefilled}`}`;
      return [row, ...options.map((option) => `    ( ) ${option.id}: ${textOf(option.label)}`)];
    }),
  ];
}

/** A worked solution as lines of text. */
function solutionLines({ forward, parts }: WorkedSolution): readonly string[] {
  return [
    ...forward.map((line) => `  ${derivationText(line)}`),
    ...parts.flatMap(({ part, outline, lines }) => [
      `[${part}] ${textOf(outline)}`.trimEnd(),
      ...lines.map(({ cell, derivation, answer }) =>
        derivation === undefined ? `  ${cell}: ${answer}` : `  ${derivationText(derivation)}`,
      ),
    ]),
  ];
}

const derivationText = ({ symbol, forms }: Derivation): string =>
  [symbol, ...forms.map(({ relation, tex }) => `${relation} ${tex}`)].join(' ');
