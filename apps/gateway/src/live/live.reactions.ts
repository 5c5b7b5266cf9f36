import { Inject, Injectable } from '@nestjs/common';
import {
  InquiryAssigned,
  InquiryClosed,
  InquiryContacted,
  InquiryFlaggedUrgent,
  InquiryProgressed,
  InquiryReceived,
  StaffChanged,
  StaffNoticeChanged,
} from '@stillwater/contracts';
import { Overhears } from '@stillwater/messaging';

import { can } from '../access/abilities-of.js';
import { LiveStreams } from './live-streams.js';

interface Heard {
  clinicid: string;
}

/** What whoever follows a clinic is told of. It may be missed: pages load everything anew when they come again. */
@Injectable()
export class LiveReactions {
  constructor(@Inject(LiveStreams) private readonly streams: LiveStreams) {}

  @Overhears(StaffNoticeChanged)
  tellOfNotice({ noticeId: subjectId, priority, roles }: StaffNoticeChanged, { clinicid }: Heard): void {
    this.streams.tell(clinicid, {
      change: { kind: 'staff_notice', subjectId, priority },
      // Whoever works on no notices sees those that are urgent.
      concerns: (mine) =>
        mine.some((role) => roles.includes(role) && (priority === 'urgent' || can([role], 'staff-notice.work'))),
    });
  }

  @Overhears(InquiryReceived)
  tellOfInquiry({ inquiryId: subjectId }: { inquiryId: string }, { clinicid }: Heard): void {
    const concerns = (mine: Parameters<typeof can>[0]) => can(mine, 'inquiry.read');
    this.streams.tell(clinicid, { change: { kind: 'inquiry', subjectId }, concerns });
  }

  @Overhears(InquiryFlaggedUrgent)
  tellOfUrgentInquiry(event: InquiryFlaggedUrgent, heard: Heard): void {
    this.tellOfInquiry(event, heard);
  }

  @Overhears(InquiryAssigned)
  tellOfAssignedInquiry(event: InquiryAssigned, heard: Heard): void {
    this.tellOfInquiry(event, heard);
  }

  @Overhears(InquiryContacted)
  tellOfContact(event: InquiryContacted, heard: Heard): void {
    this.tellOfInquiry(event, heard);
  }

  @Overhears(InquiryProgressed)
  tellOfProgress(event: InquiryProgressed, heard: Heard): void {
    this.tellOfInquiry(event, heard);
  }

  @Overhears(InquiryClosed)
  tellOfClosedInquiry(event: InquiryClosed, heard: Heard): void {
    this.tellOfInquiry(event, heard);
  }

  @Overhears(StaffChanged)
  lookAgain({ staffId }: StaffChanged): void {
    this.streams.lookAgainAt(staffId);
  }
}
