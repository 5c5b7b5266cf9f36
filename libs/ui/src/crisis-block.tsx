import { FormattedMessage, useIntl } from 'react-intl';
import './crisis-block.css';

/** The only address outside the installation that a patient page names. */
const chatAddress = 'https://988lifeline.org/chat/';

interface CrisisBlockProps {
  /** Level of the heading: 1 where the block fills the screen. */
  readonly level?: 1 | 2;
}

/**
 * Where a person in danger finds help at once. The links belong to the telephone: they work without this
 * installation, and the same markup stands in the static page, so it works without scripts too.
 */
export function CrisisBlock({ level = 2 }: CrisisBlockProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const intl = useIntl();
  return (
    <div className="sw-crisis">
      <Heading>
        <FormattedMessage id="crisis.title" />
      </Heading>
      <p>
        <FormattedMessage id="crisis.lead" />
      </p>
      <ul>
        <li>
          <div className="sw-crisis-act">
            <a href="tel:988">
              <FormattedMessage id="crisis.lifeline.call" />
            </a>
            <a href="sms:988">
              <FormattedMessage id="crisis.lifeline.text" />
            </a>
          </div>
          <p>
            <FormattedMessage id="crisis.lifeline.about" />
          </p>
          <p>
            <FormattedMessage
              id="crisis.lifeline.chat"
              values={{ link: <a href={chatAddress}>{intl.formatMessage({ id: 'crisis.lifeline.address' })}</a> }}
            />
          </p>
        </li>
        <li>
          <div className="sw-crisis-act">
            <a href="tel:911">
              <FormattedMessage id="crisis.emergency.call" />
            </a>
          </div>
          <p>
            <FormattedMessage id="crisis.emergency.about" />
          </p>
        </li>
        <li>
          <div className="sw-crisis-act">
            <a href="sms:741741?&body=HOME">
              <FormattedMessage id="crisis.textline.text" />
            </a>
          </div>
          <p>
            <FormattedMessage id="crisis.textline.about" />
          </p>
          <p>
            <FormattedMessage id="crisis.lifeline.languages" />
          </p>
        </li>
      </ul>
      <p>
        <FormattedMessage id="crisis.notWatched" />
      </p>
    </div>
  );
}
