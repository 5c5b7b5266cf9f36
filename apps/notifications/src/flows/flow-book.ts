import type { FlowTerms } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { newestFlows, shippedFlow, startedBy } from './flow-book.rules.js';
import { FIRST_OWN_VERSION, type FlowDocument } from './flow.rules.js';

/** What names the flow of a message or a timer. */
export interface FlowName {
  rule: string;
  flowVersion: number;
}

/** A clinic's choice about a flow. Without terms it went back to the shipped one. */
export interface OwnFlow {
  rule: string;
  version: number;
  terms: FlowTerms | null;
  putAt: Date;
  putBy: string;
}

/** Own versions never change, so each is read once. Beyond so many the oldest make room. */
const known = new Map<string, FlowDocument>();
const MOST_KNOWN = 2_000;

/** What a clinic chose last about each flow. */
export function choicesOf(unit: Unit): Promise<OwnFlow[]> {
  return unit.query<OwnFlow>(NEWEST, [unit.clinicId]);
}

/** The flow that is in force: the clinic's own, or the newest shipped one. */
export function inForce(shipped: FlowDocument, own: Pick<OwnFlow, 'version' | 'terms'> | undefined): FlowDocument {
  return own?.terms ? ownFlow(shipped, own.version, own.terms) : shipped;
}

/** The flows of the clinic that a new fact follows. */
export async function flowsStartedBy(unit: Unit, type: string): Promise<FlowDocument[]> {
  const own = new Map((await choicesOf(unit)).map((choice) => [choice.rule, choice]));
  return startedBy(
    newestFlows.map((shipped) => inForce(shipped, own.get(shipped.rule))),
    type,
  );
}

/** Finds the flows that messages and timers of the clinic were planned by, in the versions of then. */
export async function flowsOf(unit: Unit, names: readonly FlowName[]): Promise<(name: FlowName) => FlowDocument> {
  const keyOf = ({ rule, flowVersion }: FlowName): string => `${unit.clinicId}/${rule}/${flowVersion}`;
  const missing = names.filter((name) => name.flowVersion >= FIRST_OWN_VERSION && !known.has(keyOf(name)));
  if (missing.length > 0) {
    const [rules, versions] = [missing.map(({ rule }) => rule), missing.map(({ flowVersion }) => flowVersion)];
    for (const { rule, version, terms } of await unit.query<OwnFlow>(BY_NAME, [unit.clinicId, rules, versions])) {
      const shipped = newestFlows.find((flow) => flow.rule === rule);
      if (shipped && terms) remember(keyOf({ rule, flowVersion: version }), ownFlow(shipped, version, terms));
    }
  }
  return (name) => {
    if (name.flowVersion < FIRST_OWN_VERSION) return shippedFlow(name.rule, name.flowVersion);
    const found = known.get(keyOf(name));
    if (!found) throw new Error(`The clinic has no flow ${name.rule} version ${name.flowVersion}.`);
    return found;
  };
}

/** Terms were checked when they were put: what a flow of this audience must have, they have. */
function ownFlow({ rule, essential, ...shipped }: FlowDocument, version: number, terms: FlowTerms): FlowDocument {
  const head = { rule, version, essential };
  const { askStaffWhenHeld, roles, steps } = terms as Pick<FlowDocument, 'steps'> & FlowTerms;
  return (
    shipped.audience === 'person'
      ? {
          ...head,
          audience: 'person',
          purpose: shipped.purpose,
          askStaffWhenHeld: askStaffWhenHeld ?? shipped.askStaffWhenHeld,
          staffCallAnyway: shipped.staffCallAnyway,
          alsoStrangers: shipped.alsoStrangers,
          steps,
        }
      : { ...head, audience: 'staff', roles: roles ?? shipped.roles, steps }
  ) as FlowDocument;
}

function remember(key: string, flow: FlowDocument): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest) known.delete(oldest);
  known.set(key, flow);
}

const COLUMNS = `rule, version, terms, put_at as "putAt", put_by as "putBy"`;

const NEWEST: Statement = {
  name: 'newest-own-flows',
  text: `select distinct on (rule) ${COLUMNS} from own_flow where clinic_id = $1 order by rule, version desc`,
};

const BY_NAME: Statement = {
  name: 'own-flows-by-name',
  text: `select ${COLUMNS} from own_flow join unnest($2::text[], $3::integer[]) as n(r, v) on rule = n.r and version = n.v
          where clinic_id = $1`,
};
