import { symbolTex } from '../../grader/notation/symbol-tex.ts';

/** TeX of a proposed name; λ goes by another name, because Python keeps its own for itself. */
export const proposedTex = (name: string): string => (name === 'lam' ? '\\lambda' : symbolTex(name));
