import { matrixNetworks } from './matrix-networks.ts';
import { scalarNetworks } from './scalar-networks.ts';
import { structuredNetworks } from './structured-networks.ts';

/** The networks of the dossier's families and of its reference data, at its numbers. */
export const networks = { ...scalarNetworks, ...matrixNetworks, ...structuredNetworks };
export type NetworkName = keyof typeof networks;
