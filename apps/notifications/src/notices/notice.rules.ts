import type { NoticeAbility, NoticePriority } from '@stillwater/contracts';
import { flows } from '../flows/flow-book.rules.js';

/** Such as an inquiry that waits for somebody: whoever takes it on ends its notice. */
export function endsByItself(rule: string): boolean {
  return flows.some(
    (flow) => flow.rule === rule && flow.audience === 'staff' && flow.steps.some(({ stopWhen }) => stopWhen.length > 0),
  );
}

interface NoticeNow {
  rule: string;
  priority: NoticePriority;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
}

/** What whoever sees the notice can do with it: what is urgent is not put off, what is done is done. */
export function abilitiesWith({ rule, priority, acknowledgedAt, resolvedAt }: NoticeNow): NoticeAbility[] {
  if (resolvedAt) return [];
  return [
    ...(acknowledgedAt ? [] : ['acknowledge' as const]),
    ...(priority === 'urgent' ? [] : ['snooze' as const]),
    ...(endsByItself(rule) ? [] : ['resolve' as const]),
  ];
}
