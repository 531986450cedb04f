// Serves a built package folder inside a small learning platform, for looking at the player.
//   node src/Player/dev/serve.mjs DIR [--port 8090]
// The platform is scorm-again (SCORM 1.2); what it was given is kept in the browser, so a reload resumes.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';

const portAt = process.argv.indexOf('--port');
const port = portAt > 0 ? Number(process.argv[portAt + 1]) : 8090;
const folder = process.argv[2] && resolve(process.argv[2]);
if (!folder || !Number.isInteger(port)) {
  console.error('Usage: node serve.mjs DIR [--port 8090]');
  process.exit(2);
}
const scormAgain = resolve(import.meta.dirname, '../../../node_modules/scorm-again/dist/scorm12.min.js');

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.mp4': 'video/mp4', '.vtt': 'text/vtt',
};

const host = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Platform</title>
<style>
body { margin: 0; font: 14px/1.4 sans-serif; display: grid; grid-template: auto 1fr / 1fr 340px; height: 100vh; }
header { grid-column: 1 / 3; padding: 6px 12px; background: #eee; color: #000; }
iframe { width: 100%; height: 100%; border: 0; }
pre { margin: 0; padding: 8px; overflow: auto; font-size: 11px; background: #fafafa; color: #000; white-space: pre-wrap; }
</style>
<script src="/scorm12.js"></script></head>
<body>
<header>SCORM 1.2 platform <button id="again">Launch again</button> <button id="anew">New attempt</button></header>
<iframe id="course" title="Course"></iframe><pre id="log"></pre>
<script>
const log = (text) => { const pre = document.getElementById('log'); pre.textContent = text + '\\n' + pre.textContent; };
const kept = () => JSON.parse(localStorage.getItem('platform') || 'null');
function launch() {
  const api = new Scorm12API({ autocommit: false });
  const stored = kept();
  if (stored) api.loadFromJSON(stored);
  api.loadFromJSON({ core: { student_id: 'learner1', student_name: 'Learner, One', lesson_mode: 'normal' } });
  window.API = {};
  const calls = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'];
  for (const call of calls) {
    const name = 'LMS' + call;
    window.API[name] = (...args) => {
      const result = api[name](...args);
      log(call + '(' + args.join(', ') + ') → ' + result);
      if (name === 'LMSCommit' || name === 'LMSFinish') {
        const { core, suspend_data } = JSON.parse(JSON.stringify(api.cmi));
        const { lesson_status, lesson_location } = core;
        localStorage.setItem('platform', JSON.stringify({ core: { lesson_status, lesson_location }, suspend_data }));
      }
      return result;
    };
  }
  document.getElementById('course').src = '/course/index.html';
}
document.getElementById('again').onclick = () => {
  const frame = document.getElementById('course');
  frame.onload = () => { frame.onload = null; launch(); };
  frame.src = 'about:blank';
};
document.getElementById('anew').onclick = () => { localStorage.removeItem('platform'); location.reload(); };
launch();
</script></body></html>`;

createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  try {
    if (path === '/') return send(response, 200, types['.html'], host);
    if (path === '/scorm12.js') return send(response, 200, types['.js'], await readFile(scormAgain));
    const file = normalize(join(folder, path.replace(/^\/course\//, '')));
    if (!path.startsWith('/course/') || !file.startsWith(folder + sep)) throw new Error('outside');
    send(response, 200, types[extname(file)] ?? 'application/octet-stream', await readFile(file));
  } catch {
    send(response, 404, 'text/plain', 'Not found');
  }
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/  (course alone: /course/index.html)`));

function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}
