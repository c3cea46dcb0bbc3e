// Debian's packages, for machines that are ours to install on: root on Debian, as in most CI containers.
import { readFileSync } from 'node:fs';
import { must, onPath } from '../command.mjs';

/** Why nothing can be installed here, or undefined where it can. */
export function whyNoApt() {
  if (!onPath('apt-get')) return 'there is no apt-get';
  if (!/^ID=debian$/m.test(readRelease())) return 'the system is not Debian';
  if (process.getuid?.() !== 0) return 'we are not root';
  return undefined;
}

/** Installs and says so, because it changes the machine. Waits for another apt-get instead of failing. */
export async function aptInstall(...packages) {
  console.log(`[ready] installing ${packages.join(' and ')} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get -qq update', { env });
  await must(`apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 install ${packages.join(' ')}`, {
    env,
  });
}

function readRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
