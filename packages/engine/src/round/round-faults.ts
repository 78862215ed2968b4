import { notStatedId, pooledId } from '../board/reporting-groups.js';
import type { Issue } from '../document/issue.js';
import type { EarlierRound, Round } from './round.js';

/** What is wrong with a round that has the right form: each thing is there once, and every response answers the round's instrument. */
export function roundFaults(round: Round): Issue[] {
  const earlier = round.earlier.flatMap((each, index) => faultsOf(each, `earlier.${index}.`));
  return [...faultsOf(round, ''), ...earlier, ...twice([round, ...round.earlier], 'earlier', -1)];
}

function faultsOf(round: EarlierRound, path: string): Issue[] {
  const { settings, responses, waiting = [], actions, influence, disputed = [] } = round;
  const reserved = settings.groups.flatMap(({ id }, index) =>
    id === notStatedId || id === pooledId
      ? [{ path: `${path}settings.groups.${index}.id`, message: `must be another id: reports call a group of their own "${id}"` }]
      : [],
  );
  const disputes = disputed.flatMap((dispute, index) => {
    const { part, id, other } = dispute;
    const named = part === 'settings' ? Object.keys(other).join() : 'id' in (other as object) ? (other as { id: string }).id : id;
    return named === id ? [] : [{ path: `${path}disputed.${index}.id`, message: `must be what "other" is about, got "${id}"` }];
  });
  const foreign = (list: EarlierRound['responses'], name: string) =>
    list.flatMap(({ instrument: { id, version } }, index) =>
      id === round.instrument.id && version === round.instrument.version
        ? []
        : [
            {
              path: `${path}${name}.${index}.instrument`,
              message: `must be the round's, ${round.instrument.id} ${round.instrument.version}, got ${id} ${version}`,
            },
          ],
    );
  return [
    ...reserved,
    ...twice(settings.groups, `${path}settings.groups`),
    ...foreign(responses, 'responses'),
    ...foreign(waiting, 'waiting'),
    ...twice(responses, `${path}responses`),
    ...twice(waiting, `${path}waiting`),
    ...twice(actions, `${path}actions`),
    ...twice(influence, `${path}influence`),
    ...disputes,
  ];
}

function twice(list: readonly { readonly id: string }[], path: string, shift = 0): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: `${path}.${index + shift}.id`, message: `must be there once, got "${id}" again` }];
    seen.add(id);
    return [];
  });
}
