import { escapeText, figureSvg, type FigurePlace } from './figure-svg.ts';
import { networkLayout, radius, type NetworkLayout, type PlacedEdge } from './network-layout.ts';
import type { NetworkModel, Target, Unit } from './network-model.ts';
import { symbolText } from './symbol-face.ts';
import { round, symbolSvg, symbolWidth } from './symbol-svg.ts';

/**
 * The network as SVG, as the lecture draws it: inputs left, outputs right, the target with its red
 * arrow, asked weights ringed; `lit` names what a marker pen goes over (problems/figure/lit.ts). Looks
 * come from classes alone (client/style/figure.css).
 */
export function networkFigure(
  model: NetworkModel,
  place: FigurePlace,
  lit: ReadonlySet<string> = new Set(),
): string {
  const layout = networkLayout(model);
  const edges = [...layout.weights, ...layout.biases];
  const body = [
    ...(lit.size === 0 ? [] : [litSvg(model, layout, lit)]),
    gateBoxes(model, layout),
    ...edges.map(lineSvg),
    ...model.units.map((unit) => unitSvg(unit, layout)),
    ...model.targets.map((target) => targetSvg(target, layout)),
    ...edges.map(labelSvg),
  ].join('');
  return figureSvg({ width: layout.width, height: layout.height, body }, place, 'fig-network');
}

/** The strokes of a marker pen, beneath everything else. */
function litSvg(model: NetworkModel, layout: NetworkLayout, lit: ReadonlySet<string>): string {
  const lines = [...layout.weights, ...layout.biases]
    .filter(({ edge }) => lit.has(edge.parameter))
    .map(({ from, to }) => `<path class="fig-lit" d="M${from.x} ${from.y}L${to.x} ${to.y}"/>`);
  const units = model.units
    .filter(({ name }) => lit.has(name))
    .map(({ name }) => {
      const { x, y } = layout.at(name);
      return `<circle class="fig-lit" cx="${x}" cy="${y}" r="${radius + 3}"/>`;
    });
  const targets = model.targets
    .filter(({ name }) => lit.has(name))
    .map(({ to }) => {
      const { x, y } = layout.at(to);
      return `<path class="fig-lit" d="M${x + radius + 6} ${y}H${x + radius + 48}"/>`;
    });
  return [...lines, ...units, ...targets].join('');
}

function lineSvg({ edge, from, to }: PlacedEdge): string {
  const classes = `fig-edge${edge.from === '' ? ' fig-edge--bias' : ''}${edge.onPath ? ' fig-edge--path' : ''}`;
  return `<path class="${classes}" d="M${from.x} ${from.y}L${to.x} ${to.y}"/>`;
}

function labelSvg({ edge, label, size }: PlacedEdge): string {
  const width = symbolWidth(edge.face, size);
  const ring = edge.asked
    ? `<ellipse class="fig-asked" cx="${label.x}" cy="${label.y}" rx="${round(width / 2 + 10)}" ry="16"/>`
    : '';
  // Where lines stand dense, the label covers those behind it.
  const plate =
    size === 'small'
      ? `<rect class="fig-plate" x="${round(label.x - width / 2 - 1)}" y="${round(label.y - 9)}" width="${width + 2}" height="19" rx="3"/>`
      : '';
  const touch = `<rect class="fig-touch" x="${round(label.x - width / 2 - 5)}" y="${round(label.y - 12)}" width="${width + 10}" height="24"/>`;
  return `<g class="fig-label" data-insert="${edge.parameter}">${plate}${touch}${ring}${symbolSvg(edge.face, label, size)}</g>`;
}

function unitSvg(unit: Unit, layout: NetworkLayout): string {
  const { x, y } = layout.at(unit.name);
  // Beneath; above an input, where no bias stands and the label of its own edge is below.
  const beneath = y + (unit.kind === 'input' ? -radius - 7 : radius + 15);
  const value =
    unit.value === ''
      ? ''
      : `<text class="fig-value" x="${x}" y="${beneath}">${escapeText(unit.value)}</text>`;
  const gate =
    unit.gate === 'none'
      ? ''
      : `<text class="fig-gate" x="${x}" y="${round(y + 17)}">${unit.gate === 'open' ? '1' : '0'}</text>`;
  const middle = unit.gate === 'none' ? y : y - 4;
  return (
    `<circle class="fig-unit fig-unit--${unit.kind}${unit.gate === 'closed' ? ' fig-unit--closed' : ''}" cx="${x}" cy="${y}" r="${radius}"/>` +
    `<g data-insert="${unit.name}" class="fig-label${unit.kind === 'output' ? ' fig-output' : ''}"><circle class="fig-touch" cx="${x}" cy="${y}" r="${radius}"/>${symbolSvg(unit.face, { x, y: middle })}</g>${gate}${value}`
  );
}

/** The target and its arrow, red as on the slides: forward ends here, backward begins. */
function targetSvg(target: Target, layout: NetworkLayout): string {
  const unit = layout.at(target.to);
  const start = unit.x + radius + 2;
  return (
    `<path class="fig-target" d="M${start + 40} ${unit.y}H${start + 6}M${start + 9} ${unit.y - 4.5}l-9 4.5 9 4.5z"/>` +
    `<g data-insert="${target.name}" class="fig-label fig-output">${symbolSvg(target.face, { x: start + 55, y: unit.y })}</g>`
  );
}

/** A purple frame around each layer with an activation, and its name above. */
function gateBoxes(model: NetworkModel, layout: NetworkLayout): string {
  const layers = new Map<number, Unit[]>();
  for (const unit of model.units) {
    if (unit.activation !== '') layers.set(unit.layer, [...(layers.get(unit.layer) ?? []), unit]);
  }
  return [...layers.values()]
    .map((units) => {
      const points = units.map((unit) => layout.at(unit.name));
      const x = points[0]?.x ?? 0;
      const top = Math.min(...points.map((point) => point.y)) - radius - 7;
      const bottom = Math.max(...points.map((point) => point.y)) + radius + 7;
      const name = units[0]?.activation ?? '';
      return (
        `<rect class="fig-gates" x="${x - radius - 7}" y="${top}" width="${2 * radius + 14}" height="${bottom - top}"/>` +
        `<text class="fig-activation" x="${x}" y="${bottom + 16}">${escapeText(name)}</text>`
      );
    })
    .join('');
}

/** The edges as rows for a table: what the figure shows, in words. */
export function edgeRows(model: NetworkModel): readonly {
  readonly parameter: string;
  readonly from: string;
  readonly to: string;
  readonly asked: boolean;
}[] {
  const text = (name: string): string => {
    const unit = model.units.find((candidate) => candidate.name === name);
    return unit === undefined ? '' : symbolText(unit.face);
  };
  return [...model.weights, ...model.biases].map((edge) => ({
    parameter: symbolText(edge.face),
    from: text(edge.from),
    to: text(edge.to),
    asked: edge.asked,
  }));
}
