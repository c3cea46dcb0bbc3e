// What the workbench says of itself in a host without a network, and what a reader of test output need not see.
const starts = [
  'Activating extension',
  'Canceled',
  'Creating a socket',
  'Creation of workbench contribution',
  'No extension gallery service configured.',
  'Ignoring fetching additional builtin',
  'No search provider registered',
  'Resolved connection token',
  'Resolving connection token',
  'Settings Sync',
  'Timed out waiting for authentication provider',
  'Updating additional builtin',
  '[AccountPolicyGate]',
  '[AgentHost',
  '[ChatModelSelection]',
  '[Service Worker]',
  '[lifecycle] Long running operations',
  '[reconnection-grace-time]',
  'getaddrinfo ENOTFOUND',
];

/** Native modules that the install without scripts leaves out; the server does without them. */
const leftOut = /@vscode\/(spdlog|native-watchdog|fs-copyfile|deviceid|windows-registry)|spdlog/;

export function isNoise(words) {
  return leftOut.test(words) || starts.some((it) => words.startsWith(it));
}
