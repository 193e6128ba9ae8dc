import type { Language } from '../../../grader/language.ts';
import type { FigureWords } from '../../../problems/figure/figure-svg.ts';
import type { NetworkModel, Unit } from '../../../problems/figure/network-model.ts';
import { symbolText } from '../../../problems/figure/symbol-face.ts';
import { translate } from '../../i18n/translate.ts';

/** The figure of a network for those who do not see it: layer by layer, targets, what is asked. */
export function networkWords(model: NetworkModel, language: Language): FigureWords {
  const layers = [...new Set(model.units.map((unit) => unit.layer))].map((layer) =>
    layerText(
      model.units.filter((unit) => unit.layer === layer),
      language,
    ),
  );
  const asked = [...model.weights, ...model.biases]
    .filter((edge) => edge.asked)
    .map((edge) => symbolText(edge.face));
  const targets = model.targets.map((target) => symbolText(target.face)).join(', ');
  return {
    title: translate(language, 'figure.network'),
    description: [
      ...layers,
      ...(targets === '' ? [] : [translate(language, 'figure.target', { names: targets })]),
      ...(asked.length === 0 ? [] : [translate(language, 'figure.asked', { names: asked.join(', ') })]),
      translate(language, 'figure.table'),
    ].join(' '),
  };
}

function layerText(units: readonly Unit[], language: Language): string {
  const names = units.map((unit) => symbolText(unit.face)).join(', ');
  const [first] = units;
  const kind = first?.kind ?? 'hidden';
  const sentence = translate(language, `figure.layer.${kind}`, { names });
  const activation = first?.activation ?? '';
  return activation === ''
    ? sentence
    : `${sentence} ${translate(language, 'figure.activation', { name: activation })}`;
}
