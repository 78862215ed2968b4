import type { PublishedItem, PublishedSection, PublishedSummary } from '../publish/published-summary.js';
import { roundHalfAway } from '../exact/round-half-away.js';
import type { Instrument, Scale } from '../instrument/instrument.js';
import { percentInSet } from '../statistics/percent-in-set.js';
import { figuresOf, figureTable, type Figure, type Table, type Withheld } from './figure-table.js';
import { checkView } from '../board/check-view.js';

/**
 * A round as a table of figures, made of the published view alone. What is withheld has a row with an empty value and the
 * reason; what there is not (no groups, nobody said how many were asked) has no row.
 *
 * @param instrument the one that the round was summarised with
 * @param round what {@link publish} gave
 * @returns one row a figure, in whole numbers or words
 * @throws RangeError for the unpublished view, and for the round of another version
 * @see docs/cli.md#csv-of-a-round
 * @example
 * roundTable(instrument, publish(instrument, summary)).rows.length; // => 78
 */
export function roundTable(instrument: Instrument, round: PublishedSummary): Table {
  checkView('roundTable: round', 'published', instrument, round);
  const scaleOf = new Map(instrument.sections.flatMap(({ items: all }) => all.map(({ id, scale }) => [id, instrument.scales[scale]])));
  const { k, submitted, invited, responseRate, responseCaution, groups, groupsWithheld, sections, items, overall, withheld } = round;
  return figureTable(
    instrument,
    [
      ...figuresOf(
        { of: 'round' },
        {
          members: submitted,
          invited: invited ?? undefined,
          'response-rate': responseRate ?? undefined,
          caution: responseCaution ?? undefined,
          'smallest-group': k,
          groups: groupsWithheld === null ? undefined : null,
        },
        groupsWithheld,
      ),
      ...groups.flatMap(({ id, n, sectors }) => figuresOf({ of: 'group', group: id }, { members: n, sectors: sectors.join(' ') })),
      ...scoreFigures({ of: 'overall' }, overall, withheld ?? 'not-scored'),
      ...sections.flatMap((each) => sectionFigures(each, groups.length > 0, groups.length > 0 || groupsWithheld === 'earlier-publication')),
      ...items.flatMap((item) => itemFigures(item, scaleOf.get(item.item))),
    ],
    { round: round.roundId },
  );
}

function scoreFigures(
  place: Pick<Figure, 'of' | 'section'>,
  { state, displayed, band, restsOn, of, bounds }: PublishedSummary['overall'],
  withheld: Withheld,
): Figure[] {
  const scored = displayed !== null;
  return figuresOf(
    place,
    {
      state,
      score: displayed,
      // A score without a band is one of a rule that has none.
      band: scored ? (band ?? undefined) : null,
      'rests-on': restsOn.length,
      'rests-on-of': of,
      'bound-low': bounds?.[0],
      'bound-high': bounds?.[1],
    },
    withheld,
  );
}

function sectionFigures(each: PublishedSection, grouped: boolean, beside: boolean): Figure[] {
  const { section, agreement, quartiles, groups, gap, balanced, displayed, withheld } = each;
  const place = { of: 'section', section } as const;
  const few = displayed === null ? 'not-scored' : (withheld ?? 'too-few-answers');
  return [
    ...scoreFigures(place, each, 'not-scored'),
    ...figuresOf(place, { agreement }, few),
    ...figuresOf(
      place,
      { 'quartile-low': quartiles?.[0] ?? null, 'quartile-high': quartiles?.[1] ?? null },
      beside ? 'beside-groups' : few,
    ),
    ...groups.flatMap((cell) => figuresOf({ ...place, group: cell.group }, { score: cell.displayed }, 'not-shown')),
    ...(groups.length === 0
      ? figuresOf(place, { groups: grouped && displayed !== null ? null : undefined }, 'not-shown')
      : figuresOf(
          place,
          {
            gap: gap?.points ?? null,
            'gap-highest': gap?.highest ?? null,
            'gap-lowest': gap?.lowest ?? null,
            'gap-flagged': gap?.flagged ?? null,
            balanced: balanced?.displayed ?? null,
            'balanced-differs': balanced?.differs ?? null,
          },
          'not-shown',
        )),
  ];
}

function itemFigures({ item, section, ...each }: PublishedItem, scale: Scale | undefined): Figure[] {
  const place = { of: 'item', section, item } as const;
  const { counts, agreement, groupsDiffer, median } = each;
  const reason = each.withheld ?? 'not-scored';
  return [
    ...figuresOf(place, { state: each.state, score: each.displayed }, reason),
    ...figuresOf(place, { 'median-low': median.at(0) ?? null, 'median-high': median.at(-1) ?? null }, reason),
    ...figuresOf(place, { agreement: agreement?.words ?? null, 'agreement-percent': agreement?.percent ?? null }, reason),
    ...figuresOf(place, { 'both-sides': each.bothSides }, reason),
    ...(counts
      ? counts.options.flatMap(({ option, count }) => figuresOf({ ...place, option }, { chosen: count }))
      : figuresOf(place, { chosen: null }, reason)),
    ...(scale?.positive ? figuresOf(place, positiveOf(scale.positive, counts), reason) : []),
    ...figuresOf(
      place,
      {
        valid: counts?.valid ?? null,
        unsure: counts?.unsure ?? null,
        blank: counts?.blank ?? null,
        'not-applicable': counts?.notApplicable ?? null,
        coverage: each.coverage,
        'unsure-share': each.unsureShare,
        'many-unsure': each.manyUnsure,
        'differ-higher': groupsDiffer?.higher,
        'differ-lower': groupsDiffer?.lower,
      },
      reason,
    ),
  ];
}

/**
 * Percent of the positive options, from the counts that are printed beside it: so it tells no more than they do. The base is
 * the printed one too, so that an option that the item recodes to a value counts in both.
 */
function positiveOf(positive: readonly string[], counts: PublishedItem['counts']) {
  const chosen = Object.fromEntries((counts?.options ?? []).map(({ option, count }) => [option, count]));
  // Names that no option can have.
  const all = { ...chosen, '(unsure)': counts?.unsure ?? 0, '(not applicable)': counts?.notApplicable ?? 0 };
  const whole = (percent: number | null) => (percent === null ? null : roundHalfAway(percent));
  return { positive: whole(percentInSet(chosen, positive)), 'positive-of-all': whole(percentInSet(all, positive)) };
}
