interface Waiting {
  urgent: boolean;
  enter(): void;
}

/**
 * Lets a few in at once. Clinics take turns, the urgent go first, and nobody may fill it: whose work hangs inside stops
 * nobody else's.
 */
export class Turnstile {
  private inside = 0;
  private readonly insideOf = new Map<string, number>();
  /** Whose turn is next comes first. */
  private readonly waiting = new Map<string, Waiting[]>();

  /** @param most of one clinic; all but one place unless told */
  constructor(
    private readonly width: number,
    private readonly most = Math.max(1, width - 1),
  ) {}

  async through<T>(clinicId: string, work: () => Promise<T>, urgent = false): Promise<T> {
    if (this.hasPlace(clinicId) && (this.waiting.size === 0 || urgent)) this.enter(clinicId);
    else await this.wait(clinicId, urgent);
    try {
      return await work();
    } finally {
      this.leave(clinicId);
    }
  }

  private hasPlace(clinicId: string): boolean {
    return this.inside < this.width && (this.insideOf.get(clinicId) ?? 0) < this.most;
  }

  private wait(clinicId: string, urgent: boolean): Promise<void> {
    return new Promise((enter) => {
      const queue = this.waiting.get(clinicId) ?? [];
      this.waiting.set(clinicId, queue);
      const before = urgent ? queue.findIndex((other) => !other.urgent) : -1;
      queue.splice(before < 0 ? queue.length : before, 0, { urgent, enter });
      this.next();
    });
  }

  private enter(clinicId: string): void {
    this.inside += 1;
    this.insideOf.set(clinicId, (this.insideOf.get(clinicId) ?? 0) + 1);
  }

  private leave(clinicId: string): void {
    this.inside -= 1;
    const left = this.insideOf.get(clinicId)! - 1;
    if (left > 0) this.insideOf.set(clinicId, left);
    else this.insideOf.delete(clinicId);
    this.next();
  }

  private next(): void {
    while (this.inside < this.width) {
      const chosen = this.choose(true) ?? this.choose(false);
      if (!chosen) return;
      const [clinicId, queue] = chosen;
      const { enter } = queue.shift()!;
      this.waiting.delete(clinicId);
      if (queue.length > 0) this.waiting.set(clinicId, queue);
      this.enter(clinicId);
      enter();
    }
  }

  private choose(urgent: boolean): [string, Waiting[]] | undefined {
    for (const entry of this.waiting) if (this.hasPlace(entry[0]) && (!urgent || entry[1][0]!.urgent)) return entry;
    return undefined;
  }
}
