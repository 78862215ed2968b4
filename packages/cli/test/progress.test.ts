import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import type { Input } from '../src/input/open-input.js';
import { progressOf } from '../src/output/progress.js';
import { answerLines, bin, folderWith } from './cli.js';

const megabyte = 1_000_000;
const files = (...sizes: (number | null)[]): Input[] => sizes.map((size) => ({ name: 'a', size, bytes: [] as unknown as Input['bytes'] }));

/** What a stream is written while so many bytes are read of some files. */
function shown(inputs: readonly Input[], bytes: number, isTTY: boolean, columns = 80): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns });
  const { seen, stop } = progressOf(inputs, stream as unknown as NodeJS.WriteStream);
  seen(bytes);
  stop();
  return ((stream.read() as Buffer | null) ?? '').toString();
}

describe('progressOf(inputs, stream)', () => {
  it('shows a bar on a terminal, with what there is to read', () =>
    assert.match(shown(files(6 * megabyte, 2 * megabyte), 0, true), /^.*reading .* 0 % \| 0 of 8 MB/su));

  it('has room for its words on a terminal of 40 columns', () => {
    const [line = ''] = /reading .* MB/.exec(shown(files(1234 * megabyte), 0, true, 40)) ?? [];
    assert.match(line, /^reading \S{6} 0 % \| 0 of 1234 MB$/);
    assert.ok('100 % | 1234 of 1234 MB'.length + 'reading  '.length + 6 <= 40);
  });

  it('promises no time, which it would have to guess from a few chunks', () => {
    const output = shown(files(8 * megabyte), 0, true) + shown(files(8 * megabyte), 3 * megabyte, true);
    assert.doesNotMatch(output, /INF|NULL|left/);
  });

  it('takes the bar away at the end, and gives the cursor back', () => {
    const output = shown(files(8 * megabyte), 8 * megabyte, true);
    // The line is emptied last of all; what follows only shows the cursor and wraps lines again.
    // eslint-disable-next-line no-control-regex -- a terminal is told by control characters, and by nothing else
    assert.match(output, /\u001b\[1?G\u001b\[[02]?K(?:\u001b\[\??\w+)*$/u);
    assert.ok(output.includes('\u001b[?25h'));
  });

  for (const { name, inputs, isTTY } of [
    { name: 'where no person looks on', inputs: files(8 * megabyte), isTTY: false },
    { name: 'for 4 MiB less a byte', inputs: files(4_194_303), isTTY: true },
    { name: 'where nobody knows how much comes', inputs: files(8 * megabyte, null), isTTY: true },
  ])
    it(`writes nothing ${name}`, () => assert.equal(shown(inputs, 1, isTTY), ''));
});

describe('the progress of take-stock score', () => {
  const lines = Array.from({ length: 12_000 }, (_, n) => {
    const [first = ''] = answerLines;
    return first.replace(/"id":"[0-9a-f]{8}/, `"id":"${n.toString(16).padStart(8, '0')}`);
  });
  const cwd = folderWith({ 'a.ndjson': `${lines.join('\n')}\n` });
  const run = (...preload: string[]) =>
    spawnSync(process.execPath, [...preload, bin, 'score', 'a.ndjson'], { cwd, encoding: 'utf8', maxBuffer: 100_000_000 });

  it('stands on standard error alone, and on a terminal alone', () => {
    const terminal = 'data:text/javascript,Object.assign(process.stderr,{isTTY:true,columns:80})';
    const [watched, piped] = [run('--import', terminal), run()];
    assert.match(watched.stderr, /reading/);
    assert.equal(piped.stderr, '');
    assert.equal(watched.stdout, piped.stdout);
    assert.equal(watched.stdout.trim().split('\n').length, 12_000);
  });

  it('gives the cursor back where a signal ends the command', () => {
    const stopped = `const { stderr } = process; const write = stderr.write; let begun = false;
      const stop = () => { if (!begun) process.kill(process.pid, 'SIGINT'); begun = true };
      Object.assign(stderr, { isTTY: true, columns: 80, write(text) { stop(); return write.call(stderr, text) } })`;
    const { signal, stderr } = run('--import', `data:text/javascript,${stopped}`);
    assert.equal(signal, 'SIGINT');
    assert.ok(stderr.includes('\u001b[?25l') && stderr.includes('\u001b[?25h'), JSON.stringify(stderr));
  });
});
