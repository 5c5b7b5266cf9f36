import { Button, Checkbox } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { AbsenceFields } from './absence-fields.js';
import type { Span } from './span-fields.js';
import { WeekFields } from './week-fields.js';

/** What is offered to somebody who has had no hours of their own. */
const usual: readonly Span[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));

interface CalendarFormProps {
  readonly calendar: Schemas['StaffCalendar'];
}

/** Says when a member of staff works and is away. Appointments that exist stay where they are. */
export function CalendarForm({ calendar }: CalendarFormProps) {
  const { clinicId } = useClinic();
  const { staffId, version } = calendar;
  const [own, setOwn] = useState(calendar.weekly !== undefined);
  const [weekly, setWeekly] = useState<readonly Span[]>(calendar.weekly ?? usual);
  const [absences, setAbsences] = useState(calendar.absences);
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
    if (!saving.isPending) saving.mutate({ absences, ...(own && { weekly: [...weekly] }) });
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <Checkbox
          label={<FormattedMessage id="settings.calendar.own" />}
          checked={own}
          onChange={({ currentTarget: { checked } }) => setOwn(checked)}
        />
        {own && (
          <WeekFields
            spans={weekly}
            place="/weekly"
            errors={saving.error?.errors ?? []}
            onChange={(spans) => {
              saving.reset();
              setWeekly(spans);
            }}
          />
        )}
        <AbsenceFields absences={absences} onChange={(changed) => setAbsences([...changed])} />
        <Button type="submit" loading={saving.isPending}>
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}
