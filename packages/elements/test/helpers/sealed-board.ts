import type { Instrument, Response } from '@take-stock/engine';
import type { EarlierRound, Round } from '@take-stock/engine/round';
import type { Board } from '../../src/board/board.js';
import { randomRound } from './random-round.js';

/** A round with last year's, and in each year texts in the answers that stand nowhere else. */
export function markedRound(instrument: Instrument, seed: number): Round {
  const round = randomRound(instrument, { seed, n: 8 + seed, years: 2 });
  const marked = (each: EarlierRound) => ({ ...each, responses: each.responses.map(mark), waiting: each.responses.slice(0, 2).map(late) });
  const typing = { ...late(round.responses[0]!, 9), respondent: { code: 'HIDDEN-CODE-TYPED' } };
  return { ...marked(round), typing, earlier: round.earlier.map(marked) };
}

/** Code, name and date that can be told from anything else. A member who wrote notes gave the name to go with them. */
function mark(response: Response, index: number): Response {
  const { group } = response.respondent;
  const wrote = Object.values(response.answers).some(({ note }) => note);
  const name = wrote ? {} : { name: `Hidden-Name-${index}` };
  return { ...response, respondent: { ...(group && { group }), ...name, code: `HIDDEN-CODE-${index}` }, completed: '1999-12-31' };
}

function late(response: Response, index: number): Response {
  const answers = Object.fromEntries(Object.entries(response.answers).map(([item, answer]) => [item, { ...answer, note: 'Hidden note' }]));
  return { ...mark(response, index), id: `ffffffff-0000-4000-8000-00000000000${index}`, answers };
}

/** The same board, but whoever looks at an answer fails. */
export function sealed(board: Board): Board {
  const shut = <T extends EarlierRound>(round: T): T => ({ ...round, responses: unreadable(round.responses), waiting: unreadable([]) });
  const round = { ...shut(board.round), earlier: board.round.earlier.map(shut) };
  const look = () => {
    throw new Error('a page that shows results looked at a half-typed form');
  };
  return { ...board, round: Object.defineProperty(round, 'typing', { get: look }) };
}

function unreadable(responses: readonly Response[]): Response[] {
  return new Proxy([...responses], {
    get(list, name) {
      if (name === 'length') return list.length;
      throw new Error(`a page that shows results looked at the answers: ${String(name)}`);
    },
  });
}

/** Every text, attribute and value of a control, through all shadow roots: what is seen, read aloud or found in the page. */
export function everything(root: Element): string {
  const own = [...root.attributes].map(({ name, value }) => `${name}=${value}`);
  const value = 'value' in root ? [String(root.value)] : [];
  const children = [...(root.shadowRoot?.childNodes ?? []), ...root.childNodes];
  return [...own, ...value, ...children.map((node) => (node instanceof Element ? everything(node) : (node.textContent ?? '')))].join('\n');
}
