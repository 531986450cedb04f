// Bundles the player: one classic script per kind of package and one style sheet, each without and with the rarer question types; and the page of coursepack preview.
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

const players = ['cmi5', 'scorm12', 'scorm2004', 'web', 'xapi'];
const options = {
  outdir,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Every player, without or with the question types that few courses use. */
const playersWith = (hasMore) => build({
  ...options,
  entryPoints: Object.fromEntries(players.map((name) => [`player-${name}${hasMore ? '-questions' : ''}`, join(src, `main-${name}.ts`)])),
  define: { MORE_QUESTIONS: String(hasMore) },
});

await playersWith(false);
await playersWith(true);
await build({
  ...options,
  entryPoints: {
    media: join(src, 'main-media.ts'),
    player: join(src, 'styles', 'player.css'),
    'player-questions': join(src, 'styles', 'player-questions.css'),
    preview: join(import.meta.dirname, 'preview', 'main.ts'),
  },
  define: { MORE_QUESTIONS: 'false' },
});
// A file left as it was still counts as built now: MSBuild compares times.
const now = new Date();
for (const file of readdirSync(outdir)) utimesSync(join(outdir, file), now, now);
