/** Epoch milliseconds UTC. The one place of the running server that asks the machine is main. */
export type Clock = () => number;
