import { Module } from '@nestjs/common';
import { NoteEventUseCase } from './note-event.js';
import { TimelineCommands } from './timeline.commands.js';
import { TimelineQueries } from './timeline.queries.js';
import { TimelineReactions } from './timeline.reactions.js';

@Module({ providers: [TimelineCommands, TimelineReactions, TimelineQueries, NoteEventUseCase] })
export class TimelineModule {}
