import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PACKAGE_FOLDER } from './commands/paths.ts';
import { AppError, messageOf } from './kernel/errors.ts';

/**
 * The command line. Each command's module is loaded when it is asked for, so that `serve` starts without the importers and
 * `inspect` without the database.
 */
const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) satisfies {
  version?: string;
};

const program = new Command('broadsheet')
  .description('A newspaper’s whole publishing system.')
  .version(String(version))
  .showHelpAfterError();

program
  .command('serve')
  .description('start the newspaper; what happens when no command is given')
  .action(async () => (await import('./commands/serve-command.ts')).serveCommand());

program
  .command('inspect')
  .description('say what an importer sees in each file, storing nothing')
  .argument('<files...>', 'files or folders')
  .option('--kind <kind>', 'clipping, page or stories; detected if not given')
  .option('--json', 'one JSON object a file')
  .action(async (files: string[], options) =>
    (await import('./commands/inspect-command.ts')).inspectCommand(files, options),
  );

program
  .command('import')
  .description('take stories in from files: scraped pages as text, HTML pages, JSON lines')
  .argument('<files...>', 'files or folders')
  .option('--kind <kind>', 'clipping, page or stories; detected if not given')
  .option('--json', 'print the report as JSON')
  .action(async (files: string[], options) =>
    (await import('./commands/import-command.ts')).importCommand(files, options),
  );

program
  .command('export')
  .description('write the whole newspaper as JSON lines that import takes back')
  .option('--out <file>', 'the file to write; standard output if not given')
  .action(async (options) => (await import('./commands/export-command.ts')).exportCommand(options));

program
  .command('backup')
  .description('write the database and the media into one file')
  .argument('<file>', 'the file to write, such as broadsheet.tar.gz')
  .action(async (file: string) => (await import('./commands/backup-command.ts')).backupCommand(file));

program
  .command('restore')
  .description('bring a backup back into an empty newspaper')
  .argument('<file>')
  .option('--replace', 'replace the newspaper that is there')
  .action(async (file: string, options) =>
    (await import('./commands/restore-command.ts')).restoreCommand(file, options),
  );

program
  .command('migrate')
  .description('bring the database to this version')
  .option('--plan', 'print what would run, and run nothing')
  .action(async (options) => (await import('./commands/migrate-command.ts')).migrateCommand(options));

const token = program.command('token').description('access tokens of the API');
token
  .command('add')
  .description('make an access token and print it once')
  .requiredOption('--scope <scope...>', 'what the token may do')
  .option('--name <name>', 'what it is for', 'integration')
  .action(async (options) => (await import('./commands/token-command.ts')).tokenAddCommand(options));
token
  .command('list')
  .description('list the tokens, never their secrets')
  .action(async () => (await import('./commands/token-command.ts')).tokenListCommand());
token
  .command('revoke')
  .argument('<id>')
  .description('make a token worthless at once')
  .action(async (id: string) => (await import('./commands/token-command.ts')).tokenRevokeCommand(id));

program
  .command('statements')
  .description('find who said what, when and where in text files')
  .argument('<files...>', 'files or folders')
  .option('--json', 'one JSON object a file', true)
  .option('--language <tag>', 'language of the texts; detected if not given')
  .action(async (files: string[], options) =>
    (await import('./commands/statements-command.ts')).statementsCommand(files, options),
  );

program
  .command('doctor')
  .description('check runtime, database, disk, clock and permissions, and say how to mend what is wrong')
  .action(async () => (await import('./commands/doctor-command.ts')).doctorCommand());

program
  .command('bench')
  .description('measure this newspaper beside nginx (in a checkout: the benchmarks come with the sources)')
  .allowUnknownOption()
  .argument('[options...]')
  .action(() => {
    throw new AppError('invalid_input', 'The benchmarks come with the sources: run this in a checkout.');
  });

try {
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'serve']);
} catch (error) {
  process.stderr.write(`\n${messageOf(error)}\n`);
  if (!isForOperator(error) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}

/** What is to be mended on the machine, not in the program: our own words, and the system's about a file, a disk or a port. */
function isForOperator(error: unknown): boolean {
  return error instanceof AppError || (error instanceof Error && 'syscall' in error);
}
