import type { Definitions } from './definitions.ts';
import { randomsUnder, type Random } from './keyed-random.ts';
import { randomPrime } from './modular.ts';
import { residue, type ModularPoint } from './rational-form.ts';
import { remembered } from './remembered.ts';

/** The points of prime fields of a key; two share a prime. */
export function modularFields(key: string): (index: number) => ModularPoint {
  const randomFor = randomsUnder(`${key}\u0000`);
  const prime = remembered((pair) => randomPrime(randomFor(`prime ${pair}`)));
  return remembered((index) => modularField(prime(index >> 1), (name) => randomFor(`${index} ${name}`)));
}

function modularField(prime: number, randomFor: (name: string) => Random): ModularPoint {
  const known = new Map<string, number>();
  return {
    prime,
    coordinate: (name) => {
      let drawn = known.get(name);
      if (drawn === undefined) known.set(name, (drawn = randomFor(name)() % prime));
      return drawn;
    },
  };
}

/** The same point with a residue for every name that stands for a rational function. */
export function withNames(field: ModularPoint, definitions: Definitions): ModularPoint {
  const known = new Map<string, { readonly value: number | undefined }>();
  const valueOf = (name: string) => {
    const own = definitions.of(name);
    return own === undefined ? field.coordinate(name) : own.rational && residue(own.rational, field);
  };
  return {
    prime: field.prime,
    coordinate: (name) => {
      let found = known.get(name);
      if (found === undefined) known.set(name, (found = { value: valueOf(name) }));
      return found.value;
    },
  };
}
