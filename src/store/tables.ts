import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Stage, StoryKind } from '../story/kinds.ts';

/**
 * The tables as the driver hands them over. JSON columns are `unknown` on the way out on purpose: whoever reads one parses it
 * with its zod schema. Instants are Date, calendar dates are `YYYY-MM-DD` strings (see pool.ts).
 */
type Json = ColumnType<unknown, string, string>;
/** A calendar date `YYYY-MM-DD`. */
type Day = string;

export interface PublicationTable {
  id: Generated<number>;
  name: string;
  tagline: Generated<string>;
  time_zone: Generated<string>;
  language: Generated<string>;
  theme: Generated<string>;
  tokens: Json;
  menus: Json;
  labels: Json;
  settings: Json;
  updated_at: Date;
}

export interface SectionTable {
  id: string;
  parent_id: string | null;
  slug: string;
  path: string;
  name: string;
  description: Generated<string>;
  colour: Generated<number>;
  position: Generated<number>;
}

export interface MediaTable {
  id: string;
  status: 'ready' | 'pending' | 'failed';
  sha256: string | null;
  mime: string | null;
  width: number | null;
  height: number | null;
  bytes: number | null;
  blob_key: string | null;
  average_colour: string | null;
  focal_x: Generated<number>;
  focal_y: Generated<number>;
  alt: Generated<string>;
  caption: Generated<string>;
  credit: Generated<string>;
  credit_url: string | null;
  source_url: string | null;
  metadata: Json;
  created_at: Date;
}

export interface PersonTable {
  id: string;
  slug: string;
  name: string;
  name_key: string;
  role: Generated<string>;
  bio: Generated<string>;
  portrait_media_id: string | null;
  links: Json;
  staff: Generated<boolean>;
  created_at: Date;
}

export interface TopicTable {
  id: string;
  slug: string;
  name: string;
  name_key: string;
  description: Generated<string>;
  aliases: Generated<string[]>;
  created_at: Date;
}

export interface StoryTable {
  id: string;
  stage: Stage;
  revision: number;
  published_revision: number | null;
  published_at: Date | null;
  published_on: Day | null;
  scheduled_for: Date | null;
  stub: Generated<boolean>;
  source: string | null;
  source_id: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface StoryRevisionTable {
  story_id: string;
  revision: number;
  content: Json;
  actor: string;
  note: Generated<string>;
  created_at: Date;
}

export interface PublishedStoryTable {
  id: string;
  path: string | null;
  stub: boolean;
  kind: StoryKind;
  slug: string;
  section_id: string | null;
  language: string;
  headline: string;
  headline_key: string;
  kicker: string | null;
  standfirst: string | null;
  house_credit: string | null;
  dateline: string | null;
  bylines: Json;
  topic_ids: string[];
  person_ids: string[];
  media_ids: string[];
  link_ids: string[];
  lead_figure: ColumnType<unknown, string | null, string | null>;
  card_media_id: string | null;
  body: Json;
  rating: ColumnType<unknown, string | null, string | null>;
  claim: ColumnType<unknown, string | null, string | null>;
  translation_of: string | null;
  canonical_url: string | null;
  text: string;
  teaser: string;
  teaser_cut: boolean;
  words: number;
  reading_minutes: number;
  published_at: Date | null;
  published_on: Day | null;
  sort_at: Date;
  updated_at: Date;
  revision: number;
}

export interface ListingTable {
  list_id: string;
  sort_at: Date;
  story_id: string;
  stub: boolean;
}

export interface ListingMonthTable {
  list_id: string;
  month: Day;
  stories: number;
}

export interface RelatedStoryTable {
  story_id: string;
  related_id: string;
  score: number;
}

export interface FrontTable {
  id: string;
  slug: string;
  title: string;
  section_id: string | null;
  updated_at: Date;
}

export interface ContainerTable {
  id: string;
  front_id: string | null;
  section_id: string | null;
  slug: string;
  title: Generated<string>;
  layout: string;
  position: Generated<number>;
  size: number;
  backfill_list: string | null;
}

export interface CardTable {
  id: string;
  container_id: string;
  story_id: string;
  position: number;
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  media_id: string | null;
  supporting: Generated<string[]>;
}

export interface CorrectionTable {
  id: string;
  story_id: string;
  kind: 'correction' | 'clarification' | 'update' | 'withdrawal';
  text: string;
  actor: string;
  revision: number;
  at: Date;
}

export interface RedirectTable {
  from_path: string;
  story_id: string | null;
  to_path: string | null;
  created_at: Date;
}

export interface AuditTable {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  subject_id: string | null;
  detail: Json;
}

export interface OutboxTable {
  id: Generated<number>;
  at: Date;
  event: string;
  payload: Json;
  changes: Json;
  delivered_at: Date | null;
}

export interface AccessTokenTable {
  id: string;
  name: string;
  hash: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

export interface IdempotencyTable {
  token_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: ColumnType<unknown, string | null, string | null>;
  created_at: Date;
}

export interface StatementTable {
  id: string;
  story_id: string;
  revision: number;
  status: 'suggested' | 'confirmed' | 'refused';
  kind: 'direct' | 'fragment' | 'indirect';
  source: ColumnType<unknown, string | null, string | null>;
  cue: ColumnType<unknown, string | null, string | null>;
  content: Json;
  occasion: string | null;
  said_on: Day | null;
  confidence: number;
}

export interface SearchDocumentTable {
  story_id: string;
  sort_at: Date;
  config: string;
  words: number;
  tsv: string;
}

export interface SearchWordTable {
  word: string;
}

export interface Tables {
  search_document: SearchDocumentTable;
  search_word: SearchWordTable;
  publication: PublicationTable;
  section: SectionTable;
  media: MediaTable;
  person: PersonTable;
  topic: TopicTable;
  story: StoryTable;
  story_revision: StoryRevisionTable;
  published_story: PublishedStoryTable;
  listing: ListingTable;
  listing_month: ListingMonthTable;
  related_story: RelatedStoryTable;
  front: FrontTable;
  container: ContainerTable;
  card: CardTable;
  correction: CorrectionTable;
  redirect: RedirectTable;
  audit: AuditTable;
  outbox: OutboxTable;
  access_token: AccessTokenTable;
  idempotency: IdempotencyTable;
  statement: StatementTable;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
