import * as z from 'zod/mini';
import { day } from '../document/day.js';
import { id, uuid } from '../document/id.js';
import { Response } from '../response/response.js';

const build = () => {
  const Id = id();
  const Uuid = uuid();
  const Day = day();
  const line = z.string().check(z.maxLength(500));
  const text = z.string().check(z.maxLength(10_000));
  const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
  const item = z.string().check(z.maxLength(64));

  /** What the board answers together, after it has seen how its members answered. */
  const Agreed = z.discriminatedUnion('kind', [
    z.strictObject({
      /** There is one answer. */
      kind: z.literal('agreed'),
      option: z.string().check(z.maxLength(64)),
      reason: z.optional(text),
    }),
    /** "We agree to differ": the views stand side by side, and that is a result. */
    z.strictObject({
      /** There are several views. */
      kind: z.literal('differ'),
      /** In the board's own words. */
      views: z.array(text).check(z.maxLength(10)),
      reason: z.optional(text),
    }),
  ]);

  const Action = z.strictObject({
    id: Uuid,
    /** What is to be done. */
    what: line,
    /** Who sees to it. */
    who: z.optional(line),
    /** The last day. */
    by: z.optional(Day),
    /** How the board will know that it worked. */
    measure: z.optional(text),
    /** What it costs, and what could go wrong. */
    cost: z.optional(text),
    /** The item that it answers. */
    item: z.optional(Id),
    /** How far it has come. */
    status: z.enum(['open', 'under-way', 'done', 'dropped']),
    /** What became of it. */
    became: z.optional(text),
    /** The period of the round that it was decided in, when it was carried over. */
    from: z.optional(line),
  });

  /** One change that the partnership's work influenced. */
  const InfluenceRecord = z.strictObject({
    id: Uuid,
    /** The day it came about, or became known. */
    date: Day,
    /** What changed. */
    what: text,
    /** Whose action, service, policy or money it is. */
    partner: z.optional(line),
    /** Something that was done, or a difference that it made. */
    effect: z.optional(z.enum(['output', 'outcome'])),
    /** By what it came about. */
    route: z.optional(z.enum(['plan', 'relationship', 'joint-work'])),
    /** The partnership's part in it. */
    part: z.optional(z.enum(['led', 'proposed', 'from-inside', 'third-party'])),
    /** What changed: something done once, a service, a policy or where money goes. */
    kind: z.enum(['action', 'service', 'policy', 'spending']),
    /** Money invested or redirected, in whole units of the round's currency. */
    money: z.optional(whole(0, 1e12)),
    /** Where others can see it. */
    evidence: z.optional(text),
    /** Whether the partner has confirmed it. */
    checked: z.optional(z.boolean()),
    /** Who else has a share in it. */
    credit: z.optional(text),
    /** How it was made known. */
    celebrated: z.optional(text),
  });

  const settings = {
    /** In the order of the reports. */
    groups: z
      .array(
        z.strictObject({
          id: Id,
          label: line,
          /** Members invited of this group, where that is known. */
          invited: z.optional(whole(0, 100_000)),
        }),
      )
      .check(z.maxLength(30)),
    /** Members who were asked to answer; as many as there are codes if left out. */
    invited: z.optional(whole(0, 100_000)),
    /** Members at the meeting, each with their dots. */
    present: z.optional(whole(0, 100_000)),
    /** Private codes that were given out, one a member: with them, members can be matched from year to year. */
    codes: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(10_000))),
    /** The smallest group that is shown. */
    minimumGroup: whole(3, 1000),
    /** What the public summary holds beside the sections' scores. */
    publish: z.strictObject({
      /** Results by group. */
      groups: z.boolean(),
      /** What members wrote. */
      comments: z.boolean(),
      /** What the board answered together. */
      agreed: z.boolean(),
      /** The plan. */
      actions: z.boolean(),
      /** The log of influence. */
      influence: z.boolean(),
    }),
    /** Last day to answer. */
    answerBy: z.optional(Day),
    /** Where members hand their answers to, such as an e-mail address. */
    returnTo: z.optional(line),
    /** Address of the page that members answer on. */
    answerAt: z.optional(line),
    /** Three letters, such as "GBP". */
    currency: z.optional(z.string().check(z.maxLength(3))),
  };

  const about = {
    /** What the partnership is called. */
    partnership: line,
    /** The occasion, as people call it, such as "2026". */
    period: line,
    /** The day it was opened. */
    opened: Day,
    /** The day it was closed: results exist only from then on. */
    closed: z.optional(Day),
  };

  const dots = whole(0, 1_000_000);
  const perMember = {
    /** Dots that each member has. */
    each: whole(1, 10),
  };

  /** What another copy of the round says otherwise, and nobody has settled yet. */
  const dispute = <P extends string, I extends z.ZodMiniType, T extends z.ZodMiniType>(part: P, id: I, other: T) =>
    z.strictObject({
      /** Which part of the round it is about. */
      part: z.literal(part),
      /** Where: a setting's name, an item, or the id of what is disputed. */
      id,
      /** What the other copy says there; of a setting an object with that one property. */
      other,
    });
  const Disputed = z.discriminatedUnion('part', [
    dispute('settings', item, z.partial(z.strictObject({ ...about, ...settings, ...perMember }))),
    dispute('responses', Uuid, Response),
    dispute('agreed', item, Agreed),
    dispute('votes', item, dots),
    dispute('actions', Uuid, Action),
    dispute('influence', Uuid, InfluenceRecord),
  ]);

  const shape = {
    /** Which format this is. */
    format: z.literal('take-stock/round/1'),
    id: Uuid,
    ...about,
    instrument: z.strictObject({ id: Id, version: z.string().check(z.maxLength(20)) }),
    /** How it is done: see {@link RoundSettings}. */
    settings: z.strictObject(settings),
    /** One a member: see {@link Response}. From the day the round is closed, these are what its results rest on. */
    responses: z.array(Response).check(z.maxLength(10_000)),
    /** Responses that came after the round was closed: kept until there are enough of them to be added. */
    waiting: z.optional(z.array(Response).check(z.maxLength(10_000))),
    /** Where results were shown with other responses, the ids of those: late ones were added, or two copies had been closed. */
    shownBefore: z.optional(z.array(z.array(Uuid).check(z.maxLength(10_000))).check(z.maxLength(1000))),
    /** Set where late responses were added of which groups' figures, before and after, would tell somebody's answers. */
    withoutGroups: z.optional(z.literal(true)),
    /** By item: see {@link Agreed}. */
    agreed: z.record(item, Agreed),
    /** Dots that members gave to what they want to work on. */
    votes: z.strictObject({
      ...perMember,
      /** By item. */
      given: z.record(item, dots),
    }),
    /** The plan: see {@link Action}. */
    actions: z.array(Action).check(z.maxLength(500)),
    /** What the partnership changed: see {@link InfluenceRecord}. */
    influence: z.array(InfluenceRecord).check(z.maxLength(5_000)),
    /** What another copy of this round says otherwise: see {@link Disputed}. */
    disputed: z.optional(z.array(Disputed).check(z.maxLength(20_000))),
  };

  return z.strictObject({
    ...shape,
    /** A paper form that is being typed in: nobody's answers until it is added. */
    typing: z.optional(Response),
    /** The rounds before this one, newest first: see {@link EarlierRound}. */
    earlier: z.array(z.strictObject(shape)).check(z.maxLength(30)),
  });
};

export const Round: ReturnType<typeof build> = /* @__PURE__ */ build();
/**
 * One occasion on which a partnership fills an instrument in, from the invitation to the report. One file holds it, with the
 * rounds before. Read one with {@link parseRound}.
 *
 * The package exports its schema under the same name, for programs that build upon it.
 */
export interface Round extends z.infer<typeof Round> {}
/** A round as the file of a later one keeps it. Every {@link Round} is one, so that what takes these takes both. */
export interface EarlierRound extends Omit<Round, 'earlier' | 'typing'> {}
/** How a round is done: its groups, who was asked, the smallest group that is shown, and what the public summary holds. @interface */
export type RoundSettings = Round['settings'];
/** What the board answers together, after it has seen how its members answered: one option, or several views side by side. */
export type Agreed = Round['agreed'][string];
/** One thing that the board decided to do. @interface */
export type Action = Round['actions'][number];
/** How far an action has come. */
export type ActionStatus = Action['status'];
/** One change that the partnership's work influenced. @interface */
export type InfluenceRecord = Round['influence'][number];
/** What another copy of the round says otherwise, and nobody has settled yet: {@link settleDispute} does. */
export type Disputed = NonNullable<Round['disputed']>[number];
