import { rankVotes, type Action } from '@take-stock/engine/round';
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

export function plan(writer: Writer): Block[] {
  const { round, results, say, reader } = writer;
  const actions = worded(round.actions);
  // Who does it is a person's name, which is not for everybody.
  const forAll = reader === 'public';
  const rows = actions.map((action) => [
    action.what,
    ...(forAll ? [] : [action.who ?? '']),
    action.by ? dayWords(action.by, results.language) : '',
    action.measure ?? '',
    `${say(`status-${action.status}`)}${action.from ? ` ${say('reportFrom', { period: action.from })}` : ''}${action.became ? `. ${action.became}` : ''}`,
  ]);
  if (!rows.length) return [];
  return [
    heading(say('reportPlan')),
    table(
      say('reportPlanCaption'),
      [say('reportWhat'), ...(forAll ? [] : [say('reportWhoDoes')]), say('reportBy'), say('reportMeasure'), say('reportStatus')],
      rows,
    ),
    ...(forAll ? [] : list(actions.flatMap((action) => more(action, writer)))),
  ];
}

/** What has no room in the table: the question that an action answers, and what it costs. */
function more({ what, item, cost }: Action, { results, say }: Writer): string[] {
  const said = [item === undefined ? '' : say('reportAnswers', { question: results.item(item) }), cost ?? ''].filter(Boolean);
  return said.length ? [[ended(what), ...said].join(' ')] : [];
}
