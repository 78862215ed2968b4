import { collateInfluence, rankVotes, type Action } from '@take-stock/engine/round';
import { dayWords } from '../day-words.js';
import type { Block } from './blocks.js';
import { heading, list, part, type Writer } from './writing.js';

/* What a report says of the board's own words: what it agreed, chose, does and moved. */

export function agreed({ round, instrument, results, say }: Writer): Block[] {
  const rows = instrument.sections
    .flatMap(({ items }) => items)
    .flatMap(({ id }) => {
      const answer = round.agreed[id];
      if (!answer) return [];
      const said = answer.kind === 'agreed' ? results.option(id, answer.option) : say('reportDiffer', { views: answer.views.join(' / ') });
      return [[results.item(id), said, answer.reason ?? '']];
    });
  return rows.length
    ? [
        heading(say('reportAgreed')),
        {
          kind: 'table',
          caption: say('reportAgreedCaption'),
          head: [say('reportQuestion'), say('reportAnswer'), say('reportReason')],
          rows,
        },
      ]
    : [];
}

export function chosen({ round, instrument, results, say }: Writer): Block[] {
  const ranked = rankVotes(instrument, round.votes).filter(({ dots }) => dots > 0);
  const line = ({ item, dots, tied }: (typeof ranked)[number]) =>
    say(tied ? 'reportDotsTied' : 'reportDots', { what: results.item(item), n: dots });
  return part(say('reportChosen'), list(ranked.map(line)));
}

/** What nobody has put into words yet stays out. */
const worded = <T extends { readonly what: string }>(entries: readonly T[]) => entries.filter(({ what }) => what.trim());

export function plan({ round, results, say, reader }: Writer): Block[] {
  const actions = worded(round.actions);
  const rows = actions.map((action) => [
    action.what,
    action.who ?? '',
    action.by ? dayWords(action.by, results.language) : '',
    action.measure ?? '',
    `${say(`reportStatus-${action.status}`)}${action.from ? ` ${say('reportFrom', { period: action.from })}` : ''}${action.became ? `. ${action.became}` : ''}`,
  ]);
  if (!rows.length) return [];
  return [
    heading(say('reportPlan')),
    {
      kind: 'table',
      caption: say('reportPlanCaption'),
      head: [say('reportWhat'), say('reportWhoDoes'), say('reportBy'), say('reportMeasure'), say('reportStatus')],
      rows,
    },
    ...(reader === 'public' ? [] : list(actions.flatMap((action) => answersTo(action, results.item)))),
  ];
}

function answersTo({ what, item, cost }: Action, nameOf: (item: string) => string): string[] {
  const more = [item === undefined ? '' : nameOf(item), cost ?? ''].filter(Boolean);
  return more.length ? [`${what}: ${more.join('. ')}`] : [];
}

export function influence({ round, results, say }: Writer): Block[] {
  const { years } = collateInfluence(round.influence);
  const money = (amount: number) => (amount ? `${amount.toLocaleString(results.language)} ${round.settings.currency ?? ''}`.trim() : '');
  if (!years.length) return [];
  return [
    heading(say('reportInfluence')),
    {
      kind: 'table',
      caption: say('reportInfluenceCaption'),
      head: [say('reportYear'), say('reportRecords'), say('reportMoney')],
      rows: years.map(({ year, records, money: amount }) => [String(year), String(records), money(amount)]),
    },
    ...list(
      worded(round.influence).map(({ date, what, partner }) =>
        [dayWords(date, results.language), what, partner].filter(Boolean).join(', '),
      ),
    ),
  ];
}
