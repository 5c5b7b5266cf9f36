import { ProblemNotice, type Failure } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: Failure | null;
    refetch(): Promise<unknown>;
  };
  /** Whether a failure has to name the page, because nothing else on it does. */
  readonly wholePage?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** One thing while it loads, failing, and there; what was loaded stays when a refresh fails, and says so. */
export function Loaded<T>({ query: { data, error, refetch }, wholePage = false, children }: LoadedProps<T>) {
  const retry = (): void => void refetch();
  if (data === undefined) {
    if (error === null) {
      return (
        <p className="quiet" role="status">
          <FormattedMessage id="shell.loading" />
        </p>
      );
    }
    return (
      <>
        {wholePage && (
          <h1>
            <FormattedMessage id="admin.failed" />
          </h1>
        )}
        <ProblemNotice failure={error} onRetry={retry} />
      </>
    );
  }
  return (
    <>
      {error !== null && (
        <ProblemNotice failure={error} title={<FormattedMessage id="list.stale.title" />} onRetry={retry} />
      )}
      {children(data)}
    </>
  );
}
