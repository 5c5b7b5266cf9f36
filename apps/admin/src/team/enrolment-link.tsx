import { Button, CopyButton, TextInput } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';

interface EnrolmentLinkProps {
  readonly name: string;
  readonly invitation: Schemas['StaffInvitation'];
  readonly onDone: () => void;
}

/** The link for somebody's first sign-in, shown this once; without one the person signs in as before. */
export function EnrolmentLink({ name, invitation: { link, expiresAt }, onDone }: EnrolmentLinkProps) {
  const { zone } = useClinic();
  if (link === undefined || expiresAt === undefined) {
    return (
      <div className="stack" role="status">
        <p>
          <FormattedMessage id="settings.invite.known" values={{ name }} />
        </p>
        <Button variant="default" onClick={onDone}>
          <FormattedMessage id="settings.invite.another" />
        </Button>
      </div>
    );
  }
  return (
    <div className="stack settings-form">
      <p role="status">
        <FormattedMessage
          id="settings.invite.handOver"
          values={{ name, at: <ZonedTime at={expiresAt} zone={zone} /> }}
        />
      </p>
      <TextInput
        readOnly
        label={<FormattedMessage id="settings.invite.link" values={{ name }} />}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row-actions">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              <FormattedMessage id={copied ? 'settings.invite.copied' : 'settings.invite.copy'} />
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>
          <FormattedMessage id="settings.invite.handedOver" />
        </Button>
      </div>
    </div>
  );
}
