import type { Instrument } from '@take-stock/engine';
import type { Round, RoundSettings } from '@take-stock/engine/round';
import { groupsFromText, type Words as ResultWords } from '@take-stock/engine/words';
import type { Values } from '../messages/messages.js';
import type { SharedMessageName } from './messages/en-board.js';
import type { setUpMessages } from './messages/set-up.js';
import { codesOf } from './private-codes.js';

/** What the texts to members are made from. */
export interface Inviting {
  readonly instrument: Instrument;
  readonly round: Round;
  readonly results: ResultWords;
  readonly say: (name: SharedMessageName | keyof typeof setUpMessages, values?: Values) => string;
  /** A day in words. */
  readonly day: (day: string) => string;
}

export type Publishable = keyof RoundSettings['publish'];
export const PUBLISHABLE: readonly Publishable[] = ['groups', 'comments', 'agreed', 'actions', 'influence'];

/** What members wrote: unless it was said before they answered, it stays inside the board. The rest is the board's own to publish. */
export const PROMISED: readonly Publishable[] = ['groups', 'comments'];

/**
 * The address of the page that members answer on; `null` when the text is none.
 *
 * @example
 * pageAddress('https://example.org/review#top'); // => 'https://example.org/review'
 * pageAddress('our site'); // => null
 */
export function pageAddress(text = ''): string | null {
  try {
    const url = new URL(text.trim());
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether members are to choose from other groups than those of the questionnaire. */
export function hasOwnGroups({ groups: own = [] }: Instrument, { groups }: RoundSettings): boolean {
  return groups.length !== own.length || groups.some(({ id, label }) => own.find((each) => each.id === id)?.label !== label);
}

/** The link that members answer by, or that one of them does, with a code; `null` without an address. Groups of the round's own go with it. */
export function answerLink(instrument: Instrument, settings: RoundSettings, code?: string): string | null {
  const address = pageAddress(settings.answerAt);
  if (address === null) return null;
  const groups = hasOwnGroups(instrument, settings) ? settings.groups.filter(({ label }) => label.trim()) : [];
  const carried = groups.map(({ id, label }) => ['group', `${id} ${label.trim()}`]);
  return [address, String(new URLSearchParams([...(code ? [['code', code]] : []), ...carried]))].filter(Boolean).join('#');
}

/** One link for each code that is to be given out. */
export function memberLinks(instrument: Instrument, round: Round): string[] {
  return codesOf(round).fresh.flatMap((code) => answerLink(instrument, round.settings, code) ?? []);
}

/** The text that asks members to answer. */
export function invitationText(inviting: Inviting): string {
  const { instrument, round, say, results } = inviting;
  const { partnership, period, settings } = round;
  const { kept } = codesOf(round);
  const coded = settings.codes !== undefined && settings.codes.length > 0;
  const link = coded ? say('inviteOwnLink') : (answerLink(instrument, settings) ?? say('inviteNoLink'));
  return paragraphs([
    say('inviteHead', { partnership, period }),
    say('inviteWhy', { length: lengthOf(inviting) }),
    say(kept ? 'inviteAtKept' : coded ? 'inviteAtOwn' : 'inviteAt', { link }),
    coded && say('inviteCode'),
    returning(inviting),
    say('invitePaper'),
    say('invitePrivacy', { groupsFrom: groupsFromText(results, settings.minimumGroup) }),
    settings.publish.comments && say('privacyNotesPublished'),
  ]);
}

/** Who sees what, what is published, where answers are kept and how long. */
export function privacyText({ round, say, results }: Inviting): string {
  const { partnership, period, settings } = round;
  const { publish } = settings;
  const named = (parts: readonly Publishable[]) => results.list(parts.map((part) => say(`publish-${part}`)));
  const shown = named(PUBLISHABLE.filter((part) => publish[part]));
  const hidden = named(PROMISED.filter((part) => !publish[part]));
  return paragraphs([
    say('privacyHead', { partnership, period }),
    say('privacyDevice'),
    say('privacyCoordinator'),
    say('privacyBoard', { groupsFrom: groupsFromText(results, settings.minimumGroup) }),
    say('privacyNotes'),
    publish.comments && say('privacyNotesPublished'),
    Boolean(settings.codes?.length) && say('privacyCodes'),
    shown ? say('privacyPublished', { what: shown }) : say('privacyPublishedOnly'),
    shown && hidden && say('privacyNotPublished', { what: hidden }),
    PUBLISHABLE.some((part) => !publish[part] && !PROMISED.includes(part)) && say('privacyLater'),
    say('privacyKept'),
    say('privacyLong'),
    say('privacyOut'),
  ]);
}

/** To whom answers go, by when and how. */
export function returning({ round, say, day }: Omit<Inviting, 'results'>): string {
  const { returnTo: to = '', answerBy, codes } = round.settings;
  const how = say(codes?.length ? 'inviteHowCoded' : 'inviteHow');
  const by = answerBy === undefined ? '' : day(answerBy);
  return say(to && by ? 'inviteReturnBy' : to ? 'inviteReturn' : by ? 'inviteBy' : 'inviteHand', { to, day: by, how });
}

function lengthOf({ instrument, say }: Inviting): string {
  const questions = say('questions', { n: instrument.sections.reduce((n, { items }) => n + items.length, 0) });
  const [from, to] = instrument.minutes ?? [];
  return from === undefined || to === undefined ? questions : say('lengthAndTime', { questions, from, to });
}

function paragraphs(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
