import { ProblemNotice } from '@stillwater/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import { InquiryDetail } from './inquiry-detail.js';
import { useInquiry } from './use-inquiry.js';

const route = getRouteApi('/$slug/inquiries/$inquiryId');

/** One inquiry with everything that the asking person may see and do. */
export function InquiryPage() {
  const { inquiryId } = route.useParams();
  const { slug } = useClinic();
  const { data, error, refetch } = useInquiry(inquiryId);
  return (
    <>
      <p>
        <Link to="/$slug/inquiries" params={{ slug }}>
          <FormattedMessage id="inquiry.toInbox" />
        </Link>
      </p>
      {error !== null && (
        <>
          {data === undefined && (
            <h1>
              <FormattedMessage id="admin.failed" />
            </h1>
          )}
          <ProblemNotice
            failure={error}
            title={data === undefined ? undefined : <FormattedMessage id="list.stale.title" />}
            onRetry={() => void refetch()}
          />
        </>
      )}
      {data === undefined && error === null && (
        <p className="quiet" role="status">
          <FormattedMessage id="shell.loading" />
        </p>
      )}
      {data !== undefined && <InquiryDetail key={inquiryId} shown={data} />}
    </>
  );
}
