import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import './problem-notice.css';

/** What a failed request leaves to say: the HTTP status, absent when no answer came at all, and the trace to quote. */
export interface Failure {
  readonly status?: number | undefined;
  readonly traceId?: string | undefined;
}

interface ProblemNoticeProps {
  readonly failure: Failure;
  /** Replaces the general words where a page knows better what happened. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

const kindOf = ({ status }: Failure) => {
  if (status === undefined) return 'problem.offline';
  if (status === 403) return 'problem.denied';
  if (status === 404) return 'problem.missing';
  if (status === 409 || status === 412) return 'problem.changed';
  if (status === 429) return 'problem.limited';
  if (status === 503 || status === 504) return 'problem.away';
  return 'problem.other';
};

/** Says in plain words what failed and what to do now; announced to screen readers at once. */
export function ProblemNotice({ failure, title, children, onRetry }: ProblemNoticeProps) {
  const kind = kindOf(failure);
  return (
    <div className="sw-problem" role="alert">
      <p className="sw-problem-title">{title ?? <FormattedMessage id={`${kind}.title`} />}</p>
      <p>{children ?? <FormattedMessage id={`${kind}.advice`} />}</p>
      {failure.traceId !== undefined && (
        <p className="sw-problem-trace">
          <FormattedMessage id="problem.trace" values={{ trace: <code>{failure.traceId}</code> }} />
        </p>
      )}
      {onRetry !== undefined && (
        <button type="button" className="sw-problem-retry" onClick={onRetry}>
          <FormattedMessage id="problem.retry" />
        </button>
      )}
    </div>
  );
}
