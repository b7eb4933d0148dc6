/**
 * Two of VS Code's native modules, in a few lines of JavaScript, so that nothing has to be compiled. They are written into the fetched
 * VS Code and never run here.
 */

/** Instead of spdlog: without a logger, output channels and log files would stay empty. */
export const plainLogger = `
const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let threshold = 2;

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }
  write(level, message) {
    if (level < threshold) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    fs.appendFileSync(this.file, this.raw ? message : time + ' [' + names[level] + '] ' + message + '\\n');
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return threshold; }
  setLevel(level) { threshold = level; }
  clearFormatters() { this.raw = true; }
  setPattern() {}
  flush() {}
  drop() {}
}

const create = async (name, file) => new Logger('', name, file);
module.exports = { Logger, version: 0, setLevel: (level) => { threshold = level; }, setFlushOn() {}, createRotatingLogger: create, createAsyncRotatingLogger: create };
`;

/** Instead of the watchdog that ends an orphaned extension host: we end the server's whole process group ourselves. */
export const silentWatchdog = `exports.start = () => {};\n`;
