import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

interface NextStepProps {
  readonly slug: string;
}

/** The two ways on: a question, or a first talk. */
export function NextStep({ slug }: NextStepProps) {
  return (
    <div className="clinic-next">
      <Link className="page-button" to="/c/$slug/inquiry" params={{ slug }} search={{ intent: 'question' }}>
        <FormattedMessage id="clinic.ask" />
      </Link>
      <Link
        className="page-button page-button-quiet"
        to="/c/$slug/inquiry"
        params={{ slug }}
        search={{ intent: 'ready_to_schedule' }}
      >
        <FormattedMessage id="clinic.schedule" />
      </Link>
    </div>
  );
}
