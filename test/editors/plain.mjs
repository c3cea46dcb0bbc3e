// The command line of the Helix recipe, spoken to by a client that knows the bare protocol and asks for its findings, as
// Helix does: every machine can have this one.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const { NIANBAO_RECIPE, NIANBAO_DRAFT, NIANBAO_EXPECTED, NIANBAO_FORMATTED } = process.env;
const recipe = readFileSync(NIANBAO_RECIPE, 'utf8');
const said = (key) => JSON.parse(new RegExp(`^${key} = (.*)$`, 'm').exec(recipe)[1]);

const server = spawn(said('command'), said('args'), { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
client.listen();

await client.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
client.sendNotification('initialized', {});

const [uri, text] = [pathToFileURL(NIANBAO_DRAFT).href, readFileSync(NIANBAO_DRAFT, 'utf8')];
client.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: said('language-id'), version: 1, text },
});
const { items } = await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
expect('findings', ids(items), NIANBAO_EXPECTED);

const options = { tabSize: 2, insertSpaces: true };
const edits = await client.sendRequest('textDocument/formatting', { textDocument: { uri }, options });
expect('formatting', applied(text, edits), readFileSync(NIANBAO_FORMATTED, 'utf8'));

const ended = new Promise((resolve) => server.once('exit', resolve));
await client.sendRequest('shutdown');
client.sendNotification('exit');
expect('the status of the server', await ended, 0);
console.log(`plain: found ${items.length}, formatted the draft`);

function ids(findings) {
  const them = findings.map((it) => it.code);
  return them.sort().join(' ');
}

/** Edits of one answer never overlap; made from the last to the first, none moves another. */
function applied(before, them) {
  const lines = before.split('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, it) => sum + it.length + 1, 0));
  const offset = ({ line, character }) => starts[line] + character;
  const last = [...them].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return last.reduce(
    (it, { range, newText }) => it.slice(0, offset(range.start)) + newText + it.slice(offset(range.end)),
    before,
  );
}

function expect(what, found, wanted) {
  if (found === wanted) return;
  console.error(`plain: ${what}: ${found}\nexpected ${wanted}`);
  process.exit(1);
}
