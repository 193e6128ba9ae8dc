/** A forward pass uses something that formulas have no sign for; caught where formulas are derived. */
export class NotSymbolic extends Error {
  override readonly name = 'NotSymbolic';
}
