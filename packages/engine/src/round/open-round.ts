import { checkMinimum } from '../board/minimum-group.js';
import { aDay, isDay } from '../document/is-day.js';
import { aUuid, isUuid } from '../document/is-uuid.js';
import { shown } from '../document/shown.js';
import type { Instrument } from '../instrument/instrument.js';
import type { EarlierRound, Round, RoundSettings } from './round.js';

/** Most rounds before this one that a file holds. */
const mostEarlier = 30;

/**
 * A new round, without answers.
 *
 * @param instrument whose id and version the round is of
 * @param about `id` is a UUID and `opened` a day, both from the caller; `settings` that are not given are the instrument's
 *   groups, a smallest group of 3, and a summary with everything but comments
 * @returns a round without `closed`, and with no answers, actions or earlier rounds
 * @throws RangeError when the smallest group is below 3, `id` is no UUID or `opened` no day: the file could not be read again
 * @see docs/rounds.md#the-file
 * @example
 * openRound(instrument, { id: '20260000-0000-4000-8000-000000000000', partnership: 'P', period: '2026', opened: '2026-03-01' }).settings.minimumGroup; // => 3
 */
export function openRound(
  instrument: Instrument,
  {
    id,
    partnership,
    period,
    opened,
    settings = {},
  }: Pick<Round, 'id' | 'partnership' | 'period' | 'opened'> & { readonly settings?: Partial<RoundSettings> },
): Round {
  const all: RoundSettings = {
    groups: (instrument.groups ?? []).map((group) => ({ id: group.id, label: group.label })),
    minimumGroup: 3,
    publish: { groups: true, comments: false, agreed: true, actions: true, influence: true },
    ...settings,
  };
  checkMinimum('openRound', all.minimumGroup);
  if (!isUuid(id)) throw new RangeError(`openRound: id ${aUuid}, got ${shown(id)}`);
  if (!isDay(opened)) throw new RangeError(`openRound: opened ${aDay}, got ${shown(opened)}`);
  return {
    format: 'take-stock/round/1',
    id,
    partnership,
    period,
    opened,
    instrument: { id: instrument.id, version: instrument.version },
    settings: all,
    responses: [],
    agreed: {},
    votes: { each: 3, given: {} },
    actions: [],
    influence: [],
    earlier: [],
  };
}

/**
 * The round after a closed one: same settings but for the last day to answer, and the actions that are not finished; one without words
 * is left behind.
 *
 * @param instrument what the new round is to be answered in, of any version
 * @param last closed; becomes the first of `earlier`, without a form that was half typed in. At most 30 are kept
 * @param about `id` is a UUID, another than the last round's; `period` as people call it; `opened` a day
 * @returns a fresh round without answers
 * @throws RangeError when the last round is still open or has the same id, or as {@link openRound} does
 * @see docs/rounds.md#the-next-round
 * @example
 * nextRound(instrument, round, { id: '20260000-0000-4000-8000-000000000000', period: '2026', opened: '2026-03-01' }).earlier.map(({ period }) => period); // => ['2025', '2024']
 * nextRound(instrument, round, { id: round.id, period: '2026', opened: '2026-03-01' }); // throws RangeError: id must differ
 */
export function nextRound(instrument: Instrument, last: Round, { id, period, opened }: Pick<Round, 'id' | 'period' | 'opened'>): Round {
  if (last.closed === undefined) throw new RangeError('nextRound: last must be closed');
  if (last.id === id) throw new RangeError(`nextRound: id must differ from that of the last round, got "${id}"`);
  const { earlier, ...before } = last;
  delete before.typing;
  const settings = { ...last.settings };
  delete settings.answerBy;
  delete settings.present;
  return {
    ...openRound(instrument, { id, partnership: last.partnership, period, opened, settings }),
    votes: { each: last.votes.each, given: {} },
    actions: carriedOver(instrument, last),
    earlier: [before, ...earlier].slice(0, mostEarlier),
  };
}

/** The unfinished actions; one about a question that is asked no more is about none. */
function carriedOver({ sections }: Instrument, { actions, period }: EarlierRound): Round['actions'] {
  const asked = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
  return actions
    .filter(({ what, status }) => what.trim() && (status === 'open' || status === 'under-way'))
    .map(({ item, ...action }) => ({
      ...action,
      ...(item !== undefined && asked.has(item) && { item }),
      from: action.from ?? period,
    }));
}
