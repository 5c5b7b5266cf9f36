import { languagesOf, type CatalogueFile } from '@stillwater/ui';
import { patient, shared } from '@stillwater/ui/messages/en-US.json';

export const languages = languagesOf(
  'patient',
  { tag: 'en-US', words: { ...shared, ...patient } },
  import.meta.glob<CatalogueFile>([
    '../../../libs/ui/src/messages/*.json',
    '!../../../libs/ui/src/messages/en-US.json',
  ]),
);
