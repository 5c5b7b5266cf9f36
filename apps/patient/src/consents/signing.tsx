import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { languageName, PhoneLink, ProblemNotice } from '@stillwater/ui';
import { useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import { linkEndOf } from '../link/link-end.js';
import { LinkEnded } from '../link/link-ended.js';
import type { DocumentToSign } from './consents.js';
import { DocumentToRead } from './document-to-read.js';
import { useSign } from './use-consents.js';
import { languagesIn, wordsIn } from './words-in.rules.js';

/** What the person has ticked and typed so far. */
export interface Given {
  readonly ticked: readonly string[];
  readonly name: string;
}

export const nothingGiven: Given = { ticked: [], name: '' };

interface SigningProps {
  readonly token: string;
  readonly clinic: Clinic | undefined;
  readonly documents: readonly DocumentToSign[];
  readonly given: Given;
  readonly onGive: (given: Given) => void;
  /** The page is locked again, or shows a text that has been replaced. */
  readonly onChanged: () => void;
}

type Fault = 'ticks' | 'name';

/** What is missing, to be read; the name below signs what is ticked, one or all at once. */
export function Signing({ token, clinic, documents, given, onGive, onChanged }: SigningProps) {
  const intl = useIntl();
  const [language, setLanguage] = useState(intl.locale);
  const [fault, setFault] = useState<Fault>();
  const notice = useRef<HTMLDivElement>(null);
  /** Beside the button: whoever has read to the end finds it there, and tries again. */
  const failed = useRef<HTMLDivElement>(null);
  const signing = useSign(token);
  const end = linkEndOf(signing.error);
  if (end !== undefined) return <LinkEnded end={end} page="/f" clinic={clinic} />;

  const languages = languagesIn(documents);
  const shown = documents.map((document) => ({ document, words: wordsIn(document.texts, language) }));
  const ticked = shown.filter(({ document }) => given.ticked.includes(document.documentId));
  const changed = signing.error?.code === 'consents.changed';
  const tell = (where: typeof notice): void => void requestAnimationFrame(() => where.current?.focus());
  const complain = (found: Fault, field: string): void => {
    setFault(found);
    document.getElementById(field)?.focus();
  };
  const tick = (documentId: string, on: boolean): void => {
    setFault(undefined);
    const others = given.ticked.filter((one) => one !== documentId);
    onGive({ ...given, ticked: on ? [...others, documentId] : others });
  };
  /** A tick stands for the words beside it: what reads otherwise now is ticked anew. */
  const readIn = (tag: string): void => {
    setLanguage(tag);
    const same = shown.filter(({ document, words }) => wordsIn(document.texts, tag) === words);
    onGive({ ...given, ticked: given.ticked.filter((id) => same.some(({ document }) => document.documentId === id)) });
  };
  const sign = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (signing.isPending) return;
    const name = given.name.trim();
    if (ticked.length === 0) return complain('ticks', `tick-${documents[0]?.documentId ?? ''}`);
    if (name === '') return complain('name', 'signature');
    setFault(undefined);
    const signed = ticked.map((one) => ({ documentId: one.document.documentId, language: one.words.language }));
    signing.mutate(
      { name, documents: signed },
      {
        onSuccess: () => tell(notice),
        onError: ({ code }) => {
          if (code === 'screening.locked' || code === 'consents.changed') onChanged();
          tell(code === 'consents.changed' ? notice : failed);
        },
      },
    );
  };

  return (
    <div className="page-narrow consents">
      <FocusedHeading>
        <FormattedMessage id="signing.title" />
      </FocusedHeading>
      <p className="page-lead">
        <FormattedMessage id="signing.lead" values={{ count: documents.length }} />
      </p>
      {clinic !== undefined && (
        <p>
          <FormattedMessage id="signing.ask" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />
        </p>
      )}
      <div ref={notice} tabIndex={-1} className="consents-notice">
        {signing.isSuccess && (
          <p role="status">
            <FormattedMessage id="signing.some" values={{ count: documents.length }} />
          </p>
        )}
        {changed && (
          <ProblemNotice failure={{ status: 409 }} title={<FormattedMessage id="signing.changed.title" />}>
            <FormattedMessage id="signing.changed.advice" />
          </ProblemNotice>
        )}
      </div>
      <form className="consents-form" noValidate onSubmit={sign}>
        {languages.length > 1 && (
          <NativeSelect
            size="md"
            label={<FormattedMessage id="signing.language" />}
            value={wordsIn(languages.map(asWords), language).language}
            onChange={({ currentTarget: { value } }) => readIn(value)}
            data={languages.map((tag) => ({ value: tag, label: languageName(tag, tag) }))}
          />
        )}
        {shown.map(({ document: { documentId }, words }) => (
          <DocumentToRead
            key={documentId}
            documentId={documentId}
            words={words}
            ticked={given.ticked.includes(documentId)}
            onTick={(on) => tick(documentId, on)}
          />
        ))}
        {fault === 'ticks' && (
          <p role="alert" className="consents-fault">
            <FormattedMessage id="signing.fault.ticks" />
          </p>
        )}
        <TextInput
          id="signature"
          size="md"
          maxLength={120}
          autoComplete="name"
          label={<FormattedMessage id="signing.name" />}
          description={<FormattedMessage id="signing.name.help" />}
          value={given.name}
          error={fault === 'name' && <FormattedMessage id="signing.fault.name" />}
          onChange={(event) => onGive({ ...given, name: event.currentTarget.value })}
        />
        <div ref={failed} tabIndex={-1} className="consents-notice">
          {signing.error !== null && !changed && <SigningFailure problem={signing.error} clinic={clinic} />}
        </div>
        <Button type="submit" size="lg" radius="xl" loading={signing.isPending}>
          <FormattedMessage id="signing.act" values={{ count: ticked.length }} />
        </Button>
      </form>
    </div>
  );
}

interface SigningFailureProps {
  readonly problem: ApiProblem;
  readonly clinic: Clinic | undefined;
}

/** Without an answer nobody knows whether it is signed: once more does no harm. */
function SigningFailure({ problem, clinic }: SigningFailureProps) {
  if (problem.status !== undefined && problem.status < 500) return <ProblemNotice failure={problem} />;
  return (
    <ProblemNotice failure={problem} title={<FormattedMessage id="signing.failed.title" />}>
      <FormattedMessage id="signing.failed.advice" />{' '}
      {clinic !== undefined && (
        <FormattedMessage id="booking.call" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />
      )}
    </ProblemNotice>
  );
}

const asWords = (language: string) => ({ language, title: '', text: '' });
