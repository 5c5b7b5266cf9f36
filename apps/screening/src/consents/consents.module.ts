import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AnsweringModule } from '../answering/answering.module.js';
import { ConsentLinkForMessageUseCase } from './consent-link-for-message.js';
import { ConsentsCommands } from './consents.commands.js';
import { ConsentsQueries } from './consents.queries.js';
import { PublishConsentDocumentUseCase } from './publish-consent-document.js';
import { ShowConsentFormUseCase } from './show-consent-form.js';
import { SignConsentsUseCase } from './sign-consents.js';
import { WithdrawConsentDocumentUseCase } from './withdraw-consent-document.js';

/** What people sign before a visit. */
@Module({
  imports: [MessagingModule, AnsweringModule],
  providers: [
    ConsentsCommands,
    ConsentsQueries,
    PublishConsentDocumentUseCase,
    WithdrawConsentDocumentUseCase,
    ConsentLinkForMessageUseCase,
    ShowConsentFormUseCase,
    SignConsentsUseCase,
  ],
})
export class ConsentsModule {}
