import { FormattedMessage } from 'react-intl';

const steps = ['talk', 'evaluation', 'preparation', 'dosing', 'integration'] as const;

/** The order of things, from the first talk to integration. */
export function CarePath() {
  return (
    <section className="clinic-section">
      <h2>
        <FormattedMessage id="clinic.path.title" />
      </h2>
      <ol className="clinic-path">
        {steps.map((step) => (
          <li key={step}>
            <h3>
              <FormattedMessage id={`clinic.path.${step}.title`} />
            </h3>
            <p>
              <FormattedMessage id={`clinic.path.${step}.text`} />
            </p>
          </li>
        ))}
      </ol>
      <p className="clinic-after">
        <FormattedMessage id="clinic.path.after" />
      </p>
    </section>
  );
}
