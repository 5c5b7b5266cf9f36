import { FormattedMessage, useIntl } from 'react-intl';
import { useServices, type Service } from '../schedule/use-schedule.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { ServiceForm } from './service-form.js';

/** The kinds of visit: how long, where, and who can hold them. */
export function ServicesPage() {
  const { may } = useClinic();
  const query = useServices();
  return (
    <>
      <p className="quiet">
        <FormattedMessage id="settings.services.lead" />
      </p>
      <Loaded query={query}>
        {({ items }) => (
          <div className="settings-list">
            {items.length === 0 && (
              <p className="empty">
                <FormattedMessage id="settings.services.empty" />
              </p>
            )}
            {items.map((service) => (
              <section className="panel" key={service.serviceCode}>
                <h2>
                  <FormattedMessage id={`appointment.service.${service.serviceCode}`} />
                </h2>
                <ServiceFacts service={service} />
                {may('schedule.edit') && <ServiceForm service={service} />}
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

interface ServiceFactsProps {
  readonly service: Service;
}

function ServiceFacts({ service }: ServiceFactsProps) {
  const intl = useIntl();
  return (
    <p>
      <FormattedMessage
        id={service.offered ? 'settings.service.offered' : 'settings.service.notOffered'}
        values={{
          minutes: service.durationMinutes,
          roles: intl.formatList(
            service.roles.map((role) => intl.formatMessage({ id: `role.${role}` })),
            { type: 'disjunction' },
          ),
        }}
      />
    </p>
  );
}
