import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('oracles.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oracles-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** Runs cases through the built package: last line and exit code. */
function run(...args: string[]): { lines: string[]; code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { lines: stdout.trim().split('\n'), code: status };
}

function fileOf(cases: readonly unknown[]): string {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify({ cases }));
  return file;
}

const hash = { id: 'RNG-03', fn: 'fnv1a32', inputs: { texts: ['a'] }, expected: { hashes: [3826002220] }, tolerance: 0 };

describe('npm run oracles -- FILE', () => {
  for (const [file, count] of [
    ['oracles.json', 73],
    ['oracles-more.json', 469],
  ] as const)
    it(`passes every case of ${file}`, () => {
      const { lines, code } = run(fileURLToPath(new URL(file, import.meta.url)));
      assert.deepEqual([lines, code], [[`${count} passed, 0 failed`], 0]);
    });

  it('asks for exactly what a case of another file says: a mean of four decimals, another k, nobody to whom a question applies', () => {
    const cases = [
      { fn: 'wilder', inputs: { means: [3.9499, 3.95] }, expected: { rounded: [3.9, 4], band: ['borderline', 'strength'] } },
      { fn: 'psat', inputs: { means: [4.5499, 5] }, expected: { zone: ['headway', 'target'] } },
      { fn: 'matchedDisclosure', inputs: { k: 4, cases: [{ stayers: 8, joiners: 3, leavers: 0 }] }, expected: { show: ['wordsOnly'] } },
      { fn: 'coverage', inputs: { answers: ['NA'] }, expected: { base: 0, blankShare: null, naShareOfRespondents: 1 } },
      { fn: 'quantile', inputs: { cases: [{ values: [10, 20, 30, 40], p: 0.25, type: 6 }] }, expected: { results: [12.5] } },
      { fn: 'boardDisplay', inputs: { n: [4, 5], k: 5 }, expected: { means: [false, true] } },
      { fn: 'phq9', inputs: { answers: [[2, 2, 2, 2, 2, 2, 2, 1, 1]] }, expected: { band: ['moderatelySevere'] } },
    ];
    const { lines, code } = run(fileOf(cases.map((each, index) => ({ ...each, id: `NEW-${index}`, tolerance: 0 }))));
    assert.deepEqual([lines, code], [['7 passed, 0 failed'], 0]);
  });

  it('takes what another file may hold: ends below 0, shares that no decimal is, a board without groups', () => {
    const items = [{ id: 'q1', min: -2, max: 2 }];
    const low = { score: 40, consensus: 0.2 };
    const respondents = [-2, 0, 2].map((q1, index) => ({ id: `r${index}`, sector: index > 0 ? 'cvs' : null, answers: { q1 } }));
    const section = { meanOfItems: 50, sectorBalancedMean: null, gap: null, gapFlagged: false };
    const cases = [
      { fn: 'personSectionScore', inputs: { items, answers: [1], rule: { minShare: 0.5, minCount: 2 } }, expected: { score: 75 } },
      { fn: 'proratedSum', inputs: { cases: [0.8, 1].map((okmiss) => ({ answers: [3, null], okmiss })) }, expected: { sums: [6, 6] } },
      { fn: 'priorities', inputs: { items: [{ ...low, id: 'i1', section: 's1', dkShare: 0.8 }], n: 25 }, expected: { points: { i1: 62 } } },
      {
        fn: 'boardReport',
        inputs: { sections: [{ id: 's1', items }], sectorOrder: ['cvs'], respondents, k: 3, minShare: 0.5, minCount: 2 },
        expected: { sections: { s1: section }, reportingGroups: [] },
      },
    ];
    const { lines, code } = run(fileOf(cases.map((each, index) => ({ ...each, id: `NEW-${index}`, tolerance: 1e-9 }))));
    assert.deepEqual([lines, code], [['4 passed, 0 failed'], 0]);
  });

  it('prints what came instead, and fails', () => {
    const { lines, code } = run(fileOf([hash, { ...hash, id: 'RNG-99', expected: { hashes: [1] } }]));
    assert.deepEqual(lines, ['RNG-99 fnv1a32: result.hashes.0 must be 1, got 3826002220', '1 passed, 1 failed']);
    assert.equal(code, 1);
  });

  it('fails a case that expects nothing, as anything would pass', () => {
    const { lines, code } = run(
      fileOf([
        { ...hash, expected: {} },
        { ...hash, id: 'RNG-98', expected: { hashes: [{}] } },
      ]),
    );
    assert.deepEqual(lines, [
      'RNG-03 fnv1a32: result must be compared with something, expected is {}',
      'RNG-98 fnv1a32: result.hashes.0 must be compared with something, expected is {}',
      '0 passed, 2 failed',
    ]);
    assert.equal(code, 1);
  });

  it('fails a function that it does not know', () => {
    const { lines, code } = run(fileOf([{ ...hash, fn: 'toString' }]));
    assert.deepEqual([lines, code], [['RNG-03 toString: no such function', '0 passed, 1 failed'], 1]);
  });
});
