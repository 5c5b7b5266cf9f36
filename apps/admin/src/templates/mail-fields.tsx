import { Button, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { useFaultsAt } from './field-faults.js';
import type { Words } from './use-template.js';

type Block = Schemas['TemplateBlock'];

interface MailFieldsProps {
  readonly words: Words;
  readonly closing: readonly string[];
  onChange(words: Words): void;
}

/** The subject and the blocks of a mail. What closes it stays as it is. */
export function MailFields({ words, closing, onChange }: MailFieldsProps) {
  const { subject = '', blocks = [] } = words;
  const put = (changed: readonly Block[]): void => onChange({ ...words, blocks: [...changed] });
  const whole = useFaultsAt('', '/blocks');
  return (
    <>
      <TextInput
        label={<FormattedMessage id="templates.subject" />}
        maxLength={120}
        value={subject}
        error={useFaultsAt('/subject')}
        onChange={(event) => onChange({ ...words, subject: event.currentTarget.value })}
      />
      {blocks.map((block, index) => (
        <BlockFields
          key={index}
          block={block}
          index={index}
          onChange={(changed) => put(blocks.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => put(blocks.filter((_, place) => place !== index))}
          onRise={() =>
            put(
              blocks.map(
                (one, place) => blocks[place === index ? index - 1 : place === index - 1 ? index : place] ?? one,
              ),
            )
          }
        />
      ))}
      {whole !== undefined && (
        <p className="template-fault" role="status">
          {whole}
        </p>
      )}
      <Button
        variant="default"
        disabled={blocks.length >= 12}
        onClick={() => put([...blocks, { kind: 'paragraph', text: '' }])}
      >
        <FormattedMessage id="templates.paragraph.add" />
      </Button>
      <div className="quiet">
        <p>
          <FormattedMessage id="templates.closing" />
        </p>
        {closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}

interface BlockFieldsProps {
  readonly block: Block;
  readonly index: number;
  onChange(block: Block): void;
  onRemove(): void;
  onRise(): void;
}

function BlockFields({ block, index, onChange, onRemove, onRise }: BlockFieldsProps) {
  const intl = useIntl();
  const { kind, text, without = '' } = block;
  const name = intl.formatMessage({ id: `templates.block.${kind}` }, { number: index + 1 });
  const say = (wording: string): void => {
    const { without: _without, ...rest } = block;
    onChange(wording === '' ? rest : { ...rest, without: wording });
  };
  const otherFault = useFaultsAt(`/blocks/${index}/without`);
  return (
    <fieldset className="template-block">
      <legend>{name}</legend>
      <Textarea
        aria-label={name}
        autosize
        minRows={1}
        maxLength={600}
        value={text}
        error={useFaultsAt(`/blocks/${index}`, `/blocks/${index}/text`)}
        onChange={(event) => onChange({ ...block, text: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      {kind === 'paragraph' && (without !== '' || otherFault !== undefined) && (
        <Textarea
          label={<FormattedMessage id="templates.without" values={{ number: index + 1 }} />}
          autosize
          minRows={1}
          maxLength={600}
          value={without}
          error={otherFault}
          onChange={(event) => say(event.currentTarget.value.replaceAll('\n', ' '))}
        />
      )}
      <div className="template-block-acts">
        {index > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onRise}>
            <FormattedMessage id="templates.rise" values={{ number: index + 1 }} />
          </Button>
        )}
        {kind === 'paragraph' && (
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            <FormattedMessage id="templates.remove" values={{ number: index + 1 }} />
          </Button>
        )}
      </div>
    </fieldset>
  );
}
