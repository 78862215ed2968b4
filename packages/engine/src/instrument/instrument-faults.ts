import type { Issue } from '../document/issue.js';
import { itemFaults } from './item-faults.js';
import { listOf, numberOf, objectOf, textsOf, type Loose } from '../document/loose.js';
import { itemsIn } from './loose-items.js';
import { duplicates, type Report } from './report.js';
import { isReservedGroup } from './reserved-groups.js';
import { ruleFaults } from './rule-faults.js';
import { criterionFaults } from './criterion-faults.js';
import { scaleFaults } from './scale-faults.js';
import { subscaleFaults } from './subscale-faults.js';

/**
 * The faults of an instrument that no single property shows: ids that name nothing, scales with holes, bands with gaps.
 *
 * It reads the document as it came, so that these are found beside faults of form, and skips what the form already names.
 */
export function instrumentFaults(document: unknown): Issue[] {
  const issues = new Map<string, Issue>();
  const report: Report = (path, message) => {
    const issue = { path: path.join('.'), message };
    // A rule that all sections share is read once a section.
    issues.set(`${issue.path}: ${message}`, issue);
  };
  const instrument = objectOf(document);
  const sections = listOf(instrument['sections']);

  decimalFaults(instrument, [], report);
  reservedIds(instrument, [], report);
  minutesFault(instrument, report);
  duplicates(
    sections.map(({ id }, index) => ({ id, path: ['sections', index, 'id'] })),
    'section',
    report,
  );
  duplicates(
    sections.flatMap((section, at) =>
      listOf(section['items']).map(({ id }, index) => ({ id, path: ['sections', at, 'items', index, 'id'] })),
    ),
    'item',
    report,
  );
  duplicates(
    listOf(instrument['groups']).map(({ id }, index) => ({ id, path: ['groups', index, 'id'] })),
    'group',
    report,
  );
  scaleFaults(instrument, report);
  itemFaults(instrument, report);
  weightFaults(instrument, report);
  ruleFaults(instrument, report);
  subscaleFaults(instrument, report);
  criterionFaults(instrument, report);
  sameAsFaults(instrument, report);
  return [...issues.values()];
}

/** More decimals are a slip of a calculator, and would make exact arithmetic long-winded. */
function decimalFaults(value: unknown, path: readonly string[], report: Report): void {
  if (typeof value === 'number' && Number(value.toFixed(9)) !== value) report(path, `must have at most 9 decimals, got ${value}`);
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) decimalFaults(each, [...path, key], report);
  }
}

function reservedIds(value: unknown, path: readonly string[], report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const isId = key === 'id' && typeof each === 'string';
    if (isId && each === 'overall' && path.length === 2 && path[0] === 'sections') {
      report([...path, key], 'must be another id: "overall" is the score of the whole instrument');
    }
    if (isId && isReservedGroup(each) && path.length === 2 && path[0] === 'groups') {
      report([...path, key], `must be another id: reports call a group of their own "${each}"`);
    }
    // Every object inherits a property of this name: a look-up by id would find it where nothing was said.
    if (key === 'constructor' || (isId && each === 'constructor')) report([...path, key], 'must be another id: "constructor" is reserved');
    reservedIds(each, [...path, key], report);
  }
}

function minutesFault(instrument: Loose, report: Report): void {
  const [from, to] = textsOf(instrument['minutes']).map(numberOf);
  if (typeof from === 'number' && typeof to === 'number' && to < from) report(['minutes', 1], `must be at least ${from}, got ${to}`);
}

function weightFaults(instrument: Loose, report: Report): void {
  const sections = listOf(instrument['sections']);
  const countsNothing = (members: readonly Loose[]) => members.length > 0 && members.every(({ weight }) => weight === 0);
  sections.forEach((section, index) => {
    if (countsNothing(listOf(section['items']))) {
      report(['sections', index, 'items'], 'must have at least one item with a weight above 0, got weights that sum to nothing');
    }
  });
  const overall = objectOf(objectOf(instrument['scoring'])['overall']);
  if (overall['aggregate'] !== 'none' && countsNothing(sections)) {
    report(
      ['sections'],
      'must have at least one section with a weight above 0, or an overall with aggregate "none", got weights that sum to nothing',
    );
  }
}

function sameAsFaults(instrument: Loose, report: Report): void {
  const items = new Set(itemsIn(instrument).map(({ id }) => id));
  for (const id of Object.keys(objectOf(instrument['sameAs']))) {
    if (!items.has(id)) report(['sameAs', id], `must be the id of an item of this instrument, got "${id}"`);
  }
}
