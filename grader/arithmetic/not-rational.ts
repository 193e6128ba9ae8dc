/**
 * Exact arithmetic came upon a value that is no fraction; caught where float64 takes over. Thrown
 * thousands of times on the way of a network with tanh: without the stack, which nobody reads, it
 * costs a twentieth.
 */
export class NotRational extends Error {
  constructor(message: string) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
    this.name = 'NotRational';
  }
}
