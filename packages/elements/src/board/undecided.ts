import { BoardRequestEvent } from './board-events.js';
import type { Incoming } from './read-incoming.js';

/** What came in at a board, would change a round of it and is not decided yet: it waits while another step is open. */
const undecided = new Map<Node, Map<string, readonly Incoming[]>>();

/** What waits for a round. */
export function undecidedOf(board: Node, round: string): readonly Incoming[] {
  return undecided.get(board)?.get(round) ?? [];
}

/** Keeps what waits for a round. A board where nothing does, or that was taken out of the page, does not stay in memory. */
export function keepUndecided(board: Node, round: string, incoming: readonly Incoming[]): void {
  const rounds = undecided.get(board) ?? new Map<string, readonly Incoming[]>();
  if (incoming.length) {
    undecided.set(board, rounds.set(round, incoming));
    // On its way in: the board lets no request out.
    board.addEventListener('take-stock-board-request', forget, { capture: true });
    window.addEventListener('beforeunload', warn);
  } else if (rounds.delete(round) && !rounds.size) undecided.delete(board);
  for (const each of undecided.keys()) if (!each.isConnected) undecided.delete(each);
  if (!undecided.size) window.removeEventListener('beforeunload', warn);
}

/** With a round goes what waits for it. */
function forget(event: Event): void {
  if (event instanceof BoardRequestEvent && event.request.do === 'remove') keepUndecided(event.currentTarget as Node, event.request.id, []);
}

/** What waits is nowhere but on this page. */
function warn(event: BeforeUnloadEvent): void {
  if ([...undecided.keys()].some((board) => board.isConnected)) event.preventDefault();
}
