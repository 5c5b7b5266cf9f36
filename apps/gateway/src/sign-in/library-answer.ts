import type { CookieNames } from './session-cookie.js';

/** What the sign-in library answered, as far as our routes care. */
export interface LibraryAnswer {
  status: number;
  /** The library's own error code: INVALID_CODE. */
  code?: string;
  /** Of the session that has begun. Stays inside: it never goes into a JSON answer. */
  token?: string;
  staffId?: string;
  totpRequired: boolean;
  totpUri?: string;
  /** Set-Cookie lines of our two cookies. */
  cookies: string[];
}

interface LibraryBody {
  code?: string;
  user?: { id?: string };
  twoFactorRedirect?: boolean;
  totpURI?: string;
}

export async function readAnswer(response: Response, names: CookieNames): Promise<LibraryAnswer> {
  const text = await response.text();
  const body = (text ? JSON.parse(text) : {}) as LibraryBody | null;
  const cookies = response.headers.getSetCookie();
  const session = cookies.find((cookie) => cookie.startsWith(`${names.session}=`));
  return {
    status: response.status,
    code: body?.code,
    // The library's own `token` is the session's before, where one session takes another's place.
    token: session && /^[^=]+=([\w-]+)\./.exec(session)?.[1],
    staffId: body?.user?.id,
    totpRequired: body?.twoFactorRedirect === true,
    totpUri: body?.totpURI,
    cookies: cookies.filter((cookie) => cookie === session || cookie.startsWith(`${names.challenge}=`)),
  };
}
