import type { DemoSignIn } from '@stillwater/gateway';
import type { Installation } from '../stack/installation.ts';
import { Caught } from './caught.ts';
import { furnishClinics } from './furnish-clinics.ts';
import { Player } from './player.ts';
import { regularLives } from './regular-lives.ts';
import { Stillness } from './stillness.ts';
import { StoryClock } from './story-clock.ts';
import { storyLives } from './story-lives.ts';
import type { LifeScript } from './story-lives.ts';
import { StoryRecord } from './story-record.ts';
import { Voices } from './voices.ts';

const DAY = 24 * 60 * 60_000;
const STORY_DAYS = 90;

export interface StoryPlace {
  readonly installation: Installation;
  /** The demo's clock, which every service follows. */
  readonly clockFile: string;
  /** How far the story has come, between starts. */
  readonly recordFile: string;
}

/**
 * Sets the demo's time back for a story that begins, before anything of the demo is made.
 * @param hasClinics whether they are there from before the story
 */
export async function prepareStory(
  { clockFile, recordFile }: Omit<StoryPlace, 'installation'>,
  hasClinics: () => Promise<boolean>,
  days = STORY_DAYS,
): Promise<void> {
  const record = new StoryRecord(recordFile);
  if (record.state !== undefined) return;
  if (await hasClinics()) return record.leaveOut();
  new StoryClock(clockFile).setBack(days * DAY);
  record.begin();
}

/** Whether the next start would still play. */
export function isUnplayed({ recordFile }: Pick<StoryPlace, 'recordFile'>): boolean {
  return new StoryRecord(recordFile).state === 'playing';
}

/** Gives the running demo its rooms; what is there stays. */
export async function furnishDemo(installation: Installation, signIns: readonly DemoSignIn[]): Promise<string> {
  const voices = await Voices.open(installation);
  try {
    return await furnishClinics(voices, signIns, new Date());
  } finally {
    await voices.close();
  }
}

/**
 * Plays the demo's people from where the record stands up to now, on services that run. Whoever stops it in the middle
 * has it gone on with at the next start.
 * @param catcher address of the page that shows what was caught
 */
export async function playStory(
  { installation, clockFile, recordFile }: StoryPlace,
  signIns: readonly DemoSignIn[],
  catcher: string,
  lives: readonly LifeScript[] = [...storyLives, ...regularLives],
): Promise<string> {
  const record = new StoryRecord(recordFile);
  const clock = new StoryClock(clockFile);
  const caught = new Caught(catcher);
  const [voices, stillness] = await Promise.all([Voices.open(installation), Stillness.open(installation)]);
  try {
    const player = new Player(clock, stillness);
    const stage = { player, clock, record, voices, caught, signIns, end: Date.now() };
    await player.play(lives.map((life) => () => life(stage)));
    record.end();
    const { mails, texts } = await caught.count();
    return `${lives.length} people of the demo played up to now, with ${mails} mails and ${texts} texts`;
  } finally {
    await Promise.all([voices.close(), stillness.close()]);
  }
}
