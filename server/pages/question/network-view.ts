import type { Language } from '../../../grader/language.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Cell } from '../../../grader/question.ts';
import { chainFigure, chains } from '../../../problems/figure/chain.ts';
import { litBy } from '../../../problems/figure/lit.ts';
import { edgeRows, networkFigure } from '../../../problems/figure/network.ts';
import { networkModel, type NetworkModel } from '../../../problems/figure/network-model.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { printStatement } from '../../../problems/statement.ts';
import { symbolText } from '../../../problems/figure/symbol-face.ts';
import { translate } from '../../i18n/translate.ts';
import { typedIn, type IssuedSheet, type TypedSheet } from '../../grading/issued-sheet.ts';
import { tex } from '../mathematics.ts';
import { graphView, type GraphView } from './graph-view.ts';
import { networkWords } from './network-words.ts';
import { quantityLabel } from './quantity-label.ts';

/** A filled row of the quiz's one grad_table. */
export interface KeptRow {
  /** `h1/w11` stands for ∂h₁/∂w₁,₁. */
  readonly key: string;
  readonly label: string;
  readonly spoken: string;
  /** As typed, with a proper minus. */
  readonly value: string;
  /** What tapping the row puts into a number box, and into a formula box that knows the symbol. */
  readonly insert: string;
  readonly symbol: string;
}

/** The figure with its table of edges, and the chain beneath it. */
export interface NetworkView {
  readonly svg: string;
  readonly edges: ReturnType<typeof edgeRows>;
  /** Instead of edges: the arrows of a computation graph. */
  readonly arrows: GraphView['arrows'];
  readonly chains: readonly string[];
  /** The forward pass, one equation each, as MathML. */
  readonly forward: readonly string[];
}

/** What the panel beside a question is made from: the question, and all that share its network. */
export interface NetworkContext {
  /** Identifies the figure within its page. */
  readonly id: string;
  readonly language: Language;
  readonly sheet: IssuedSheet;
  /** In the order of the quiz, this one included. */
  readonly network: readonly TypedSheet[];
}

/** The figure of a question; undefined where its forward pass is no network of weighted sums and no graph is wanted. */
export function networkView(context: NetworkContext): NetworkView | undefined {
  const { sheet, language } = context;
  const graph = graphView(context);
  if (graph !== undefined) return { ...graph, edges: [], forward: [], chains: [] };
  const model = modelOf(sheet);
  if (model === undefined) return undefined;
  const ask = sheet.recipe.figure?.ask ?? [];
  const values = new Map(keptRows(context).map((row) => [row.key, row.value]));
  const [only, ...others] = ask;
  const drawn = only === undefined || others.length > 0 ? [] : chains(model, only, values).slice(0, 3);
  return {
    svg: networkFigure(model, { id: context.id, words: networkWords(model, language) }),
    edges: edgeRows(model),
    arrows: [],
    forward: forwardEquations(sheet, language),
    chains: drawn.map((chain, index) =>
      chainFigure(chain, {
        id: `${context.id}-chain-${index + 1}`,
        words: {
          title: translate(language, 'figure.chain'),
          description: chain.nodes.map(({ face }) => symbolText(face)).join(' → '),
        },
      }),
    ),
  };
}

/** The picture of a sheet's network, where the recipe wants one. */
function modelOf(
  { recipe, question }: IssuedSheet,
  ask: readonly string[] = recipe.figure?.ask ?? [],
): NetworkModel | undefined {
  const isWanted =
    recipe.figure?.kind === 'network' || (recipe.figure === undefined && recipe.network !== undefined);
  if (!isWanted || question.graph === undefined) return undefined;
  const { graph, roles, symbols } = question;
  const activations = recipe.figure?.activations ?? [];
  return networkModel({ graph, roles, symbols, ask, activations });
}

/** The network of a sheet with the edge of one step lit and no rings; empty where it has no figure. */
export function litFigure(
  { id, sheet, language }: Pick<NetworkContext, 'id' | 'sheet' | 'language'>,
  quantity: Quantity,
): string {
  const model = modelOf(sheet, []);
  if (model === undefined) return '';
  return networkFigure(model, { id, words: networkWords(model, language) }, litBy(model, quantity));
}

const equations = new WeakMap<Recipe, readonly string[]>();

/** The same for every variant of a recipe, so set once. */
function forwardEquations({ recipe, variant }: IssuedSheet, language: Language): readonly string[] {
  const known = equations.get(recipe);
  if (known !== undefined) return known;
  const block = printStatement(recipe, variant, language).blocks.find(({ kind }) => kind === 'forward');
  const lines =
    block?.kind === 'forward'
      ? block.equations.map((equation) => tex(equation.replace(/= 0\.5(?=\s*\\)/, '= \\tfrac12')))
      : [];
  equations.set(recipe, lines);
  return lines;
}

/** The rows of grad_table that the student has filled anywhere on this network. */
export function keptRows({
  network,
  language,
}: Pick<NetworkContext, 'network' | 'language'>): readonly KeptRow[] {
  const rows = new Map<string, KeptRow>();
  for (const { sheet, typed } of network) {
    for (const part of sheet.question.parts) {
      for (const cell of part.cells) {
        const pair = rowPair(sheet, cell);
        const text = typedIn(typed, part.id, cell.id).trim();
        if (pair === undefined || text === '') continue;
        const [of, wrt] = pair;
        const { html, spoken } = quantityLabel(
          { kind: 'local', of, wrt },
          { recipe: sheet.recipe, language },
        );
        const insert = /^[\d.]+$/.test(text) ? text : `(${text})`;
        const row = {
          key: `${of}/${wrt}`,
          label: html,
          spoken,
          value: text.normalize('NFKC').replaceAll('-', '−'),
          insert,
        };
        rows.set(row.key, { ...row, symbol: `d${of}/d${wrt}` });
      }
    }
  }
  return [...rows.values()];
}

/** Local derivatives, and what reaches a node from the loss: the entries that others reuse. */
function rowPair({ question }: IssuedSheet, { asks }: Cell): readonly [string, string] | undefined {
  if (asks.kind !== 'number') return undefined;
  const { quantity } = asks;
  if (quantity.kind === 'local') return [quantity.of, quantity.wrt];
  if (quantity.kind !== 'gradient' || question.roles.get(quantity.wrt) === 'parameter') return undefined;
  return [quantity.of, quantity.wrt];
}
