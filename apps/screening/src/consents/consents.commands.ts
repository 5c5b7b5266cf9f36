import {
  ConsentLinkForMessage,
  ListConsentDocuments,
  PublishConsentDocument,
  ShowConsentForm,
  ShowPersonConsents,
  SignConsents,
  WithdrawConsentDocument,
  type ConsentDocument,
  type ConsentDocumentList,
  type ConsentForm,
  type ConsentLink,
  type PersonConsents,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { ConsentLinkForMessageUseCase } from './consent-link-for-message.js';
import { ConsentsQueries } from './consents.queries.js';
import { PublishConsentDocumentUseCase } from './publish-consent-document.js';
import { ShowConsentFormUseCase } from './show-consent-form.js';
import { SignConsentsUseCase } from './sign-consents.js';
import { WithdrawConsentDocumentUseCase } from './withdraw-consent-document.js';

@Injectable()
export class ConsentsCommands {
  constructor(
    private readonly queries: ConsentsQueries,
    private readonly publishing: PublishConsentDocumentUseCase,
    private readonly withdrawing: WithdrawConsentDocumentUseCase,
    private readonly links: ConsentLinkForMessageUseCase,
    private readonly showing: ShowConsentFormUseCase,
    private readonly signing: SignConsentsUseCase,
  ) {}

  @Answers(ListConsentDocuments)
  async list(_query: ListConsentDocuments, call: Call): Promise<ConsentDocumentList> {
    return this.queries.list(call.scope());
  }

  @Answers(PublishConsentDocument)
  async publish(command: PublishConsentDocument, call: Call): Promise<ConsentDocument> {
    return this.publishing.publish(command, call.scope());
  }

  @Answers(WithdrawConsentDocument)
  async withdraw(command: WithdrawConsentDocument, call: Call): Promise<ConsentDocument> {
    return this.withdrawing.withdraw(command, call.scope());
  }

  @Answers(ShowPersonConsents)
  async ofPerson({ personId }: ShowPersonConsents, call: Call): Promise<PersonConsents> {
    return this.queries.ofPerson(personId, call.scope());
  }

  @Answers(ConsentLinkForMessage)
  async link(command: ConsentLinkForMessage, call: Call): Promise<ConsentLink> {
    return this.links.find(command, call.scope());
  }

  @Answers(ShowConsentForm)
  async show(command: ShowConsentForm, call: Call): Promise<ConsentForm> {
    return this.showing.show(command, call.scope());
  }

  @Answers(SignConsents)
  async sign(command: SignConsents, call: Call): Promise<ConsentForm> {
    return this.signing.sign(command, call.scope());
  }
}
