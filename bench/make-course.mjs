// Writes the course that build and preview are measured with: 5 modules, 30 lessons, 20 questions, 10 PNG images of 1.4 MB together.
// The same arguments give the same bytes.   node bench/make-course.mjs DIR [--lessons 30] [--language en]
import { deflateSync, crc32 } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const folder = process.argv[2];
const lessons = Number(option('--lessons', '30'));
const language = option('--language', 'en');
if (!folder || folder.startsWith('--') || !Number.isInteger(lessons) || lessons < 5) {
  console.error('Usage: node bench/make-course.mjs DIR [--lessons 30] [--language en]');
  process.exit(2);
}
const moduleCount = 5;
const images = 10;
const imageBytes = 140_000;

let seed = 20261124;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
const pick = (list) => list[Math.floor(random() * list.length)];
const words = language === 'ru'
  ? 'должностное лицо проверяет документы границы и объясняет право на защиту семьи труда маршрут срок решение орган договор выдача учёт'.split(' ')
  : 'an official checks documents at the border and explains the right to protection of family work route term decision body treaty'.split(' ');
const sentence = () => {
  const text = Array.from({ length: 9 + Math.floor(random() * 9) }, () => pick(words)).join(' ');
  return text[0].toUpperCase() + text.slice(1) + '.';
};
const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
const write = (name, content) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

function png(bytes) {
  const width = 256;
  const height = Math.ceil(bytes / (width + 1));
  const raw = Buffer.from(Array.from({ length: (width + 1) * height }, (_, i) => (i % (width + 1) === 0 ? 0 : Math.floor(random() * 256))));
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // grey, eight bits
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

function lesson(number) {
  const figure = number < images * 3 && number % 3 === 0 ? `\n![Figure ${number}, an even grey field](../media/figure-${number / 3}.png "Figure ${number}")\n` : '';
  return `---\nid: lesson-${number}\ntitle: Lesson ${number}\nminutes: 5\nobjectives:\n  - Tell what lesson ${number} says\n---\n
${paragraph()}\n\n## First part of ${number}\n\n${paragraph()}\n${figure}\n- ${sentence()}\n- ${sentence()}\n
## Second part of ${number}\n\n${paragraph()}\n\n| Term | Meaning |\n|---|---|\n| ${pick(words)} | ${sentence()} |\n| ${pick(words)} | ${sentence()} |\n
> [!NOTE]\n> ${sentence()}\n\nSee the [glossary](glossary:term-${number % 10}).\n`;
}

const russian = language === 'ru';
const word = { right: russian ? 'Верно' : 'Right', wrong: russian ? 'Неверно' : 'Wrong', answer: russian ? 'Ответ' : 'Answer', why: russian ? 'Пояснение' : 'Explanation' };
const feedback = () => `\n> ${word.right}: ${sentence()}\n\n> ${word.wrong}: ${sentence()}\n\n> ${word.why}: ${sentence()}\n`;
const choices = (right) => [0, 1, 2, 3].map((i) => `- [${right.includes(i) ? 'x' : ' '}] ${i + 1}. ${sentence()}\n`).join('');
const forms = [
  () => choices([1]),
  () => choices([0, 2]),
  () => (russian ? '- [x] Верно\n- [ ] Неверно\n' : '- [x] True\n- [ ] False\n'),
  () => `${word.answer}: \`treaty\` / \`a treaty\`\n`,
  () => `${word.answer}: \`${Math.floor(random() * 90) + 10}\`\n`,
  () => `| A | B |\n|---|---|\n| One | First thing |\n| Two | Second thing |\n| Three | Third thing |\n`,
  () => `1. Prepare\n2. Negotiate\n3. Sign\n4. Ratify\n`,
];
const question = (id, i) => `\n## Question ${id}? {#q-${id}}\n\n${sentence()}\n\n${forms[i % forms.length]()}${feedback()}`;
const assessment = (id, kind, title, from, count) =>
  `---\nid: ${id}\nkind: ${kind}\ntitle: ${title}\nattempts: 2\n---\n\n${sentence()}\n`
  + Array.from({ length: count }, (_, i) => question(from + i, from + i)).join('');

for (let i = 0; i < images; i++) write(`media/figure-${i}.png`, png(imageBytes));
const perModule = Math.ceil(lessons / moduleCount);
const modules = [];
for (let m = 0; m < moduleCount; m++) {
  const numbers = Array.from({ length: perModule }, (_, i) => m * perModule + i).filter((n) => n < lessons);
  for (const n of numbers) write(`module-${m}/lesson-${n}.md`, lesson(n));
  write(`module-${m}/quiz.md`, assessment(`quiz-${m}`, 'quiz', `Quiz ${m}`, m * 2, 2));
  modules.push(`  - id: module-${m}\n    title: Module ${m}\n    summary: ${sentence()}\n    lessons:\n`
    + numbers.map((n) => `      - module-${m}/lesson-${n}.md\n`).join('') + `    quiz: module-${m}/quiz.md\n`);
}
write('final-test.md', assessment('final-test', 'test', 'Final test', 10, 10));
write('glossary.yaml', Array.from({ length: 10 }, (_, i) => `- id: term-${i}\n  term: Term ${i}\n  definition: ${sentence()}\n`).join(''));
write('course.yaml', `id: bench-course\niri: https://coursepackager.example/courses/bench-course\nlanguage: ${language}\ntitle: Bench course
description: ${sentence()}\nversion: 1.0.0\npublisher: Bench\nmastery: 70\ncompletion:\n  lessons: all\n  quizzes: all\n  finalTest: passed
certificate: false\nmodules:\n${modules.join('')}finalTest: final-test.md\nglossary: glossary.yaml\n`);
