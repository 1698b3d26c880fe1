/**
 * Every table that a backup holds, in an order in which rows can be put back: what is referred to comes first. Migration tables are
 * not here: the manifest names the migrations.
 */
export const BACKUP_TABLES = [
  'publication',
  'section',
  'media',
  'person',
  'topic',
  'story',
  'story_revision',
  'published_story',
  'listing',
  'listing_month',
  'related_story',
  'front',
  'container',
  'card',
  'correction',
  'redirect',
  'audit',
  'outbox',
  'access_token',
  'idempotency',
  'statement',
  'analysis_queue',
  'story_term',
  'story_band',
  'near_duplicate',
  'search_document',
  'search_word',
] as const;
