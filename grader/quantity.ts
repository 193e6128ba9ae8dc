/**
 * What a cell asks of the graph. `step` counts simultaneous gradient-descent updates made
 * before the quantity is taken (0 or absent: at the parameters as given).
 */
export type Quantity =
  /** Forward value of a named node. */
  | { readonly kind: 'value'; readonly of: string; readonly step?: number }
  /** ∂of/∂wrt over all paths; an adjoint where `of` is the loss. */
  | { readonly kind: 'gradient'; readonly of: string; readonly wrt: string; readonly step?: number }
  /** ∂of/∂wrt along the one statement that computes `of` from `wrt`: a row of grad_table. */
  | { readonly kind: 'local'; readonly of: string; readonly wrt: string; readonly step?: number }
  /** The parameter after `step` updates θ − η·∂of/∂θ; the rate is the name of an input. */
  | { readonly kind: 'updated'; readonly of: string; readonly wrt: string; readonly step: number }
  | { readonly kind: 'shape'; readonly of: string };
