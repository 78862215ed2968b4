import type { Instrument } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';
import { shown } from '../document/shown.js';
import type { ColumnMap } from './column-map.js';
import { FormatError } from './format-error.js';
import { plainText } from './plain-text.js';

/** Where in a row each part of a response stands. */
export interface MatchedColumns {
  /** Position by what it is: `id`, `created`, `respondent.group` and so on, as a table of Take Stock calls them. */
  readonly about: ReadonlyMap<string, number>;
  /** Position by item. */
  readonly answers: ReadonlyMap<string, number>;
  /** Notes: the column of each, by the id of the item. */
  readonly notes: ReadonlyMap<string, number>;
  /** Headings that nothing was found for. */
  readonly unused: readonly string[];
  /** Items without a column: they read as blank. */
  readonly missing: readonly string[];
}

/** Most columns that are looked at: far above what an instrument can have, and not enough to fill the memory. */
const mostColumns = 5000;

const own = ['id', 'instrument.id', 'instrument.version', 'created', 'completed', 'setAside'];
const ofRespondent = ['respondent.group', 'respondent.name', 'respondent.code'];

/** What forms call the columns that they add themselves. Names and addresses are left out: an answer is private. */
const added: ReadonlyMap<string, string> = new Map([
  ['id', 'id'],
  ['start time', 'created'],
  ['date started', 'created'],
  ['timestamp', 'completed'],
  ['completion time', 'completed'],
  ['date submitted', 'completed'],
  ['submitted at', 'completed'],
  ['submission date', 'completed'],
  ['submission time', 'completed'],
]);

/**
 * Finds what each column of a table is: by the map, else by its heading, which may be an item's id, its statement or its
 * title, by itself or in the brackets that Google Forms puts around the rows of a grid.
 *
 * @throws FormatError when columns are missing, occur twice or could be several things: every fault at once
 */
export function matchColumns(instrument: Instrument, header: readonly string[], map: ColumnMap | null): MatchedColumns {
  if (header.length > mostColumns) {
    throw new FormatError('table', [{ path: '', message: `must have at most ${mostColumns} columns, got ${header.length}` }]);
  }
  const issues: Issue[] = [];
  const about = new Map<string, number>();
  const answers = new Map<string, number>();
  const notes = new Map<string, number>();
  const used = new Set<number>();
  const place = (target: Map<string, number>, key: string, index: number) => {
    const before = target.get(key);
    if (before !== undefined && before !== index) {
      // Columns that are called the same cannot be told apart in a map.
      const remedy = header[before] === header[index] ? 'give one another heading' : 'name one in a map';
      issues.push({ path: key, message: `must be one column, got columns ${before + 1} and ${index + 1}; ${remedy}, or take it out` });
    }
    target.set(key, index);
    used.add(index);
  };

  for (const [target, key, heading] of mapped(map)) {
    const found = header.flatMap((each, index) => (each === heading || plainText(each) === plainText(heading) ? index : []));
    const exact = found.filter((index) => header[index] === heading);
    const [index, second] = exact.length > 0 ? exact : found;
    if (index === undefined)
      issues.push({ path: key, message: `must be a column of the table as the map says, got none called ${shown(heading)}` });
    else if (second !== undefined)
      issues.push({
        path: key,
        message: `must be one column, got ${shown(heading)} in columns ${index + 1} and ${second + 1}; give one another heading, or take it out`,
      });
    else place({ about, answers }[target], key, index);
  }

  const taken = new Set(used);
  const placed = { about: new Set(about.keys()), answers: new Set(answers.keys()) };
  const names = namesOf(instrument);
  const isOwn = header.includes('instrument.id');
  for (const [index, heading] of header.entries()) {
    if (taken.has(index)) continue;
    const [prefix, ...rest] = heading.split('.');
    const item = rest.join('.');
    if (prefix === 'answers' && names.ids.has(item)) {
      if (!placed.answers.has(item)) place(answers, item, index);
    } else if (prefix === 'notes' && names.ids.has(item)) place(notes, item, index);
    else if (own.includes(heading) || ofRespondent.includes(heading)) {
      if (!placed.about.has(heading)) place(about, heading, index);
    } else {
      const found = isOwn ? [] : names.of(heading);
      const [only, other] = found.filter((id) => !placed.answers.has(id));
      if (other !== undefined)
        issues.push({ path: heading, message: `must be one item's, got the words of ${found.join(' and ')}; say which in a map` });
      else if (only !== undefined) place(answers, only, index);
      else {
        const part = added.get(plainText(heading));
        // Some programs have several times in a row: the first will do.
        if (part !== undefined && !(part === 'id' ? placed.about : about).has(part) && !isOwn) place(about, part, index);
      }
    }
  }

  const missing = [...names.ids].filter((id) => !answers.has(id));
  if (answers.size === 0) {
    const message = `must have a column for at least one item of ${instrument.id}, got ${header.length === 0 ? 'no column' : header.slice(0, 5).map(shown).join(', ')}; name the columns in a map`;
    issues.push({ path: '', message });
  }
  if (issues.length > 0) throw new FormatError('table', issues);
  return { about, answers, notes, unused: header.filter((_, index) => !used.has(index)), missing };
}

function mapped(map: ColumnMap | null): ['about' | 'answers', string, string][] {
  if (!map) return [];
  const { items = {}, id, created, completed, group, name, code } = map;
  const parts = { id, created, completed, 'respondent.group': group, 'respondent.name': name, 'respondent.code': code };
  return [
    ...Object.entries(parts).flatMap(([key, heading]) =>
      heading === undefined ? [] : [['about', key, heading] as ['about', string, string]],
    ),
    ...Object.entries(items).map(([item, heading]) => ['answers', item, heading] as ['answers', string, string]),
  ];
}

function namesOf({ sections }: Instrument) {
  const names = new Map<string, Set<string>>();
  const ids = new Set<string>();
  for (const { id, statement, title } of sections.flatMap(({ items }) => items)) {
    ids.add(id);
    for (const text of [id, statement, title]) {
      const name = plainText(text ?? '');
      if (name !== '') names.set(name, (names.get(name) ?? new Set()).add(id));
    }
  }
  const of = (heading: string): string[] => {
    if (ids.has(heading)) return [heading];
    const row = /\[([^[\]]+)\]\s*$/.exec(heading)?.[1] ?? '';
    return [...(names.get(plainText(heading)) ?? names.get(plainText(row)) ?? [])];
  };
  return { ids, of };
}
