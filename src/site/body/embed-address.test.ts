import { expect, test } from 'vitest';
import { frameAddress } from './embed-address.ts';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456'],
  ['https://open.spotify.com/episode/4abC', 'https://open.spotify.com/embed/episode/4abC'],
  ['https://datawrapper.dwcdn.net/x1/2/', 'https://datawrapper.dwcdn.net/x1/2/'],
])('%s is framed as %s', (address, framed) => {
  expect(frameAddress(address)).toBe(framed);
});

test('a provider that the policy does not admit stays a link', () => {
  expect(frameAddress('https://video.example/watch/1')).toBeNull();
  expect(frameAddress('https://evil.example/www.youtube-nocookie.com/embed/x')).toBeNull();
});
