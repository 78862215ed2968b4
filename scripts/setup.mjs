// What every command stands on: a new enough Node, installed packages, and a way to run a tool. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment for a tool: those of this workspace are found first. */
export const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };

/** On Windows a tool is a `.cmd` file, which only the shell can start. */
export const shell = process.platform === 'win32';

/** Ends with a plain message on a Node that is too old; installs the packages when the lockfile is newer than they are. */
export function setup() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Take Stock needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
    process.exit(1);
  }
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) run('npm', 'ci');
}

/** Runs one command with its output in view; ends this process when it fails. */
export function run(command, ...args) {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: root, env, shell, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
