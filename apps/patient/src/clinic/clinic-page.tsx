import { Ripple } from '@stillwater/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import './clinic-page.css';
import { CarePath } from './care-path.js';
import { NextStep } from './next-step.js';
import { Practical } from './practical.js';
import { SaidPlainly } from './said-plainly.js';
import { WhatItIs } from './what-it-is.js';
import { WhomItMayNotSuit } from './whom-it-may-not-suit.js';
import { WithClinic } from './with-clinic.js';

const route = getRouteApi('/c/$slug');

/** What a person wants to know before writing to a clinic, told without promising anything. */
export function ClinicPage() {
  const { slug } = route.useParams();
  return (
    <WithClinic slug={slug}>
      {(clinic) => (
        <article className="clinic">
          <div className="clinic-hero">
            <Ripple className="clinic-ripple" />
            <div className="clinic-hero-text">
              <p className="clinic-kicker">
                <FormattedMessage id="clinic.kicker" />
              </p>
              <h1>{clinic.name}</h1>
              <p className="page-lead">
                <FormattedMessage id="clinic.lead" />
              </p>
              {clinic.introduction !== undefined && <p className="clinic-own-words">{clinic.introduction}</p>}
              <NextStep slug={slug} />
              <p className="clinic-honest">
                <FormattedMessage id="clinic.honest" />
              </p>
            </div>
          </div>
          <WhatItIs />
          <CarePath />
          <WhomItMayNotSuit />
          <SaidPlainly />
          <Practical clinic={clinic} />
          <section className="clinic-close">
            <h2>
              <FormattedMessage id="clinic.next.title" />
            </h2>
            <p>
              <FormattedMessage id="clinic.next.text" />
            </p>
            <NextStep slug={slug} />
          </section>
        </article>
      )}
    </WithClinic>
  );
}
