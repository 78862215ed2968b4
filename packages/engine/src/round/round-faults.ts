import { notStatedId, pooledId } from '../board/reporting-groups.js';
import { shown } from '../document/shown.js';
import type { Issue } from '../document/issue.js';
import type { Response } from '../response/response.js';
import type { Disputed, EarlierRound, Round } from './round.js';

/** What is wrong with a round that has the right form: each thing is there once, and every response answers the round's instrument. */
export function roundFaults(round: Round): Issue[] {
  const earlier = round.earlier.flatMap((each, index) => faultsOf(each, `earlier.${index}.`));
  return [...faultsOf(round, ''), ...earlier, ...twice([round, ...round.earlier], 'earlier', -1)];
}

function faultsOf(round: EarlierRound, path: string): Issue[] {
  const { settings, responses, waiting = [], actions, influence, disputed = [] } = round;
  const reserved = settings.groups.flatMap(({ id }, index) =>
    id === notStatedId || id === pooledId
      ? [{ path: `${path}settings.groups.${index}.id`, message: `must be another id: reports call a group of their own ${shown(id)}` }]
      : [],
  );
  const disputes = disputed.flatMap((dispute, index) =>
    subjectOf(dispute) === dispute.id
      ? []
      : [{ path: `${path}disputed.${index}.id`, message: `must be what "other" is about, got ${shown(dispute.id)}` }],
  );
  const foreign = (list: readonly (Response | null)[], name: string) =>
    list.flatMap((response, index) => {
      const { id, version } = response?.instrument ?? round.instrument;
      const expected = `${round.instrument.id} ${round.instrument.version}`;
      if (`${id} ${version}` === expected) return [];
      return [{ path: `${path}${name}.${index}.instrument`, message: `must be the round's, ${expected}, got ${id} ${version}` }];
    });
  return [
    ...reserved,
    ...twice(settings.groups, `${path}settings.groups`),
    ...foreign(responses, 'responses'),
    ...foreign(waiting, 'waiting'),
    ...foreign(
      disputed.map((dispute) => (dispute.part === 'responses' ? dispute.other : null)),
      'disputed',
    ),
    ...twice(responses, `${path}responses`),
    ...twice(waiting, `${path}waiting`),
    ...twice(actions, `${path}actions`),
    ...twice(influence, `${path}influence`),
    ...disputes,
  ];
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
