/**
 * The language of a text among those Broadsheet speaks: by script where the script tells, by the commonest function words where
 * several languages share one. Small on purpose; a story whose source names its language never comes here.
 */
const STOP_WORDS = {
  en: 'the of and to in that is was for on with as by at from it be are has have his not this which but they said will were their an or had who been he she we',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor',
  fr: 'de la le les et des en un du une que est pour dans qui par sur au plus pas ne se il ce sont avec à aux été son cette mais ou elle leur ont ses nous sa après comme deux être fait lui était',
  es: 'de la que el en y los del se las por un para con no una su al es lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también fue hasta hay donde han quien desde todos durante',
  pt: 'de que o a e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito já eu também pelo pela até isso ela entre depois são foi está',
  it: 'di che e la il un a per in una è sono con del non si da le dei nel alla più i al come ha della gli lo anche ma ed su se delle questo nella o dal ai cui suo',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit door naar heeft worden was over hij ze wordt tot je werd hebben kan al meer',
} as const;

type Latin = keyof typeof STOP_WORDS;

const LATIN = new Map<string, Latin[]>();
for (const language of Object.keys(STOP_WORDS) as Latin[]) {
  for (const word of STOP_WORDS[language].split(' ')) {
    LATIN.set(word, [...(LATIN.get(word) ?? []), language]);
  }
}

/** Letters and words that tell languages of one script apart. */
const URDU = /[ٹڈڑںےہھگچپژک]/g;
const ARABIC = /[ةىأإيكؤئ]/g;
const FARSI_WORDS = /(?:^|\s)(?:است|این|که|را|می|های|شد|برای)(?=\s|$)/g;
const URDU_WORDS = /(?:^|\s)(?:ہے|کے|کی|میں|اور|سے|نے|کو|ہیں|کا)(?=\s|$)/g;

export interface LanguageGuess {
  /** A primary language tag, or null where nothing tells. */
  readonly language: string | null;
  readonly certain: boolean;
}

/** At most this much of a text is looked at. UTF-16 code units. */
const SAMPLE = 1600;

/** Most text never needs its scripts counted. */
const ALL_LATIN = /^[\u0000-\u024f\u2000-\u206f\u20a0-\u20bf\u2100-\u214f]*$/;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

export function languageOf(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  if (ALL_LATIN.test(sample)) return latinScript(sample);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 2) return { language: null, certain: false };
  const share = (script: RegExp) => count(sample, script) / letters;
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (share(/\p{Script=Han}/gu) + kana > 0.4) return { language: kana > 0.1 ? 'ja' : 'zh', certain: true };
  if (share(/\p{Script=Hangul}/gu) > 0.4) return { language: 'ko', certain: true };
  if (share(/\p{Script=Devanagari}/gu) > 0.4) return { language: 'hi', certain: letters > 20 };
  if (share(/\p{Script=Arabic}/gu) > 0.4) return arabicScript(sample, letters);
  if (share(/\p{Script=Hebrew}/gu) > 0.4) return { language: 'he', certain: true };
  if (share(/\p{Script=Thai}/gu) > 0.4) return { language: 'th', certain: true };
  if (share(/\p{Script=Greek}/gu) > 0.4) return { language: 'el', certain: true };
  if (share(/\p{Script=Cyrillic}/gu) > 0.4)
    return { language: /[іїєґ]/.test(sample) ? 'uk' : 'ru', certain: letters > 40 };
  return latinScript(sample);
}

function arabicScript(sample: string, letters: number): LanguageGuess {
  const urdu = count(sample, URDU_WORDS) * 3 + count(sample, URDU);
  const farsi = count(sample, FARSI_WORDS) * 4;
  const arabic =
    count(sample, ARABIC) + count(sample, /(?:^|\s)(?:في|من|على|إلى|أن|التي|الذي|عن)(?=\s|$)/g) * 3;
  const language = urdu >= arabic && urdu >= farsi ? 'ur' : farsi > arabic ? 'fa' : 'ar';
  return { language, certain: letters > 40 && urdu !== arabic };
}

function latinScript(sample: string): LanguageGuess {
  const scores = new Map<Latin, number>();
  let words = 0;
  for (const match of sample.matchAll(/[a-zà-ɏ]+/g)) {
    words += 1;
    const languages = LATIN.get(match[0]);
    for (const language of languages ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / (languages?.length ?? 1));
    }
  }
  if (words === 0) return { language: null, certain: false };
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] / words < 0.04) return { language: null, certain: false };
  return { language: best[0], certain: words >= 12 && best[1] > 1.4 * (second?.[1] ?? 0) };
}

/** The commonest words of a language, by which a text broken off in mid-sentence is told from a headline. */
export function isFunctionWord(word: string): boolean {
  return LATIN.has(word.toLowerCase());
}
