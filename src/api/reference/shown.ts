import { type RawBuilder, sql } from 'kysely';

/**
 * Whether readers meet a topic or a person, as a condition on the table of that name. One that only drafts name would tell what the
 * newsroom works on.
 */
export const shown = {
  topic: sql<boolean>`(topic.description <> '' OR EXISTS (SELECT 1 FROM listing l WHERE l.list_id = topic.id))`,
  person: sql<boolean>`(person.staff OR person.bio <> '' OR EXISTS (SELECT 1 FROM listing l WHERE l.list_id = person.id))`,
} as const satisfies Record<string, RawBuilder<boolean>>;
