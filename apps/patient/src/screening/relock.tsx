import { useEffect } from 'react';
import type { Clinic } from '../clinic/use-clinic.js';
import { LinkFailed } from '../link/link-failed.js';
import { PageLoading } from '../page-loading.js';
import { Unlock } from './unlock.js';
import { useScreening } from './use-screening.js';

interface RelockProps {
  readonly token: string;
  readonly clinic: Clinic | undefined;
  /** Answers that wait to be saved. */
  readonly waiting: number;
  readonly onOpened: () => void;
}

/** The page locked itself while the person was answering. Whether a code is needed is asked now: an open form doesn’t tell. */
export function Relock({ token, clinic, waiting, onOpened }: RelockProps) {
  const { data: form, error, isFetching, refetch } = useScreening(token, 'relock');
  const open = form?.state === 'open';
  // In another tab the second factor was given meanwhile.
  useEffect(() => {
    if (open) onOpened();
  }, [open, onOpened]);
  if (form !== undefined && !open) {
    return <Unlock token={token} clinic={clinic} form={form} waiting={waiting} onOpened={onOpened} />;
  }
  if (error === null || isFetching) return <PageLoading />;
  return <LinkFailed problem={error} page="/s" clinic={clinic} onRetry={() => void refetch()} />;
}
