import { Refusal } from '../../ground/refusal.ts';
import { commands } from './commands.ts';

// Every command is a function of its arguments; what it refuses is one sentence and exit code 1.
const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (command === undefined) {
    for (const [each, { says }] of Object.entries(commands)) console.log(`  fieldlore ${each.padEnd(8)} ${says}`);
    process.exitCode = name === 'help' || name === '--help' ? 0 : 1;
  } else await command.run(args);
} catch (fault) {
  // A sentence for people where there is one; a fault of ours keeps its trace.
  const isSentence = fault instanceof Refusal || (fault instanceof Error && fault.name === 'Error');
  console.error(isSentence ? (fault as Error).message : fault);
  process.exitCode = 1;
}
