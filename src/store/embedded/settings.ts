/**
 * How the embedded PostgreSQL is set: for a newspaper on a small machine, where database and Broadsheet together stay
 * within 400 MB. Durability is PostgreSQL's own: fsync, full_page_writes and synchronous_commit are left on.
 */
export const EMBEDDED_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  // Plans here are short: compiling one costs more than it saves, and each backend that does so keeps the compiler.
  jit: 'off',
  // Parallel workers take their memory from /dev/shm, which containers limit to 64 MB, and cores readers need more.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_worker_processes: '4',
  // No replicas read from an embedded server: three processes fewer, and bulk loads need not go through the log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  max_wal_size: '512MB',
  checkpoint_timeout: '10min',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  logging_collector: 'off',
};

/** As command-line arguments, which win over postgresql.conf, so that an upgrade of Broadsheet takes effect. */
export function settingArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
