// Drives headless Chromium; used by the tools that take pictures. CHROMIUM names another browser than `chromium`.
import { spawn } from 'node:child_process';

/** Chromium, spoken to through the pipes of the DevTools protocol: JSON messages that end with a zero byte. */
export class Browser {
  #calls = new Map();
  #lastId = 0;
  #process;

  constructor(profile, command = process.env.CHROMIUM ?? 'chromium') {
    this.#process = spawn(
      command,
      ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let text = '';
    this.#process.stdio[4].setEncoding('utf8').on('data', (chunk) => {
      const messages = (text + chunk).split('\0');
      text = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  call(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  /** A page without anything stored from other pages. */
  async open(url, width, height = 4000) {
    const { browserContextId } = await this.call('Target.createBrowserContext');
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page((method, params) => this.call(method, params, sessionId));
    await page.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await page.call('Page.navigate', { url });
    return page;
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.call('Browser.close');
    await ended;
  }

  #receive({ id, result, error }) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    if (error) call.reject(new Error(error.message));
    else call.resolve(result);
  }
}

class Page {
  constructor(call) {
    this.call = call;
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(condition) {
    for (let i = 0; i < 600; i++) {
      if (await this.run(`Boolean(${condition})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Not within a minute: ${condition}`);
  }

  /** @returns the PNG of an element. */
  async picture(selector) {
    const clip = await this.run(`(() => {
      const { left, top, width, height } = document.querySelector('${selector}').getBoundingClientRect();
      return { x: Math.max(0, left - 8), y: Math.max(0, top + scrollY - 8), width: width + 16, height: height + 16, scale: 1 };
    })()`);
    const { data } = await this.call('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }
}
