import type { InfluenceRecord, InfluenceYear, RoundSettings } from '@take-stock/engine/round';
import { listWords, numberWords } from '../messages/numbers.js';
import type { Values } from '../messages/messages.js';
import type { influenceMessages } from './messages/influence.js';

export const KINDS = ['action', 'service', 'policy', 'spending'] as const satisfies readonly InfluenceRecord['kind'][];
export const ROUTES = ['plan', 'relationship', 'joint-work'] as const satisfies readonly InfluenceRecord['route'][];

/** The log in the order of its years, whose table stands beside it. */
export const newestFirst = <T extends { readonly date: string }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.date < b.date ? 1 : -1));

/** Who tells of the log of influence: its page, or a report. */
export interface Telling {
  readonly say: (name: keyof typeof influenceMessages, values?: Values) => string;
  readonly language: string;
  readonly settings: RoundSettings;
}

/** How many changes there were of each kind; empty where there were none. */
export function kindWords(telling: Telling, { byKind }: InfluenceYear): string {
  return counted(
    telling,
    KINDS.map((kind) => [`kind-${kind}`, byKind[kind]]),
  );
}

/** How many changes came about in each way; empty where nobody said. */
export function routeWords(telling: Telling, { byRoute }: InfluenceYear): string {
  return counted(
    telling,
    ROUTES.map((route) => [`route-${route}`, byRoute[route]]),
  );
}

function counted({ say, language }: Telling, counts: readonly (readonly [name: keyof typeof influenceMessages, n: number])[]): string {
  const parts = counts.filter(([, n]) => n > 0).map(([name, n]) => say('influenceCount', { what: say(name), n }));
  return listWords({ language }, parts);
}

/** The figures of a year in words; what is nothing is left out. */
export function yearWords(telling: Telling, year: InfluenceYear): string {
  const { say } = telling;
  const of = (name: keyof typeof influenceMessages, list: string) => list && say('influenceOf', { what: say(name), list });
  return [
    say('influenceYear', { year: year.year, n: year.records }),
    of('influenceKinds', kindWords(telling, year)),
    of('influenceRoutes', routeWords(telling, year)),
    of('influenceMoneySum', year.money ? moneyWords(telling, year.money) : ''),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The currency of a round: what was chosen, else pounds where the page speaks a language of Britain. */
export function currencyOf({ settings, language }: Pick<Telling, 'settings' | 'language'>): string {
  return settings.currency ?? (new Intl.Locale(language).region === 'GB' ? 'GBP' : '');
}

/** What a currency is called; its code where there is none of that code. */
export function currencyName(language: string, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** An amount in the currency of the round. */
export function moneyWords(telling: Pick<Telling, 'settings' | 'language'>, money: number): string {
  try {
    const style = { style: 'currency', currency: currencyOf(telling), maximumFractionDigits: 0 } as const;
    return new Intl.NumberFormat(telling.language, style).format(money);
  } catch {
    // There is none, or it is not one.
    return numberWords(telling, money);
  }
}
