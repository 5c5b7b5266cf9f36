import { Button } from '@mantine/core';
import { ProblemNotice } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Listing } from './use-listing.js';

interface ListedProps<T> {
  readonly listing: Listing<T>;
  readonly label: string;
  readonly empty: ReactNode;
  readonly children: (item: T) => ReactNode;
}

/** A list while it loads, empty, failing, and full; what was loaded stays when a refresh fails, and says so. */
export function Listed<T>({ listing, label, empty, children }: ListedProps<T>) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = listing;
  if (data === undefined) {
    return error === null ? (
      <p className="quiet" role="status">
        <FormattedMessage id="shell.loading" />
      </p>
    ) : (
      <ProblemNotice failure={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      {error !== null && (
        <ProblemNotice
          failure={error}
          title={<FormattedMessage id="list.stale.title" />}
          onRetry={() => void refetch()}
        />
      )}
      {data.length === 0 ? (
        <div className="empty">{empty}</div>
      ) : (
        <ul className="rows" aria-label={label}>
          {data.map(children)}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <FormattedMessage id="list.more" />
        </Button>
      )}
    </>
  );
}
