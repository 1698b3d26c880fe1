import { portrait } from '../kit/face.ts';
import { ink, skins } from '../kit/palette.ts';
import { type Picture, square } from '../picture.ts';

const base = { size: square, focal: [0.5, 0.42] } as const;

export const portraitsB: readonly Picture[] = [
  {
    ...base,
    name: 'portrait-dario-menck',
    alt: 'Portrait of a man in his thirties with a high quiff, a moustache and an open blue shirt.',
    subject: 'Culture reporter',
    sections: ['Culture'],
    draw: (p) =>
      portrait(p, {
        skin: skins.olive, hair: ink.plum, sheen: ink.rose, style: 'quiff', turn: 0.5, width: 0.97, jaw: 0.84, age: 'young', brow: 0.5, smile: 0.4, nose: 1.1,
        beard: 'moustache', wear: { kind: 'shirt', colour: ink.storm, under: skins.olive.base, accent: ink.mist }, ground: { flat: ink.ochre, shape: ink.sand, motif: 'slope' },
      }),
  },
  {
    ...base,
    name: 'portrait-grace-obuya',
    alt: 'Portrait of a woman of about forty with a crown of curls, gold earrings and a red coat, laughing.',
    subject: 'Mayor of Port Merrin',
    sections: ['Politics'],
    draw: (p) =>
      portrait(p, {
        skin: skins.umber, hair: ink.night, sheen: ink.storm, style: 'curls', turn: -0.4, width: 1.02, jaw: 0.8, age: 'middle', brow: 0.8, smile: 0.8, teeth: true, nose: 1.12,
        earring: ink.ochre, wear: { kind: 'coat', colour: ink.red, under: ink.paper, accent: ink.brick }, ground: { flat: ink.mint, shape: ink.paper, motif: 'disc' },
      }),
  },
  {
    ...base,
    name: 'portrait-henrik-aas',
    alt: 'Portrait of a bald man of seventy with a short white beard and square glasses in a navy roll-neck.',
    subject: 'Columnist',
    sections: ['Opinion', 'Science'],
    draw: (p) =>
      portrait(p, {
        skin: skins.rose, hair: ink.mist, sheen: ink.paper, style: 'bald', turn: 0.3, width: 1.02, jaw: 0.92, age: 'old', brow: 0.2, smile: 0.1, nose: 1.18,
        beard: 'short', glasses: 'square', wear: { kind: 'roll', colour: ink.navy, under: ink.navy, accent: ink.slate }, ground: { flat: ink.rose, shape: ink.pink, motif: 'blocks' },
      }),
  },
  {
    ...base,
    name: 'portrait-sana-ilkay',
    alt: 'Portrait of a woman with long dark hair in an ochre coat, brows raised, looking to the left.',
    subject: 'Foreign correspondent',
    sections: ['World', 'Opinion'],
    draw: (p) =>
      portrait(p, {
        skin: skins.bronze, hair: ink.night, sheen: ink.slate, style: 'long', turn: -0.7, width: 0.94, jaw: 0.72, age: 'young', brow: 0.9, smile: 0.2, nose: 1.02,
        wear: { kind: 'coat', colour: ink.ochre, under: ink.navy, accent: ink.brick }, ground: { flat: ink.slate, shape: ink.navy, motif: 'waves' },
      }),
  },
  {
    ...base,
    name: 'portrait-kofi-marsh',
    alt: 'Portrait of a young footballer with locs and a goatee in the red tracksuit of Merrin Athletic.',
    subject: 'Footballer',
    sections: ['Sport'],
    draw: (p) =>
      portrait(p, {
        skin: skins.ebony, hair: ink.night, sheen: ink.storm, style: 'locs', turn: 0.4, width: 0.98, jaw: 0.88, age: 'young', brow: 0.5, smile: 0.5, nose: 1.1,
        beard: 'goatee', wear: { kind: 'track', colour: ink.red, under: ink.navy, accent: ink.paper }, ground: { flat: ink.sea, shape: ink.mint, motif: 'slope' },
      }),
  },
  {
    ...base,
    name: 'portrait-edda-lorne',
    alt: 'Portrait of an old woman with wavy white hair, round glasses and a green coat, smiling.',
    subject: 'Novelist',
    sections: ['Culture', 'Opinion'],
    draw: (p) =>
      portrait(p, {
        skin: skins.peach, hair: ink.paper, sheen: ink.mist, style: 'waves', turn: -0.3, width: 1, jaw: 0.78, age: 'old', brow: 0.6, smile: 0.7, nose: 1.05,
        glasses: 'round', earring: ink.red, wear: { kind: 'coat', colour: ink.deep, under: ink.paper, accent: ink.ochre }, ground: { flat: ink.brick, shape: ink.rose, motif: 'window' },
      }),
  },
  {
    ...base,
    name: 'portrait-jun-takeda',
    alt: 'Portrait of a man of thirty with side-parted black hair and heavy glasses in a grey suit with an open collar.',
    subject: 'Business reporter',
    sections: ['Business'],
    draw: (p) =>
      portrait(p, {
        skin: skins.peach, hair: ink.night, sheen: ink.slate, style: 'side', turn: -0.5, width: 1.02, jaw: 0.82, age: 'young', brow: 0.3, smile: 0.4, nose: 0.94,
        glasses: 'heavy', wear: { kind: 'suit', colour: ink.storm, under: ink.paper, accent: ink.storm }, ground: { flat: ink.sand, shape: ink.paper, motif: 'blocks' },
      }),
  },
  {
    ...base,
    name: 'portrait-maeve-strand',
    alt: 'Portrait of a woman in her twenties with red braids and a sea-green tracksuit, looking straight at us.',
    subject: 'Sailor',
    sections: ['Sport'],
    draw: (p) =>
      portrait(p, {
        skin: skins.rose, hair: ink.brick, sheen: ink.ochre, style: 'braids', turn: 0, width: 0.96, jaw: 0.78, age: 'young', brow: 0.4, smile: 0.6, nose: 0.96,
        wear: { kind: 'track', colour: ink.sea, under: ink.paper, accent: ink.ochre }, ground: { flat: ink.mist, shape: ink.paper, motif: 'waves' },
      }),
  },
  {
    ...base,
    name: 'portrait-pavel-renn',
    alt: 'Portrait of a heavy man of fifty with a full dark beard and swept hair in a plum coat, frowning a little.',
    subject: 'Theatre director',
    sections: ['Culture'],
    draw: (p) =>
      portrait(p, {
        skin: skins.olive, hair: ink.navy, sheen: ink.storm, style: 'swept', turn: 0.6, width: 1.08, jaw: 0.98, age: 'middle', brow: -0.6, smile: -0.1, nose: 1.25,
        beard: 'full', wear: { kind: 'coat', colour: ink.plum, under: ink.ochre, accent: ink.rose }, ground: { flat: ink.pink, shape: ink.red, motif: 'disc' },
      }),
  },
  {
    ...base,
    name: 'portrait-nadia-quill',
    alt: 'Portrait of a woman of sixty with a silver bun and an earring, in a dark suit with an ochre scarf.',
    subject: 'Judge',
    sections: ['Politics', 'World'],
    draw: (p) =>
      portrait(p, {
        skin: skins.umber, hair: ink.mist, sheen: ink.paper, style: 'bun', turn: -0.5, width: 0.98, jaw: 0.8, age: 'old', brow: 0.3, smile: 0.1, nose: 1.08, earring: ink.red,
        wear: { kind: 'suit', colour: ink.night, under: ink.ochre, accent: ink.night }, ground: { flat: ink.deep, shape: ink.sea, motif: 'window' },
      }),
  },
];
