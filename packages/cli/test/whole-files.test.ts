import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerLines, bin, folderWith, takeStock } from './cli.js';

const content = answerLines.join('\n');

describe('--out FILE', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`leaves the file of before, and nothing beside it, where ${signal} ends the command half-way`, async () => {
      const cwd = folderWith({ 'old.ndjson': 'last year' });
      const child = spawn(process.execPath, [bin, 'score', '-', '--out', 'old.ndjson'], { cwd });
      child.stdin.on('error', () => undefined);
      const id = (n: number) => n.toString(16).padStart(8, '0');
      for (let n = 0; n < 2000; n++) child.stdin.write(`${answerLines[0]!.replace(/"id":"[0-9a-f]{8}/, `"id":"${id(n)}`)}\n`);
      while (readdirSync(cwd).length === 1) await sleep(20);
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), [null, signal]);
      assert.deepEqual(readdirSync(cwd), ['old.ndjson']);
      assert.equal(readFileSync(join(cwd, 'old.ndjson'), 'utf8'), 'last year');
    });

  it('leaves the file of before where the command fails half-way', () => {
    const lines = Array.from({ length: 2000 }, (_, n) => answerLines[0]!.replace(/"id":"[0-9a-f]{4}/, `"id":"${String(n + 1000)}`));
    const cwd = folderWith({ 'old.csv': 'last year', 'a.ndjson': lines.join('\n') });
    // A file that is there, and can be opened, but not read.
    if (!existsSync('/proc/self/mem')) return;
    symlinkSync('/proc/self/mem', join(cwd, 'b.ndjson'));
    const { code, err } = takeStock(['score', 'a.ndjson', 'b.ndjson', '--to', 'csv', '--out', 'old.csv'], { cwd });
    assert.equal(code, 2);
    assert.equal(err, 'take-stock: b.ndjson cannot be read: i/o error\n');
    assert.deepEqual(readdirSync(cwd).sort(), ['a.ndjson', 'b.ndjson', 'old.csv']);
    assert.equal(readFileSync(join(cwd, 'old.csv'), 'utf8'), 'last year');
  });

  it('writes where a link leads, and leaves who may read the file as it was', () => {
    const cwd = folderWith({ 'a.ndjson': content, 'results.csv': 'last year' });
    chmodSync(join(cwd, 'results.csv'), 0o600);
    symlinkSync('results.csv', join(cwd, 'link.csv'));
    assert.equal(takeStock(['score', 'a.ndjson', '--to', 'csv', '--out', 'link.csv'], { cwd }).code, 0);
    assert.ok(lstatSync(join(cwd, 'link.csv')).isSymbolicLink());
    assert.match(readFileSync(join(cwd, 'results.csv'), 'utf8'), /^id,/);
    assert.equal(statSync(join(cwd, 'results.csv')).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.ndjson', 'link.csv', 'link.csv-metadata.json', 'results.csv']);
  });

  it('is refused before anything is read where the folder cannot be written to', { skip: process.getuid?.() === 0 }, () => {
    const cwd = folderWith({ 'a.ndjson': content });
    chmodSync(cwd, 0o500);
    const { code, err } = takeStock(['score', 'a.ndjson', '--out', 'b.ndjson'], { cwd });
    chmodSync(cwd, 0o700);
    assert.equal(code, 2);
    assert.equal(err, 'take-stock: --out must be in a folder that can be written to, got b.ndjson\n');
  });

  it('is refused where the file may not be written to', { skip: process.getuid?.() === 0 }, () => {
    const cwd = folderWith({ 'a.ndjson': content });
    writeFileSync(join(cwd, 'b.ndjson'), 'last year', { mode: 0o400 });
    const { code, err } = takeStock(['score', 'a.ndjson', '--out', 'b.ndjson'], { cwd });
    assert.equal(code, 2);
    assert.equal(err, 'take-stock: b.ndjson cannot be opened: permission denied\n');
  });
});

describe('standard output that nobody reads any more', () => {
  for (const { name, first, expected } of [
    { name: 'is no fault', first: '', expected: 0 },
    { name: 'hides no fault of the data', first: '{}\n', expected: 1 },
  ])
    it(name, async () => {
      const many = Array.from({ length: 4000 }, (_, n) => answerLines[0]!.replace(/"id":"[0-9a-f]{4}/, `"id":"${String(n + 1000)}`));
      const cwd = folderWith({ 'a.ndjson': first + many.join('\n') });
      const child = spawn(process.execPath, [bin, 'score', 'a.ndjson', '-i', 'community-partnership-quick'], { cwd });
      child.stdout.once('data', () => child.stdout.destroy());
      assert.deepEqual(await once(child, 'exit'), [expected, null]);
    });
});
