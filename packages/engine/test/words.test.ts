import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInstrument, type PublishedSectionComparison } from '../src/index.js';
import {
  agreementText,
  balancedText,
  boundsText,
  chanceFlagsText,
  changeText,
  countsText,
  coverageText,
  distanceText,
  english,
  englishReport,
  excludedText,
  format,
  gapText,
  groupScoreText,
  groupsDifferText,
  groupsFromText,
  groupsText,
  itemChangeText,
  itemScoreText,
  leftOutText,
  madeOfText,
  manyUnsureText,
  medianText,
  notComparedTexts,
  overallChangeText,
  overallScoreText,
  progressText,
  quartilesText,
  reasonsText,
  responseRateText,
  restsOnText,
  sectionScoreText,
  roundingText,
  turnoverText,
  unanswerableText,
  wordsFor,
  type Messages,
} from '../src/words/index.js';
import { instrument, threeQuestions } from './sample.js';

/** Which messages the sentences of this file used: at its end, all of them. */
const used = new Set<keyof Messages>();
const plain = wordsFor(instrument);
const words: typeof plain = {
  ...plain,
  say(name, values) {
    used.add(name);
    return plain.say(name, values);
  },
  group: (id, sectors = []) => {
    if (id === 'not-stated') used.add('notStated');
    if (id === 'other-members') used.add('otherMembers');
    return plain.group(id, sectors);
  },
};

/** Cases of one function: data in, text out. */
function says(name: string, cases: readonly (readonly [run: () => string | null | string[], expected: string | null | string[]])[]): void {
  describe(name, () => {
    for (const [run, expected] of cases) it(String(expected), () => assert.deepEqual(run(), expected));
  });
}

const scored = { section: 'working', state: 'scored', displayed: 63, band: 'getting-there' } as const;
const without = (state: 'notEnoughAnswered' | 'notApplicable' | 'notScored') => ({
  section: 'working',
  state,
  displayed: null,
  band: null,
});

says('sectionScoreText(words, section)', [
  [() => sectionScoreText(words, scored), 'Working together: 63, Getting there.'],
  [() => sectionScoreText(words, { ...scored, displayed: 0, band: 'starting' }), 'Working together: 0, Just starting.'],
  [() => sectionScoreText(words, { ...scored, band: null }), 'Working together: 63.'],
  [() => sectionScoreText(words, without('notEnoughAnswered')), 'Working together: not enough answered for a score.'],
  [() => sectionScoreText(words, without('notApplicable')), 'Working together: does not apply.'],
  [() => sectionScoreText(words, without('notScored')), 'Working together: not scored.'],
]);

says('overallScoreText(words, overall)', [
  [
    () => overallScoreText(words, { state: 'scored', displayed: 54, band: null, restsOn: ['a', 'b'], of: 5 }),
    'Overall: 54. Based on 2 of 5 sections.',
  ],
  [
    () => overallScoreText(words, { state: 'notEnoughAnswered', displayed: null, band: null, restsOn: [], of: 5 }),
    'Overall: not enough answered for a score.',
  ],
]);

says('restsOnText(words, section)', [
  [() => restsOnText(words, { restsOn: ['a', 'b'], of: 3 }), 'Based on 2 of 3 questions.'],
  [() => restsOnText(words, { restsOn: ['a'], of: 1 }), 'Based on 1 of 1 question.'],
]);

const coverage = { base: 6, answered: 3, unsure: 1, blank: 2, notApplicable: 1, share: 0.5, unsureShare: 1 / 6 };
says('coverageText(words, coverage)', [
  [
    () => coverageText(words, coverage),
    '3 of 6 questions that apply were answered. 1 was “don’t know”. 2 were left blank. 1 does not apply.',
  ],
  [
    () => coverageText(words, { ...coverage, base: 3, unsure: 0, blank: 0, notApplicable: 0 }),
    '3 of 3 questions that apply were answered.',
  ],
  [
    () => coverageText(words, { ...coverage, base: 1, answered: 1, unsure: 0, blank: 0, notApplicable: 2 }),
    '1 of 1 question that applies was answered. 2 do not apply.',
  ],
]);

says(
  'leftOutText(words, leftOut)',
  (
    [
      ['unsure', 'left out, because the answer was “don’t know”.'],
      ['blank', 'left out, because it was not answered.'],
      ['not-applicable', 'left out, because it does not apply.'],
      ['not-asked', 'left out, because it is for other groups.'],
      ['unscored', 'asked, but not part of the score.'],
    ] as const
  ).map(([reason, text]) => [() => leftOutText(words, { item: 'fair-say', reason }), `Everyone has a fair say: ${text}`]),
);

const rate =
  (submitted: number, invited: number | null, responseCaution: 'below-60' | 'below-half' | null = null) =>
  () =>
    responseRateText(words, { submitted, invited, responseRate: invited && Math.round((100 * submitted) / invited), responseCaution });
says('responseRateText(words, round)', [
  [rate(12, 15), '12 of 15 members answered (80\u00a0%).'],
  [rate(5, 9, 'below-60'), '5 of 9 members answered (56\u00a0%). Fewer than 60\u00a0% of the members answered: read this with care.'],
  [
    rate(4, 9, 'below-half'),
    '4 of 9 members answered (44\u00a0%). Fewer than half of the members answered: read this as their view, not the board’s.',
  ],
  [rate(7, null), '7 members answered.'],
  [rate(1, null), '1 member answered.'],
]);

says('progressText(words, round)', [
  [() => progressText(words, { answered: 9, invited: 14 }), '9 of 14 have answered.'],
  [() => progressText(words, { answered: 1, invited: 1 }), '1 of 1 has answered.'],
]);

says('boundsText(words, score)', [
  [
    () => boundsText(words, { bounds: [48, 68], submitted: 12, invited: 15 }),
    'If the other 3 had all chosen the lowest or the highest answer, the score would be 48 or 68.',
  ],
  [
    () => boundsText(words, { bounds: [55, 63], submitted: 12, invited: 13 }),
    'If the one member who did not answer had chosen the lowest or the highest answer throughout, the score would be 55 or 63.',
  ],
  [() => boundsText(words, { bounds: [60, 60], submitted: 12, invited: 12 }), null],
  [() => boundsText(words, { bounds: null, submitted: 12, invited: 15 }), null],
  [() => boundsText(words, { bounds: [60, 60], submitted: 12, invited: null }), null],
]);

const itemText =
  (state: 'scored' | 'notEnoughAnswered' | 'mostlyNotApplicable' | null, displayed: number | null = null) =>
  () =>
    itemScoreText(words, { item: 'fair-say', state, displayed });
says('itemScoreText(words, item)', [
  [itemText('scored', 55), 'Everyone has a fair say: 55.'],
  [itemText('scored', 0), 'Everyone has a fair say: 0.'],
  [itemText('scored'), 'Everyone has a fair say: not scored.'],
  [itemText('notEnoughAnswered'), 'Everyone has a fair say: not enough answered for a score.'],
  [itemText('mostlyNotApplicable'), 'Everyone has a fair say: most members said that this does not apply.'],
  [itemText(null), 'Everyone has a fair say: only some groups were asked, so that the figures are not shown.'],
]);

const counts = {
  options: [
    { option: 'none', count: 0 },
    { option: 'large', count: 5 },
  ],
  valid: 5,
  unsure: 3,
  blank: 2,
  notApplicable: 1,
};
says('countsText(words, item)', [
  [
    () => countsText(words, { item: 'fair-say', counts }),
    'Not at all: 0, To a large extent: 5, don’t know: 3, not answered: 2, doesn’t apply: 1.',
  ],
  [() => countsText(words, { item: 'fair-say', counts: null }), 'Too few answers to show.'],
]);

says('medianText(words, item)', [
  [() => medianText(words, { item: 'fair-say', median: ['some'] }), 'The middle answer is “To some extent”.'],
  [() => medianText(words, { item: 'fair-say', median: ['some', 'full'] }), 'The middle lies between “To some extent” and “Fully”.'],
  [() => medianText(words, { item: 'fair-say', median: [] }), null],
]);

says('agreementText(words, agreement, bothSides)', [
  [() => agreementText(words, 'alike'), 'Members see this alike.'],
  [() => agreementText(words, 'broad'), 'Broad agreement.'],
  [() => agreementText(words, 'mixed', false), 'Mixed views.'],
  [() => agreementText(words, 'wide', true), 'Wide range of views. Views on both sides.'],
  [() => agreementText(words, null), 'Too few answers to show.'],
]);

says('distanceText(words, agreement)', [
  [() => distanceText(words, { percent: 54, steps: 4 }), 'On average, members’ answers lie 0.9 steps from the middle answer.'],
  [() => distanceText(words, { percent: 50, steps: 4 }), 'On average, members’ answers lie 1 step from the middle answer.'],
  [() => distanceText(words, { percent: 100, steps: 4 }), 'On average, members’ answers lie 0 steps from the middle answer.'],
]);

says('manyUnsureText(words, item)', [
  [() => manyUnsureText(words, { manyUnsure: true, counts, unsureShare: 30 }), '3 members could not say (30\u00a0%).'],
  [() => manyUnsureText(words, { manyUnsure: false, counts, unsureShare: 30 }), null],
  [() => manyUnsureText(words, { manyUnsure: null, counts: null, unsureShare: null }), null],
]);

says('quartilesText(words, quartiles)', [
  [() => quartilesText(words, [33, 75]), 'The middle half of the members lie between 33 and 75.'],
  [() => quartilesText(words, null), null],
]);

says(
  'excludedText(words, reason)',
  (
    [
      ['duplicate-id', 'Left out: the same response came twice.'],
      ['conflicting-id', 'Left out: of the responses with this id the newest differ; remove all but the one that counts.'],
      ['other-instrument', 'Left out: answers to another questionnaire.'],
      ['other-version', 'Left out: answers to another version of the questionnaire.'],
      ['unknown-group', 'Left out: the group is not one of this round’s.'],
      ['not-completed', 'Left out: not completed.'],
      ['dated-later', 'Left out: dated after the round was closed.'],
    ] as const
  ).map(([reason, text]) => [() => excludedText(words, reason), text]),
);

const group = (id: string, n: number, sectors = [id]) => ({ id, sectors, n });
const pooled = [group('public', 5), group('other-members', 4, ['voluntary', 'not-stated'])];
const shown = (groups: typeof pooled, sections: unknown[] = [{ groups: [{ displayed: 32 }, { displayed: null }] }]) =>
  ({ groups, groupsWithheld: null, sections }) as never;
says('groupsText(words, published)', [
  [() => groupsText(words, shown(pooled)), 'Public body: 5 members. Other members (Voluntary group and Not stated): 4 members.'],
  [() => groupsText(words, shown([group('not-stated', 3)])), 'Not stated: 3 members.'],
  [() => groupsText(words, shown([])), null],
  [
    () => groupsText(words, shown([group('public', 5)], [{ groups: [] }])),
    'Public body: 5 members. No section is shown by group: its figures could tell what somebody answered.',
  ],
  [
    () => groupsText(words, shown([group('public', 5)], [{ groups: [{ displayed: null }] }])),
    'Public body: 5 members. No section is shown by group: its figures could tell what somebody answered.',
  ],
  [
    () => groupsText(words, { groups: [], groupsWithheld: 'too-few-members', sections: [] }),
    'Fewer than two groups are large enough to be shown.',
  ],
  [
    () => groupsText(words, { groups: [], groupsWithheld: 'earlier-publication', sections: [] }),
    'Groups are not shown: beside earlier results, they could tell what somebody answered.',
  ],
]);
says('groupsFromText(words, k)', [[() => groupsFromText(words, 3), 'Results for a group are shown only from 3 answers.']]);
says('groupScoreText(words, cell, groups)', [
  [() => groupScoreText(words, { group: 'public', displayed: 32 }, pooled), 'Public body: 32.'],
  [
    () => groupScoreText(words, { group: 'other-members', displayed: null }, pooled),
    'Other members (Voluntary group and Not stated): not shown.',
  ],
]);

const balanced = (differs: boolean) => ({ balanced: { displayed: 55, differs }, displayed: 61 });
says('balancedText(words, section)', [
  [() => balancedText(words, balanced(false)), 'If each group counted the same: 55.'],
  [
    () => balancedText(words, balanced(true)),
    'If each group counted the same: 55. That differs from 61, because the groups are of different sizes.',
  ],
  [() => balancedText(words, { balanced: null, displayed: 61 }), null],
]);

const gap = (points: number, flagged: boolean) => ({ points, highest: 'public', lowest: 'voluntary', flagged });
const unclear = 'Groups’ averages differ by 32 points; with groups this small that can easily be individual differences.';
says('gapText(words, gap, groups)', [
  [
    () => gapText(words, gap(32, true), []),
    'Public body rate this 32 points higher than Voluntary group; so large a gap rarely comes about by chance.',
  ],
  [() => gapText(words, gap(32, false), [group('public', 4), group('voluntary', 4)]), unclear],
  [() => gapText(words, gap(32, false), [group('public', 3), group('voluntary', 3)]), `${unclear} The groups are too small to tell.`],
  // 3 and 4: the clearest of 35 arrangements has p = 1/35 or, when a mirror image exists, more; that can be told.
  [() => gapText(words, gap(32, false), [group('public', 3), group('voluntary', 4)]), unclear],
  [() => gapText(words, gap(19, false), []), 'Groups’ averages differ by 19 points.'],
  [() => gapText(words, gap(1, false), []), 'Groups’ averages differ by 1 point.'],
  [() => gapText(words, null, []), null],
]);
says('groupsDifferText(words, differ, groups)', [
  [
    () => groupsDifferText(words, { higher: 'public', lower: 'other-members' }, pooled),
    'Groups see this differently: Public body rate it higher than Other members (Voluntary group and Not stated).',
  ],
  [() => groupsDifferText(words, null, pooled), null],
]);
says('chanceFlagsText(words, items)', [
  [() => chanceFlagsText(words, 24), 'By chance alone, expect about 1 such difference among the questions compared (24).'],
  [() => chanceFlagsText(words, 40), 'By chance alone, expect about 2 such differences among the questions compared (40).'],
  [() => chanceFlagsText(words, 10), 'By chance alone, expect about 1 such difference among the questions compared (10).'],
]);

const change = (parts: Partial<PublishedSectionComparison>) => () =>
  changeText(words, {
    state: 'noClearChange',
    before: 51,
    after: 62,
    difference: 11,
    change: null,
    interval: null,
    pairs: null,
    ...parts,
  });
const stayed = 'members who answered both times';
says('changeText(words, section)', [
  [
    change({ state: 'clearRise', change: 14, interval: [4, 23] }),
    'Members who answered both times rate this clearly higher: up 14 (likely between 4 and 23).',
  ],
  [change({ state: 'clearRise', change: 14 }), 'Members who answered both times rate this clearly higher: up 14.'],
  [change({ state: 'clearRise', change: 25, interval: [25, 25] }), 'Members who answered both times rate this clearly higher: up 25.'],
  [change({ state: 'clearRise' }), 'Members who answered both times rate this clearly higher.'],
  [
    change({ state: 'clearFall', change: -14, interval: [-23, -4] }),
    'Members who answered both times rate this clearly lower: down 14 (likely between 4 and 23).',
  ],
  [change({ state: 'clearFall', change: -14 }), 'Members who answered both times rate this clearly lower: down 14.'],
  [change({ state: 'clearFall' }), 'Members who answered both times rate this clearly lower.'],
  [change({ state: 'smallConsistentRise', change: 6, interval: [1, 9] }), `A small but consistent rise among ${stayed} (up 6).`],
  [change({ state: 'smallConsistentRise' }), `A small but consistent rise among ${stayed}.`],
  [change({ state: 'smallConsistentFall', change: -6 }), `A small but consistent fall among ${stayed} (down 6).`],
  [change({ state: 'smallConsistentFall' }), `A small but consistent fall among ${stayed}.`],
  [change({ state: 'possibleRise', change: 12 }), 'Higher on average (up 12), but members’ changes vary too much to be sure.'],
  [change({ state: 'possibleRise' }), 'Higher on average, but members’ changes vary too much to be sure.'],
  [change({ state: 'possibleFall', change: -12 }), 'Lower on average (down 12), but members’ changes vary too much to be sure.'],
  [change({ state: 'possibleFall' }), 'Lower on average, but members’ changes vary too much to be sure.'],
  [change({ change: 3, interval: [-4, 9] }), 'No clear change.'],
  [change({ state: 'tooFewMatched', pairs: 4 }), 'Only 4 members answered both times: too few to say.'],
  [change({ state: 'tooFewMatched' }), 'Too few members answered this both times to say.'],
  [
    change({ state: 'unmatched' }),
    'Answers this time were higher on average (62 against 51). Different people may have answered, so this is not evidence that views changed.',
  ],
  [
    change({ state: 'unmatched', before: 62, after: 51, difference: -11 }),
    'Answers this time were lower on average (51 against 62). Different people may have answered, so this is not evidence that views changed.',
  ],
  [
    change({ state: 'unmatched', before: 62, difference: 0 }),
    'Answers were the same on average both times (62). Different people may have answered.',
  ],
  [change({ state: 'unmatched', before: null, difference: null }), 'Not enough was answered in one of the rounds to compare.'],
  [change({ state: 'notScoredBoth' }), 'Not enough was answered in one of the rounds to compare.'],
  [change({ state: 'notComparable' }), 'Not comparable: too few questions are the same in both versions.'],
  [change({ state: 'withheld' }), 'The change is not shown, to protect single members.'],
]);

says('turnoverText(words, comparison)', [
  [() => turnoverText(words, { stayers: 8, turnover: false }), '8 members answered both times.'],
  [
    () => turnoverText(words, { stayers: 8, turnover: true }),
    '8 members answered both times. Some members answered only one of the rounds; who came and who left also moves the averages.',
  ],
  [
    () => turnoverText(words, { stayers: 8, turnover: false, numbersWithheld: 'earlier-publication' }),
    '8 members answered both times. In words only: numbers before and after late answers came would show how one member moved.',
  ],
  [() => turnoverText(words, { stayers: 8, turnover: false, numbersWithheld: null }), '8 members answered both times.'],
  [() => turnoverText(words, { stayers: null, turnover: true }), null],
]);
const compared = (figures: object) => () => roundingText(words, { sections: [sectionOf(figures)] } as never);
const sectionOf = (figures: object) => ({ state: 'clearRise', before: 35, after: 44, difference: 8, change: 8, ...figures });
const mayNotMatch = 'Differences may not match because of rounding.';
says('roundingText(words, comparison)', [
  [compared({}), mayNotMatch],
  [compared({ difference: 9, change: 9 }), null],
  [compared({ state: 'clearFall', before: 44, after: 35, difference: -8, change: -8 }), mayNotMatch],
  [compared({ before: 2.3, after: 2.8, difference: 0.5, change: 0.5 }), null],
  [compared({ before: 3, after: 3, difference: 1, change: 1, state: 'possibleRise' }), mayNotMatch],
  // The change of those who stayed is another than that of the board: that is no rounding.
  [compared({ change: 7 }), null],
  // No number is said.
  [compared({ change: null }), null],
  [compared({ state: 'noClearChange' }), null],
  [compared({ state: 'unmatched', change: null }), null],
  [compared({ before: null, after: null, difference: null, change: null, state: 'notScoredBoth' }), null],
]);
says('overallChangeText(words, overall)', [
  [() => overallChangeText(words, { before: 51, after: 62 }), 'Overall: 62 this time, 51 last time.'],
  [() => overallChangeText(words, { before: null, after: 62 }), null],
]);
says('itemChangeText(words, item)', [
  [() => itemChangeText(words, { item: 'fair-say', before: 62, after: 50 }), 'Everyone has a fair say: 50 this time, 62 last time.'],
]);

const left = { section: 'working', version: 'after' } as const;
says('notComparedTexts(words, leftOut, earlier)', [
  [
    () =>
      notComparedTexts(words, {
        sections: [
          { ...left, reason: 'tooFewCommonItems' },
          { ...left, reason: 'added' },
          { section: 'gone', version: 'before', reason: 'dropped' },
        ],
        items: (['added', 'otherScale', 'otherCoding', 'otherSection'] as const).map((reason) => ({ ...left, item: 'fair-say', reason })),
      }),
    [
      'Working together: too few questions are the same in both versions.',
      'Working together: new in this version.',
      'gone: no longer part of the questionnaire.',
      'Everyone has a fair say: new in this version.',
      'Everyone has a fair say: on another response scale than last time.',
      'Everyone has a fair say: counted otherwise than last time.',
      'Everyone has a fair say: in another section than last time.',
    ],
  ],
  [
    () =>
      notComparedTexts(
        words,
        { sections: [], items: [{ item: 'fair-say', section: 'working', version: 'before', reason: 'dropped' }] },
        { ...words, item: () => 'An older wording' },
      ),
    ['An older wording: no longer asked.'],
  ],
]);

says('reasonsText(words, priority)', [
  [() => reasonsText(words, { reasons: ['low', 'viewsDiffer'], remarks: [], chosen: 0 }), 'Low score. Members’ views differ.'],
  [
    () =>
      reasonsText(words, { reasons: ['manyUnsure', 'groupsDiffer', 'lowerThanLastTime'], remarks: ['bothSides', 'chosen'], chosen: 25 }),
    'Many don’t know. Groups see this differently. Lower than last time. Views on both sides. 25\u00a0% of the members chose this.',
  ],
]);
says('madeOfText(words, parts)', [
  [() => madeOfText(words, { low: 35, disagreement: null, unsure: null, groups: false }), 'Its place comes from the score (35).'],
  [
    () => madeOfText(words, { low: 20, disagreement: 18, unsure: 2, groups: true }),
    'Its place comes from the score (20), differing views (18), members who don’t know (2) and groups that see it differently.',
  ],
]);
const open = { item: 'fair-say', section: 'working', reason: 'notEnoughAnswered', unsureShare: null } as const;
says('unanswerableText(words, item)', [
  [
    () => unanswerableText(words, { ...open, unsure: 6 }),
    'Everyone has a fair say: 6 members don’t know. Find out before deciding what to do.',
  ],
  [
    () => unanswerableText(words, { ...open, unsure: null }),
    'Everyone has a fair say: too few could answer. Find out before deciding what to do.',
  ],
]);

describe('wordsFor(instrument, options)', () => {
  it('replaces any message, and takes the plural forms of its language', () => {
    const welsh = wordsFor(instrument, {
      language: 'cy',
      messages: { answeredOnly: { zero: 'neb', one: '{n} aelod', two: '{n} aelod (dau)', other: '{n} o aelodau' } },
    });
    assert.deepEqual(
      [0, 1, 2, 7].map((n) => welsh.say('answeredOnly', { n })),
      ['neb', '1 aelod', '2 aelod (dau)', '7 o aelodau'],
    );
    assert.equal(welsh.say('bothSides'), english.bothSides);
  });

  it('writes numbers and lists as the language does', () => {
    const german = wordsFor(instrument, { language: 'de' });
    assert.equal(distanceText(german, { percent: 54, steps: 4 }), 'On average, members’ answers lie 0,9 steps from the middle answer.');
    assert.equal(german.list(['a', 'b', 'c']), 'a, b und c');
  });

  it('lets an id without a text stand for itself', () => {
    assert.deepEqual(
      [plain.section('x'), plain.item('y'), plain.option('y', 'z'), plain.band('b'), plain.group('g')],
      ['x', 'y', 'z', 'b', 'g'],
    );
  });

  it('takes the groups of the round, and short titles and bands of a section', () => {
    const titled = parseInstrument({
      ...threeQuestions,
      sections: threeQuestions.sections.map((section) => ({
        ...section,
        score: { bands: [{ id: 'all', label: 'All of it', from: 0 }] },
        items: section.items.map((item) => ({ ...item, title: 'Title' })),
      })),
    });
    const own = wordsFor(titled, { groups: [{ id: 'g', label: 'Gardeners' }] });
    assert.deepEqual([own.group('g'), own.item('fair-say'), own.band('all', 'working')], ['Gardeners', 'Title', 'All of it']);
  });
});

describe('format(message, values, language)', () => {
  it('leaves a place without a value as it is', () => assert.equal(format('{a} and {b}', { a: 'x' }, 'en'), 'x and {b}'));
  it('reads no inherited name as a value', () => assert.equal(format('{constructor}', {}, 'en'), '{constructor}'));
});

describe('the catalogue', () => {
  // Headings and footnotes are said as they are.
  const alone = ['strengthsTitle', 'highestSoFarTitle', 'prioritiesTitle', 'unanswerableTitle', 'rounding', ...Object.keys(englishReport)];

  it('holds no message that no sentence uses', () => {
    assert.deepEqual(
      Object.keys(english).filter((name) => !used.has(name as keyof Messages) && !alone.includes(name)),
      [],
    );
  });

  it('has the same places in every plural form', () => {
    for (const [name, message] of Object.entries(english)) {
      const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).filter((place) => place !== '{n}').sort();
      const forms = typeof message === 'string' ? [message] : Object.values(message);
      if (name !== 'bounds') for (const form of forms) assert.deepEqual(places(form), places(forms[0]!), name);
    }
  });
});
