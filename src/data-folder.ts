import type { Config } from './config.ts';
import { AppError, messageOf } from './kernel/errors.ts';
import { makeFolder } from './kernel/make-folder.ts';

/** Makes the data folder unless it is there. @throws AppError `invalid_config`, where it cannot be made */
export function makeDataFolder({ dataFolder }: Pick<Config, 'dataFolder'>): void {
  try {
    makeFolder(dataFolder);
  } catch (cause) {
    throw new AppError(
      'invalid_config',
      `The data folder ${dataFolder} cannot be made (${messageOf(cause)}). Set BROADSHEET_DATA to a folder in which this user may write.`,
      {},
      { cause },
    );
  }
}
