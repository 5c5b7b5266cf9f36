import { languagesOf, type CatalogueFile } from '@stillwater/ui';
import { admin, shared } from '@stillwater/ui/messages/en-US.json';

export const languages = languagesOf(
  'admin',
  { tag: 'en-US', words: { ...shared, ...admin } },
  import.meta.glob<CatalogueFile>([
    '../../../libs/ui/src/messages/*.json',
    '!../../../libs/ui/src/messages/en-US.json',
  ]),
);
