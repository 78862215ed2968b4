import type { Instrument, Round } from '@take-stock/engine';
import { roundView, type BoardView } from '@take-stock/engine/round';
import { comparing } from './comparing.js';

/** What of a round its results depend on: as long as these are the same values, so are the results. */
function basisOf(round: Round): readonly unknown[] {
  const { id, period, closed, responses, waiting, shownBefore, withoutGroups, earlier } = round;
  const { groups, minimumGroup, invited, codes } = round.settings;
  const answers = [responses, waiting, shownBefore, withoutGroups, earlier];
  return [id, period, closed, ...answers, groups, minimumGroup, invited, codes, comparing?.overYears];
}

/** Tells what may be shown of a round; works it out again only when the answers or the rules of showing them changed. */
export function keepView(): (instrument: Instrument, round: Round) => BoardView {
  let kept: readonly unknown[] = [];
  let view: BoardView;
  return (instrument, round) => {
    const basis = basisOf(round);
    if (basis.some((part, i) => part !== kept[i])) view = roundView(instrument, round, comparing?.overYears);
    kept = basis;
    return view;
  };
}
