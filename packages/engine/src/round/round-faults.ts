import { shown } from '../document/shown.js';
import type { Issue } from '../document/issue.js';
import { isReservedGroup } from '../instrument/reserved-groups.js';
import type { Response } from '../response/response.js';
import type { Disputed, EarlierRound, Round } from './round.js';
import { isIn } from './is-in.js';

/** What is wrong with a round that has the right form: each thing is there once, and every response answers the round's instrument. */
export function roundFaults(round: Round): Issue[] {
  const earlier = round.earlier.flatMap((each, index) => faultsOf(each, `earlier.${index}.`));
  return [
    ...faultsOf(round, ''),
    ...foreign(round, round.typing, 'typing'),
    ...added(round),
    ...earlier,
    ...twice([round, ...round.earlier], 'earlier', -1),
  ];
}

function faultsOf(round: EarlierRound, path: string): Issue[] {
  const { settings, responses, waiting = [], actions, influence, disputed = [] } = round;
  const reserved = settings.groups.flatMap(({ id }, index) =>
    isReservedGroup(id)
      ? [{ path: `${path}settings.groups.${index}.id`, message: `must be another id: reports call a group of their own ${shown(id)}` }]
      : [],
  );
  const disputes = disputed.flatMap((dispute, index) =>
    subjectOf(dispute) === dispute.id
      ? []
      : [{ path: `${path}disputed.${index}.id`, message: `must be what "other" is about, got ${shown(dispute.id)}` }],
  );
  return [
    ...reserved,
    ...twice(settings.groups, `${path}settings.groups`),
    ...responses.flatMap((response, index) => foreign(round, response, `${path}responses.${index}`)),
    ...waiting.flatMap((response, index) => foreign(round, response, `${path}waiting.${index}`)),
    ...disputed.flatMap((dispute, index) =>
      dispute.part === 'responses' ? foreign(round, dispute.other, `${path}disputed.${index}`) : [],
    ),
    ...twice(responses, `${path}responses`),
    ...twice(waiting, `${path}waiting`),
    ...twice(actions, `${path}actions`),
    ...twice(influence, `${path}influence`),
    ...disputes,
  ];
}

/** A response to anything but what the round is about. */
function foreign(round: EarlierRound, response: Response | undefined, path: string): Issue[] {
  const expected = `${round.instrument.id} ${round.instrument.version}`;
  const { id, version } = response?.instrument ?? round.instrument;
  if (`${id} ${version}` === expected) return [];
  return [{ path: `${path}.instrument`, message: `must be the round's, ${expected}, got ${id} ${version}` }];
}

/** A paper form that is being typed in, and has been added: added again, it would replace the answers. */
function added(round: Round): Issue[] {
  const { typing } = round;
  return typing && isIn(round, typing) ? [{ path: 'typing.id', message: `must not be among the responses, got ${shown(typing.id)}` }] : [];
}

/** What a dispute is about, as far as it says so itself. */
function subjectOf({ part, id, other }: Disputed): string {
  if (part === 'settings') return Object.keys(other).join();
  return part === 'agreed' || part === 'votes' ? id : other.id;
}

function twice(list: readonly { readonly id: string }[], path: string, shift = 0): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: `${path}.${index + shift}.id`, message: `must be there once, got ${shown(id)} again` }];
    seen.add(id);
    return [];
  });
}
