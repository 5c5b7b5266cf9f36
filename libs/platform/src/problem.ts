/** Why a request was refused. The gateway turns the kind into an HTTP status; nobody below it knows HTTP. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'denied'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'precondition_required'
  | 'unprocessable'
  | 'limited'
  | 'unavailable'
  | 'timeout'
  | 'internal';

export interface ProblemField {
  /** JSON Pointer (RFC 6901) of the field. */
  pointer: string;
  code: string;
  message: string;
}

/** What a refusal offers instead, such as other times. Only what the route lists for the code leaves the gateway. */
export type ProblemExtensions = Readonly<Record<string, unknown>>;

export interface ProblemOptions {
  errors?: readonly ProblemField[];
  retryAfterSeconds?: number;
  extensions?: ProblemExtensions;
  cause?: unknown;
}

/**
 * A refusal that its reader can act on: a stable code (`inquiry.unknown`), a sentence without private data and, where
 * it helps, the fields or the time after which another try makes sense.
 */
export class Problem extends Error {
  readonly errors: readonly ProblemField[];
  readonly retryAfterSeconds?: number;
  readonly extensions?: ProblemExtensions;

  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly detail: string,
    options: ProblemOptions = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'Problem';
    this.errors = options.errors ?? [];
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
    if (options.extensions !== undefined) this.extensions = options.extensions;
  }

  static invalid(code: string, detail: string, errors: readonly ProblemField[] = []): Problem {
    return new Problem('invalid', code, detail, { errors });
  }

  static unauthenticated(code: string, detail: string): Problem {
    return new Problem('unauthenticated', code, detail);
  }

  static denied(code: string, detail: string): Problem {
    return new Problem('denied', code, detail);
  }

  static notFound(code: string, detail = 'There is nothing here under this id.'): Problem {
    return new Problem('not_found', code, detail);
  }

  /** It was there, and will not come back: a link that has expired. */
  static gone(code: string, detail: string): Problem {
    return new Problem('gone', code, detail);
  }

  static conflict(code: string, detail: string, errors: readonly ProblemField[] = []): Problem {
    return new Problem('conflict', code, detail, { errors });
  }

  static stale(code: string, detail: string): Problem {
    return new Problem('stale', code, detail);
  }

  static unprocessable(code: string, detail: string, errors: readonly ProblemField[] = []): Problem {
    return new Problem('unprocessable', code, detail, { errors });
  }

  static unavailable(code: string, detail: string, retryAfterSeconds = 2, cause?: unknown): Problem {
    return new Problem('unavailable', code, detail, { retryAfterSeconds, cause });
  }

  static timeout(code: string, detail: string, cause?: unknown): Problem {
    return new Problem('timeout', code, detail, { retryAfterSeconds: 2, cause });
  }

  /** The wire form, without cause and stack. */
  toJSON(): ProblemJson {
    return {
      kind: this.kind,
      code: this.code,
      detail: this.detail,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
      ...(this.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: this.retryAfterSeconds }),
      ...(this.extensions === undefined ? {} : { extensions: this.extensions }),
    };
  }

  static fromJSON(json: ProblemJson): Problem {
    return new Problem(json.kind, json.code, json.detail, json);
  }
}

export interface ProblemJson {
  kind: ProblemKind;
  code: string;
  detail: string;
  errors?: readonly ProblemField[];
  retryAfterSeconds?: number;
  extensions?: ProblemExtensions;
}
