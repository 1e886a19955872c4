// Makes a fresh clone ready to run, with whatever Node from 20 up the machine has; needs nothing installed.
//   node scripts/ready.mjs           the packages, and the Node that they bring along
//   node scripts/ready.mjs --tests   also Chromium, for the browser tests
//   node scripts/ready.mjs --bench   also pdftotext, which the benches measure against
import { spawnSync } from 'node:child_process';
import { accessSync, constants, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const ownNode = join(modules, '.bin', 'node');
const log = join(root, '.cache', 'ready.log');

const say = (line) => process.stderr.write(`matters: ${line}\n`);

const stop = (line) => {
  say(line);
  process.exit(1);
};

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** npm must not run on the Node that it is about to remove with node_modules. */
const systemPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);

/** Runs a program quietly; its output goes to the log. Gives its exit code and output. */
const run = (program, args, env = {}) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, PATH: systemPath(), ...env },
    shell: process.platform === 'win32',
  });
  const output = `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`;
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(log, `$ ${program} ${args.join(' ')}\n${output}`);
  return { status: status ?? 1, output };
};

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/**
 * Whether the packages installed are those of package-lock.json. npm writes its own list into
 * node_modules last of all, so that an install that was cut short has none.
 */
const packagesFit = () => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!installed) return false;
  const same = Object.entries(installed).every(([path, { integrity }]) => wanted[path]?.integrity === integrity);
  const whole = Object.entries(wanted).every(([path, { optional }]) => path === '' || optional || installed[path]);
  return same && whole;
};

const wantedNode = () => readJson(join(root, 'package.json')).dependencies.node.split('.')[0];

const ownNodeRuns = () => {
  try {
    if (realpathSync(ownNode) === realpathSync(process.execPath)) return true;
  } catch {
    return false;
  }
  const { stdout } = spawnSync(ownNode, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').startsWith(`v${wantedNode()}.`);
};

/** The line of npm's complaint that says what happened, with its code. */
const npmComplaint = (output) => {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const words = lines.map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim()).filter(Boolean);
  const code = words.find((line) => line.startsWith('code '))?.slice(5);
  const what = words.find((line) => !/^(code|syscall|errno|path|network)\b/.test(line));
  return [what ?? output.trim().split('\n').at(-1), code && `(${code})`].filter(Boolean).join(' ');
};

const installPackages = () => {
  if (isLink(modules))
    return say('node_modules is a link, and does not fit package-lock.json: install where it points');
  say('installing packages (once; it takes a minute) …');
  const { status, output } = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status === 0) return;
  if (/ENOENT|not found/.test(output) && !/npm (error|ERR!)/.test(output))
    stop('npm is missing: install it, then try again');
  stop(`installing packages failed: ${npmComplaint(output)}; all that npm said is in ${log}`);
};

/** The package `node` fetches the program itself in its install script, which some machines forbid. */
const installOwnNode = () => {
  const { status, output } = run('npm', ['rebuild', 'node', '--ignore-scripts=false']);
  if (status === 0 && ownNodeRuns()) return;
  const why = status === 0 ? 'its install script was not run' : npmComplaint(output);
  stop(
    `Node ${wantedNode()} did not arrive with the npm package "node": ${why}; ` +
      `run "npm rebuild node --ignore-scripts=false"; all that npm said is in ${log}`,
  );
};

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Asks Debian for a program where that is possible; says what goes without it where it is not. */
const wish = (names, debianPackage, without) => {
  if (names.some(onPath)) return;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say(`installing ${debianPackage} with apt-get (once) …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], quiet);
    const { status } = run('apt-get', ['install', '-y', '-q', debianPackage], quiet);
    if (status === 0 && names.some(onPath)) return;
    return say(`apt-get could not install ${debianPackage} (see ${log}): ${without}`);
  }
  say(`${names[0]} is missing (on Debian, as root: apt-get install ${debianPackage}): ${without}`);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed; this is ${process.version}`);
if (!packagesFit()) installPackages();
if (!ownNodeRuns()) installOwnNode();
if (process.argv.includes('--tests')) {
  wish(['chromium', 'chromium-browser', 'google-chrome'], 'chromium', 'the browser tests are skipped');
}
if (process.argv.includes('--bench')) {
  wish(['pdftotext'], 'poppler-utils', 'the benches give no ratio to pdftotext');
}
