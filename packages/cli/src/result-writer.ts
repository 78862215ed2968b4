import { createScorer, outcomeOf, type Instrument, type Item, type Response, type ScorePlane } from '@take-stock/engine';
import { csvLine, type ResultScore } from '@take-stock/engine/formats';
import type { FaultLog } from './faults.js';

/** Most texts that are kept for one scale: few scales have as many different results. */
const mostKept = 20_000;

/**
 * Writes the results of many responses, as lines of JSON or CSV: what `resultRecord` says of each, many times as fast.
 *
 * Scores are worked out for a whole batch. As a scale has few different results, the text of each is made once.
 *
 * @returns a function from a batch to the text of each of its results, without a line end for JSON
 */
export function resultWriter(instrument: Instrument, to: 'json' | 'csv', log: FaultLog): (responses: readonly Response[]) => string[] {
  const scorer = createScorer(instrument);
  const items = instrument.sections.flatMap((section, place) => section.items.map((item) => ({ item, section: place })));
  const counts = items.map(({ item }) => countsOf(instrument, item));
  const forSome = items.flatMap(({ item }, column) => (item.askedOf ? { item: item.id, column } : []));
  const textOf = to === 'csv' ? csvScore : (score: ResultScore) => JSON.stringify(score);
  const kept = [...instrument.sections, null].map(() => new Map<number, string>());
  const origin = JSON.stringify({ id: instrument.id, version: instrument.version });
  const names = instrument.sections.map(({ id }, place) => `${place === 0 ? '' : ','}${JSON.stringify(id)}:`);
  const before = (scale: number) => (to === 'csv' ? ',' : (names[scale] ?? ''));
  // Answers that a scale can have: 0 to all. Keys stay small whole numbers, which are the quickest to find.
  const most = items.length + 1;

  const scoreText = (scale: number, plane: ScorePlane, respondent: number, answered: number, base: number): string => {
    const texts = kept[scale] ?? new Map<number, string>();
    const key = ((plane.places[respondent] ?? 0) * most + answered) * most + base;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const { state, displayed, band } = outcomeOf(plane, respondent);
    const text = before(scale) + textOf({ state, displayed, band, answered, base });
    if (texts.size >= mostKept) texts.clear();
    texts.set(key, text);
    return text;
  };

  return (responses) => {
    const n = responses.length;
    const codes = scorer.encodeResponses(responses);
    const { sections, overall } = scorer.scoreBlock(codes, n);
    for (const { item, column } of forSome) reportNotAsked(responses, item, codes.subarray(column * n, (column + 1) * n), log);
    const answered = new Uint16Array(sections.length);
    const base = new Uint16Array(sections.length);
    return responses.map(({ id, respondent: { group } }, k) => {
      answered.fill(0);
      base.fill(0);
      for (let column = 0; column < items.length; column++) {
        const section = items[column]?.section ?? 0;
        const count = counts[column]?.[codes[column * n + k] ?? 0] ?? 0;
        if (count > 0) base[section] = (base[section] ?? 0) + 1;
        if (count > 1) answered[section] = (answered[section] ?? 0) + 1;
      }
      let all = '';
      let [allAnswered, allBase] = [0, 0];
      for (let section = 0; section < sections.length; section++) {
        const [plane, some, of] = [sections[section], answered[section] ?? 0, base[section] ?? 0];
        if (!plane) continue;
        allAnswered += some;
        allBase += of;
        all += scoreText(section, plane, k, some, of);
      }
      const whole = scoreText(sections.length, overall, k, allAnswered, allBase);
      // Ids and groups were checked to be lower-case words and digits, which need no escapes.
      if (to === 'csv') return `${id},${instrument.id},${instrument.version},${group ?? ''}${all}${whole}\r\n`;
      return `{"id":"${id}","instrument":${origin},"group":${group === undefined ? 'null' : `"${group}"`},"sections":{${all}},"overall":${whole}}`;
    });
  };
}

function csvScore({ state, displayed, band, answered, base }: ResultScore): string {
  return csvLine([state, displayed, band, answered, base]).slice(0, -2);
}

/** What each code of an item adds to the coverage of its section: 2 answered, 1 applies without an answer, 0 nothing. */
function countsOf(instrument: Instrument, { scale, recode, weight }: Item): Uint8Array {
  const counts = new Uint8Array(256);
  if (weight === 0) return counts;
  counts[0] = 1;
  for (const [place, { id, kind }] of (instrument.scales[scale]?.options ?? []).entries()) {
    const answered = !kind || kind === 'point' || (recode !== undefined && Object.hasOwn(recode, id));
    counts[place + 1] = answered ? 2 : kind === 'not-applicable' ? 0 : 1;
  }
  return counts;
}

/** Code of an item that is for other groups than the person's. */
const notAsked = 255;

function reportNotAsked(responses: readonly Response[], item: string, codes: Uint8Array, log: FaultLog): void {
  for (const [k, { id, answers }] of responses.entries()) {
    if (codes[k] === notAsked && answers[item]?.option !== undefined) {
      log.note(`response ${id}: ${item} is for other groups, so that its answer is not scored`);
    }
  }
}
