import { useState } from 'react';
import type { Clinic } from '../clinic/use-clinic.js';
import { AgreedVisit } from './agreed-visit.js';
import { isAgreed, type Booking, type FreeTime, type VisitMode } from './booking.js';
import { CancelVisit } from './cancel-visit.js';
import { ChooseTime } from './choose-time.js';
import { EndedVisit } from './ended-visit.js';
import { HeldTime } from './held-time.js';
import { MoveVisit } from './move-visit.js';
import { useStep } from './use-booking.js';

interface BookingStepsProps {
  readonly token: string;
  readonly clinic: Clinic | undefined;
  readonly booking: Booking;
  readonly onReload: () => void;
}

/** One thing at a time: a time is chosen, kept and booked; what is booked is confirmed, moved or cancelled. */
export function BookingSteps({ token, clinic, booking, onReload }: BookingStepsProps) {
  const step = useStep(token);
  const [changing, setChanging] = useState<'move' | 'cancel'>();
  const [letGo, setLetGo] = useState<{ readonly appointmentId: string; readonly ranOut: boolean }>();
  const [mode, setMode] = useState<VisitMode>(booking.appointment?.mode ?? booking.modes[0] ?? 'phone');
  const { appointment, abilities, version } = booking;
  const shared = { booking, clinic, failure: step.error, busy: step.isPending };

  if (appointment?.state === 'held' && letGo?.appointmentId !== appointment.appointmentId) {
    const { appointmentId } = appointment;
    return (
      <HeldTime
        {...shared}
        key={appointmentId}
        appointment={appointment}
        onBook={() =>
          step.mutate(
            { kind: 'book', appointmentId, version },
            {
              onError: ({ code }) => {
                if (code === 'hold.expired') setLetGo({ appointmentId, ranOut: true });
              },
            },
          )
        }
        onLetGo={(ranOut) => {
          step.reset();
          setLetGo({ appointmentId, ranOut });
          if (ranOut) onReload();
        }}
      />
    );
  }
  if (appointment !== undefined && isAgreed(appointment)) {
    const leave = (): void => {
      step.reset();
      setChanging(undefined);
    };
    if (changing === 'move' && abilities.includes('move')) {
      const move = ({ startsAt }: FreeTime): void =>
        step.mutate({ kind: 'move', startsAt, version }, { onSuccess: () => setChanging(undefined) });
      return (
        <MoveVisit
          {...shared}
          token={token}
          appointment={appointment}
          onAgain={step.reset}
          onMove={move}
          onLeave={leave}
        />
      );
    }
    if (changing === 'cancel' && abilities.includes('cancel')) {
      const cancel = (): void => step.mutate({ kind: 'cancel', version }, { onSuccess: () => setChanging(undefined) });
      return <CancelVisit {...shared} appointment={appointment} onCancel={cancel} onLeave={leave} />;
    }
    const done = step.isSuccess ? step.variables.kind : undefined;
    return (
      <AgreedVisit
        {...shared}
        key={`${done ?? 'seen'}-${appointment.startsAt}`}
        appointment={appointment}
        done={done}
        onConfirm={() => step.mutate({ kind: 'confirm', version })}
        onChange={(wish) => {
          step.reset();
          setChanging(wish);
        }}
      />
    );
  }
  if (abilities.includes('book')) {
    return (
      <ChooseTime
        {...shared}
        token={token}
        mode={mode}
        ranOut={letGo?.ranOut === true}
        onMode={setMode}
        onChoose={({ startsAt }) => {
          setLetGo(undefined);
          step.mutate({ kind: 'hold', startsAt, mode });
        }}
      />
    );
  }
  return <EndedVisit booking={booking} clinic={clinic} />;
}
