// Installs the pinned npm packages once. Several projects may ask at the same time, so a lock folder makes the others wait.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.coursepackager-stamp');
const lock = join(root, '.npm-restore.lock');
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

const staleAfterMs = 10 * 60 * 1000;
while (!isCurrent()) {
  try {
    mkdirSync(lock);
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleAfterMs) rmSync(lock, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 250));
    continue;
  }
  try {
    if (isCurrent()) break;
    console.log('Installing the pinned npm packages (once)…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
