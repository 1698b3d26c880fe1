import satori, { type Font } from 'satori';
import sharp from 'sharp';
import latin from './fonts/headline-latin.ttf?inline';
import latinExt from './fonts/headline-latin-ext.ttf?inline';

const FACES: readonly Font[] = [
  { name: 'Headline', data: bytesOf(latin), weight: 600, style: 'normal' },
  { name: 'Headline Extended', data: bytesOf(latinExt), weight: 600, style: 'normal' },
];

function bytesOf(dataAddress: string): Buffer {
  return Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64');
}

/** An element of a drawing: satori's subset of CSS in `style`, text or elements as children. */
export interface Shape {
  readonly style: Readonly<Record<string, string | number>>;
  readonly children?: string | readonly Shape[];
}

type Node = { type: 'div'; key: null; props: { style: Shape['style']; children?: string | Node[] } };

function nodeOf({ style, children }: Shape): Node {
  if (children === undefined) return { type: 'div', key: null, props: { style } };
  const inner = typeof children === 'string' ? children : children.map(nodeOf);
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children: inner } };
}

/** A drawing as SVG whose letters are outlines, so it looks the same everywhere. */
export function drawSvg(
  shape: Shape,
  size: { readonly width: number; readonly height: number },
): Promise<string> {
  return satori(nodeOf(shape), { ...size, fonts: [...FACES] });
}

export async function drawPng(
  shape: Shape,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  return rasterise(await drawSvg(shape, size));
}

export async function rasterise(svg: string, width?: number): Promise<Uint8Array> {
  const image = sharp(Buffer.from(svg));
  return (width ? image.resize(width, width) : image).png({ palette: true, colours: 64 }).toBuffer();
}
