// Preloaded into the VS Code server: when the process that started it is gone, its end of this pipe closes, and the server leaves too.
import { isMainThread } from 'node:worker_threads';

// The server's children inherit this preload, but their parent is the server.
if (isMainThread && process.env.VSCODE_HOST_PARENT === String(process.ppid)) {
  process.stdin.on('error', leave).on('end', leave).resume();
  process.stdin.unref?.();
}

/** The server leads its process group, so this takes the extension hosts along. */
function leave() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(0);
  }
}
