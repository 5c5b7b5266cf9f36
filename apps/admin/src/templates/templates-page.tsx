import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useTemplateNames } from './template-names.js';
import { useTemplates } from './use-template.js';

/** Every message that the clinic may word, and whose words are sent. */
export function TemplatesPage() {
  const intl = useIntl();
  const { slug } = useClinic();
  const { nameOf, languageOf } = useTemplateNames();
  const query = useTemplates();
  return (
    <>
      <PageTitle title={<FormattedMessage id="templates.title" />} />
      <p className="quiet">
        <FormattedMessage id="templates.lead" />
      </p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">
              <FormattedMessage id="templates.empty" />
            </p>
          ) : (
            <ul className="rows" aria-label={intl.formatMessage({ id: 'templates.title' })}>
              {items.map(({ template, channel, language, own, usable }) => (
                <li className="row row-small" key={`${template}/${channel}/${language}`}>
                  <Link
                    to="/$slug/templates/$template/$channel/$language"
                    params={{ slug, template, channel, language }}
                  >
                    <strong>{nameOf(template)}</strong>
                  </Link>
                  <p className="row-facts">
                    <span>
                      <FormattedMessage id={`messageChannel.${channel}`} />
                    </span>
                    <span>{languageOf(language)}</span>
                    <span>
                      <FormattedMessage id={own ? 'templates.own' : 'templates.shipped'} />
                    </span>
                  </p>
                  {!usable && (
                    <p>
                      <FormattedMessage id="templates.unusable" />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
