import { Button, TextInput } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import { linkEndOf } from '../link/link-end.js';
import { LinkEnded } from '../link/link-ended.js';
import type { LinkedPage } from '../link/link-token.js';
import { BirthDateFields } from './birth-date-fields.js';
import { birthDateOf, nothingWritten } from './birth-date.rules.js';
import type { ScreeningForm } from './screening.js';
import './unlock.css';
import { UnlockFailure } from './unlock-failure.js';
import { useOpen, useSendCode } from './use-screening.js';

interface UnlockProps {
  /** Whose link it is; the questions' without it. */
  readonly page?: LinkedPage;
  readonly token: string;
  readonly clinic: Clinic | undefined;
  readonly form: Pick<ScreeningForm, 'birthDateKnown' | 'codeChannel' | 'update'>;
  /** Answers that wait to be saved: the page locked itself while the person was answering. */
  readonly waiting?: number;
  readonly onOpened: () => void;
}

function leadOf({ update, birthDateKnown }: UnlockProps['form'], page: LinkedPage) {
  if (page === '/f') return 'signing.unlock';
  if (update === true) return 'screening.unlock.update';
  return birthDateKnown ? 'screening.unlock.again' : 'screening.unlock.first';
}

type Fault = 'birthDate' | 'code';

/** What shows that the link is in the right hands: the birth date, and a code on another way where there is one. */
export function Unlock({ page = '/s', token, clinic, form, waiting, onOpened }: UnlockProps) {
  const [date, setDate] = useState(nothingWritten);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<Fault>();
  /** The person may have a code in hand: one from before stays good when another one doesn’t leave. */
  const [coded, setCoded] = useState(false);
  const sending = useSendCode(token);
  const opening = useOpen(token);
  const notice = useRef<HTMLDivElement>(null);
  // Once the field is there: the answer may come a frame before it.
  useEffect(() => {
    if (coded && sending.data?.sent === true) document.getElementById('code')?.focus();
  }, [coded, sending.data]);
  const failure: ApiProblem | null = opening.error ?? sending.error;
  const end = linkEndOf(failure);
  if (end !== undefined) return <LinkEnded end={end} page={page} clinic={clinic} />;

  const sent = sending.data?.sent === true;
  const busy = sending.isPending || opening.isPending;
  const impossible = opening.error?.code === 'screening.birth_date_impossible';
  const tell = { onError: () => requestAnimationFrame(() => notice.current?.focus()) };
  const complain = (found: Fault, field: string): void => {
    setFault(found);
    document.getElementById(field)?.focus();
  };
  const enter = (birthDate: string, typed?: string): void =>
    opening.mutate({ birthDate, ...(typed === undefined ? {} : { code: typed }) }, { ...tell, onSuccess: onOpened });
  const sendCode = (birthDate?: string): void => {
    opening.reset();
    sending.mutate(undefined, {
      ...tell,
      onSettled: (answer) => setCoded(answer?.sent !== false),
      onSuccess: ({ sent: went }) => {
        if (!went && birthDate !== undefined) enter(birthDate);
      },
    });
  };
  const goOn = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (busy) return;
    const birthDate = birthDateOf(date);
    if (birthDate === undefined) return complain('birthDate', 'birth-month');
    if (form.codeChannel === undefined || sending.data?.sent === false) return enter(birthDate);
    const typed = code.replaceAll(/\s/g, '');
    if (!coded || (typed === '' && sending.isError)) return sendCode(birthDate);
    if (!/^\d{6}$/.test(typed)) return complain('code', 'code');
    setFault(undefined);
    enter(birthDate, typed);
  };

  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id={waiting === undefined ? 'screening.unlock.title' : 'screening.relock.title'} />
      </FocusedHeading>
      <p className="page-lead">
        <FormattedMessage
          id={waiting === undefined ? leadOf(form, page) : 'screening.relock.text'}
          values={{ count: waiting }}
        />
      </p>
      <form className="unlock" noValidate onSubmit={goOn}>
        <div ref={notice} tabIndex={-1} className="screening-notice">
          {failure !== null && !impossible && <UnlockFailure problem={failure} clinic={clinic} />}
        </div>
        <BirthDateFields date={date} wrong={fault === 'birthDate' || impossible} onChange={setDate} />
        {form.codeChannel !== undefined && !coded && sending.data?.sent !== false && (
          <p>
            <FormattedMessage id={`screening.code.will.${form.codeChannel}`} />
          </p>
        )}
        {coded && form.codeChannel !== undefined && (
          <div className="unlock-code">
            <p role="status">
              {sent && <FormattedMessage id={`screening.code.sent.${sending.data?.channel ?? form.codeChannel}`} />}
            </p>
            <TextInput
              id="code"
              size="md"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              label={<FormattedMessage id="screening.code" />}
              value={code}
              error={fault === 'code' && <FormattedMessage id="screening.code.fault" />}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <button type="button" className="page-link-button" onClick={() => !busy && sendCode()}>
              <FormattedMessage id="screening.code.again" />
            </button>
          </div>
        )}
        <Button type="submit" size="lg" radius="xl" loading={busy}>
          <FormattedMessage id="screening.unlock.act" />
        </Button>
      </form>
    </div>
  );
}
