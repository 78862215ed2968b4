import type { Response } from '@take-stock/engine';
import type { Disputed, RoundSettings } from '@take-stock/engine/round';
import type { Values } from '../messages/messages.js';
import type { Board } from './board.js';
import type { disputeMessages } from './messages/disputes.js';
import type { SharedMessageName } from './messages/en-board.js';
import type { influenceMessages } from './messages/influence.js';
import type { meetingMessages } from './messages/meeting.js';
import type { planMessages } from './messages/plan.js';
import type { setUpMessages } from './messages/set-up.js';

/** The texts that name what a dispute can be about: those of its own page, and of all pages where such a thing is written. */
export type DisputeMessageName =
  | keyof typeof disputeMessages
  | keyof typeof setUpMessages
  | keyof typeof meetingMessages
  | keyof typeof planMessages
  | keyof typeof influenceMessages;

export interface DisputeWriter {
  readonly board: Board;
  readonly say: (name: SharedMessageName | DisputeMessageName, values?: Values) => string;
  readonly day: (day: string) => string;
}

/** What a dispute is about, and what either copy says there. */
export interface DisputeWords {
  readonly name: string;
  readonly mine: string;
  readonly other: string;
}

/** An action, a record of influence, or what a round says about itself. */
type Entry = Readonly<Record<string, unknown>>;

/** A dispute in the coordinator's words. Of a member's answers it says how many there are, and never what they are. */
export function disputeWords(writer: DisputeWriter, dispute: Disputed): DisputeWords {
  const { board, say } = writer;
  const { round, results } = board;
  const { id } = dispute;
  switch (dispute.part) {
    case 'settings': {
      const { settings, votes, ...about } = round;
      const mine: Entry = { ...settings, each: votes.each, ...about };
      const [here, there] = [mine[id], (dispute.other as Entry)[id]];
      return {
        name: say(FACTS[id] ?? 'disputeSetting'),
        mine: factWords(writer, id, here, there),
        other: factWords(writer, id, there, here),
      };
    }
    case 'responses': {
      const known = [...(round.waiting ?? []), ...round.responses].find((response) => response.id === id);
      const name = say('disputeAnswers', { n: differingAnswers(known, dispute.other) });
      return { name, mine: answersWords(writer, known), other: answersWords(writer, dispute.other) };
    }
    case 'agreed':
      return { name: results.item(id), mine: agreedWords(writer, id, round.agreed[id]), other: agreedWords(writer, id, dispute.other) };
    case 'votes': {
      const words = (n = 0) => say('planDots', { n });
      return { name: results.item(id), mine: words(round.votes.given[id]), other: words(dispute.other) };
    }
    case 'actions':
      return entryWords(writer, round.actions.find((action) => action.id === id) ?? {}, dispute.other);
    case 'influence':
      return entryWords(writer, round.influence.find((record) => record.id === id) ?? {}, dispute.other);
  }
}

/** What the settings are called where they are set. */
const FACTS: Readonly<Record<string, SharedMessageName | DisputeMessageName>> = {
  partnership: 'newPartnership',
  period: 'periodLabel',
  opened: 'disputeOpened',
  closed: 'disputeClosed',
  groups: 'groupsTitle',
  invited: 'invitedLabel',
  present: 'dotsMembers',
  codes: 'codesTitle',
  minimumGroup: 'minimumLabel',
  publish: 'publishLegend',
  answerBy: 'answerByLabel',
  returnTo: 'returnToLabel',
  answerAt: 'answerAtLabel',
  currency: 'disputeCurrency',
  each: 'dotsEach',
};

function factWords({ say, day }: DisputeWriter, id: string, said: unknown, other: unknown): string {
  if (said === undefined) return say('disputeNothing');
  if (id === 'groups') return (said as RoundSettings['groups']).map((group) => groupWords(say, group)).join(', ');
  if (id === 'codes') {
    const known = new Set(other as readonly string[] | undefined);
    return say('disputeCodes', { n: (said as readonly string[]).filter((code) => !known.has(code)).length });
  }
  if (id === 'publish') {
    const shown = Object.entries(said as object).filter(([, published]) => published);
    return shown.map(([what]) => say(`publish-${what}` as DisputeMessageName)).join(', ') || say('disputeNothing');
  }
  return plain(day, said);
}

function groupWords(say: DisputeWriter['say'], { label, invited }: RoundSettings['groups'][number]): string {
  return invited === undefined ? label : say('disputeGroup', { name: label, n: invited });
}

function answersWords({ say, day }: DisputeWriter, response: Response | undefined): string {
  if (!response) return say('disputeNothing');
  const answers = Object.values(response.answers);
  return say('disputeAnswersOf', {
    day: day(response.completed ?? response.created),
    answered: answers.filter(({ option }) => option !== undefined).length,
    notes: answers.filter(({ note }) => note).length,
  });
}

/** In how many questions two states of the same answers differ. */
function differingAnswers(mine: Response | undefined, other: Response): number {
  const items = new Set([...Object.keys(mine?.answers ?? {}), ...Object.keys(other.answers)]);
  const said = (response: Response | undefined, item: string) =>
    JSON.stringify([response?.answers[item]?.option, response?.answers[item]?.note]);
  return [...items].filter((item) => said(mine, item) !== said(other, item)).length;
}

function agreedWords({ board, say }: DisputeWriter, item: string, agreed: Board['round']['agreed'][string] | undefined): string {
  if (!agreed) return say('disputeNothing');
  const said = agreed.kind === 'agreed' ? [board.results.option(item, agreed.option)] : [say('differ'), ...agreed.views];
  return sentences([...said, agreed.reason]);
}

/** Values of an entry that stand for words, by field. */
const CHOICES = ['status', 'kind', 'route', 'part', 'effect'];

/** Two states of an action or of a record of influence: what differs, field by field. */
function entryWords(writer: DisputeWriter, mine: Entry, other: Entry): DisputeWords {
  const differing = [...new Set([...Object.keys(mine), ...Object.keys(other)])].filter((field) => mine[field] !== other[field]);
  const words = (entry: Entry) =>
    sentences(differing.map((field) => fieldWords(writer, field, entry[field]))) || writer.say('disputeNothing');
  return { name: String(mine['what'] ?? other['what']), mine: words(mine), other: words(other) };
}

function fieldWords({ board, say, day }: DisputeWriter, field: string, said: unknown): string {
  if (said === undefined || said === false) return '';
  if (said === true) return say('influenceChecked');
  if (CHOICES.includes(field)) return say(`${field}-${said as string}` as DisputeMessageName);
  if (field === 'item') return board.results.item(said as string);
  return plain(day, said);
}

const sentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text)
    .map((text) => text?.replace(/[^.?!…]$/, '$&.'))
    .join(' ');

/** A text or a number as it stands; a day as people say it. */
const plain = (day: (day: string) => string, said: unknown): string => {
  const text = String(said);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
};
