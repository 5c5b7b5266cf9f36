import type { Direction } from './directions.ts';
import type { FieldSnapshot } from './snapshot.ts';

/** What changed about a field: `breaks` what was written for the last release, or only lets more in than it knew. */
export interface Change {
  breaks: boolean;
  says: string;
}

const breaking = (says: string): Change => ({ breaks: true, says });
const widening = (says: string): Change => ({ breaks: false, says });

export function addedField(field: FieldSnapshot): Change[] {
  return field.optional ? [] : [breaking('is new and required')];
}

export function changedField(before: FieldSnapshot, now: FieldSnapshot, travels: ReadonlySet<Direction>): Change[] {
  const kind = typeChange(before, now);
  if (kind) return [kind];
  return [...presenceChanges(before, now, travels), ...listChanges(before, now), ...limitChanges(before, now)];
}

function typeChange(before: FieldSnapshot, now: FieldSnapshot): Change | undefined {
  const called = ({ type, part, list }: FieldSnapshot) => `${list ? 'a list of ' : ''}${part ?? type}`;
  return called(before) === called(now) ? undefined : breaking(`held ${called(before)} and now holds ${called(now)}`);
}

/** Readers of the last release miss what may now be absent; its writers leave out what is now required. */
function presenceChanges(before: FieldSnapshot, now: FieldSnapshot, travels: ReadonlySet<Direction>): Change[] {
  const looser = (says: string): Change =>
    travels.has('out') ? breaking(`${says}, which its readers don't expect`) : widening(says);
  return [
    ...(before.optional && !now.optional ? [breaking('could be absent and is now required')] : []),
    ...(!before.optional && now.optional ? [looser('was required and may now be absent')] : []),
    ...(before.nullable && !now.nullable ? [breaking('could be null and can no longer be')] : []),
    ...(!before.nullable && now.nullable ? [looser('could not be null and now may be')] : []),
  ];
}

function listChanges({ list: before }: FieldSnapshot, { list: now }: FieldSnapshot): Change[] {
  if (!before || !now) return [];
  return [...limit('fewest items', before.min, now.min, 'lower'), ...limit('most items', before.max, now.max, 'upper')];
}

function limitChanges({ schema: before = {} }: FieldSnapshot, { schema: now = {} }: FieldSnapshot): Change[] {
  return [
    ...limit('shortest length', before.minLength, now.minLength, 'lower'),
    ...limit('longest length', before.maxLength, now.maxLength, 'upper'),
    ...limit('least value', before.minimum, now.minimum, 'lower'),
    ...limit('greatest value', before.maximum, now.maximum, 'upper'),
    ...choiceChanges(before.enum as readonly string[] | undefined, now.enum as readonly string[] | undefined),
    ...formChanges(before, now),
  ];
}

function limit(name: string, before: unknown, now: unknown, bound: 'lower' | 'upper'): Change[] {
  if (before === now || (before === undefined && now === undefined)) return [];
  const from = typeof before === 'number' ? before : bound === 'lower' ? -Infinity : Infinity;
  const to = typeof now === 'number' ? now : bound === 'lower' ? -Infinity : Infinity;
  const says = `has another ${name}: ${from} before, ${to} now`;
  return [(bound === 'lower' ? to > from : to < from) ? breaking(says) : widening(says)];
}

function choiceChanges(before: readonly string[] = [], now: readonly string[] = []): Change[] {
  const gone = before.filter((choice) => !now.includes(choice));
  const added = now.filter((choice) => !before.includes(choice));
  return [
    ...(gone.length > 0 ? [breaking(`lost the choice ${gone.join(', ')}`)] : []),
    ...(added.length > 0 ? [widening(`has the new choice ${added.join(', ')}`)] : []),
  ];
}

/** Whether one pattern accepts all that another does can't be told in general, so any other form is a break. */
function formChanges(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): Change[] {
  return ['pattern', 'format', 'type']
    .filter((keyword) => before[keyword] !== now[keyword])
    .map((keyword) => breaking(`has another ${keyword}`));
}
