import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { bodyToHtml } from './from-body.ts';
import { sanitiseHtml } from './sanitise.ts';
import { htmlToBody } from './to-body.ts';

/** Ways in which markup has been made to run: each calls `boom()` somewhere if it is let through. */
const PAYLOADS = [
  '<script>boom()</script>',
  '<scr<script>ipt>boom()</scr</script>ipt>',
  '<img src=x onerror=boom()>',
  '<img src="x" OnErRoR="boom()">',
  '<img/src=x/onerror=boom()>',
  '<svg onload=boom()>',
  '<svg><script>boom()</script></svg>',
  '<svg><a xlink:href="javascript:boom()"><text>x</text></a></svg>',
  '<svg><animate onbegin=boom() attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=boom()&gt;">',
  '<a href="javascript:boom()">x</a>',
  '<a href="JaVaScRiPt:boom()">x</a>',
  '<a href="java&#10;script:boom()">x</a>',
  '<a href=" &#1; javascript:boom()">x</a>',
  '<a href="data:text/html,<script>boom()</script>">x</a>',
  '<a href="vbscript:boom()">x</a>',
  '<a href="//evil.example">x</a>',
  '<iframe src="javascript:boom()"></iframe>',
  '<iframe srcdoc="<script>boom()</script>"></iframe>',
  '<object data="javascript:boom()"></object>',
  '<embed src="javascript:boom()">',
  '<form action="javascript:boom()"><button>x</button></form>',
  '<button formaction="javascript:boom()">x</button>',
  '<input autofocus onfocus=boom()>',
  '<details open ontoggle=boom()><summary>x</summary>y</details>',
  '<body onload=boom()>',
  '<link rel=stylesheet href="javascript:boom()">',
  '<meta http-equiv="refresh" content="0;url=javascript:boom()">',
  '<base href="javascript:boom()//">',
  '<style>@import "javascript:boom()";</style>',
  '<p style="background:url(javascript:boom())">x</p>',
  '<div id="config" name="config" class="admin">x</div>',
  '<noscript><p title="</noscript><img src=x onerror=boom()>">',
  '<template><img src=x onerror=boom()></template>',
  '<textarea><img title="</textarea><img src=x onerror=boom()>"></textarea>',
  '<xmp><img title="</xmp><img src=x onerror=boom()>"></xmp>',
  '<!--><img src=x onerror=boom()>-->',
  '<![CDATA[<img src=x onerror=boom()>]]>',
  '<?xml version="1.0"?><img src=x onerror=boom()>',
  '"><img src=x onerror=boom()>',
  '<img alt="`><img src=x onerror=boom()>`">',
  '<video><source onerror=boom()></video>',
  '<marquee onstart=boom()>x</marquee>',
  '<blockquote cite="javascript:boom()"><p>x</p></blockquote>',
  '<div data-block="embed" data-url="javascript:boom()">x</div>',
  '<div data-block="html"><img src=x onerror=boom()></div>',
  '<figure data-picture="x"><figcaption>a <small data-credit><a href="javascript:boom()">c</a></small></figcaption></figure>',
  '<section data-block="live-update" data-at="2026-01-01T00:00:00Z" data-headline="&quot;&gt;&lt;img src=x onerror=boom()&gt;"><p>x</p></section>',
  '<table><td background="javascript:boom()">x</td></table>',
  '<p lang="&quot; onmouseover=&quot;boom()">x</p>',
];

const TAGS = new Set(
  'p h2 h3 h4 h5 h6 blockquote pre hr br wbr div span strong b em i u s del ins sub sup small mark abbr cite q dfn time code kbd samp var bdi bdo ruby rt rp a ul ol li dl dt dd figure figcaption img details summary table caption colgroup col thead tbody tfoot tr th td footer section aside'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

/** What is unsafe in markup, as a parser sees it: tags, attributes and schemes that are not on the list. */
function dangers(html: string): string[] {
  const found: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      if (!TAGS.has(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        const isAddress = ['href', 'src', 'cite', 'data-url'].includes(attribute);
        if (/^on|^style$|^id$|^name$|^class$|^srcdoc$|^action$|^formaction$|^background$/.test(attribute)) {
          found.push(attribute);
        } else if (isAddress && !ADDRESS.test(value)) found.push(`${attribute}=${value}`);
      }
    },
    oncomment: (comment) => found.push(`comment ${comment}`),
  }).end(html);
  return found;
}

describe.each(PAYLOADS.map((payload) => [payload]))('%s', (payload) => {
  it('does not get through the sanitiser', () => {
    expect(dangers(sanitiseHtml(payload))).toEqual([]);
    expect(dangers(sanitiseHtml(`<dl><dt>${payload}</dt></dl>`))).toEqual([]);
  });

  it('does not get through a body document', () => {
    expect(dangers(bodyToHtml(htmlToBody(payload).body))).toEqual([]);
    expect(dangers(bodyToHtml(htmlToBody(`<p>a</p><dl><dt>${payload}</dt></dl>`).body))).toEqual([]);
  });
});

describe('the check of this test', () => {
  it('sees the danger in most payloads as they are', () => {
    expect(PAYLOADS.filter((payload) => dangers(payload).length > 0).length).toBeGreaterThan(40);
  });
});

describe('sanitised markup', () => {
  it('keeps harmless structure and words', () => {
    const harmless =
      '<dl><dt lang="fr">entretien</dt><dd>up<sub>2</sub> <a href="https://example.org/">x</a></dd></dl><table><tbody><tr><td colspan="2">a &amp; b</td></tr></tbody></table>';
    expect(sanitiseHtml(harmless)).toBe(harmless);
  });

  it('is the same when it is sanitised again, whatever it was made of', () => {
    const part = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b',
        '>',
        '"',
        "'",
        '<!--',
        '-->',
        '<table><tr>',
        '&lt;',
        '&#60;',
        '<dd>',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = sanitiseHtml(parts.join(''));
        expect(sanitiseHtml(once)).toBe(once);
        expect(dangers(once)).toEqual([]);
        expect(dangers(bodyToHtml(htmlToBody(parts.join('')).body))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
