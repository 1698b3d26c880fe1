import { fact, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import { type Publication, publicationSchema } from '../../story/publication.ts';
import type { Furniture, Section, SectionRef } from '../../story/published-view.ts';

/** The publication and its tree of sections: what every page needs. Sections come in menu order, parents before children. */
export async function readFurniture(db: Db, recorder: Recorder): Promise<Furniture> {
  recorder.read(fact.publication);
  recorder.read(fact.sections);
  const [publication, sections] = await Promise.all([readPublication(db), readSections(db)]);
  const shown = publication ?? NAMELESS;
  return { publication: shown, imprint: shown, sections };
}

const NAMELESS = publicationSchema.parse({ name: 'Broadsheet', timeZone: 'UTC', language: 'en' });

/** What the newspaper says of itself; null before it has been set up. */
export async function readPublication(db: Db): Promise<Publication | null> {
  const row = await db.selectFrom('publication').selectAll().executeTakeFirst();
  if (!row) return null;
  return publicationSchema.parse({
    name: row.name,
    tagline: row.tagline,
    timeZone: row.time_zone,
    language: row.language,
    theme: row.theme,
    tokens: row.tokens,
    menus: row.menus,
    labels: row.labels,
    settings: row.settings,
  });
}

export async function readSections(db: Db): Promise<Section[]> {
  const rows = await db.selectFrom('section').selectAll().orderBy('position').orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    path: row.path,
    name: row.name,
    description: row.description,
    colour: row.colour,
    position: row.position,
  }));
}

export function sectionRef(section: Section): SectionRef {
  return { id: section.id, name: section.name, path: section.path, colour: section.colour };
}

/** A section with its ancestors, itself first. */
export function lineage(sections: readonly Section[], id: string | null): Section[] {
  const found: Section[] = [];
  let current = sections.find((section) => section.id === id);
  while (current && !found.includes(current)) {
    found.push(current);
    const parent = current.parentId;
    current = parent ? sections.find((section) => section.id === parent) : undefined;
  }
  return found;
}
