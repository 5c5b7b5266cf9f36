import type { ConsentDocumentKind } from '@stillwater/contracts';
import { freshId, scopeFor, staff } from '@stillwater/testing';
import { missingAt } from './played-papers-check.fixture.js';
import type { PlayedStage } from './played-stage.fixture.js';
import type { PlayedDocument, PlayedPerson, PlayedVisit } from './played-truth.fixture.js';

const MINUTE = 60_000;
const KINDS: readonly ConsentDocumentKind[] = ['treatment', 'fee_policy'];

/** Clinics publish what is to be signed, word it anew and withdraw it; people sign in time, late or never. */
export class PlayedPapers {
  private readonly documents = new Map<string, PlayedDocument[]>();

  constructor(private readonly stage: PlayedStage) {}

  opens(clinicId: string): void {
    const { stage } = this;
    this.documents.set(clinicId, []);
    for (const kind of KINDS) {
      let at = stage.later(stage.start, 0, 24 * 15);
      for (let version = stage.chance.whole(1, 4); version > 0; version -= 1) {
        stage.scene(at, () => this.publishes(clinicId, kind));
        at = stage.later(at, 24, 24 * 30);
      }
      if (stage.chance.happens(0.3)) stage.scene(at, () => this.withdraws(clinicId, kind));
    }
  }

  /** What is asked for before a visit, as the owner answers whenever a message is made. */
  before(visit: PlayedVisit): void {
    const { appointmentId, serviceCode } = visit.booked;
    if (serviceCode !== 'PREP') return;
    const documents = this.documents.get(visit.person.clinicId) ?? [];
    const token = `q7m2kx9d4r-${freshId().replaceAll('-', '').slice(-22)}`;
    visit.papers = { token, documents, looks: [] };
    const missing = (): number => missingAt(visit, this.stage.now()).length;
    this.stage.fixture.addresses.consents.set(appointmentId, {
      get missing() {
        return missing();
      },
      get linkToken() {
        return missing() > 0 ? token : undefined;
      },
    });
  }

  /** The visit has a time: before it the person signs, or does not, and the front desk looks into its inbox. */
  ahead(visit: PlayedVisit, startsAt: Date): void {
    if (!visit.papers) return;
    const { stage } = this;
    const { chance } = stage;
    const beforeIt = (hoursFrom: number, hoursTo: number): Date => {
      const at = startsAt.getTime() - chance.whole(hoursFrom * 60, hoursTo * 60) * MINUTE;
      return new Date(Math.max(at, stage.now().getTime() + MINUTE));
    };
    if (chance.happens(0.6)) stage.scene(beforeIt(-6, 96), () => this.signs(visit));
    for (let look = 0; look < 3; look += 1) stage.scene(beforeIt(0, 80), () => this.isLookedFor(visit));
  }

  private publishes(clinicId: string, kind: ConsentDocumentKind): void {
    const { stage } = this;
    const now = stage.now();
    const documents = this.documents.get(clinicId)!;
    const version = documents.filter((one) => one.kind === kind).length + 1;
    const before = documents.findLast((one) => one.kind === kind);
    if (before) before.until = now;
    const document: PlayedDocument = { kind, version, from: now };
    documents.push(document);
    const event = { documentId: freshId(), kind, documentVersion: version, services: ['PREP' as const] };
    const said = { ...event, publishedById: freshId(), publishedAt: now.toISOString() };
    const scope = stage.fixture.delivery(clinicId);
    stage.deliver(
      () => stage.fixture.consents.published(said, scope),
      () => void (document.heardAt = stage.now()),
    );
  }

  private withdraws(clinicId: string, kind: ConsentDocumentKind): void {
    const { stage } = this;
    const now = stage.now();
    const document = this.documents.get(clinicId)!.findLast((one) => one.kind === kind)!;
    document.until = now;
    const event = { documentId: freshId(), kind, documentVersion: document.version };
    const said = { ...event, withdrawnById: freshId(), withdrawnAt: now.toISOString() };
    const scope = stage.fixture.delivery(clinicId);
    stage.deliver(
      () => stage.fixture.consents.withdrawn(said, scope),
      () => void (document.endHeardAt = stage.now()),
    );
  }

  private signs(visit: PlayedVisit): void {
    const { stage } = this;
    const { person } = visit;
    const at = stage.now();
    for (const { kind, version } of missingAt(visit, at)) {
      const signed: PlayedPerson['signed'][number] = { kind, version, at };
      person.signed.push(signed);
      const event = { signatureId: freshId(), personId: person.id, documentId: freshId(), kind };
      const said = { ...event, documentVersion: version, signedAt: at.toISOString() };
      const scope = stage.fixture.delivery(person.clinicId);
      stage.deliver(
        () => stage.fixture.consents.signed(said, scope),
        () => void (signed.heardAt = stage.now()),
      );
    }
  }

  /** Whether the inbox of the front desk, as its page shows it, asks somebody to see to the papers of a visit. */
  private async isLookedFor({ booked, person, papers }: PlayedVisit): Promise<void> {
    const { stage } = this;
    if (new Date(booked.startsAt) <= stage.now()) return;
    const scope = scopeFor(person.clinicId, staff('intake'), 'list-staff-notices');
    let isAsked = false;
    for (let cursor: string | undefined; !isAsked;) {
      const ask = { open: true, limit: 100, ...(cursor ? { cursor } : {}) };
      const { items, nextCursor } = await stage.fixture.inbox.listStaffNotices(ask, scope);
      isAsked = items.some(({ rule, subjectId }) => rule === 'N16S' && subjectId === booked.appointmentId);
      cursor = nextCursor;
      if (!cursor) break;
    }
    papers!.looks.push({ at: stage.now(), isAsked });
  }
}
