import { scalars } from './networks.ts';
import type { Point } from '../../../grader/trace/trace.ts';

/** Reference data of the lecture's networks: exact fractions, one update (domain dossier, T01–T04). */
export interface ReferenceCase {
  readonly x: readonly string[];
  readonly y: string;
  readonly relu: boolean;
  readonly eta: string;
  readonly params: { readonly [name: string]: string };
  readonly h: readonly string[];
  readonly yhat: string;
  readonly loss: string;
  readonly grads: { readonly [name: string]: string };
  readonly params_after: { readonly [name: string]: string };
  readonly yhat_after: string;
  readonly loss_after: string;
}

export const T01: ReferenceCase = {
  x: ['3', '2'],
  y: '5/2',
  relu: false,
  eta: '1/100',
  params: {
    w11: '-1',
    w12: '3/2',
    w21: '-1/2',
    w22: '-1/2',
    w31: '-2',
    w32: '-1/2',
    b1: '1/2',
    b2: '-1/2',
    b3: '-1/2',
  },
  h: ['-7/2', '3'],
  yhat: '5',
  loss: '25/8',
  grads: {
    w11: '-15',
    w12: '-15/4',
    w21: '-10',
    w22: '-5/2',
    w31: '-35/4',
    w32: '15/2',
    b1: '-5',
    b2: '-5/4',
    b3: '5/2',
  },
  params_after: {
    w11: '-17/20',
    w12: '123/80',
    w21: '-2/5',
    w22: '-19/40',
    w31: '-153/80',
    w32: '-23/40',
    b1: '11/20',
    b2: '-39/80',
    b3: '-21/40',
  },
  yhat_after: '4807/1600',
  loss_after: '651249/5120000',
};

export const T02: ReferenceCase = {
  x: ['3', '2'],
  y: '5/2',
  relu: true,
  eta: '1/100',
  params: {
    w11: '-1',
    w12: '3/2',
    w21: '-1/2',
    w22: '-1/2',
    w31: '-2',
    w32: '-1/2',
    b1: '1/2',
    b2: '-1/2',
    b3: '-1/2',
  },
  h: ['0', '3'],
  yhat: '-2',
  loss: '81/8',
  grads: {
    w11: '0',
    w12: '27/4',
    w21: '0',
    w22: '9/2',
    w31: '0',
    w32: '-27/2',
    b1: '0',
    b2: '9/4',
    b3: '-9/2',
  },
  params_after: {
    w11: '-1',
    w12: '573/400',
    w21: '-1/2',
    w22: '-109/200',
    w31: '-2',
    w32: '-73/200',
    b1: '1/2',
    b2: '-209/400',
    b3: '-91/200',
  },
  yhat_after: '-57401/40000',
  loss_after: '24775074801/3200000000',
};

export const T03: ReferenceCase = {
  x: ['1/2', '-2'],
  y: '-7/2',
  relu: false,
  eta: '1/10',
  params: {
    w11: '-1',
    w12: '2',
    w21: '-1/2',
    w22: '-1/2',
    w31: '3/2',
    w32: '-1/2',
    b1: '-1',
    b2: '-1/2',
    b3: '-1/2',
  },
  h: ['-1/2', '3/2'],
  yhat: '-2',
  loss: '9/8',
  grads: {
    w11: '9/8',
    w12: '-3/8',
    w21: '-9/2',
    w22: '3/2',
    w31: '-3/4',
    w32: '9/4',
    b1: '9/4',
    b2: '-3/4',
    b3: '3/2',
  },
  params_after: {
    w11: '-89/80',
    w12: '163/80',
    w21: '-1/20',
    w22: '-13/20',
    w31: '63/40',
    w32: '-29/40',
    b1: '-49/40',
    b2: '-17/40',
    b3: '-13/20',
  },
  yhat_after: '-14947/3200',
  loss_after: '14040009/20480000',
};

export const T04: ReferenceCase = {
  x: ['1/2', '-2'],
  y: '-7/2',
  relu: true,
  eta: '1/10',
  params: {
    w11: '-1',
    w12: '2',
    w21: '-1/2',
    w22: '-1/2',
    w31: '3/2',
    w32: '-1/2',
    b1: '-1',
    b2: '-1/2',
    b3: '-1/2',
  },
  h: ['0', '3/2'],
  yhat: '-5/4',
  loss: '81/32',
  grads: {
    w11: '0',
    w12: '-9/16',
    w21: '0',
    w22: '9/4',
    w31: '0',
    w32: '27/8',
    b1: '0',
    b2: '-9/8',
    b3: '9/4',
  },
  params_after: {
    w11: '-1',
    w12: '329/160',
    w21: '-1/2',
    w22: '-29/40',
    w31: '3/2',
    w32: '-67/80',
    b1: '-1',
    b2: '-31/80',
    b3: '-29/40',
  },
  yhat_after: '-63383/25600',
  loss_after: '687331089/1310720000',
};

/** The numbers of a reference case at their names. */
export function pointOf(reference: ReferenceCase): Point {
  const [x1 = '', x2 = ''] = reference.x;
  return scalars({ x1, x2, y: reference.y, eta: reference.eta, ...reference.params });
}
