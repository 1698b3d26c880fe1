import { portrait } from '../kit/face.ts';
import { ink, skins } from '../kit/palette.ts';
import { type Picture, square } from '../picture.ts';

const base = { size: square, focal: [0.5, 0.42] } as const;

export const portraitsA: readonly Picture[] = [
  {
    ...base,
    name: 'portrait-ines-calder',
    alt: 'Portrait of a woman in her fifties with a grey bob, heavy dark glasses and a red roll-neck, looking at us with a slight smile.',
    subject: 'Columnist',
    sections: ['Opinion', 'Politics'],
    draw: (p) =>
      portrait(p, {
        skin: skins.rose, hair: ink.storm, sheen: ink.paper, style: 'bob', turn: -0.5, width: 0.98, jaw: 0.78, age: 'middle', brow: 0.6, smile: 0.5, nose: 1,
        glasses: 'heavy', wear: { kind: 'roll', colour: ink.red, under: ink.red, accent: ink.brick }, ground: { flat: ink.sand, shape: ink.ochre, motif: 'disc' },
      }),
  },
  {
    ...base,
    name: 'portrait-tomas-oriel',
    alt: 'Portrait of a broad man of sixty with a full white beard, a red woollen cap and a yellow oilskin.',
    subject: 'Fisherman',
    sections: ['Business', 'World'],
    draw: (p) =>
      portrait(p, {
        skin: skins.peach, hair: ink.paper, sheen: ink.red, style: 'beanie', turn: 0.6, width: 1.06, jaw: 0.95, age: 'old', brow: 0, smile: 0.2, nose: 1.2,
        beard: 'full', wear: { kind: 'oilskin', colour: ink.ochre, under: ink.navy, accent: ink.night }, ground: { flat: ink.sea, shape: ink.deep, motif: 'waves' },
      }),
  },
  {
    ...base,
    name: 'portrait-amina-rahal',
    alt: 'Portrait of a young woman in a sea-green headscarf and a navy jacket, calm and attentive.',
    subject: 'Reporter',
    sections: ['Politics', 'World'],
    draw: (p) =>
      portrait(p, {
        skin: skins.olive, hair: ink.sea, sheen: ink.mint, style: 'scarf', turn: 0.4, width: 0.98, jaw: 0.72, age: 'young', brow: 0.7, smile: 0.4, nose: 0.95,
        wear: { kind: 'coat', colour: ink.navy, under: ink.sea, accent: ink.slate }, ground: { flat: ink.pink, shape: ink.rose, motif: 'slope' },
      }),
  },
  {
    ...base,
    name: 'portrait-joseph-adeyo',
    alt: 'Portrait of a man of about forty with close-cropped hair, a short beard and round red glasses, in a dark suit and ochre tie.',
    subject: 'Economist',
    sections: ['Business', 'Opinion'],
    draw: (p) =>
      portrait(p, {
        skin: skins.ebony, hair: ink.night, sheen: ink.slate, style: 'crop', turn: -0.4, width: 1, jaw: 0.9, age: 'middle', brow: 0.4, smile: 0.3, nose: 1.12,
        beard: 'short', glasses: 'round', wear: { kind: 'suit', colour: ink.slate, under: ink.paper, accent: ink.ochre }, ground: { flat: ink.mint, shape: ink.sea, motif: 'blocks' },
      }),
  },
  {
    ...base,
    name: 'portrait-lena-voss',
    alt: 'Portrait of a young scientist with a dark bun and a white collar over an open green shirt, smiling broadly.',
    subject: 'Marine biologist',
    sections: ['Science'],
    draw: (p) =>
      portrait(p, {
        skin: skins.bronze, hair: ink.night, sheen: ink.rose, style: 'bun', turn: 0.5, width: 0.95, jaw: 0.72, age: 'young', brow: 0.8, smile: 0.9, teeth: true, nose: 0.92, earring: ink.ochre,
        wear: { kind: 'shirt', colour: ink.sea, under: ink.paper, accent: ink.paper }, ground: { flat: ink.storm, shape: ink.mist, motif: 'window' },
      }),
  },
  {
    ...base,
    name: 'portrait-rafe-tolland',
    alt: 'Portrait of a grey-haired politician in a navy suit and red tie, lips pressed together, looking off to the right.',
    subject: 'Minister',
    sections: ['Politics'],
    draw: (p) =>
      portrait(p, {
        skin: skins.peach, hair: ink.mist, sheen: ink.paper, style: 'swept', turn: 0.8, width: 1, jaw: 0.96, age: 'old', brow: -0.4, smile: -0.3, nose: 1.15,
        wear: { kind: 'suit', colour: ink.navy, under: ink.paper, accent: ink.red }, ground: { flat: ink.brick, shape: ink.red, motif: 'slope' },
      }),
  },
];
