import type { Publication } from '../../story/publication.ts';
import { themeOf } from '../theme/themes.ts';
import { canDraw } from './card-text.ts';
import { drawSvg, rasterise, type Shape } from './draw.ts';

const SIZE = 180;

/**
 * The paper's icon: the first letter of its name in paper colour on the brand's. A name in a script that we cannot draw gets
 * ruled lines instead, as a page seen from afar.
 */
export function iconSvg(publication: Publication): Promise<string> {
  const { paper, brand } = { ...themeOf(publication).light, ...publication.tokens };
  const letter = initialOf(publication.name);
  const ground = {
    width: SIZE,
    height: SIZE,
    backgroundColor: brand,
    alignItems: 'center',
    justifyContent: 'center',
  };
  const shape: Shape =
    letter === null
      ? {
          style: { ...ground, flexDirection: 'column' },
          children: [0, 1, 2, 3].map((line) => ruled(paper, line)),
        }
      : {
          style: {
            ...ground,
            color: paper,
            fontFamily: 'Headline',
            fontSize: 150,
            paddingTop: 14,
            boxSizing: 'border-box',
          },
          children: letter,
        };
  return drawSvg(shape, { width: SIZE, height: SIZE });
}

function ruled(colour: string, line: number): Shape {
  return { style: { width: 110, height: line === 0 ? 26 : 10, margin: 8, backgroundColor: colour } };
}

/** Articles do not tell one paper from another: "The Harbour Post" is an H. */
function initialOf(name: string): string | null {
  const words = name.replace(/^(?:the|der|die|das|le|la|les|el|los|las|il|lo)\s+/i, '');
  const letter = [...words.normalize('NFC')][0]?.toLocaleUpperCase() ?? '';
  return letter.trim() !== '' && canDraw(letter) ? letter : null;
}

export function iconPng(svg: string, size: number): Promise<Uint8Array> {
  return rasterise(svg, size);
}

/** One PNG in an ICO container (its format since Windows Vista; every browser reads it). */
export function icoOf(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
