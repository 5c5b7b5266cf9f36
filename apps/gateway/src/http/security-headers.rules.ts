/** What a page may load: files of ours only, and the small images that a style sheet holds. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

const framedByNobody = "frame-ancestors 'none'";

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

export interface SecurityHeaders {
  /** For answers of the interface: nothing of them is kept anywhere. */
  answer: Readonly<Record<string, string>>;
  /** For pages and what they load. */
  page: Readonly<Record<string, string>>;
  /** For the one page that other sites show in a frame: the inquiry form, which knows nobody and shows nothing of anybody. */
  embedded: Readonly<Record<string, string>>;
  /** For the script with which they do so. */
  embedding: Readonly<Record<string, string>>;
}

/** @param https whether browsers reach us by https only; they are told to remember that for two years */
export function securityHeaders(https: boolean): SecurityHeaders {
  const transport: Record<string, string> = https
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {};
  const common = { ...everywhere, ...transport };
  const unframed = { ...common, 'x-frame-options': 'DENY' };
  return {
    answer: { ...unframed, 'content-security-policy': answerPolicy, 'cache-control': 'no-store' },
    page: { ...unframed, 'content-security-policy': `${pagePolicy}; ${framedByNobody}` },
    embedded: { ...common, 'content-security-policy': `${pagePolicy}; frame-ancestors *` },
    embedding: {
      ...unframed,
      'content-security-policy': answerPolicy,
      'cross-origin-resource-policy': 'cross-origin',
    },
  };
}
