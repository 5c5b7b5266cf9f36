import { Button, Checkbox } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { AbsenceFields } from './absence-fields.js';
import { calendarOf, draftOf, faultyDays, type CalendarDraft } from './calendar-draft.js';
import { DayFields } from './day-fields.js';

interface CalendarFormProps {
  readonly calendar: Schemas['StaffCalendar'];
}

/** Says when a member of staff works and is away. Appointments that exist stay where they are. */
export function CalendarForm({ calendar }: CalendarFormProps) {
  const { clinicId } = useClinic();
  const { staffId, version } = calendar;
  const [draft, setDraft] = useState<CalendarDraft>(() => draftOf(calendar));
  const [faulty, setFaulty] = useState<readonly number[]>([]);
  const saving = useSending<Schemas['CalendarFacts'], Schemas['StaffCalendar']>({
    send: (body) =>
      dataOf(
        api.PUT('/v1/clinics/{clinicId}/staff/{staffId}/calendar', {
          params: { path: { clinicId, staffId }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    refreshes: [
      ['resources', clinicId],
      ['slots', clinicId],
    ],
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = faultyDays(draft);
    setFaulty(found);
    if (found.length === 0 && !saving.isPending) saving.mutate(calendarOf(draft));
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <form className="stack settings-form" noValidate onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <Checkbox
          label={<FormattedMessage id="settings.calendar.own" />}
          checked={draft.own}
          onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, own: checked })}
        />
        {draft.own &&
          draft.days.map((day) => (
            <DayFields
              key={day.weekday}
              day={day}
              faulty={faulty.includes(day.weekday)}
              onChange={(changed) =>
                setDraft({
                  ...draft,
                  days: draft.days.map((one) => (one.weekday === changed.weekday ? changed : one)),
                })
              }
            />
          ))}
        <AbsenceFields absences={draft.absences} onChange={(absences) => setDraft({ ...draft, absences })} />
        <Button type="submit" loading={saving.isPending}>
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}
