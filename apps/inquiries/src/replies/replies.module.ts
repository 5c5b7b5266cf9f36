import { Module } from '@nestjs/common';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { RepliesCommands } from './replies.commands.js';
import { ReplyQueries } from './replies.queries.js';
import { TakeOptOutUseCase } from './take-opt-out.js';

@Module({ providers: [RepliesCommands, ReplyQueries, ReceiveReplyUseCase, TakeOptOutUseCase] })
export class RepliesModule {}
