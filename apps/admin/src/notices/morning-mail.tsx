import { Switch } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

type MorningMailChoice = Schemas['MorningMail'];

/** Whether whoever looks at it wants a mail each morning that says how much waits for them in this clinic. */
export function MorningMail() {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const queryKey = ['morning-mail', clinicId];
  const params = { path: { clinicId } };
  const query = useQuery<MorningMailChoice, ApiProblem>({
    queryKey,
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/morning-mail', { params })),
  });
  const choosing = useSending<MorningMailChoice, MorningMailChoice>({
    send: (body) => dataOf(api.PUT('/v1/clinics/{clinicId}/morning-mail', { params, body })),
    refreshes: [],
  });
  const choose = (wanted: boolean): void =>
    choosing.mutate({ wanted }, { onSuccess: (chosen) => client.setQueryData(queryKey, chosen) });
  return (
    <div className="morning-mail">
      <Loaded query={query}>
        {({ wanted }) => (
          <Switch
            checked={choosing.isPending ? choosing.variables.wanted : wanted}
            onChange={({ currentTarget }) => choose(currentTarget.checked)}
            label={<FormattedMessage id="notices.mail" />}
            description={<FormattedMessage id="notices.mail.about" />}
          />
        )}
      </Loaded>
      <ChangeFailure problem={choosing.error} />
    </div>
  );
}
