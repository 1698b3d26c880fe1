import { type Kysely, sql } from 'kysely';

/** The ground floor: publication, sections, stories and their record, fronts, media, the outbox. */
const STATEMENTS = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE EXTENSION IF NOT EXISTS unaccent`,
  `CREATE EXTENSION IF NOT EXISTS fuzzystrmatch`,

  `CREATE TABLE publication (
     id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
     name text NOT NULL,
     tagline text NOT NULL DEFAULT '',
     time_zone text NOT NULL DEFAULT 'UTC',
     language text NOT NULL DEFAULT 'en',
     theme text NOT NULL DEFAULT 'morning',
     tokens jsonb NOT NULL DEFAULT '{}',
     menus jsonb NOT NULL DEFAULT '[]',
     labels jsonb NOT NULL DEFAULT '{}',
     settings jsonb NOT NULL DEFAULT '{}',
     updated_at timestamptz NOT NULL
   )`,

  `CREATE TABLE section (
     id uuid PRIMARY KEY,
     parent_id uuid REFERENCES section(id),
     slug text NOT NULL,
     path text NOT NULL UNIQUE,
     name text NOT NULL,
     description text NOT NULL DEFAULT '',
     colour smallint NOT NULL DEFAULT 1 CHECK (colour BETWEEN 1 AND 7),
     position integer NOT NULL DEFAULT 0
   )`,

  `CREATE TABLE media (
     id uuid PRIMARY KEY,
     status text NOT NULL CHECK (status IN ('ready', 'pending', 'failed')),
     sha256 text UNIQUE,
     mime text,
     width integer,
     height integer,
     bytes bigint,
     blob_key text,
     average_colour text,
     focal_x real NOT NULL DEFAULT 0.5,
     focal_y real NOT NULL DEFAULT 0.4,
     alt text NOT NULL DEFAULT '',
     caption text NOT NULL DEFAULT '',
     credit text NOT NULL DEFAULT '',
     credit_url text,
     source_url text UNIQUE,
     metadata jsonb NOT NULL DEFAULT '{}',
     created_at timestamptz NOT NULL
   )`,

  `CREATE TABLE person (
     id uuid PRIMARY KEY,
     slug text NOT NULL UNIQUE,
     name text NOT NULL,
     name_key text NOT NULL UNIQUE,
     role text NOT NULL DEFAULT '',
     bio text NOT NULL DEFAULT '',
     portrait_media_id uuid REFERENCES media(id),
     links jsonb NOT NULL DEFAULT '[]',
     staff boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL
   )`,

  `CREATE TABLE topic (
     id uuid PRIMARY KEY,
     slug text NOT NULL UNIQUE,
     name text NOT NULL,
     name_key text NOT NULL UNIQUE,
     description text NOT NULL DEFAULT '',
     aliases text[] NOT NULL DEFAULT '{}',
     created_at timestamptz NOT NULL
   )`,

  `CREATE TABLE story (
     id uuid PRIMARY KEY,
     stage text NOT NULL CHECK (stage IN ('draft', 'scheduled', 'published', 'withdrawn')),
     revision integer NOT NULL,
     published_revision integer,
     published_at timestamptz,
     published_on date,
     scheduled_for timestamptz,
     stub boolean NOT NULL DEFAULT false,
     source text,
     source_id text,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     CHECK (published_at IS NULL OR published_on IS NULL),
     UNIQUE (source, source_id)
   )`,
  `CREATE INDEX story_due ON story (scheduled_for) WHERE stage = 'scheduled'`,
  `CREATE INDEX story_recent ON story (updated_at DESC, id DESC)`,

  `CREATE TABLE story_revision (
     story_id uuid NOT NULL REFERENCES story(id),
     revision integer NOT NULL,
     content jsonb NOT NULL,
     actor text NOT NULL,
     note text NOT NULL DEFAULT '',
     created_at timestamptz NOT NULL,
     PRIMARY KEY (story_id, revision)
   )`,

  // What readers see, one row a live story or stub. The site reads this projection and never story_revision.
  `CREATE TABLE published_story (
     id uuid PRIMARY KEY REFERENCES story(id),
     path text UNIQUE,
     stub boolean NOT NULL,
     kind text NOT NULL,
     slug text NOT NULL,
     section_id uuid REFERENCES section(id),
     language text NOT NULL,
     headline text NOT NULL,
     headline_key text NOT NULL,
     kicker text,
     standfirst text,
     house_credit text,
     dateline text,
     bylines jsonb NOT NULL,
     topic_ids uuid[] NOT NULL,
     person_ids uuid[] NOT NULL,
     media_ids uuid[] NOT NULL,
     link_ids uuid[] NOT NULL,
     lead_figure jsonb,
     card_media_id uuid,
     body jsonb NOT NULL,
     rating jsonb,
     claim jsonb,
     translation_of uuid,
     canonical_url text,
     text text NOT NULL,
     teaser text NOT NULL,
     teaser_cut boolean NOT NULL,
     words integer NOT NULL,
     reading_minutes integer NOT NULL,
     published_at timestamptz,
     published_on date,
     sort_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     revision integer NOT NULL
   )`,
  `CREATE INDEX published_story_headline ON published_story (headline_key)`,
  `CREATE INDEX published_story_canonical ON published_story (canonical_url) WHERE canonical_url IS NOT NULL`,
  `CREATE INDEX published_story_translation ON published_story (translation_of) WHERE translation_of IS NOT NULL`,
  `CREATE INDEX published_story_updated ON published_story (updated_at DESC, id DESC)`,

  // Membership of stories in lists: a section and its ancestors, topics, people, and the list of all stories. One shape for
  // every list page; keyset paging runs down this primary key at any depth.
  `CREATE TABLE listing (
     list_id uuid NOT NULL,
     sort_at timestamptz NOT NULL,
     story_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     stub boolean NOT NULL,
     PRIMARY KEY (list_id, sort_at, story_id)
   )`,
  `CREATE INDEX listing_story ON listing (story_id)`,
  `CREATE TABLE listing_month (
     list_id uuid NOT NULL,
     month date NOT NULL,
     stories integer NOT NULL,
     PRIMARY KEY (list_id, month)
   )`,

  `CREATE TABLE related_story (
     story_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     related_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     score real NOT NULL,
     PRIMARY KEY (story_id, related_id)
   )`,
  `CREATE INDEX related_story_back ON related_story (related_id)`,

  `CREATE TABLE front (
     id uuid PRIMARY KEY,
     slug text NOT NULL UNIQUE,
     title text NOT NULL,
     section_id uuid REFERENCES section(id),
     updated_at timestamptz NOT NULL
   )`,
  // A container stands on a front, or beside stories (front_id null): then section_id narrows it to one section's stories.
  `CREATE TABLE container (
     id uuid PRIMARY KEY,
     front_id uuid REFERENCES front(id),
     section_id uuid REFERENCES section(id),
     slug text NOT NULL,
     title text NOT NULL DEFAULT '',
     layout text NOT NULL,
     position integer NOT NULL DEFAULT 0,
     size integer NOT NULL CHECK (size BETWEEN 1 AND 60),
     backfill_list uuid,
     UNIQUE NULLS NOT DISTINCT (front_id, section_id, slug)
   )`,
  `CREATE TABLE card (
     id uuid PRIMARY KEY,
     container_id uuid NOT NULL REFERENCES container(id) ON DELETE CASCADE,
     story_id uuid NOT NULL REFERENCES story(id),
     position integer NOT NULL,
     headline text,
     kicker text,
     standfirst text,
     media_id uuid REFERENCES media(id),
     supporting uuid[] NOT NULL DEFAULT '{}',
     UNIQUE (container_id, story_id)
   )`,
  `CREATE INDEX card_story ON card (story_id)`,

  `CREATE TABLE correction (
     id uuid PRIMARY KEY,
     story_id uuid NOT NULL REFERENCES story(id),
     kind text NOT NULL CHECK (kind IN ('correction', 'clarification', 'update', 'withdrawal')),
     text text NOT NULL,
     actor text NOT NULL,
     revision integer NOT NULL,
     at timestamptz NOT NULL
   )`,
  `CREATE INDEX correction_ledger ON correction (at DESC, id DESC)`,
  `CREATE INDEX correction_story ON correction (story_id, at)`,

  `CREATE TABLE redirect (
     from_path text PRIMARY KEY,
     story_id uuid REFERENCES story(id),
     to_path text,
     created_at timestamptz NOT NULL,
     CHECK ((story_id IS NULL) <> (to_path IS NULL))
   )`,

  `CREATE TABLE audit (
     id uuid PRIMARY KEY,
     at timestamptz NOT NULL,
     actor text NOT NULL,
     action text NOT NULL,
     subject text NOT NULL,
     subject_id uuid,
     detail jsonb NOT NULL DEFAULT '{}'
   )`,
  `CREATE INDEX audit_subject ON audit (subject_id, at)`,

  `CREATE TABLE outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL,
     event text NOT NULL,
     payload jsonb NOT NULL,
     changes jsonb NOT NULL,
     delivered_at timestamptz
   )`,
  `CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL`,

  `CREATE TABLE access_token (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     hash text NOT NULL UNIQUE,
     scopes text[] NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz,
     revoked_at timestamptz,
     last_used_at timestamptz
   )`,
  `CREATE TABLE idempotency (
     token_id uuid NOT NULL REFERENCES access_token(id),
     key text NOT NULL,
     request_hash text NOT NULL,
     status integer,
     response jsonb,
     created_at timestamptz NOT NULL,
     PRIMARY KEY (token_id, key)
   )`,

  `CREATE TABLE statement (
     id uuid PRIMARY KEY,
     story_id uuid NOT NULL REFERENCES story(id),
     revision integer NOT NULL,
     status text NOT NULL CHECK (status IN ('suggested', 'confirmed', 'refused')),
     kind text NOT NULL CHECK (kind IN ('direct', 'fragment', 'indirect')),
     source jsonb,
     cue jsonb,
     content jsonb NOT NULL,
     occasion text,
     said_on date,
     confidence real NOT NULL
   )`,
  `CREATE INDEX statement_story ON statement (story_id, revision)`,

  // Append-only means append-only: the record cannot be rewritten by a mistake in a command.
  `CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER story_revision_append_only BEFORE UPDATE OR DELETE ON story_revision
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()`,
  `CREATE TRIGGER correction_append_only BEFORE UPDATE OR DELETE ON correction
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()`,
  `CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
