import { fact } from '../../kernel/facts.ts';
import type { Section } from '../../story/published-view.ts';
import { isReservedStep } from '../../story/reserved-steps.ts';
import { slugify } from '../../story/slug.ts';
import { nameKey } from '../people/published-queries.ts';
import type { Work } from '../unit-of-work.ts';
import { readSections } from './published-queries.ts';

/**
 * Finds sections by their names from the outermost in, and adds those that are missing. A name matches a section's name or slug
 * under the same parent; a single name also matches a nested section, if only one is called so.
 */
export function sectionFinder(work: Work) {
  let sections: Section[] | null = null;
  return async (names: readonly string[]): Promise<Section | null> => {
    sections ??= await readSections(work.tx);
    let parent: Section | null = null;
    for (const name of names) {
      const key = nameKey(name);
      const parentId: string | null = parent?.id ?? null;
      const matches = sections.filter((s) => nameKey(s.name) === key || s.slug === slugify(name));
      const direct = matches.find((s) => s.parentId === parentId);
      const only = names.length === 1 && matches.length === 1 ? matches[0] : undefined;
      const found: Section = direct ?? only ?? (await addSection(work, sections, name, parent));
      if (!sections.includes(found)) sections.push(found);
      parent = found;
    }
    return parent;
  };
}

async function addSection(
  work: Work,
  sections: readonly Section[],
  name: string,
  parent: Section | null,
): Promise<Section> {
  const wanted = slugify(name);
  const base = isReservedStep(wanted) ? `${wanted}-section` : wanted;
  const pathOf = (slug: string) => (parent ? `${parent.path}/${slug}` : slug);
  let slug = base;
  for (let n = 2; sections.some((s) => s.path === pathOf(slug)); n += 1) slug = `${base}-${n}`;
  const siblings = sections.filter((s) => s.parentId === (parent?.id ?? null)).length;
  const section: Section = {
    id: work.ids.next(),
    parentId: parent?.id ?? null,
    slug,
    path: pathOf(slug),
    name: name.trim(),
    description: '',
    colour: parent?.colour ?? (siblings % 7) + 1,
    position: Math.max(0, ...sections.map((s) => s.position + 1)),
  };
  await work.tx
    .insertInto('section')
    .values({
      id: section.id,
      parent_id: section.parentId,
      slug,
      path: section.path,
      name: section.name,
      colour: section.colour,
      position: section.position,
    })
    .execute();
  work.change({ fact: fact.sections, rank: 'primary' });
  work.audit('section.add', 'section', section.id, { path: section.path });
  return section;
}
