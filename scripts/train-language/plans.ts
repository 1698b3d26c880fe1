/** How the weights of a language are learned. */
export interface Plan {
  /** What the weights are learned from, where it can be had, and under what licence. */
  readonly source: string;
  /** Rows of each table, as a power of two. */
  readonly cueBits: number;
  readonly frameBits: number;
  readonly edgeBits: number;
  /** Parts of the corpus, each of which gets cues from a chain that has not seen it. */
  readonly folds: number;
  readonly cueEpochs: number;
  readonly frameEpochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly leastCount: number;
  /** The corpus is too small for the weights to know all verbs of speech: rules add the indirect speech they find. */
  readonly isSmall: boolean;
}

export const plans: Readonly<Record<string, Plan>> = {
  en: {
    source:
      'PolNeAR 1.0 (Newell, Margolin, Ruths: LREC 2018), training part; https://github.com/networkdynamics/PolNeAR names no licence, its texts belong to their publishers',
    cueBits: 18,
    frameBits: 18,
    edgeBits: 13,
    folds: 4,
    cueEpochs: 7,
    frameEpochs: 7,
    rate: 0.25,
    dropout: 0.35,
    leastCount: 2,
    isSmall: false,
  },
  de: {
    source:
      'Dataset of Quotation Attribution in German News Articles (Petersen-Frey, Biemann: LREC-COLING 2024), 120 training texts; Creative Commons, texts of German Wikinews under CC BY 2.5',
    cueBits: 16,
    frameBits: 16,
    edgeBits: 13,
    folds: 8,
    cueEpochs: 12,
    frameEpochs: 12,
    rate: 0.25,
    dropout: 0.3,
    leastCount: 1,
    isSmall: true,
  },
};
