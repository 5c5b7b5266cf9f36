import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';

/** Holds its database and its conventions; resources, services and appointments come here. */
@Module({ imports: [MessagingModule] })
export class SchedulingModule {}
