import { ordered, type Slot } from './column-order.ts';
import type { ComputationGraph, GraphArrow } from './computation-graph-model.ts';
import { radius } from './network-layout.ts';
import { round, type Point } from './symbol-svg.ts';

/** From narrow to wide: the first in which every label finds room. */
const columnGaps = [132, 160, 200, 260] as const;
const rowGap = 96;
const margin = 30;

/** An arrow as a curve from rim to rim through `via`, with the middle of its label. */
export interface PlacedArrow {
  readonly arrow: GraphArrow;
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly at: (name: string) => Point;
  readonly arrows: readonly PlacedArrow[];
}

/**
 * Places circles in columns, each one right of all that it is computed from, and lets arrows over
 * several columns pass through rows of their own, so that none crosses a circle. Columns stand as
 * close as the labels on the arrows allow.
 */
export function graphLayout(graph: ComputationGraph): GraphLayout {
  let tried = spaced(graph, columnGaps[0]);
  for (const gap of columnGaps.slice(1)) {
    if (tried.crowded) tried = spaced(graph, gap);
  }
  return tried.layout;
}

interface Spaced {
  readonly layout: GraphLayout;
  /** A label stands on another, or on a circle. */
  readonly crowded: boolean;
}

function spaced(graph: ComputationGraph, columnGap: number): Spaced {
  const column = columnsOf(graph);
  const routes = graph.arrows.map((arrow) => ({ arrow, slots: routeOf(arrow, column) }));
  const columns = ordered(
    [
      ...graph.circles.map(({ name }) => ({ id: name, column: column.get(name) ?? 0 })),
      ...routes.flatMap(({ slots }) => slots.slice(1, -1)),
    ],
    routes.flatMap(({ slots }) => slots.slice(1).map((slot, at) => [slots[at]?.id ?? '', slot.id] as const)),
  );
  const tallest = Math.max(...columns.map((slots) => slots.length));
  const middle = margin + radius + ((tallest - 1) * rowGap) / 2;
  const places = new Map<string, Point>();
  for (const [index, slots] of columns.entries()) {
    for (const [row, { id }] of slots.entries()) {
      places.set(id, {
        x: radius + 6 + index * columnGap,
        y: round(middle + (row - (slots.length - 1) / 2) * rowGap),
      });
    }
  }
  const at = (name: string): Point => places.get(name) ?? { x: 0, y: 0 };
  const lines = routes.map(({ arrow, slots }) => ({ arrow, points: trimmed(slots.map(({ id }) => at(id))) }));
  const { arrows, crowded } = labelled(
    lines,
    graph.circles.map(({ name }) => at(name)),
  );
  const width = (columns.length - 1) * columnGap + 2 * radius + 12;
  return { layout: { width, height: 2 * middle, at, arrows }, crowded };
}

/** How many steps each name is away from the inputs, by its longest way. */
function columnsOf({ circles, arrows }: ComputationGraph): ReadonlyMap<string, number> {
  const column = new Map<string, number>();
  for (const { name } of circles) {
    const before = arrows.filter(({ to }) => to === name).map(({ from }) => column.get(from) ?? 0);
    column.set(name, before.length === 0 ? 0 : 1 + Math.max(...before));
  }
  return column;
}

function routeOf({ from, to }: GraphArrow, column: ReadonlyMap<string, number>): readonly Slot[] {
  const [start, end] = [column.get(from) ?? 0, column.get(to) ?? 0];
  const between = Array.from({ length: end - start - 1 }, (_, step) => ({
    id: `${from} ${to} ${step}`,
    column: start + step + 1,
  }));
  return [{ id: from, column: start }, ...between, { id: to, column: end }];
}

/** From rim to rim: curves leave and arrive level. */
function trimmed(points: readonly Point[]): readonly Point[] {
  return points.map(({ x, y }, at) => {
    if (at === 0) return { x: x + radius, y };
    return at === points.length - 1 ? { x: x - radius - 8, y } : { x, y };
  });
}

/** A point of the curve of one piece: level at both ends. */
export function pieceAt(a: Point, b: Point, t: number): Point {
  const s = 1 - t;
  const middle = (a.x + b.x) / 2;
  return {
    x: round(s ** 3 * a.x + 3 * s * t * middle + t ** 3 * b.x),
    y: round(s ** 2 * (s + 3 * t) * a.y + t ** 2 * (t + 3 * s) * b.y),
  };
}

/** Half the room that a label takes, and a circle with the texts above and beneath it. */
export const labelRoom = { x: 21, y: 9 } as const;
export const circleRoom = { x: radius + 4, y: radius + 20 } as const;

const apart = (a: Point, b: Point, room: Point): boolean =>
  Math.abs(a.x - b.x) >= room.x || Math.abs(a.y - b.y) >= room.y;

const fractions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] as const;

interface Line {
  readonly arrow: GraphArrow;
  readonly points: readonly Point[];
}

/** Points along a line, at the fractions of each of its pieces. */
const along = ({ points }: Line, at: readonly number[]): readonly Point[] =>
  points.slice(1).flatMap((end, index) => at.map((fraction) => pieceAt(points[index] ?? end, end, fraction)));

const everywhere = Array.from({ length: 21 }, (_, step) => step / 20);

interface Labelled {
  readonly arrows: readonly PlacedArrow[];
  readonly crowded: boolean;
}

/**
 * Labels on their lines, where no other stands, and if possible where no other line passes; the line
 * with the fewest places left is served first.
 */
function labelled(lines: readonly Line[], circles: readonly Point[]): Labelled {
  const both = { x: labelRoom.x + circleRoom.x, y: labelRoom.y + circleRoom.y };
  const room = { x: 2 * labelRoom.x, y: 2 * labelRoom.y };
  const placed = new Map<Line, Point>();
  const open = new Map(
    lines.map((line) => [
      line,
      along(line, fractions).filter((place) => circles.every((circle) => apart(place, circle, both))),
    ]),
  );
  let crowded = false;
  while (open.size > 0) {
    const [line, places] = [...open].reduce((a, b) => (b[1].length < a[1].length ? b : a));
    const others = lines.filter((other) => other !== line).flatMap((other) => along(other, everywhere));
    const alone = places.find((place) => others.every((point) => apart(place, point, { x: 11, y: 11 })));
    const label = alone ?? places[0] ?? along(line, fractions)[0] ?? { x: 0, y: 0 };
    crowded ||= places.length === 0;
    placed.set(line, label);
    open.delete(line);
    for (const [other, free] of open)
      open.set(
        other,
        free.filter((place) => apart(place, label, room)),
      );
  }
  return { arrows: lines.map((line) => ({ ...line, label: placed.get(line) ?? { x: 0, y: 0 } })), crowded };
}
