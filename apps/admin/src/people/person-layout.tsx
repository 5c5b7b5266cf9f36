import { Badge } from '@mantine/core';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ability } from '../api.js';
import { PersonFlags } from '../safety/person-flags.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import './people.css';
import { nameOf } from './person-words.js';
import { PersonContext, usePerson } from './use-person.js';

const route = getRouteApi('/$slug/people/$personId');

const tabs = [
  { to: '/$slug/people/$personId', needs: 'person.read', words: 'person.tab.overview' },
  { to: '/$slug/people/$personId/screening', needs: 'screening.read', words: 'person.tab.screening' },
  { to: '/$slug/people/$personId/appointments', needs: 'schedule.read', words: 'person.tab.appointments' },
  { to: '/$slug/people/$personId/messages', needs: 'message.read', words: 'person.tab.messages' },
  { to: '/$slug/people/$personId/timeline', needs: 'timeline.read', words: 'person.tab.timeline' },
] as const satisfies readonly { to: string; needs: Ability; words: string }[];

/** A person's file: who it is, and a page for each side of their way through the clinic. */
export function PersonLayout() {
  const intl = useIntl();
  const { personId } = route.useParams();
  const { slug, may } = useClinic();
  const query = usePerson(personId);
  return (
    <>
      <p>
        <Link to="/$slug/people" params={{ slug }}>
          <FormattedMessage id="person.toPeople" />
        </Link>
      </p>
      <Loaded query={query} wholePage>
        {(person) => (
          <PersonContext value={person}>
            <PageTitle title={nameOf(person.data)} />
            <div className="badges">
              <Badge variant="default" tt="none">
                <FormattedMessage id={`patientState.${person.data.patientState}`} />
              </Badge>
            </div>
            <PersonFlags personId={personId} />
            <nav className="tabs" aria-label={intl.formatMessage({ id: 'person.tabs' })}>
              <ul>
                {tabs
                  .filter(({ needs }) => may(needs))
                  .map(({ to, words }) => (
                    <li key={to}>
                      <Link to={to} params={{ slug, personId }} activeOptions={{ exact: true }}>
                        <FormattedMessage id={words} />
                      </Link>
                    </li>
                  ))}
              </ul>
            </nav>
            <Outlet />
          </PersonContext>
        )}
      </Loaded>
    </>
  );
}
