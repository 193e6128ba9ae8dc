import { escapeText, figureSvg, type FigurePlace } from './figure-svg.ts';
import type { NetworkModel } from './network-model.ts';
import { symbolFace, type SymbolFace } from './symbol-face.ts';
import { italic, letterSizes, round, symbolSvg, symbolWidth, type Point } from './symbol-svg.ts';

/** One arrow of the chain: the local derivative that belongs to it. */
export interface ChainLink {
  /** `h1/w11` stands for ∂h₁/∂w₁,₁: the key of its row in grad_table. */
  readonly key: string;
  readonly of: SymbolFace;
  readonly wrt: SymbolFace;
  /** The student's own value; empty where the row is not filled. */
  readonly value: string;
}

export interface ChainModel {
  readonly nodes: readonly { readonly name: string; readonly face: SymbolFace }[];
  readonly links: readonly ChainLink[];
}

/**
 * The ways from a parameter to the loss (`w11 → h1 → yhat → L`), one chain for each. `values` are
 * the filled rows of grad_table by key.
 */
export function chains(
  model: NetworkModel,
  parameter: string,
  values: ReadonlyMap<string, string> = new Map(),
): readonly ChainModel[] {
  const edges = [...model.weights, ...model.biases].filter((edge) => edge.parameter === parameter);
  return edges.flatMap((edge) =>
    ways(model, edge.to).map((way) => chainOf(model, [parameter, ...way, model.loss], values)),
  );
}

function ways(model: NetworkModel, name: string): readonly (readonly string[])[] {
  const unit = model.units.find((candidate) => candidate.name === name);
  const here = unit === undefined || unit.before === '' ? [name] : [unit.before, name];
  const next = model.weights.filter((edge) => edge.from === name);
  if (next.length === 0) return [here];
  return next.flatMap((edge) => ways(model, edge.to).map((way) => [...here, ...way]));
}

function chainOf(
  model: NetworkModel,
  names: readonly string[],
  values: ReadonlyMap<string, string>,
): ChainModel {
  const drawn = [
    ...model.units,
    ...[...model.weights, ...model.biases].map((edge) => ({ ...edge, name: edge.parameter })),
  ];
  const face = (name: string): SymbolFace =>
    drawn.find((symbol) => symbol.name === name)?.face ?? symbolFace(name);
  const links = names.slice(1).map((of, index) => {
    const wrt = names[index] ?? '';
    const key = `${of}/${wrt}`;
    return { key, of: face(of), wrt: face(wrt), value: values.get(key) ?? '' };
  });
  return { nodes: names.map((name) => ({ name, face: face(name) })), links };
}

const radius = 21;
const step = 104;

/**
 * The chain as the lecture draws it beneath the network. Under each arrow stands its local
 * derivative; where the student has filled that row, its value, tinted as the cached entry it is.
 */
export function chainFigure(model: ChainModel, place: FigurePlace): string {
  const at = (index: number): Point => ({ x: radius + 3 + index * step, y: radius + 3 });
  const arrows = model.links.map((link, index) => linkSvg(link, at(index), at(index + 1)));
  const circles = model.nodes.map(({ face }, index) => {
    const centre = at(index);
    return `<circle class="fig-unit" cx="${centre.x}" cy="${centre.y}" r="${radius}"/>${symbolSvg(face, centre)}`;
  });
  const width = at(model.nodes.length - 1).x + radius + 3;
  return figureSvg({ width, height: 122, body: [...arrows, ...circles].join('') }, place, 'fig-chain');
}

function linkSvg(link: ChainLink, from: Point, to: Point): string {
  const start = from.x + radius;
  const end = to.x - radius;
  const middle = (start + end) / 2;
  const filled = link.value !== '';
  const top = from.y + radius + 4;
  return (
    `<path class="fig-edge fig-arrow" d="M${start} ${from.y}H${end - 7}M${end - 8} ${from.y - 4}l8 4-8 4z"/>` +
    `<g class="fig-link${filled ? ' fig-link--filled' : ''}" data-link="${link.key}"><rect class="fig-cached" x="${middle - 33}" y="${top - 2}" width="66" height="72" rx="4"/>` +
    fractionSvg(link, { x: middle, y: top + 22 }) +
    `<text class="fig-value" x="${middle}" y="${top + 62}">${escapeText(link.value)}</text></g>`
  );
}

/** ∂of over ∂wrt, centred on the fraction line. */
export function fractionSvg({ of, wrt }: Pick<ChainLink, 'of' | 'wrt'>, centre: Point): string {
  const half = Math.max(partialWidth(of), partialWidth(wrt)) / 2 + 2;
  return (
    partialSvg(of, { x: centre.x, y: centre.y - 11 }) +
    `<path class="fig-hat" d="M${round(centre.x - half)} ${centre.y}h${round(2 * half)}"/>` +
    partialSvg(wrt, { x: centre.x, y: centre.y + 12 })
  );
}

const partial = letterSizes.small * 0.6;

function partialWidth(face: SymbolFace): number {
  return partial + symbolWidth(face, 'small');
}

function partialSvg(face: SymbolFace, { x, y }: Point): string {
  const start = round(x - partialWidth(face) / 2);
  const sign = `<text class="fig-symbol fig-symbol--small" x="${start}" y="${round(y + letterSizes.small * 0.28)}">${italic('∂')}</text>`;
  return `${sign}${symbolSvg(face, { x: start + partial + symbolWidth(face, 'small') / 2, y }, 'small')}`;
}
