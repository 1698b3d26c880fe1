import pg from 'pg';
import { z } from 'zod';

const counted = z.object({ count: z.coerce.number() });

/** Whether anybody but this process is connected to any database of the server. False when the server has gone. */
export async function hasOtherClients(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const result = await client.query(
      `select count(*) as count from pg_stat_activity
       where backend_type = 'client backend' and application_name is distinct from current_setting('application_name')`,
    );
    return counted.parse(result.rows[0]).count > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
