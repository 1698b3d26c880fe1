import type { Finding } from '../figures.ts';
import { RawClient, textOf } from '../support/raw-client.ts';
import { round } from '../support/stats.ts';

/** A story page over the wire, compressed as served: its HTML with the style sheets it links, and its scripts. */
export async function wireRow(port: number, path: string): Promise<Finding[]> {
  const client = new RawClient(port);
  const page = await client.get(path);
  const html = textOf(page);
  const size = async (pattern: RegExp) => {
    let bytes = 0;
    for (const [, href] of html.matchAll(pattern)) bytes += (await client.get(href ?? '')).body.length;
    return bytes;
  };
  const styles = await size(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const scripts = await size(/<script[^>]+src="([^"]+)"/g);
  client.close();
  return [
    {
      name: 'story page: HTML and CSS',
      value: round((page.body.length + styles) / 1000),
      unit: 'kB',
      target: { atMost: 14 },
      detail: { html: page.body.length, css: styles },
    },
    { name: 'story page: script', value: round(scripts / 1000), unit: 'kB', target: { atMost: 6 } },
  ];
}
