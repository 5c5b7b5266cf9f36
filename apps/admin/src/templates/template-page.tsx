import { ZonedTime } from '@stillwater/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { BackToShipped } from './back-to-shipped.js';
import { TemplateForm } from './template-form.js';
import { useTemplateNames } from './template-names.js';
import { useTemplate } from './use-template.js';
import { WordsCompared } from './words-compared.js';
import './templates.css';

const route = getRouteApi('/$slug/templates/$template/$channel/$language');

/** The words of one message: how they read, how they differ from the shipped ones, and a form for who may change them. */
export function TemplatePage() {
  const { slug } = useClinic();
  const { template, channel, language } = route.useParams();
  const query = useTemplate({ template, channel: channel === 'sms' ? 'sms' : 'email', language });
  const { nameOf, languageOf } = useTemplateNames();
  // What is in the form goes with the words that were given up.
  const [restored, setRestored] = useState(0);
  return (
    <>
      <p>
        <Link to="/$slug/templates" params={{ slug }}>
          <FormattedMessage id="templates.all" />
        </Link>
      </p>
      <PageTitle
        title={
          <FormattedMessage
            id="templates.heading"
            values={{
              name: nameOf(template),
              channel: <FormattedMessage id={channel === 'sms' ? 'messageChannel.sms' : 'messageChannel.email'} />,
              language: languageOf(language),
            }}
          />
        }
      />
      <Loaded query={query}>
        {(found) => (
          <>
            <Standing template={found} />
            <TemplateForm key={restored} template={found} />
            {found.own && <WordsCompared template={found} />}
            <BackToShipped template={found} onRestored={() => setRestored(restored + 1)} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface StandingProps {
  readonly template: Schemas['Template'];
}

function Standing({ template: { own, usable, replacedAt, replacedById } }: StandingProps) {
  const { zone } = useClinic();
  return (
    <>
      <p className="quiet">
        {own && replacedAt !== undefined && replacedById !== undefined ? (
          <FormattedMessage
            id="templates.since"
            values={{ at: <ZonedTime at={replacedAt} zone={zone} />, name: <StaffName id={replacedById} /> }}
          />
        ) : (
          <FormattedMessage id="templates.inherited" />
        )}
      </p>
      {!usable && (
        <p role="status">
          <FormattedMessage id="templates.unusable" />
        </p>
      )}
    </>
  );
}
