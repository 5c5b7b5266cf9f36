import { ReceiveReply, ShowReply, TakeOptOut, type Reply, type ReplyReceipt } from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { ReplyQueries } from './replies.queries.js';
import { TakeOptOutUseCase } from './take-opt-out.js';

@Injectable()
export class RepliesCommands {
  constructor(
    private readonly receiving: ReceiveReplyUseCase,
    private readonly optingOut: TakeOptOutUseCase,
    private readonly queries: ReplyQueries,
  ) {}

  @Answers(ReceiveReply)
  async receive(command: ReceiveReply, call: Call): Promise<ReplyReceipt> {
    return this.receiving.receive(command, call.scope());
  }

  @Answers(TakeOptOut)
  async takeOptOut(command: TakeOptOut, call: Call): Promise<ReplyReceipt> {
    return this.optingOut.take(command, call.scope());
  }

  @Answers(ShowReply)
  async show(query: ShowReply, call: Call): Promise<Reply> {
    return this.queries.show(query, call.scope());
  }
}
