/** Exact arithmetic came upon a value that is no fraction; caught where float64 takes over. */
export class NotRational extends Error {
  override readonly name = 'NotRational';
}
