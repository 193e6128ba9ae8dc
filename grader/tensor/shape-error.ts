import type { Shape } from '../tensor.ts';

/** Why operands do not fit, in NumPy's words. A value, since authors and students write such code. */
export interface ShapeError {
  readonly kind: 'shapeError';
  readonly message: string;
}

export function shapeError(message: string): ShapeError {
  return { kind: 'shapeError', message };
}

export function isShapeError(result: Shape | number | ShapeError): result is ShapeError {
  return typeof result === 'object' && 'kind' in result;
}
