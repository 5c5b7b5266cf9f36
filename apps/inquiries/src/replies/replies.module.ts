import { Module } from '@nestjs/common';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { RepliesCommands } from './replies.commands.js';
import { ReplyQueries } from './replies.queries.js';

@Module({ providers: [RepliesCommands, ReplyQueries, ReceiveReplyUseCase] })
export class RepliesModule {}
