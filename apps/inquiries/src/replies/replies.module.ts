import { Module } from '@nestjs/common';
import { AddressOfStrangerUseCase } from './address-of-stranger.js';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { RepliesCommands } from './replies.commands.js';
import { ReplyQueries } from './replies.queries.js';
import { StopTextsUseCase } from './stop-texts.js';
import { TakeOptOutUseCase } from './take-opt-out.js';

@Module({
  providers: [
    RepliesCommands,
    ReplyQueries,
    ReceiveReplyUseCase,
    StopTextsUseCase,
    TakeOptOutUseCase,
    AddressOfStrangerUseCase,
  ],
})
export class RepliesModule {}
