import { Int, Token, View } from '@stillwater/contract-kit';

/** The link for a message, at the moment of sending. Without `linkToken` there is nothing to sign, or no way to it. */
@View('consent-link', { example: { missing: 2, linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA' } })
export class ConsentLink {
  @Int({ min: 0, max: 7, description: 'Documents that are not signed.' }) missing!: number;
  @Token({ optional: true }) linkToken?: string;
}
