import { NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Loaded } from '../shell/loaded.js';
import { useStaff } from '../shell/staff-name.js';
import type { BookWish } from './book-wish.js';
import { useResources, useServices, type Service } from './use-schedule.js';

interface WhatToBookProps {
  readonly wish: BookWish;
  readonly onChange: (part: { service?: string; mode?: string | undefined; staffId?: string | undefined }) => void;
}

/** The kind of visit, how it is held and, if it matters, with whom. */
export function WhatToBook(props: WhatToBookProps) {
  const services = useServices();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="book.what" />
      </h2>
      <Loaded query={services}>
        {({ items }) => <Choices {...props} services={items.filter(({ offered }) => offered)} />}
      </Loaded>
    </section>
  );
}

function Choices({ wish, onChange, services }: WhatToBookProps & { readonly services: readonly Service[] }) {
  const intl = useIntl();
  const staff = useStaff();
  const { data: resources } = useResources();
  const service = services.find(({ serviceCode }) => serviceCode === wish.service);
  const able = (resources?.staff ?? []).filter(
    ({ active, roles }) => active && roles.some((role) => service?.roles.includes(role)),
  );
  const nameOf = (id: string): string =>
    staff.find(({ staffId }) => staffId === id)?.name ?? intl.formatMessage({ id: 'staff.someone' });
  return (
    <div className="filters choices">
      <NativeSelect
        label={<FormattedMessage id="book.service" />}
        value={wish.service ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ service: value, mode: undefined, staffId: undefined })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'book.service.choose' }) },
          ...services.map(({ serviceCode, durationMinutes }) => ({
            value: serviceCode,
            label: intl.formatMessage(
              { id: 'book.service.option' },
              {
                service: intl.formatMessage({ id: `appointment.service.${serviceCode}` }),
                minutes: durationMinutes,
              },
            ),
          })),
        ]}
      />
      {service !== undefined && (
        <>
          <NativeSelect
            label={<FormattedMessage id="book.mode" />}
            value={wish.mode ?? service.modes[0]}
            onChange={({ currentTarget: { value } }) => onChange({ mode: value })}
            data={service.modes.map((value) => ({
              value,
              label: intl.formatMessage({ id: `appointment.mode.${value}` }),
            }))}
          />
          <NativeSelect
            label={<FormattedMessage id="book.staff" />}
            value={wish.staffId ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ staffId: value === '' ? undefined : value })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'book.staff.any' }) },
              ...able.map(({ staffId }) => ({ value: staffId, label: nameOf(staffId) })),
            ]}
          />
        </>
      )}
    </div>
  );
}
