import { checkCriteria, type CriterionOutcome } from './check-criteria.js';
import type { Instrument } from '../instrument/instrument.js';
import { raisedAlerts, type RaisedAlert } from './raised-alerts.js';
import type { Response } from '../response/response.js';
import type { ScoreCard } from './score-card.js';
import { score } from './score.js';
import { scoreSubscales, type SubscaleScore } from './score-subscales.js';

/** A card with all that the instrument declares beyond sections and overall; what it does not declare is not there. */
export interface FullScoreCard extends ScoreCard {
  /** One entry a subscale, in the order of the instrument. */
  readonly subscales?: readonly SubscaleScore[];
  /** The alerts that were raised. */
  readonly alerts?: readonly RaisedAlert[];
  /** One entry a criterion, in the order of the instrument. */
  readonly criteria?: readonly CriterionOutcome[];
}

/**
 * {@link score}, and with it the further scales, alerts and criteria of instruments that have them.
 *
 * Take Stock's own instruments have none, so a page that shows only them imports {@link score}, which is half the size.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns the card of {@link score}, with `subscales`, `alerts` and `criteria` where the instrument declares them
 * @throws RangeError when the response belongs to another instrument or version
 * @see docs/scoring.md#further-scales
 * @example
 * scoreAll(instrument, response).sections[0].displayed; // => 63
 * 'alerts' in scoreAll(instrument, response); // => false
 */
export function scoreAll(instrument: Instrument, response: Response): FullScoreCard {
  const card = score(instrument, response);
  return {
    ...card,
    ...(instrument.scoring.subscales && { subscales: scoreSubscales(instrument, response) }),
    ...(instrument.sections.some(({ items }) => items.some(({ alert }) => alert)) && { alerts: raisedAlerts(instrument, response) }),
    ...(instrument.scoring.criteria && { criteria: checkCriteria(instrument, response) }),
  };
}
