import * as z from 'zod/mini';
import { id } from '../document/id.js';

/* One pure call builds everything, so that a bundle that only scores carries neither the schema nor zod. */
const build = () => {
  const Id = id();
  const Text = z.string().check(z.maxLength(4000), z.regex(/\S/, 'must hold at least one visible character'));
  /** What a round holds too, in its plan or as the name of a group. */
  const Line = Text.check(z.maxLength(500));
  const Value = z.number().check(z.gte(-1e6), z.lte(1e6));
  const Weight = z.number().check(z.gte(0), z.lte(1000));

  /** One answer a person can choose. A point lies on the scale and has a value; the other kinds stand apart, have none, and say how they count. */
  const Option = z.strictObject({
    /** Answers name it; it never changes. */
    id: Id,
    /** What people read on the scale. */
    label: Text,
    /** `point` by default. */
    kind: z.optional(z.enum(['point', 'unsure', 'not-applicable', 'blank'])),
    /** What a point counts before recoding and reversal; points have one, the other kinds none. */
    value: z.optional(Value),
  });
  /** A response scale: its points from least to most, then the answers that stand apart. */
  const Scale = z.strictObject({
    /** What the scale asks, such as "How far is this so?". */
    question: z.optional(Text),
    /** From least to most; the answers that stand apart come last. */
    options: z.array(Option).check(z.minLength(2), z.maxLength(20)),
    /** The points that a group's "percent positive" counts. */
    positive: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(20))),
  });

  const Source = z.strictObject({
    /** The work that the questions come from. */
    title: Text,
    /** Who published it. */
    publisher: z.optional(Text),
    /** When. */
    year: z.optional(z.int().check(z.gte(1900), z.lte(2200))),
    /** Where in the work. */
    section: z.optional(Text),
    /** Where it can be read. */
    url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'must be an address that starts with https://'))),
    /** Under which licence the texts are. */
    licence: Text,
    /** Whose words the texts are: our own, adapted, or quoted with leave. */
    wording: Text,
  });

  const Item = z.strictObject({
    /** Answers name it; it never changes. */
    id: Id,
    /** What people say how far they agree with. */
    statement: Text,
    /** A few words for lists and charts. */
    title: z.optional(Text),
    /** Id of the scale that it is answered on. */
    scale: Id,
    /** What it counts in its section: 1 by default, 0 to be asked and not scored. */
    weight: z.optional(Weight),
    /** Whether less is better: values are turned round on the scale. */
    reverse: z.optional(z.boolean()),
    /** Values by option, in place of those of the scale. */
    recode: z.optional(z.record(Id, Value)),
    /** Ids of the groups that it is for; all of them by default. */
    askedOf: z.optional(z.array(Id).check(z.minLength(1))),
    /** Raised when the item's score is at least this, in the unit of the item scores. */
    alert: z.optional(z.strictObject({ atLeast: Value, label: z.optional(Text) })),
    /** Prompts to think about before an answer. */
    reflect: z.optional(z.array(Text).check(z.maxLength(6))),
    /** What might be done about a low score. */
    tactics: z.optional(z.array(Line).check(z.maxLength(6))),
    /** What to look for. */
    evidence: z.optional(Text),
    /** How a partnership looks that does this, and one that does not: for handbooks and for whoever leads the talk. The page shows `reflect`. */
    signs: z.optional(z.strictObject({ applied: z.array(Text), absent: z.array(Text) })),
    /** Where in the source it comes from. */
    source: z.optional(Text),
  });

  /** A named range of displayed scores: from `from` (included) up to where the next band starts. */
  const Band = z.strictObject({ id: Id, label: Text, from: Value });

  /**
   * How many answers a score needs, and what stands in for those that are missing. Without a `fill`, a mean is the mean of
   * what was answered, and a sum or count is that mean times all that applies; `none` adds up only what was answered.
   */
  const MissingRule = z.strictObject({
    /** Least share of what applies, above 0 up to 1. By default half for a section, two thirds for the overall. */
    minShare: z.optional(z.number().check(z.gt(0), z.lte(1))),
    /** Least number of answers. By default 2 for a section, 1 for the overall. */
    minCount: z.optional(z.int().check(z.gte(1))),
    /** Most answers that may be missing. */
    maxMissing: z.optional(z.int().check(z.gte(0))),
    /** Whether every answer is needed. */
    allRequired: z.optional(z.boolean()),
    /** Whether `minShare` is of the `weight` (the default) or of the `count` of answers. */
    basis: z.optional(z.enum(['weight', 'count'])),
    /** What stands in for a missing answer: nothing, the mean of this person, or a value. */
    fill: z.optional(z.union([z.enum(['none', 'person-mean']), z.strictObject({ constant: Value })])),
  });
  /** One step on the way from the aggregate to the score. `lookup` takes the last row at or below the value, else the first. */
  const Step = z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('linear'), times: z.optional(Value), plus: z.optional(Value) }),
    z.strictObject({ step: z.literal('pomp') }),
    z.strictObject({ step: z.literal('lookup'), table: z.array(z.tuple([Value, Value])).check(z.minLength(1)) }),
    z.strictObject({ step: z.literal('clamp'), min: Value, max: Value }),
    z.strictObject({ step: z.literal('round'), decimals: z.int().check(z.gte(0), z.lte(6)) }),
  ]);
  /** How a section or the overall is scored. `countFrom` is in the unit of the item scores; a last `round` step says the decimals shown. */
  const rule = {
    /** How answers become one number: `mean` by default; `none` for a section without a score. */
    aggregate: z.optional(z.enum(['mean', 'sum', 'count', 'min', 'max', 'none'])),
    /** For `count`: the least item score that is counted. */
    countFrom: z.optional(Value),
    /** When there is no score: see {@link MissingRule}. */
    missing: z.optional(MissingRule),
    /** From the aggregate to the score, in this order: see {@link TransformStep}. */
    transform: z.optional(z.array(Step)),
    /** Names for ranges of the displayed score, lowest first: see {@link Band}. */
    bands: z.optional(z.array(Band).check(z.minLength(1))),
  };
  const ScoreRule = z.strictObject(rule);

  /** What a further scale is made of: an item, or a scale of its own (a subscale, or a section). Weights are the scale's own. */
  const Member = z.union([
    z.strictObject({ item: Id, weight: z.optional(Weight) }),
    z.strictObject({ scale: Id, weight: z.optional(Weight) }),
  ]);
  /** A scale beside or above the sections. Higher is better unless it says otherwise. */
  const Subscale = z.strictObject({
    /** Scores name it. */
    id: Id,
    /** What people read. */
    label: Text,
    /** What it is made of: see {@link SubscaleMember}. */
    members: z.array(Member).check(z.minLength(1), z.maxLength(500)),
    ...rule,
    /** `true` by default. */
    higherIsBetter: z.optional(z.boolean()),
    /** The smallest change worth a word, in the unit of its score. */
    noticeableChange: z.optional(z.number().check(z.gt(0))),
  });

  /** What must hold of one item's score (both ends included), or the outcome of another criterion. */
  const Condition = z.union([
    z.strictObject({ item: Id, atLeast: z.optional(Value), atMost: z.optional(Value) }),
    z.strictObject({ criterion: Id }),
  ]);
  /** A criterion is met when at least so many of its conditions hold; all of them, or any of them, where it says so. */
  const Criterion = z.strictObject({
    /** Outcomes name it. */
    id: Id,
    /** What people read. */
    label: Text,
    /** How many conditions must hold: `all`, `any`, or a number. */
    need: z.union([z.enum(['all', 'any']), z.int().check(z.gte(1))]),
    /** See {@link Condition}. */
    of: z.array(Condition).check(z.minLength(1), z.maxLength(500)),
  });

  const Section = z.strictObject({
    /** Scores name it; it never changes. */
    id: Id,
    /** What people read. */
    title: Text,
    /** A word or two for charts. */
    short: z.optional(Text),
    /** What the section is about. */
    about: z.optional(Text),
    /** What it counts in the overall score: 1 by default. */
    weight: z.optional(Weight),
    /** How it is scored: what is said here goes before the rule for all sections, part by part. See {@link ScoreRule}. */
    score: z.optional(ScoreRule),
    /** Its questions, in the order in which they are asked: see {@link Item}. */
    items: z.array(Item).check(z.minLength(1), z.maxLength(500)),
  });

  return z.strictObject({
    /** Where editors find the JSON Schema. */
    $schema: z.optional(z.string()),
    /** Names the format and its version. */
    format: z.literal('take-stock/instrument/1'),
    /** Responses name it; it never changes. */
    id: Id,
    /** Three numbers, such as "1.0.0". */
    version: z
      .string()
      .check(
        z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'must be three numbers joined by dots, such as "1.0.0"'),
        z.maxLength(20),
      ),
    /** The language of its texts, such as "en-GB". */
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag, such as "en" or "en-GB"')),
    /** What it is: questions with a score, a list to choose from, a sheet to work on, or a list to keep. */
    kind: z.enum(['assessment', 'chooser', 'worksheet', 'register']),
    /** What people read. */
    title: Text,
    /** What it is for, in a sentence or two. */
    about: z.optional(Text),
    /** How long it takes, at least and at most. */
    minutes: z.optional(z.tuple([z.int().check(z.gte(1)), z.int().check(z.gte(1))])),
    /** Where the questions come from. */
    source: Source,
    /** Response scales by id: see {@link Scale}. */
    scales: z.record(Id, Scale),
    /** In the order in which they are asked: see {@link Section}. */
    sections: z.array(Section).check(z.minLength(1), z.maxLength(50)),
    /** The rules of scoring. */
    scoring: z.strictObject({
      /** Whether items count in percent of their possible range (`pomp`, the default) or in scale values. */
      values: z.optional(z.enum(['pomp', 'raw'])),
      /** The rule of all sections; of each part of it, one may say otherwise. */
      sections: z.optional(ScoreRule),
      /** How the overall is scored from the sections. */
      overall: z.optional(ScoreRule),
      /** Scales beside or above the sections: see {@link Subscale}. */
      subscales: z.optional(z.array(Subscale).check(z.minLength(1), z.maxLength(100))),
      /** What is met or not: see {@link Criterion}. */
      criteria: z.optional(z.array(Criterion).check(z.minLength(1), z.maxLength(50))),
      /** The smallest change worth a word, in the unit of the scores. */
      noticeableChange: z.optional(z.number().check(z.gt(0))),
    }),
    /** The sectors a member may belong to: see {@link Group}. None is called `other-members` or `not-stated`, as reports call their own. */
    groups: z.optional(z.array(z.strictObject({ id: Id, label: Line })).check(z.maxLength(30))),
    /** Words that the texts use. */
    glossary: z.optional(z.array(z.strictObject({ term: Text, meaning: Text }))),
    /** Items of earlier versions that may be compared with an item, by the id of this version. */
    sameAs: z.optional(z.record(Id, z.strictObject({ instrument: z.optional(Id), version: z.string(), item: Id }))),
  });
};

export const Instrument: ReturnType<typeof build> = /* @__PURE__ */ build();
/**
 * A published questionnaire with its scoring rules, at one version. Read one with {@link parseInstrument}.
 *
 * The package exports its schema under the same name, for programs that build upon it.
 */
// An interface keeps its name in declarations and in the reference; an alias would be written out in full everywhere.
export interface Instrument extends z.infer<typeof Instrument> {}

/** Questions that are scored together. @interface */
export type Section = Instrument['sections'][number];
/** One question. @interface */
export type Item = Section['items'][number];
/** A response scale: its points from least to most, then the answers that stand apart. @interface */
export type Scale = Instrument['scales'][string];
/** One answer a person can choose. @interface */
export type Option = Scale['options'][number];
/** How a section or the overall is scored. @interface */
export type ScoreRule = NonNullable<Instrument['scoring']['sections']>;
/** How many answers a score needs, and what stands in for those that are missing. @interface */
export type MissingRule = NonNullable<ScoreRule['missing']>;
/**
 * One step on the way from the aggregate to the score: `linear` (`times`, then `plus`), `pomp` (percent of the possible range),
 * `lookup` (a table of values and scores), `clamp` (`min` and `max`) or `round` (`decimals`).
 */
export type TransformStep = NonNullable<ScoreRule['transform']>[number];
/** A named range of displayed scores: from `from` (included) up to where the next band starts. @interface */
export type Band = NonNullable<ScoreRule['bands']>[number];
/** A scale beside or above the sections. @interface */
export type Subscale = NonNullable<Instrument['scoring']['subscales']>[number];
/** What a subscale is made of: an `item`, or a `scale` (another subscale, or a section), each with a `weight` that is 1 by default. */
export type SubscaleMember = Subscale['members'][number];
/** What is met when at least so many of its conditions hold. @interface */
export type Criterion = NonNullable<Instrument['scoring']['criteria']>[number];
/** What must hold: an `item` whose score is `atLeast` and `atMost` so much (both included), or another `criterion` that is met. */
export type Condition = Criterion['of'][number];
/** A sector that a member may belong to. @interface */
export type Group = NonNullable<Instrument['groups']>[number];
