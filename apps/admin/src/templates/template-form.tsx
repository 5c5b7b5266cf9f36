import { Button } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { FaultsProvider } from './field-faults.js';
import { MailFields } from './mail-fields.js';
import { TemplatePreview } from './template-preview.js';
import { TextFields } from './text-fields.js';
import { useChangeTemplate, usePreview, type Words } from './use-template.js';
import { ValueList } from './value-list.js';

interface TemplateFormProps {
  readonly template: Schemas['Template'];
}

/** Words and, beside them, how they read. What stands in their way is said at its place while somebody types. */
export function TemplateForm({ template }: TemplateFormProps) {
  const { may } = useClinic();
  const [words, setWords] = useState<Words>(template.words);
  const preview = usePreview(template, words);
  const saving = useChangeTemplate(template);
  const faults = [...(preview.data?.faults ?? []), ...(preview.error?.errors ?? []), ...(saving.error?.errors ?? [])];
  const change = (next: Words): void => {
    saving.reset();
    setWords(next);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate(words);
  };
  if (!may('template.edit')) return <Shown words={template.words} />;
  return (
    <div className="template-columns">
      <FaultsProvider value={faults}>
        <form className="stack" noValidate onSubmit={submit}>
          <ChangeFailure problem={saving.error} />
          {template.channel === 'email' ? (
            <MailFields words={words} onChange={change} closing={template.closing} />
          ) : (
            <TextFields words={words} onChange={change} />
          )}
          {saving.isSuccess && (
            <p className="done" role="status">
              <FormattedMessage id="settings.saved" />
            </p>
          )}
          <Button type="submit" loading={saving.isPending}>
            <FormattedMessage id="settings.save" />
          </Button>
          <ValueList places={template.places} />
        </form>
      </FaultsProvider>
      <TemplatePreview preview={preview} />
    </div>
  );
}

interface ShownProps {
  readonly words: Words;
}

function Shown({ words: { subject, blocks = [], texts = [] } }: ShownProps) {
  return (
    <section className="panel">
      {subject !== undefined && <h2>{subject}</h2>}
      {[...blocks.map(({ text }) => text), ...texts].map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </section>
  );
}
