import type { Edge, NetworkModel, Unit } from './network-model.ts';
import { letterSizes, round, symbolWidth, type LetterSize, type Point } from './symbol-svg.ts';

export const radius = 21;
const rowGap = 112;
const margin = 30;
const letterSize = letterSizes.plain;

/** A line with the place of its label. */
export interface PlacedEdge {
  readonly edge: Edge;
  readonly from: Point;
  readonly to: Point;
  readonly label: Point;
  readonly size: LetterSize;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly at: (unit: string) => Point;
  readonly weights: readonly PlacedEdge[];
  readonly biases: readonly PlacedEdge[];
}

/**
 * Places circles in columns by layer, and labels so that none covers another: in small layers as
 * the lecture has them, beside the lines and near their source; in larger ones on the lines, at
 * the one fraction of the way at which they stand evenly apart.
 */
export function networkLayout(model: NetworkModel): NetworkLayout {
  const layers = columns(model.units);
  const tallest = Math.max(...layers.map((layer) => layer.length));
  const top = margin + (model.biases.length > 0 ? 12 : 0) + radius;
  const middle = top + ((tallest - 1) * rowGap) / 2;
  const places = new Map<string, Point>();
  let x = radius + 4;
  for (const [index, layer] of layers.entries()) {
    if (index > 0) x += columnGap(model, layers[index - 1] ?? [], layer);
    for (const [row, unit] of layer.entries()) {
      places.set(unit.name, { x: round(x), y: round(middle + (row - (layer.length - 1) / 2) * rowGap) });
    }
  }
  const at = (name: string): Point => places.get(name) ?? { x: 0, y: 0 };
  return {
    width: round(x + radius + (model.targets.length > 0 ? 76 : 6)),
    height: round(middle * 2 - top + radius + margin),
    at,
    weights: model.weights.map((edge) => placedWeight(edge, layers, at)),
    biases: model.biases.map((edge) => placedBias(edge, at(edge.to))),
  };
}

function columns(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const last = Math.max(...units.map((unit) => unit.layer));
  return Array.from({ length: last + 1 }, (_, layer) => units.filter((unit) => unit.layer === layer));
}

function isDense(from: readonly Unit[], to: readonly Unit[]): boolean {
  return from.length > 2 || to.length > 2;
}

function columnGap(model: NetworkModel, from: readonly Unit[], to: readonly Unit[]): number {
  if (!isDense(from, to)) {
    if (to.length === 1 && from.length > 1) return 118;
    // Labels on crossing lines keep clear of the frame around an activation.
    return from.length > 1 && from[0]?.kind !== 'input' ? 186 : 150;
  }
  const names = new Set(to.map((unit) => unit.name));
  const widest = Math.max(
    ...model.weights.filter((edge) => names.has(edge.to)).map((edge) => symbolWidth(edge.face, 'small')),
  );
  return Math.max(150, (to.length + 1) * (radius + 12 + widest / 2));
}

function placedWeight(
  edge: Edge,
  layers: readonly (readonly Unit[])[],
  at: (name: string) => Point,
): PlacedEdge {
  const [source, target] = [at(edge.from), at(edge.to)];
  const from = layers.find((layer) => layer.some((unit) => unit.name === edge.from)) ?? [];
  const to = layers.find((layer) => layer.some((unit) => unit.name === edge.to)) ?? [];
  const ends = trimmed(source, target);
  if (isDense(from, to))
    return { edge, ...ends, label: along(source, target, 1 / (to.length + 1)), size: 'small' };
  const way = from.length === 1 ? 'fanOut' : to.length === 1 ? 'fanIn' : 'crossing';
  // Above a hidden source stands its bias: there the labels go onto the lines.
  const beside = way !== 'crossing' || from[0]?.kind === 'input';
  const label = beside
    ? besideLine(edge, { source, target, way })
    : along(source, target, 1 / (to.length + 1));
  return { edge, ...ends, label, size: 'plain' };
}

interface Line {
  readonly source: Point;
  readonly target: Point;
  readonly way: 'fanOut' | 'fanIn' | 'crossing';
}

/** As on the slides: outside of straight and single lines, left of crossing ones near their source. */
function besideLine(edge: Edge, { source, target, way }: Line): Point {
  const down = Math.sign(Math.round(target.y - source.y));
  const half = symbolWidth(edge.face) / 2;
  // An index above needs room of its own.
  const lift = letterSize * (edge.face.above === '' ? 0.75 : 0.95);
  const middle = along(source, target, 0.5);
  if (down === 0) {
    const above = way !== 'crossing' || edge.face.below.startsWith('1');
    return offset(middle, 0, above ? -lift : lift + letterSize * 0.1);
  }
  if (way === 'fanOut') return offset(middle, -half * 0.75 - 2, down * lift);
  if (way === 'fanIn') return offset(middle, half * 0.75 + 2, -down * lift);
  return offset(along(source, target, 0.24), -half - 1, down * letterSize * 0.6);
}

function placedBias(edge: Edge, unit: Point): PlacedEdge {
  const start = { x: unit.x, y: unit.y - radius - 13 };
  return {
    edge,
    from: start,
    to: { x: unit.x, y: unit.y - radius },
    label: { x: unit.x, y: round(start.y - letterSize * 0.55) },
    size: 'plain',
  };
}

/** The same line from rim to rim. */
function trimmed(source: Point, target: Point): { from: Point; to: Point } {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  return { from: along(source, target, radius / length), to: along(target, source, radius / length) };
}

function along(a: Point, b: Point, fraction: number): Point {
  return { x: round(a.x + (b.x - a.x) * fraction), y: round(a.y + (b.y - a.y) * fraction) };
}

function offset(point: Point, dx: number, dy: number): Point {
  return { x: round(point.x + dx), y: round(point.y + dy) };
}
