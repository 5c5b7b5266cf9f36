/** One fault of a request body; `pointer` is a JSON Pointer into it, such as `/email`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemDocument {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly traceId?: string;
  readonly errors?: readonly FieldError[];
}

/** A request that failed: refused with a problem document (RFC 9457), or, without a status, never answered at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** Stable name of the refusal, such as `inquiry.unknown`. */
  readonly code: string | undefined;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldError[];
  /** The whole document, with what this refusal carries besides, such as `alternatives`. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number | undefined,
    document: ProblemDocument = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(document.detail ?? document.title ?? (status === undefined ? 'No answer' : `Answered ${status}`));
    this.code = document.code;
    this.traceId = document.traceId;
    this.errors = document.errors ?? [];
    this.document = { ...document };
  }
}

const isDocument = (value: unknown): value is ProblemDocument => typeof value === 'object' && value !== null;

/** Reads what a refused request carried; an answer that is no problem document, as from a proxy, keeps its status. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const after = Number(response.headers.get('retry-after'));
  return new ApiProblem(response.status, isDocument(body) ? body : {}, after > 0 ? after : undefined);
}
