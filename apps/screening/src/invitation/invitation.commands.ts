import {
  CorrectScreening,
  ForgetBirthDate,
  InviteToScreening,
  RevokeScreeningLink,
  ScreeningLinkForMessage,
  type ScreeningItem,
  type ScreeningLink,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { CorrectScreeningUseCase } from './correct-screening.js';
import { ForgetBirthDateUseCase } from './forget-birth-date.js';
import { InviteToScreeningUseCase } from './invite-to-screening.js';
import { RevokeScreeningLinkUseCase } from './revoke-screening-link.js';
import { ScreeningLinkForMessageUseCase } from './screening-link-for-message.js';

@Injectable()
export class InvitationCommands {
  constructor(
    private readonly inviting: InviteToScreeningUseCase,
    private readonly correcting: CorrectScreeningUseCase,
    private readonly revoking: RevokeScreeningLinkUseCase,
    private readonly forgetting: ForgetBirthDateUseCase,
    private readonly links: ScreeningLinkForMessageUseCase,
  ) {}

  @Answers(InviteToScreening)
  async invite(command: InviteToScreening, call: Call): Promise<ScreeningItem> {
    return this.inviting.invite(command, call.scope());
  }

  @Answers(CorrectScreening)
  async correct(command: CorrectScreening, call: Call): Promise<ScreeningItem> {
    return this.correcting.correct(command, call.scope());
  }

  @Answers(RevokeScreeningLink)
  async revoke(command: RevokeScreeningLink, call: Call): Promise<ScreeningItem> {
    return this.revoking.revoke(command, call.scope());
  }

  @Answers(ForgetBirthDate)
  async forgetBirthDate(command: ForgetBirthDate, call: Call): Promise<ScreeningItem> {
    return this.forgetting.forget(command, call.scope());
  }

  @Answers(ScreeningLinkForMessage)
  async linkForMessage(command: ScreeningLinkForMessage, call: Call): Promise<ScreeningLink> {
    return this.links.find(command, call.scope());
  }
}
