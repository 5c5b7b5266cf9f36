import { Id, LanguageTag, View } from '@stillwater/contract-kit';

/** The document and the language in which the person has read it. */
@View('words-signed', { example: { documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520', language: 'en' } })
export class WordsSigned {
  @Id() documentId!: string;
  @LanguageTag() language!: string;
}
