import {
  AddressOfStranger,
  ReceiveReply,
  ShowReply,
  StopTexts,
  TakeOptOut,
  type Reply,
  type ReplyReceipt,
  type StrangerAddress,
  type TextsStopped,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AddressOfStrangerUseCase } from './address-of-stranger.js';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { ReplyQueries } from './replies.queries.js';
import { StopTextsUseCase } from './stop-texts.js';
import { TakeOptOutUseCase } from './take-opt-out.js';

@Injectable()
export class RepliesCommands {
  constructor(
    private readonly receiving: ReceiveReplyUseCase,
    private readonly optingOut: TakeOptOutUseCase,
    private readonly stopping: StopTextsUseCase,
    private readonly strangers: AddressOfStrangerUseCase,
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

  @Answers(StopTexts)
  async stopTexts(command: StopTexts, call: Call): Promise<TextsStopped> {
    return this.stopping.stop(command, call.scope());
  }

  @Answers(AddressOfStranger)
  async stranger(query: AddressOfStranger, call: Call): Promise<StrangerAddress> {
    return this.strangers.find(query, call.scope());
  }

  @Answers(ShowReply)
  async show(query: ShowReply, call: Call): Promise<Reply> {
    return this.queries.show(query, call.scope());
  }
}
