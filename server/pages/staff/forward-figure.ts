import type { Language } from '../../../grader/language.ts';
import { computationGraphFigure } from '../../../problems/figure/computation-graph.ts';
import { networkFigure } from '../../../problems/figure/network.ts';
import type { Proposal } from '../../../problems/proposal/propose.ts';
import { proposedFigure } from '../../../problems/proposal/proposed-figure.ts';
import { translate } from '../../i18n/translate.ts';
import { networkWords } from '../question/network-words.ts';

/** The picture of a typed forward pass as SVG; empty where it has none. */
export function forwardFigure(proposal: Proposal, language: Language): string {
  const figure = proposedFigure(proposal);
  switch (figure.kind) {
    case 'network':
      return networkFigure(figure.model, { id: 'forward', words: networkWords(figure.model, language) });
    case 'graph': {
      const title = translate(language, 'forward.figure', { loss: proposal.loss });
      return computationGraphFigure(figure.model, {
        id: 'forward',
        words: { title, description: proposal.forward },
      });
    }
    case 'none':
      return '';
    default:
      return figure satisfies never;
  }
}
