import { Button, PasswordInput } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Entrance } from './entrance.js';
import { useBeginSession, type Session } from './use-session.js';

const SHORTEST = 12;

/** The token stands behind the `#`, so that no server and no proxy ever logs it; it leaves the address bar at once. */
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}

/** The holder of an enrolment link sets a password and is signed in. */
export function EnrolPage() {
  const [token] = useState(takeToken);
  const offer = useQuery<Schemas['EnrolmentOffer'], ApiProblem>({
    queryKey: ['enrolment', token],
    queryFn: () => dataOf(api.GET('/v1/enrolments/{token}', { params: { path: { token } } })),
    enabled: token !== '',
    staleTime: Infinity,
  });
  const gone = token === '' || offer.error?.status === 404;
  return (
    <Entrance title={<FormattedMessage id="enrol.title" />}>
      {gone && (
        <ProblemNotice failure={{}} title={<FormattedMessage id="enrol.gone.title" />}>
          <FormattedMessage id="enrol.gone.advice" />
        </ProblemNotice>
      )}
      {!gone && offer.error !== null && <ProblemNotice failure={offer.error} onRetry={() => void offer.refetch()} />}
      {offer.data !== undefined && <EnrolForm token={token} offer={offer.data} />}
    </Entrance>
  );
}

interface EnrolFormProps {
  readonly token: string;
  readonly offer: Schemas['EnrolmentOffer'];
}

function EnrolForm({ token, offer }: EnrolFormProps) {
  const intl = useIntl();
  const begin = useBeginSession();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  const enrolling = useMutation<Session, ApiProblem>({
    mutationFn: () => dataOf(api.POST('/v1/enrolments/{token}', { params: { path: { token } }, body: { password } })),
    onSuccess: (session) => {
      begin(session);
      void navigate({ to: '/', replace: true });
    },
    meta: { signsIn: true },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setShort(password.length < SHORTEST);
    if (password.length >= SHORTEST && !enrolling.isPending) enrolling.mutate();
  };
  const unfit = enrolling.error?.errors.some(({ pointer }) => pointer === '/password') === true;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <FormattedMessage id="enrol.welcome" values={{ name: offer.name, email: offer.email }} />
      </p>
      {enrolling.error !== null && !unfit && <ProblemNotice failure={enrolling.error} />}
      <input type="email" autoComplete="username" value={offer.email} readOnly hidden />
      <PasswordInput
        size="md"
        required
        withAsterisk={false}
        autoComplete="new-password"
        label={<FormattedMessage id="enrol.password" />}
        description={<FormattedMessage id="enrol.password.hint" values={{ shortest: SHORTEST }} />}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.password.show' }) }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={
          short ? (
            <FormattedMessage id="enrol.password.short" values={{ shortest: SHORTEST }} />
          ) : unfit ? (
            <FormattedMessage id="enrol.password.unfit" />
          ) : undefined
        }
      />
      <Button type="submit" size="md" loading={enrolling.isPending}>
        <FormattedMessage id="enrol.submit" />
      </Button>
    </form>
  );
}
