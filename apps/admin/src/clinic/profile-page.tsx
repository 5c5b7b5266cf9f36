import { languageName, PhoneLink, zoneName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { ProfileForm } from './profile-form.js';
import { useClinicProfile, type Profile } from './use-clinic-profile.js';

/** How the clinic presents itself, and where its prescribers may treat. */
export function ProfilePage() {
  const { slug, may } = useClinic();
  const address = `${location.origin}/c/${slug}`;
  const query = useClinicProfile();
  return (
    <Loaded query={query}>
      {(profile) => (
        <div className="settings-list">
          <section className="panel">
            <h2>{profile.name}</h2>
            <p>
              <FormattedMessage id="settings.clinic.page" values={{ link: <a href={address}>{address}</a> }} />
            </p>
            <ProfileFacts profile={profile} />
            {may('clinic.edit') && <ProfileForm profile={profile} />}
          </section>
        </div>
      )}
    </Loaded>
  );
}

const factNames = [
  'introduction',
  'phone',
  'postalAddress',
  'senderName',
  'textNumber',
  'secondTextNumber',
  'zone',
  'language',
  'languages',
  'licensedStates',
] as const;

interface ProfileFactsProps {
  readonly profile: Profile;
}

function ProfileFacts({ profile }: ProfileFactsProps) {
  const intl = useIntl();
  const nothing = <FormattedMessage id="settings.clinic.none" />;
  const states = profile.licensedStates.map((code) => intl.formatMessage({ id: `state.${code}` }));
  const facts = {
    introduction: profile.introduction ?? nothing,
    phone: <PhoneLink phone={profile.phone} />,
    postalAddress: profile.postalAddress,
    senderName: profile.senderName,
    textNumber: profile.textNumber && <PhoneLink phone={profile.textNumber} />,
    secondTextNumber: profile.secondTextNumber && <PhoneLink phone={profile.secondTextNumber} />,
    zone: zoneName(profile.zone, intl.locale),
    language: languageName(profile.language, intl.locale),
    languages: intl.formatList(profile.languages.map((tag) => languageName(tag, intl.locale))),
    licensedStates: states.length === 0 ? nothing : intl.formatList(states),
  };
  return (
    <dl className="facts">
      {factNames
        .filter((name) => facts[name])
        .map((name) => (
          <div key={name}>
            <dt>
              <FormattedMessage id={`settings.clinic.${name}`} />
            </dt>
            <dd className={name === 'introduction' ? 'message' : undefined}>{facts[name]}</dd>
          </div>
        ))}
    </dl>
  );
}
