import { graphLayout, type GraphLayout, type PlacedArrow } from './computation-graph-layout.ts';
import type { ComputationGraph, GraphCircle } from './computation-graph-model.ts';
import { escapeText, figureSvg, type FigurePlace } from './figure-svg.ts';
import { radius } from './network-layout.ts';
import { round, symbolSvg } from './symbol-svg.ts';

/**
 * The computation graph as SVG: inputs left, output right; the value above each circle, what comes
 * back to it from the output beneath, the local derivative on each arrow. Looks come from classes
 * alone (client/style/figure.css).
 */
export function computationGraphFigure(graph: ComputationGraph, place: FigurePlace): string {
  const layout = graphLayout(graph);
  const body = [
    ...layout.arrows.map(arrowSvg),
    ...graph.circles.map((circle) => circleSvg(circle, layout)),
    ...layout.arrows.map(labelSvg),
  ].join('');
  return figureSvg({ width: layout.width, height: layout.height, body }, place, 'fig-graph');
}

function arrowSvg({ points }: PlacedArrow): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  const curves = rest.map((end, at) => {
    const from = points[at] ?? start;
    const middle = round((from.x + end.x) / 2);
    return `C${middle} ${from.y} ${middle} ${end.y} ${end.x} ${end.y}`;
  });
  const tip = rest.at(-1) ?? start;
  return (
    `<path class="fig-edge" d="M${start.x} ${start.y}${curves.join('')}"/>` +
    `<path class="fig-arrow" d="M${tip.x - 1} ${tip.y - 4}l9 4-9 4z"/>`
  );
}

function labelSvg({ arrow, label }: PlacedArrow): string {
  if (arrow.local === '') return '';
  return `<text class="fig-local" x="${label.x}" y="${round(label.y + 4.5)}">${escapeText(arrow.local)}</text>`;
}

function circleSvg(circle: GraphCircle, layout: GraphLayout): string {
  const { x, y } = layout.at(circle.name);
  const text = (name: string, words: string, dy: number): string =>
    words === '' ? '' : `<text class="${name}" x="${x}" y="${round(y + dy)}">${escapeText(words)}</text>`;
  const middle = circle.gate === '' ? y : y - 5;
  return (
    `<circle class="fig-unit" cx="${x}" cy="${y}" r="${radius}"/>` +
    `<g data-insert="${circle.name}" class="fig-label"><circle class="fig-touch" cx="${x}" cy="${y}" r="${radius}"/>${symbolSvg(circle.face, { x, y: middle })}</g>` +
    text('fig-gate', circle.gate, 16) +
    text('fig-pass fig-pass--forward', circle.value, -radius - 7) +
    text('fig-pass fig-pass--backward', circle.adjoint, radius + 16)
  );
}
