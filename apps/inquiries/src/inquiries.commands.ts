import {
  AssignInquiry,
  CloseInquiry,
  ListInquiries,
  LogContact,
  ReceiveInquiry,
  ShowInquiry,
  type InquiryDetail,
  type InquiryPage,
  type InquiryReceipt,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AssignInquiryUseCase } from './assign-inquiry.js';
import { CloseInquiryUseCase } from './close-inquiry.js';
import { InquiryQueries } from './inquiries.queries.js';
import { LogContactUseCase } from './log-contact.js';
import { ReceiveInquiryUseCase } from './receive-inquiry.js';

/** What others may ask about inquiries. */
@Injectable()
export class InquiriesCommands {
  constructor(
    private readonly receiving: ReceiveInquiryUseCase,
    private readonly queries: InquiryQueries,
    private readonly assigning: AssignInquiryUseCase,
    private readonly logging: LogContactUseCase,
    private readonly closing: CloseInquiryUseCase,
  ) {}

  @Answers(ReceiveInquiry)
  async receive(command: ReceiveInquiry, call: Call): Promise<InquiryReceipt> {
    return this.receiving.receive(command, call.scope());
  }

  @Answers(ListInquiries)
  async list(query: ListInquiries, call: Call): Promise<InquiryPage> {
    return this.queries.list(query, call.scope());
  }

  @Answers(ShowInquiry)
  async show(query: ShowInquiry, call: Call): Promise<InquiryDetail> {
    return this.queries.show(query, call.scope());
  }

  @Answers(AssignInquiry)
  async assign(command: AssignInquiry, call: Call): Promise<InquiryDetail> {
    return this.assigning.assign(command, call.scope());
  }

  @Answers(LogContact)
  async logContact(command: LogContact, call: Call): Promise<InquiryDetail> {
    return this.logging.log(command, call.scope());
  }

  @Answers(CloseInquiry)
  async close(command: CloseInquiry, call: Call): Promise<InquiryDetail> {
    return this.closing.close(command, call.scope());
  }
}
