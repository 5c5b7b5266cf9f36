import type { ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { SlotButton } from './slot-button.js';
import './slots.css';
import type { FreeTime } from './slots.js';

interface BookingFailureProps {
  readonly problem: ApiProblem | null;
  readonly busy?: boolean;
  /** Takes one of the times that are offered instead; left out where none can be. */
  readonly onPick?: (time: FreeTime) => void;
}

const known = {
  'slot.taken': 'slotFailure.taken',
  'slot.not_bookable': 'slotFailure.notBookable',
  'slot.never': 'slotFailure.never',
  'hold.expired': 'slotFailure.holdExpired',
  'hold.quota': 'slotFailure.quota',
} as const;

const isKnown = (code: string | undefined): code is keyof typeof known => code !== undefined && code in known;

/** The times that a refusal offers instead; a document that holds none, or something else, offers nothing. */
export function alternativesOf({ document }: ApiProblem): readonly FreeTime[] {
  const { alternatives } = document;
  if (!Array.isArray(alternatives)) return [];
  return alternatives.filter(
    (one: Partial<FreeTime> | null): one is FreeTime =>
      typeof one?.startsAt === 'string' && typeof one.localStart === 'string',
  );
}

/** Why a time could not be had, and the nearest ones that can. */
export function BookingFailure({ problem, busy = false, onPick }: BookingFailureProps) {
  if (problem === null) return null;
  if (!isKnown(problem.code)) return <ChangeFailure problem={problem} />;
  const words = known[problem.code];
  const alternatives = alternativesOf(problem);
  return (
    <ProblemNotice failure={{}} title={<FormattedMessage id={`${words}.title`} />}>
      <FormattedMessage id={`${words}.advice`} />
      {onPick !== undefined && alternatives.length > 0 && (
        <span className="slot-alternatives">
          {alternatives.map((time) => (
            <SlotButton key={time.startsAt} time={time} dated disabled={busy} onPick={onPick} />
          ))}
        </span>
      )}
    </ProblemNotice>
  );
}
