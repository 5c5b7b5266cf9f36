import { InquiryProgressed } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import type { Inquiry } from '../inquiry.entity.js';

/** Keeps an inquiry that has followed what happened elsewhere, and says where it stands now. */
export async function keepProgress(unit: Unit, inquiry: Inquiry): Promise<void> {
  const { id: inquiryId, personId, state, version } = inquiry;
  if (state === 'closed') throw new Error('What happens elsewhere closes no inquiry');
  await unit.manager.save(inquiry);
  unit.say(InquiryProgressed, { inquiryId, personId, state, progressedAt: unit.now.toISOString() }, { version });
}
