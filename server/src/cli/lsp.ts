import type { Command } from './command.ts';

export const lsp: Command = {
  name: 'lsp',
  usage: { zh: '--stdio', en: '--stdio' },
  does: { zh: '启动语言服务器', en: 'run the language server' },
  options: { stdio: { words: { zh: '经标准输入输出通信', en: 'speak over standard input and output' } } },
  run() {
    // The server reads its transport off the command line, and runs as soon as it is loaded.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    require('./server.node.js');
    return 0;
  },
};
