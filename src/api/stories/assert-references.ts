import { type InputProblem, invalidInput } from '../../kernel/errors.ts';
import type { Work } from '../../newsroom/unit-of-work.ts';
import { type Body, walkBlocks, walkFigures } from '../../story/body.ts';
import type { StoryChanges } from '../contract/story-writing.ts';

/** What a story's fields may name by id, with what it is called and how one gets such an id. */
const NAMED = {
  media: ['picture', 'Upload it with POST /media and use the id of the answer.'],
  story: ['story', 'Use the id of a story that GET /stories gives, or of one you created.'],
  person: ['person', 'Leave personId out: the person is found by name, or added.'],
  correction: ['correction', 'Enter it with POST /stories/{id}/correct and use the id of the answer.'],
} as const;
type Named = keyof typeof NAMED;

interface Reference {
  readonly path: string;
  readonly table: Named;
  readonly id: string;
}

/** A story must not name what does not exist: it would show a hole. */
export async function assertReferences(
  work: Work,
  input: Pick<StoryChanges, 'body' | 'leadFigure' | 'translationOf' | 'bylines'>,
): Promise<void> {
  const references = referencesOf(input);
  const known = new Map<Named, ReadonlySet<string>>();
  for (const table of new Set(references.map((reference) => reference.table))) {
    const ids = references.flatMap((reference) => (reference.table === table ? reference.id : []));
    known.set(table, await existing(work, table, ids));
  }
  const problems = references
    .filter(({ table, id }) => !known.get(table)?.has(id))
    .map(({ path, table, id }): InputProblem => {
      const [noun, remedy] = NAMED[table];
      return { path, message: `there is no ${noun} ${id}`, remedy };
    });
  const all = [...problems, ...(input.body ? repeatedUpdates(input.body) : [])];
  if (all.length > 0) throw invalidInput(...all);
}

function referencesOf(input: Parameters<typeof assertReferences>[1]): Reference[] {
  const { body, leadFigure, translationOf, bylines = [] } = input;
  const lead = leadFigure?.attrs.mediaId ?? null;
  return [
    ...(lead ? [{ path: 'leadFigure', table: 'media', id: lead } as const] : []),
    ...(translationOf ? [{ path: 'translationOf', table: 'story', id: translationOf } as const] : []),
    ...bylines.flatMap((byline, index): Reference[] =>
      typeof byline === 'string' || byline.personId === null
        ? []
        : [{ path: `bylines.${index}.personId`, table: 'person', id: byline.personId }],
    ),
    ...(body ? referencesInBody(body) : []),
  ];
}

function referencesInBody(body: Body): Reference[] {
  const blocks = [...walkBlocks(body)].flatMap((block): Reference[] => {
    if (block.type === 'alsoRead') return [{ path: 'body', table: 'story', id: block.attrs.storyId }];
    if (block.type === 'correction')
      return [{ path: 'body', table: 'correction', id: block.attrs.correctionId }];
    return [];
  });
  const figures = [...walkFigures(body)].flatMap(({ attrs }): Reference[] =>
    attrs.mediaId === null ? [] : [{ path: 'body', table: 'media', id: attrs.mediaId }],
  );
  return [...blocks, ...figures];
}

/** Updates are linked to by their ids, which are therefore one each. */
function repeatedUpdates(body: Body): InputProblem[] {
  const ids = body.content.flatMap((block) => (block.type === 'liveUpdate' ? block.attrs.id : []));
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({
    path: 'body',
    message: `two live updates have the id ${id}`,
    remedy: 'Give each update an id of its own.',
  }));
}

async function existing(work: Work, table: Named, ids: readonly string[]): Promise<Set<string>> {
  const rows = await work.tx
    .selectFrom(table)
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map((row) => row.id));
}
