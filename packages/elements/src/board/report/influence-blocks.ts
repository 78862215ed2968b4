import { collateInfluence } from '@take-stock/engine/round';
import type { Values } from '../../messages/messages.js';
import { dayWords } from '../day-words.js';
import { kindWords, moneyWords, newestFirst, routeWords, type Telling } from '../influence-words.js';
import type { Block } from './blocks.js';
import { worded } from './decisions.js';
import { heading, list, table, type Writer } from './writing.js';

/** The log of influence in a report: collated by year, kind and route, then every entry. */
export function influenceBlocks({ round, results: { language }, ...writer }: Writer): Block[] {
  // The texts come with this part: no other part of a report says them.
  const telling: Telling = { say: writer.say as (name: string, values?: Values) => string, language, settings: round.settings };
  const { say } = telling;
  const { years } = collateInfluence(round.influence);
  const money = (amount = 0) => (amount ? moneyWords(telling, amount) : '');
  if (!years.length) return [];
  return [
    heading(say('reportInfluence')),
    table(
      say('reportInfluenceCaption'),
      [say('reportYear'), say('influenceChanges'), say('influenceKinds'), say('influenceRoutes'), say('influenceMoneySum')],
      years.map((year) => [
        String(year.year),
        String(year.records),
        kindWords(telling, year),
        routeWords(telling, year),
        money(year.money),
      ]),
    ),
    ...list(
      newestFirst(worded(round.influence)).map(({ date, what, partner, kind, route, money: amount }) => {
        const about = [partner, say(`kind-${kind}`), route && say(`route-${route}`), money(amount)];
        return `${dayWords(date, language)}: ${what} (${about.filter(Boolean).join(', ')})`;
      }),
    ),
  ];
}
