import type { Publication } from '../../story/publication.ts';
import { address } from '../addresses.ts';

/** Crawlers that gather text to train models. */
const TRAINING = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Diffbot',
  'FacebookBot',
  'Google-Extended',
  'GPTBot',
  'ImagesiftBot',
  'meta-externalagent',
  'omgili',
  'PanguBot',
  'Timpibot',
  'Webzio-Extended',
];

/** Crawlers that fetch pages to answer a question and to name the source. */
const ANSWERING = [
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'cohere-ai',
  'DuckAssistBot',
  'MistralAI-User',
  'OAI-SearchBot',
  'Perplexity-User',
  'PerplexityBot',
  'YouBot',
];

/** Searches are endless and lead nowhere new. */
const CLOSED = ['/search', '/oembed', '/live/'];

/** robots.txt (RFC 9309) with the newspaper's policy for crawlers that feed models. */
export function writeRobots(policy: Publication['settings']['aiCrawlers'], publicUrl: string): string {
  const refused = { allow: [], 'search-only': TRAINING, refuse: [...TRAINING, ...ANSWERING] }[policy];
  const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), 'Allow: /', ''];
  if (refused.length > 0) lines.push(...refused.map((agent) => `User-agent: ${agent}`), 'Disallow: /', '');
  lines.push(`Sitemap: ${publicUrl}${address.sitemap}`, `Sitemap: ${publicUrl}${address.newsSitemap}`, '');
  return lines.join('\n');
}
