import type { Localized } from '../grader/language.ts';
import { activations } from './activations.ts';
import { layersOf, sizesText } from './network-shape.ts';
import type { LayerShape, NetworkShape } from './network-shape.ts';
import { isLecture } from './networks.ts';

const units = (count: number, en: string): string => `${count} ${en}${count === 1 ? '' : 's'}`;

function layerWords(layer: LayerShape, at: number, isOutput: boolean): Localized {
  const { size, activation } = layer;
  const { name } = activations[activation];
  const en = isOutput ? units(size, 'output') : `hidden layer ${at + 1} with ${units(size, 'unit')}`;
  const zh = isOutput ? `${size} 個輸出` : `第 ${at + 1} 隱藏層 ${size} 個神經元`;
  if (activation === 'none') return { en, 'zh-TW': zh };
  return { en: `${en} (${name.en})`, 'zh-TW': `${zh}（${name['zh-TW']}）` };
}

/** The network layer by layer, and how its parameters are numbered. */
export function networkWords(shape: NetworkShape): Localized {
  const layers = layersOf(shape);
  const words = layers.map((layer, at) => layerWords(layer, at, at === layers.length - 1));
  const plain = layers.every(({ activation }) => activation === 'none');
  const [enBias, zhBias] = shape.bias ? ['', ''] : [', without biases', '，沒有偏置項'];
  const [enPlain, zhPlain] = plain ? [', without an activation function', '，沒有激發函數'] : ['', ''];
  return {
    en: `A fully connected ${sizesText(shape)} network: ${units(shape.inputs, 'input')}, ${words
      .map(({ en }) => en)
      .join(', ')}${enPlain}${enBias}.${namingWords(shape).en}`,
    'zh-TW': `${sizesText(shape)} 的全連接網路：${shape.inputs} 個輸入、${words
      .map((word) => word['zh-TW'])
      .join('、')}${zhPlain}${zhBias}。${namingWords(shape)['zh-TW']}`,
  };
}

function namingWords(shape: NetworkShape): Localized {
  if (isLecture(shape)) {
    return { en: ' Its parameters are called as in the lecture.', 'zh-TW': '參數的名稱與課堂相同。' };
  }
  return {
    en: ' $w^{(l)}_{i,j}$ leads from unit $i$ of the layer before to unit $j$ of layer $l$.',
    'zh-TW': '$w^{(l)}_{i,j}$ 從前一層的第 $i$ 個節點連到第 $l$ 層的第 $j$ 個節點。',
  };
}
