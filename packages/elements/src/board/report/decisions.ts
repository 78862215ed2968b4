import { rankVotes } from '@take-stock/engine/round';
import { dayWords } from '../day-words.js';
import type { Block } from './blocks.js';
import { ended, heading, list, part, table, type Writer } from './writing.js';

/* What a report says of the board's own words: what it agreed, chose and does. */

export function agreed({ round, instrument, results, say }: Writer): Block[] {
  const rows = instrument.sections
    .flatMap(({ items }) => items)
    .flatMap(({ id }) => {
      const answer = round.agreed[id];
      if (!answer) return [];
      const said = answer.kind === 'agreed' ? results.option(id, answer.option) : differing(say('differ'), answer.views);
      return [[results.item(id), said, answer.reason ?? '']];
    });
  const head = [say('howQuestion'), say('reportAnswer'), say('reportReason')];
  return rows.length ? [heading(say('reportAgreed')), table(say('reportAgreedCaption'), head, rows)] : [];
}

/** That views differ, with those that somebody has put into words. */
function differing(text: string, views: readonly string[]): string {
  const said = views.filter((view) => view.trim());
  return said.length ? `${text}: ${said.join(' / ')}` : text;
}

export function chosen({ round, instrument, results, say }: Writer): Block[] {
  const ranked = rankVotes(instrument, round.votes).filter(({ dots }) => dots > 0);
  const line = ({ item, dots, tied }: (typeof ranked)[number]) =>
    say(tied ? 'reportDotsTied' : 'reportDots', { what: results.item(item), n: dots });
  return part(say('reportChosen'), list(ranked.map(line)));
}

/** What nobody has put into words yet stays out. */
export const worded = <T extends { readonly what: string }>(entries: readonly T[]) => entries.filter(({ what }) => what.trim());

export function plan({ round, results, say, reader }: Writer): Block[] {
  const actions = worded(round.actions);
  if (!actions.length) return [];
  // Who does it is a person's name, which is not for everybody.
  const forAll = reader === 'public';
  const asked = !forAll && actions.some(({ item }) => item !== undefined);
  const rows = actions.map((action) => [
    action.what,
    ...(asked ? [action.item === undefined ? '' : results.item(action.item)] : []),
    ...(forAll ? [] : [action.who ?? '']),
    action.by ? dayWords(action.by, results.language) : '',
    action.measure ?? '',
    `${say(`status-${action.status}`)}${action.from ? ` ${say('reportFrom', { period: action.from })}` : ''}${action.became ? `. ${action.became}` : ''}`,
  ]);
  const head = [
    say('reportWhat'),
    ...(asked ? [say('howQuestion')] : []),
    ...(forAll ? [] : [say('reportWhoDoes')]),
    say('reportBy'),
    say('reportMeasure'),
    say('reportStatus'),
  ];
  // What it costs and what could go wrong may take a paragraph.
  const costs = forAll ? [] : actions.flatMap(({ what, cost }) => (cost ? [`${ended(what)} ${cost}`] : []));
  return [heading(say('reportPlan')), table(say('reportPlanCaption'), head, rows), ...list(costs)];
}
