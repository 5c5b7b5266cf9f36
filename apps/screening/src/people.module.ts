import { Module } from '@nestjs/common';
import { MeetPerson } from './meet-person.js';

@Module({ providers: [MeetPerson], exports: [MeetPerson] })
export class PeopleModule {}
