import { ProblemNotice } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Saving } from './answer-queue.js';

interface SavingStateProps {
  readonly saving: Saving;
  readonly answeredAny: boolean;
  readonly refusedPlace: number;
  readonly onRetry: () => void;
  readonly onMend: (place: number) => void;
  readonly onEnded: () => void;
}

const toHelp = (words: ReactNode[]): ReactNode => <a href="#crisis">{words}</a>;

/** Whether what was answered is safe at the clinic; what isn't yet is said, with what to do about it. */
export function SavingState({ saving, answeredAny, refusedPlace, onRetry, onMend, onEnded }: SavingStateProps) {
  const { waiting, failure, stopped, refused } = saving;
  return (
    <div className="saving">
      {failure !== undefined && (
        <ProblemNotice
          failure={{ status: failure.status }}
          title={<FormattedMessage id="screening.unsaved.title" values={{ count: waiting }} />}
          onRetry={onRetry}
        >
          <FormattedMessage
            id={failure.status === undefined ? 'screening.unsaved.offline' : 'screening.unsaved.away'}
            values={{ help: toHelp }}
          />
        </ProblemNotice>
      )}
      {stopped === 'ended' && (
        <ProblemNotice failure={{}} title={<FormattedMessage id="screening.ended.title" />} onRetry={onEnded}>
          <FormattedMessage id="screening.ended.text" />
        </ProblemNotice>
      )}
      {refused !== undefined && refusedPlace >= 0 && (
        <ProblemNotice
          failure={{}}
          title={<FormattedMessage id="screening.refused.title" />}
          onRetry={() => onMend(refusedPlace)}
        >
          <FormattedMessage id="screening.refused.text" />
        </ProblemNotice>
      )}
      <p role="status" className="saving-state">
        {failure === undefined && stopped === undefined && waiting > 0 && <FormattedMessage id="screening.saving" />}
        {failure === undefined && waiting === 0 && answeredAny && refused === undefined && (
          <FormattedMessage id="screening.saved" />
        )}
      </p>
    </div>
  );
}
