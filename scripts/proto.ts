import { join } from 'node:path';
import { helpOr, main } from './cli.ts';
import { contractDigest } from './prepare.ts';
import { writeWhole } from './stack/files.ts';
import { runOrThrow } from './stack/run.ts';

await main(async () => {
  helpOr('proto   checks the contract (buf lint) and generates stubs, descriptors and what else is made from them');
  const root = join(import.meta.dirname, '..');
  await runOrThrow('npm', ['run', '--silent', 'proto'], { cwd: root });
  writeWhole(join(root, 'proto/gen/.contract'), contractDigest(root));
  console.log('The contract is sound, the generated code is new.');
});
