import type { Language } from '../../../grader/language.ts';
import { symbolMathml } from '../../../grader/notation/print-mathml.ts';
import { speakSymbol } from '../../../grader/notation/spoken-names.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { labelTex } from '../../../problems/name-tex.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { tex } from '../mathematics.ts';

/** A symbol or quantity as it is shown, and as it is read aloud. */
export interface Label {
  /** MathML, or escaped text. */
  readonly html: string;
  readonly spoken: string;
}

/** Whose names, in whose language. */
export interface LabelContext {
  readonly recipe: Recipe;
  readonly language: Language;
}

/** Fractions stand at full size, as in the lecture's table. */
function tall(mathml: string): string {
  return mathml.replace('<math>', '<math displaystyle="true">');
}

/** A name or a gradient symbol: w₃,₁, ∂L/∂ŷ. */
export function nameLabel(name: string, { recipe, language }: LabelContext): Label {
  const own = recipe.given[name]?.tex ?? recipe.tex[name];
  return {
    html: own === undefined ? tall(symbolMathml(name)) : tex(own),
    spoken: speakSymbol(name, language),
  };
}

/** What a quantity is called where the recipe gives no label of its own. */
export function quantityLabel(quantity: Quantity, context: LabelContext): Label {
  return {
    html: tall(tex(labelTex(context.recipe, quantity))),
    spoken: spokenQuantity(quantity, context.language),
  };
}

function spokenQuantity(quantity: Quantity, language: Language): string {
  const primes = 'step' in quantity ? ' prime'.repeat(quantity.step ?? 0) : '';
  switch (quantity.kind) {
    case 'value':
      return `${speakSymbol(quantity.of, language)}${primes}`;
    case 'updated':
      return `${speakSymbol(quantity.wrt, language)}${primes}`;
    case 'gradient':
    case 'local':
      return `${speakSymbol(`d${quantity.of}/d${quantity.wrt}`, language)}${primes}`;
    case 'shape':
      return `${quantity.of}.shape`;
  }
}
