import { ProblemNotice } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import type { usePreview } from './use-template.js';

interface TemplatePreviewProps {
  readonly preview: ReturnType<typeof usePreview>;
}

/** The message as somebody would read it whom there is not. */
export function TemplatePreview({ preview: { data, error, refetch } }: TemplatePreviewProps) {
  return (
    <section className="panel template-preview">
      <h2>
        <FormattedMessage id="templates.preview" />
      </h2>
      <p className="quiet">
        <FormattedMessage id="templates.preview.lead" />
      </p>
      {error !== null && error.errors.length === 0 && <ProblemNotice failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (data.texts === undefined ? <Mail mail={data} /> : <Texts texts={data.texts} />)}
    </section>
  );
}

interface MailProps {
  readonly mail: Schemas['TemplatePreview'];
}

function Mail({ mail: { subject, html = '', text } }: MailProps) {
  // The policy of the page refuses styles of a mail's own, even in a page that nobody sees.
  const page = html.replaceAll(/ style="[^"]*"/g, '');
  const paragraphs = new DOMParser().parseFromString(page, 'text/html').querySelectorAll('p');
  return (
    <>
      <div className="template-mail">
        <p>
          <strong>{subject}</strong>
        </p>
        {[...paragraphs].map((paragraph, index) => (
          <p key={index}>{[...paragraph.childNodes].map(shown)}</p>
        ))}
      </div>
      <details>
        <summary>
          <FormattedMessage id="templates.preview.plain" />
        </summary>
        <pre>{text}</pre>
      </details>
    </>
  );
}

/** Words and lines of a mail's page and nothing else of it: what is shown here runs nothing and leads nowhere. */
function shown(node: Node, index: number): ReactNode {
  if (node.nodeName === 'BR') return <br key={index} />;
  return node.nodeName === 'A' ? <u key={index}>{node.textContent}</u> : node.textContent;
}

interface TextsProps {
  readonly texts: NonNullable<Schemas['TemplatePreview']['texts']>;
}

function Texts({ texts }: TextsProps) {
  const sent = texts.findIndex(({ segments }) => segments === 1);
  return (
    <ol className="template-texts">
      {texts.map(({ text, encoding, length, longest, segments }, index) => (
        <li key={index}>
          <p>{text}</p>
          <p className="quiet">
            <FormattedMessage id="templates.preview.size" values={{ encoding, length, longest, segments }} />{' '}
            {index === sent && <FormattedMessage id="templates.preview.sent" />}
          </p>
        </li>
      ))}
    </ol>
  );
}
