// Bundles the player: one classic script per kind of package and one style sheet; and the page of coursepack preview.
//   node src/Player/build.mjs --out DIR
import { build } from 'esbuild';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const outAt = process.argv.indexOf('--out');
if (outAt < 0 || !process.argv[outAt + 1]) {
  console.error('Usage: node build.mjs --out DIR');
  process.exit(2);
}
const outdir = process.argv[outAt + 1];
const src = join(import.meta.dirname, 'src');

await build({
  entryPoints: {
    'player-cmi5': join(src, 'main-cmi5.ts'),
    'player-scorm12': join(src, 'main-scorm12.ts'),
    'player-scorm2004': join(src, 'main-scorm2004.ts'),
    'player-web': join(src, 'main-web.ts'),
    'player-xapi': join(src, 'main-xapi.ts'),
    player: join(src, 'styles', 'player.css'),
    preview: join(import.meta.dirname, 'preview', 'main.ts'),
  },
  outdir,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2019'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
// A file left as it was still counts as built now: MSBuild compares times.
const now = new Date();
for (const file of readdirSync(outdir)) utimesSync(join(outdir, file), now, now);
