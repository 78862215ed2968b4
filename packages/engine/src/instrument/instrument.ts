import * as z from 'zod/mini';

/* One pure call builds everything, so that a bundle that only scores carries neither the schema nor zod. */
const build = () => {
  const Id = z
    .string()
    .check(
      z.maxLength(64),
      z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be an id: lower-case words joined by hyphens, such as "shared-aims"'),
    );
  const Text = z.string().check(z.maxLength(4000), z.regex(/\S/, 'must hold at least one visible character'));
  const Value = z.number().check(z.gte(-1e6), z.lte(1e6));
  const Weight = z.number().check(z.gte(0), z.lte(1000));

  /** One answer a person can choose. A point lies on the scale and has a value; the other kinds stand apart, have none, and say how they count. */
  const Option = z.strictObject({
    id: Id,
    label: Text,
    kind: z.optional(z.enum(['point', 'unsure', 'not-applicable', 'blank'])),
    value: z.optional(Value),
  });
  /** A response scale: its points from least to most, then the answers that stand apart. */
  const Scale = z.strictObject({
    question: z.optional(Text),
    options: z.array(Option).check(z.minLength(2), z.maxLength(20)),
    /** The points that a group's "percent positive" counts. */
    positive: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(20))),
  });

  const Source = z.strictObject({
    title: Text,
    publisher: z.optional(Text),
    year: z.optional(z.int().check(z.gte(1900), z.lte(2200))),
    section: z.optional(Text),
    url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'must be an address that starts with https://'))),
    licence: Text,
    wording: Text,
  });

  const Item = z.strictObject({
    id: Id,
    statement: Text,
    title: z.optional(Text),
    scale: Id,
    weight: z.optional(Weight),
    reverse: z.optional(z.boolean()),
    recode: z.optional(z.record(Id, Value)),
    askedOf: z.optional(z.array(Id).check(z.minLength(1))),
    /** Raised when the item's score is at least this, in the unit of the item scores. */
    alert: z.optional(z.strictObject({ atLeast: Value, label: z.optional(Text) })),
    reflect: z.optional(z.array(Text).check(z.maxLength(6))),
    tactics: z.optional(z.array(Text).check(z.maxLength(6))),
    evidence: z.optional(Text),
    signs: z.optional(z.strictObject({ applied: z.array(Text), absent: z.array(Text) })),
    source: z.optional(Text),
  });

  /** A named range of displayed scores: from `from` (included) up to where the next band starts. */
  const Band = z.strictObject({ id: Id, label: Text, from: Value });

  /**
   * How many answers a score needs, and what stands in for those that are missing. Without a `fill`, a mean is the mean of
   * what was answered, and a sum or count is that mean times all that applies; `none` adds up only what was answered.
   */
  const MissingRule = z.strictObject({
    minShare: z.optional(z.number().check(z.gt(0), z.lte(1))),
    minCount: z.optional(z.int().check(z.gte(1))),
    maxMissing: z.optional(z.int().check(z.gte(0))),
    allRequired: z.optional(z.boolean()),
    basis: z.optional(z.enum(['weight', 'count'])),
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
    aggregate: z.optional(z.enum(['mean', 'sum', 'count', 'min', 'max', 'none'])),
    countFrom: z.optional(Value),
    missing: z.optional(MissingRule),
    transform: z.optional(z.array(Step)),
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
    id: Id,
    label: Text,
    members: z.array(Member).check(z.minLength(1), z.maxLength(500)),
    ...rule,
    higherIsBetter: z.optional(z.boolean()),
    noticeableChange: z.optional(z.number().check(z.gt(0))),
  });

  /** What must hold of one item's score (both ends included), or the outcome of another criterion. */
  const Condition = z.union([
    z.strictObject({ item: Id, atLeast: z.optional(Value), atMost: z.optional(Value) }),
    z.strictObject({ criterion: Id }),
  ]);
  /** A criterion is met when at least so many of its conditions hold; all of them, or any of them, where it says so. */
  const Criterion = z.strictObject({
    id: Id,
    label: Text,
    need: z.union([z.enum(['all', 'any']), z.int().check(z.gte(1))]),
    of: z.array(Condition).check(z.minLength(1), z.maxLength(500)),
  });

  const Section = z.strictObject({
    id: Id,
    title: Text,
    short: z.optional(Text),
    about: z.optional(Text),
    weight: z.optional(Weight),
    score: z.optional(ScoreRule),
    items: z.array(Item).check(z.minLength(1), z.maxLength(500)),
  });

  return z.strictObject({
    $schema: z.optional(z.string()),
    format: z.literal('take-stock/instrument/1'),
    id: Id,
    version: z
      .string()
      .check(
        z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'must be three numbers joined by dots, such as "1.0.0"'),
        z.maxLength(20),
      ),
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag, such as "en" or "en-GB"')),
    kind: z.enum(['assessment', 'chooser', 'worksheet', 'register']),
    title: Text,
    about: z.optional(Text),
    minutes: z.optional(z.tuple([z.int().check(z.gte(1)), z.int().check(z.gte(1))])),
    source: Source,
    scales: z.record(Id, Scale),
    sections: z.array(Section).check(z.minLength(1), z.maxLength(50)),
    scoring: z.strictObject({
      values: z.optional(z.enum(['pomp', 'raw'])),
      sections: z.optional(ScoreRule),
      overall: z.optional(ScoreRule),
      subscales: z.optional(z.array(Subscale).check(z.minLength(1), z.maxLength(100))),
      criteria: z.optional(z.array(Criterion).check(z.minLength(1), z.maxLength(50))),
      noticeableChange: z.optional(z.number().check(z.gt(0))),
    }),
    groups: z.optional(z.array(z.strictObject({ id: Id, label: Text })).check(z.maxLength(30))),
    glossary: z.optional(z.array(z.strictObject({ term: Text, meaning: Text }))),
    sameAs: z.optional(z.record(Id, z.strictObject({ instrument: z.optional(Id), version: z.string(), item: Id }))),
  });
};

/** A published questionnaire with its scoring rules, at one version. Read one with {@link parseInstrument}. */
export const Instrument: ReturnType<typeof build> = /* @__PURE__ */ build();
// An interface keeps its name in declarations and in the reference; an alias would be written out in full everywhere.
export interface Instrument extends z.infer<typeof Instrument> {}

export type Section = Instrument['sections'][number];
export type Item = Section['items'][number];
export type Scale = Instrument['scales'][string];
export type Option = Scale['options'][number];
export type ScoreRule = NonNullable<Instrument['scoring']['sections']>;
export type MissingRule = NonNullable<ScoreRule['missing']>;
export type TransformStep = NonNullable<ScoreRule['transform']>[number];
export type Band = NonNullable<ScoreRule['bands']>[number];
export type Subscale = NonNullable<Instrument['scoring']['subscales']>[number];
export type SubscaleMember = Subscale['members'][number];
export type Criterion = NonNullable<Instrument['scoring']['criteria']>[number];
export type Condition = Criterion['of'][number];
export type Group = NonNullable<Instrument['groups']>[number];
