import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, bodySchema, type NodeType } from '../body.ts';
import { arbitraryBody, arbitraryNodes } from '../testing/arbitrary-body.ts';
import { bodyToHtml } from './from-body.ts';
import { htmlToBody } from './to-body.ts';

describe('a body written as HTML and read again', () => {
  const types = Object.keys(arbitraryNodes) as NodeType[];

  it.each(types)('is the same for every %s', (type) => {
    fc.assert(
      fc.property(arbitraryNodes[type], (node) => {
        const body: Body = { type: 'doc', content: [node] };
        expect(htmlToBody(bodyToHtml(body)).body).toEqual(body);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for whole bodies, and reading reports nothing', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const read = htmlToBody(bodyToHtml(body));
        expect(read.body).toEqual(body);
        expect(read.issues).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same with addresses filled in for readers', () => {
    const options = {
      storyUrl: (id: string) => `https://example.org/${id}`,
      storyHeadline: () => 'A headline <of> today',
      pictureUrl: (id: string) => `https://example.org/media/${id}.jpg`,
      correctionText: () => 'We were wrong.',
      alsoReadLabel: 'Also read:',
      updateTime: (at: string) => at,
    };
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(htmlToBody(bodyToHtml(body, options)).body).toEqual(body);
      }),
      { numRuns: 100 },
    );
  });

  it('always fits the schema of bodies', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(bodySchema.parse(htmlToBody(bodyToHtml(body)).body)).toEqual(body);
      }),
      { numRuns: 50 },
    );
  });
});
