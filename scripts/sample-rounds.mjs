// `node scripts/sample-rounds.mjs`: writes the sample data of the coordinator's page into demo/board: two rounds of 14 members in
// five groups, and this year's answers as they come in. Seeded, so that every run writes the same. Needs a finished build.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitmix32, toLink } from '../packages/engine/dist/index.js';
import { closeRound, nextRound, openRound, receive, takeIn } from '../packages/engine/dist/round/index.js';
import { loadInstrument } from '../packages/instruments/dist/index.js';
import { root } from './setup.mjs';

const folder = join(root, 'demo/board');
const instrument = await loadInstrument('community-partnership-assessment');
const items = instrument.sections.flatMap((section) => section.items.map((item) => ({ ...item, section: section.id })));
const random = splitmix32(2026);
const draw = () => (random() >>> 0) / 2 ** 32;

const SCALE = ['not-at-all', 'small-extent', 'some-extent', 'large-extent', 'fully'];
/** How each section stands last year and this year, from 0 to 4; and how far a group lies from that. */
const LEVELS = {
  formation: [2.6, 2.8],
  involvement: [1.5, 2.2],
  decisions: [2.0, 2.1],
  agreements: [2.3, 2.2],
  results: [1.6, 1.9],
};
const GROUPS = {
  'community-groups': { involvement: -0.9, decisions: -0.7 },
  'voluntary-organisations': { involvement: -0.3 },
  'council-officers': { involvement: 0.8, decisions: 0.6 },
  'elected-members': { decisions: 0.4 },
  health: {},
};
/** Fourteen seats last year; three change hands. */
const SEATS = ['community-groups', 'community-groups', 'community-groups', 'community-groups'].concat(
  Array(3).fill('voluntary-organisations'),
  Array(3).fill('council-officers'),
  Array(2).fill('elected-members'),
  Array(2).fill('health'),
);
const CHANGED = [3, 6, 11];
/** Remarks that members make, one each until there are none left. */
const NOTES = {
  trust: ['Better since the away day.', 'New members still find it hard to speak up.'],
  listening: ['Papers come two days before the meeting: too late to ask anybody.', 'The spring events were good. What came of them?'],
  'neighbourhood-voice': ['The east side has had no seat for a year.'],
  authority: ['We agree things here and hear later that they need another committee.', 'See the minutes of May.'],
  appointing: ['I was asked by phone, and never saw how it was decided.'],
};

const remarks = [structuredClone(NOTES), structuredClone(NOTES)];

const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(draw() * 16).toString(16));

/** One member's leaning, which stays from year to year. */
const people = SEATS.map((group, seat) => ({ group, code: `SEAT${String(seat + 1).padStart(2, '0')}`, leaning: draw() * 1.2 - 0.6 }));
const newcomers = CHANGED.map((seat) => ({ group: SEATS[seat], code: `SEAT${String(seat + 21)}`, leaning: draw() * 1.2 - 0.6 }));

function answersOf({ group, leaning }, year) {
  return Object.fromEntries(
    items.flatMap(({ id, section }) => {
      const chance = draw();
      if (chance < 0.03) return [];
      if (chance < (section === 'results' ? 0.2 : 0.07)) return [[id, { option: 'unsure' }]];
      const level = LEVELS[section][year] + (GROUPS[group][section] ?? 0) + leaning + (draw() + draw() - 1) * 1.6;
      const option = SCALE[Math.max(0, Math.min(4, Math.round(level)))];
      const note = draw() < 0.25 ? remarks[year][id]?.shift() : undefined;
      return [[id, { option, ...(note && { note }) }]];
    }),
  );
}

function responseOf(person, year, day) {
  return {
    format: 'take-stock/response/1',
    id: uuid(),
    instrument: { id: instrument.id, version: instrument.version },
    respondent: { group: person.group, code: person.code },
    answers: answersOf(person, year),
    created: day,
    completed: day,
  };
}

const given = (responses) => responses.map((response, index) => ({ from: `member-${index + 1}.json`, response }));

/** Last year: answered, closed, talked about, planned. */
function lastYear() {
  const opened = openRound(instrument, { id: uuid(), partnership: 'Leven Valley Partnership', period: '2025', opened: '2025-03-03' });
  const round = {
    ...opened,
    settings: {
      ...opened.settings,
      groups: opened.settings.groups.filter(({ id }) => Object.hasOwn(GROUPS, id)),
      invited: 14,
      returnTo: 'coordinator@leven-valley.example',
    },
  };
  const responses = people.map((person, index) => responseOf(person, 0, `2025-03-${String(5 + index).padStart(2, '0')}`));
  const closed = closeRound(takeIn(round, receive(round, given(responses))), '2025-03-24');
  const action = (what, more) => ({ id: uuid(), what, status: 'open', ...more });
  return {
    ...closed,
    agreed: {
      trust: {
        kind: 'agreed',
        option: 'some-extent',
        reason: 'Good between those who have known each other for long; hard for new members.',
      },
      listening: {
        kind: 'differ',
        views: ['We always ask before we decide.', 'We are told, not asked.'],
        reason: 'We look again after the spring events.',
      },
    },
    votes: { each: 3, given: { 'neighbourhood-voice': 14, listening: 11, authority: 11, trust: 6 } },
    actions: [
      action('Send papers out ten days before each meeting', {
        who: 'Coordinator',
        by: '2025-05-01',
        item: 'listening',
        status: 'done',
        became: 'Kept up all year.',
      }),
      action('Ask the four neighbourhood forums to name a member each', {
        who: 'Chair',
        by: '2025-09-30',
        item: 'neighbourhood-voice',
        status: 'under-way',
        measure: 'Every neighbourhood has a seat that is filled',
      }),
      action('Write down what the partnership may decide by itself', {
        who: 'Council officers',
        by: '2025-11-30',
        item: 'authority',
        measure: 'One page, agreed by all partners',
      }),
      action('Hold one meeting a year in the evening', { who: 'Coordinator', status: 'dropped', became: 'Nobody came twice.' }),
    ],
    influence: [
      {
        id: uuid(),
        date: '2025-01-20',
        what: 'The bus to the health centre runs on Saturdays again',
        partner: 'Council',
        effect: 'outcome',
        route: 'relationship',
        part: 'proposed',
        kind: 'service',
        money: 18000,
        checked: true,
      },
      {
        id: uuid(),
        date: '2024-11-04',
        what: 'Community centres open free for youth groups',
        partner: 'Council',
        effect: 'output',
        route: 'plan',
        part: 'led',
        kind: 'policy',
      },
    ],
  };
}

function thisYear(last) {
  const opened = nextRound(instrument, last, { id: uuid(), period: '2026', opened: '2026-03-02' });
  return { ...opened, settings: { ...opened.settings, invited: 14, answerBy: '2026-03-20' } };
}

const last = lastYear();
const round = thisYear(last);
const members = people.map((person, seat) => (CHANGED.includes(seat) ? newcomers[CHANGED.indexOf(seat)] : person));
const responses = members.slice(0, 13).map((person, index) => responseOf(person, 1, `2026-03-${String(4 + index).padStart(2, '0')}`));
const [linked, ...papers] = responses.slice(10);
const sample = closeRound(takeIn(round, receive(round, given(responses))), '2026-03-23');

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'answers'), { recursive: true });
const write = (name, value) => writeFileSync(join(folder, name), `${typeof value === 'string' ? value : JSON.stringify(value, null, 1)}\n`);
write('last-year.json', last);
write('this-year.json', {
  ...sample,
  influence: [
    {
      id: uuid(),
      date: '2025-10-12',
      what: 'Two crossings on the High Road after our walkabout',
      partner: 'Council',
      effect: 'outcome',
      route: 'joint-work',
      part: 'from-inside',
      kind: 'spending',
      money: 42000,
      checked: true,
      credit: 'Named in the council’s report',
    },
  ],
});
// What the coordinator gets: ten files, one of them twice, and one of an older version of the questions.
responses.slice(0, 10).forEach((response, index) => write(`answers/member-${String(index + 1).padStart(2, '0')}.json`, response));
write('answers/member-01 (copy).json', responses[0]);
write('answers/old-questions.json', { ...responses[4], id: uuid(), instrument: { id: instrument.id, version: '0.9.0' } });
write('answers/link.txt', `https://leven-valley.example/review${toLink(instrument, linked)}`);
// Two paper forms, as they are keyed in: the group, the code, and for each question its option.
write(
  'answers/paper-forms.json',
  papers.map(({ respondent, answers }) => ({ respondent, answers: items.map(({ id }) => answers[id]?.option ?? null) })),
);
