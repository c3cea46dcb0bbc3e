import * as vscode from 'vscode';

/**
 * The page before it shows anything. Nothing runs in it but the one script, nothing is fetched but it and the style, and
 * neither is taken from anywhere but the extension itself.
 */
export function htmlOf(webview: vscode.Webview, home: vscode.Uri): string {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(home, 'dist', name)).toString();
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join('');
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('preview.css')}">
<title>${vscode.l10n.t('Preview')}</title>
</head>
<body>
<div role="status" class="nb-said"></div>
<main role="document" lang="zh-CN"></main>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}
