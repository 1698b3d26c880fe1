import { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import { readSections } from '../../newsroom/publication/published-queries.ts';
import type { Section } from '../../story/published-view.ts';
import { problemAnswer } from '../contract/common.ts';
import { sectionListSchema, sectionSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { presenter } from '../stories/present-story.ts';

export function sectionRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);
  const view = (section: Section) => ({
    ...present.section(section),
    parentId: section.parentId,
    description: section.description,
    colour: section.colour,
  });

  api.get(
    '/sections',
    {
      schema: {
        operationId: 'listSections',
        summary: 'The sections, nested',
        tags: ['Newspaper'],
        response: { 200: sectionListSchema, default: problemAnswer },
      },
    },
    async () => ({ sections: (await readSections(db)).map(view) }),
  );

  // A section is named by its path, which holds slashes: the rest of the address.
  api.get(
    '/sections/*',
    {
      schema: {
        operationId: 'getSection',
        summary: 'One section by its path',
        tags: ['Newspaper'],
        params: z.object({ '*': z.string().describe('Path of the section, such as world/europe.') }),
        response: { 200: sectionSchema, default: problemAnswer },
      },
    },
    async ({ params }) => {
      const section = (await readSections(db)).find((candidate) => candidate.path === params['*']);
      if (!section) throw new AppError('not_found', `There is no section "${params['*']}".`);
      return view(section);
    },
  );
}
