import { Button, Textarea, TextInput } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { MultiChoice } from '../settings/multi-choice.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { documentServices, type DocumentKind } from './document-choices.js';
import { wrongPlace } from './document-draft.js';
import './documents.css';

type Draft = Pick<Schemas['ConsentDocumentToPublish'], 'services' | 'texts'>;

interface DocumentFormProps {
  readonly kind: DocumentKind;
  /** The version in force, from which the next one begins. */
  readonly document: Schemas['ConsentDocument'] | undefined;
}

/** Publishes the next version of a document, in one language or several. */
export function DocumentForm({ kind, document }: DocumentFormProps) {
  const { clinicId } = useClinic();
  const [draft, setDraft] = useState<Draft>(() => ({
    services: document?.services ?? [...documentServices],
    texts: document?.texts ?? [{ language: 'en', title: '', text: '' }],
  }));
  const [tried, setTried] = useState(false);
  const publishing = useSending<Schemas['ConsentDocumentToPublish'], Schemas['ConsentDocument']>({
    send: (body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/consent-documents', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    refreshes: [['documents', clinicId]],
  });
  const wrong = tried ? wrongPlace(draft.texts) : undefined;
  const change = (place: number, part: Partial<Schemas['ConsentWords']>): void =>
    setDraft({ ...draft, texts: draft.texts.map((words, at) => (at === place ? { ...words, ...part } : words)) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (publishing.isPending || wrongPlace(draft.texts) !== undefined) return;
    publishing.mutate({ kind, ...draft, ...(document === undefined ? {} : { replacesId: document.documentId }) });
  };
  const fault = (place: number, field: string, id: 'documents.fault' | 'documents.language.fault') =>
    wrong?.place === place && wrong.field === field && <FormattedMessage id={id} />;
  return (
    <details>
      <summary>
        <FormattedMessage id={document === undefined ? 'documents.publish' : 'documents.next'} />
      </summary>
      <form className="stack settings-form" noValidate onSubmit={submit}>
        <ChangeFailure problem={publishing.error} />
        <MultiChoice
          question="documents.services"
          words="appointment.service"
          choices={documentServices}
          chosen={draft.services}
          onChange={(services) => setDraft({ ...draft, services })}
        />
        {draft.texts.map(({ language, title, text }, place) => (
          <div className="stack document-words" key={place}>
            <TextInput
              label={<FormattedMessage id="documents.language" />}
              maxLength={35}
              value={language}
              error={fault(place, 'language', 'documents.language.fault')}
              onChange={(event) => change(place, { language: event.currentTarget.value })}
            />
            <TextInput
              label={<FormattedMessage id="documents.titleField" />}
              maxLength={120}
              value={title}
              error={fault(place, 'title', 'documents.fault')}
              onChange={(event) => change(place, { title: event.currentTarget.value })}
            />
            <Textarea
              label={<FormattedMessage id="documents.text" />}
              autosize
              minRows={6}
              maxLength={20_000}
              value={text}
              error={fault(place, 'text', 'documents.fault')}
              onChange={(event) => change(place, { text: event.currentTarget.value })}
            />
            {draft.texts.length > 1 && (
              <Button
                variant="default"
                onClick={() => setDraft({ ...draft, texts: draft.texts.filter((_, at) => at !== place) })}
              >
                <FormattedMessage id="documents.dropLanguage" />
              </Button>
            )}
          </div>
        ))}
        {draft.texts.length < 6 && (
          <Button
            variant="default"
            onClick={() => setDraft({ ...draft, texts: [...draft.texts, { language: '', title: '', text: '' }] })}
          >
            <FormattedMessage id="documents.addLanguage" />
          </Button>
        )}
        <Button type="submit" loading={publishing.isPending} disabled={draft.services.length === 0}>
          <FormattedMessage id="documents.submit" />
        </Button>
      </form>
    </details>
  );
}
