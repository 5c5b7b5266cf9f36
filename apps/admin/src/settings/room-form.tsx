import { Button, Checkbox, TextInput } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { MultiChoice } from './multi-choice.js';
import { roomCapabilities } from './choices.js';

type Facts = Schemas['RoomFacts'];

const nothing: Facts = { name: '', capabilities: ['therapy'], inUse: true };

export function AddRoom() {
  const { clinicId } = useClinic();
  const [facts, setFacts] = useState(nothing);
  const adding = useSending<Facts, Schemas['Room']>({
    send: (body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/rooms', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    refreshes: [['resources', clinicId]],
  });
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="settings.room.add" />
      </h2>
      <RoomForm
        facts={facts}
        onChange={setFacts}
        problem={adding.error}
        busy={adding.isPending}
        done={adding.isSuccess && facts.name === ''}
        onSubmit={() => adding.mutate(facts, { onSuccess: () => setFacts(nothing) })}
      />
    </section>
  );
}

interface EditRoomProps {
  readonly room: Schemas['Room'];
}

export function EditRoom({ room }: EditRoomProps) {
  const { clinicId } = useClinic();
  const { roomId, version, name, capabilities, inUse } = room;
  const [facts, setFacts] = useState<Facts>({ name, capabilities, inUse });
  const saving = useSending<Facts, Schemas['Room']>({
    send: (body) =>
      dataOf(
        api.PUT('/v1/clinics/{clinicId}/rooms/{roomId}', {
          params: { path: { clinicId, roomId }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    refreshes: [
      ['resources', clinicId],
      ['slots', clinicId],
    ],
  });
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <RoomForm
        facts={facts}
        onChange={setFacts}
        problem={saving.error}
        busy={saving.isPending}
        done={saving.isSuccess}
        onSubmit={() => saving.mutate(facts)}
        retirable
      />
    </details>
  );
}

interface RoomFormProps {
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
  readonly problem: ApiProblem | null;
  readonly busy: boolean;
  readonly done: boolean;
  readonly onSubmit: () => void;
  /** Whether it can be taken out of use. */
  readonly retirable?: boolean;
}

function RoomForm({ facts, onChange, problem, busy, done, onSubmit, retirable = false }: RoomFormProps) {
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className="stack settings-form" onSubmit={submit}>
      <ChangeFailure problem={problem} />
      <TextInput
        required
        withAsterisk={false}
        maxLength={60}
        label={<FormattedMessage id="settings.room.name" />}
        value={facts.name}
        onChange={(event) => onChange({ ...facts, name: event.currentTarget.value })}
      />
      <MultiChoice
        question="settings.room.capabilities"
        words="capability"
        choices={roomCapabilities}
        chosen={facts.capabilities}
        onChange={(capabilities) => onChange({ ...facts, capabilities })}
      />
      {retirable && (
        <Checkbox
          label={<FormattedMessage id="settings.room.inUse" />}
          checked={facts.inUse}
          onChange={(event) => onChange({ ...facts, inUse: event.currentTarget.checked })}
        />
      )}
      {done && (
        <p className="done" role="status">
          <FormattedMessage id="settings.saved" />
        </p>
      )}
      <Button type="submit" loading={busy} disabled={facts.capabilities.length === 0}>
        <FormattedMessage id="settings.save" />
      </Button>
    </form>
  );
}
