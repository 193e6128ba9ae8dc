import { translate } from '../../i18n/translate.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { networkFields, type NetworkFields } from '../network/network-fields.ts';
import type { NetworkForm } from '../network/network-form.ts';
import { staffFrame } from './staff-frame.ts';

export interface NetworkQuestionPage {
  readonly layout: LayoutModel;
  readonly action: string;
  /** Where the figure is asked for again while the form changes. */
  readonly previewUrl: string;
  /** The set to which it is added when it is saved; empty for none. */
  readonly set: string;
  readonly save: string;
  readonly shape: NetworkFields;
}

export interface NetworkQuestionFacts {
  readonly form: NetworkForm;
  readonly set: string;
  /** Whether it was to be saved: then what is wrong with it is said. */
  readonly refused: 'no' | 'invalid' | 'undrawable';
}

/** The form in which a TA chooses a network to be derived. */
export function networkQuestionPage(
  reader: Reader,
  { form, set, refused }: NetworkQuestionFacts,
): NetworkQuestionPage {
  const { language, home } = reader;
  const title = translate(language, 'network.new');
  const notices: readonly Notice[] =
    refused === 'no'
      ? []
      : [
          {
            kind: 'warning',
            text: translate(language, refused === 'invalid' ? 'network.fix' : 'network.undrawable'),
          },
        ];
  const path = `${home}/networks/new`;
  return {
    layout: staffFrame(reader, { title, section: 'bank', width: 'wide', notices }),
    action: path,
    previewUrl: path,
    set,
    save: translate(language, set === '' ? 'network.save' : 'plain.saveToSet'),
    shape: networkFields(form, language, { checked: refused === 'invalid' }),
  };
}
