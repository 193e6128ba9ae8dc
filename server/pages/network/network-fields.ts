import type { Language } from '../../../grader/language.ts';
import { activationIds, activations, type ActivationId } from '../../../problems/activations.ts';
import { networkFigure } from '../../../problems/figure/network.ts';
import { shapeModel } from '../../../problems/figure/shape-model.ts';
import { lossIds, losses, type LossId } from '../../../problems/losses.ts';
import {
  describedLimits,
  gradedLimits,
  isGraded,
  layersOf,
  parameterCount,
  sizesText,
  type NetworkShape,
} from '../../../problems/network-shape.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { networkWords } from '../question/network-words.ts';
import { readNetworkForm, type LayerFields, type NetworkField, type NetworkForm } from './network-form.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

interface LayerRow {
  readonly number: number;
  readonly size: string;
  readonly activations: readonly Choice[];
}

/** The network that the form describes; empty texts where it describes none. */
export interface NetworkPreview {
  readonly sizes: string;
  readonly facts: string;
  /** Who marks it. */
  readonly marking: string;
  /** SVG; empty for networks too large to be drawn. */
  readonly svg: string;
  readonly problem: string;
}

/** The fields of a network's shape, and what they describe. */
export interface NetworkFields {
  readonly inputs: string;
  readonly hidden: readonly LayerRow[];
  readonly output: LayerRow;
  readonly losses: readonly Choice[];
  readonly biases: readonly Choice[];
  readonly issues: { readonly [F in NetworkField]: string };
  readonly preview: NetworkPreview;
}

/** Which losses a page offers; Homework 1 wants MSE. */
export interface Offer {
  readonly losses: readonly LossId[];
}

export const allLosses: Offer = { losses: lossIds };

/** The fields of a form. What is wrong with them is said where `checked`. */
export function networkFields(
  form: NetworkForm,
  language: Language,
  { offer = allLosses, checked = false }: { readonly offer?: Offer; readonly checked?: boolean } = {},
): NetworkFields {
  const reading = readNetworkForm(form);
  const wrong = reading.kind === 'invalid' && checked ? reading.fields : [];
  const issue = (field: NetworkField): string =>
    wrong.includes(field) ? translate(language, issueKeys[field], { ...describedLimits }) : '';
  const row = ({ size, activation }: LayerFields, at: number): LayerRow => ({
    number: at + 1,
    size,
    activations: activationChoices(activation, language),
  });
  return {
    inputs: form.inputs,
    hidden: form.hidden.map(row),
    output: row(form.output, form.hidden.length),
    losses: offer.losses.map((id) => ({
      value: id,
      label: losses[id].name[language],
      chosen: id === form.loss,
    })),
    biases: [true, false].map((bias) => ({
      value: bias ? 'yes' : 'no',
      label: translate(language, bias ? 'network.withBias' : 'network.withoutBias'),
      chosen: bias === form.bias,
    })),
    issues: {
      inputs: issue('inputs'),
      hidden: issue('hidden'),
      output: issue('output'),
      loss: issue('loss'),
    },
    preview:
      reading.kind === 'read'
        ? networkPreview(reading.shape, language)
        : {
            ...nothing,
            problem: translate(language, issueKeys[reading.fields[0] ?? 'hidden'], { ...describedLimits }),
          },
  };
}

const nothing: NetworkPreview = { sizes: '', facts: '', marking: '', svg: '', problem: '' };

const issueKeys = {
  inputs: 'network.issue.inputs',
  hidden: 'network.issue.hidden',
  output: 'network.issue.output',
  loss: 'network.issue.loss',
} as const satisfies { readonly [F in NetworkField]: MessageKey };

function activationChoices(chosen: ActivationId, language: Language): readonly Choice[] {
  return activationIds.map((id) => ({
    value: id,
    label: activations[id].name[language],
    chosen: id === chosen,
  }));
}

function networkPreview(shape: NetworkShape, language: Language): NetworkPreview {
  const graded = isGraded(shape);
  const facts = { parameters: parameterCount(shape), layers: layersOf(shape).length };
  return {
    sizes: sizesText(shape),
    facts: translate(language, 'network.facts', facts),
    marking: graded ? '' : translate(language, 'network.byPeople', { ...gradedLimits }),
    svg: graded ? figureOf(shape, language) : '',
    problem: '',
  };
}

function figureOf(shape: NetworkShape, language: Language): string {
  const model = shapeModel(shape);
  return networkFigure(model, { id: 'shape', words: networkWords(model, language) });
}
