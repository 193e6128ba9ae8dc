import type { NodeId } from '../../graph.ts';
import { activationsOf } from './activations.ts';
import { behindGathers, isScale, operands } from './graph-view.ts';
import type { GraphView, Use } from './graph-view.ts';

/** x·mask or x·(mask/q), as dropout does it. */
export interface Masked {
  /** The edge back to what is masked. */
  readonly use: Use;
  readonly mask: NodeId;
  /** What the mask is divided by, or multiplied with, before it meets x. */
  readonly scale: { readonly node: NodeId; readonly operation: 'multiply' | 'divide' } | undefined;
}

export function masksOf(view: GraphView): readonly Masked[] {
  const { graph } = view;
  const inActivation = new Set(activationsOf(view).flatMap(({ region }) => region.nodes));
  return [...graph.nodes.keys()].flatMap((node): readonly Masked[] => {
    const both = inActivation.has(node) ? undefined : operands(graph, node, 'multiply');
    const found = (both ?? []).flatMap((of, argument): readonly Masked[] => {
      const other = both?.[1 - argument];
      if (other === undefined || !view.isVariable(of)) return [];
      const mask = maskAt(view, other);
      return mask === undefined ? [] : [{ use: { node, argument }, ...mask }];
    });
    return found.slice(0, 1);
  });
}

function maskAt(view: GraphView, id: NodeId): Omit<Masked, 'use'> | undefined {
  if (isMask(view, id)) return { mask: id, scale: undefined };
  for (const operation of ['divide', 'multiply'] as const) {
    const [mask, node] = operands(view.graph, id, operation) ?? [];
    if (mask === undefined || node === undefined) continue;
    if (isMask(view, mask) && isScale(view, node)) return { mask, scale: { node, operation } };
  }
  return undefined;
}

/** An input whose role it is, or the result of a comparison. */
function isMask(view: GraphView, id: NodeId): boolean {
  const behind = behindGathers(view.graph, id);
  return view.roles.get(behind) === 'mask' || operands(view.graph, behind, 'compare') !== undefined;
}
