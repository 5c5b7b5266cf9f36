import { Badge } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { MessageTabs } from './message-tabs.js';
import { ruleIds } from './message-words.js';
import './messages.css';

/** Which flows write to people and staff here, in which version, and which of them are the clinic's own. */
export function FlowsPage() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const query = useQuery<Schemas['FlowList'], ApiProblem>({
    queryKey: ['flows', clinicId],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/flows', { params: { path: { clinicId } } })),
  });
  return (
    <>
      <PageTitle title={<FormattedMessage id="flows.title" />} />
      <MessageTabs />
      <Loaded query={query}>
        {({ items }) => (
          <ul className="rows" aria-label={intl.formatMessage({ id: 'flows.title' })}>
            {items.map((flow) => (
              <FlowRow key={flow.rule} flow={flow} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

interface FlowRowProps {
  readonly flow: Schemas['FlowItem'];
}

function FlowRow({ flow: { rule, audience, essential, own, inForce, shippedVersion, replacedAt } }: FlowRowProps) {
  const { zone } = useClinic();
  const words = ruleIds[rule];
  return (
    <li className="row row-small">
      <div className="row-main">
        <strong>{words === undefined ? rule : <FormattedMessage id={words} />}</strong>
        <Badge variant={own ? 'outline' : 'default'} tt="none">
          <FormattedMessage id={own ? 'flows.own' : 'flows.shipped'} />
        </Badge>
      </div>
      <p className="row-facts">
        <code>{rule}</code>
        <span>
          <FormattedMessage id="flows.version" values={{ inForce, shippedVersion, own }} />
        </span>
        <span>
          <FormattedMessage id={audience === 'staff' ? 'messages.toStaff' : 'flows.toPerson'} />
        </span>
        {essential && (
          <span>
            <FormattedMessage id="flows.essential" />
          </span>
        )}
        {replacedAt !== undefined && (
          <span>
            <FormattedMessage id="flows.replaced" values={{ at: <ZonedTime at={replacedAt} zone={zone} /> }} />
          </span>
        )}
      </p>
    </li>
  );
}
