import type { Round } from '@take-stock/engine';
import type { Store } from '../response-store.js';

/** That a round is to be ours alone: held from the asking on, until it is refused or another tab takes it. */
export interface RoundClaim {
  readonly id: string;
  /** Resolves when it is known whether the claim is held; there is none to wait for without a store. */
  readonly answered: Promise<void> | undefined;
  held: boolean;
  /** Lets the round go. */
  readonly release: () => void;
}

/**
 * Asks that a round be ours alone. Without a store nobody else can have it.
 *
 * @param onLost called when another tab takes it
 */
export function claimRound(store: Store<Round> | null, id: string, steal: boolean, onLost: (claim: RoundClaim) => void): RoundClaim {
  const lose = () => {
    claim.held = false;
    onLost(claim);
  };
  const answered = store?.claim(id, { steal, onLost: lose }).then(
    (mine) => void (claim.held &&= mine),
    () => undefined,
  );
  const claim: RoundClaim = {
    id,
    answered,
    held: true,
    release: () => {
      if (claim.held) store?.release(id);
    },
  };
  return claim;
}
