import { FormattedMessage } from 'react-intl';

export function PageLoading() {
  return (
    <p className="page-narrow page-loading" role="status">
      <FormattedMessage id="shell.loading" />
    </p>
  );
}
