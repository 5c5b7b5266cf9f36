import { FormattedMessage } from 'react-intl';

const statements = ['offlabel', 'warning', 'promise'] as const;

/** The off-label statement, the FDA's warning, and that nobody promises results. */
export function SaidPlainly() {
  return (
    <section className="clinic-section clinic-plain">
      <h2>
        <FormattedMessage id="clinic.plain.title" />
      </h2>
      <dl>
        {statements.map((statement) => (
          <div key={statement}>
            <dt>
              <FormattedMessage id={`clinic.plain.${statement}.title`} />
            </dt>
            <dd>
              <FormattedMessage id={`clinic.plain.${statement}.text`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
