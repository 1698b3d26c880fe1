import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The council has bought the tug, and it will be moored at the quay for the winter.'],
    ['de', 'Der Rat hat den Schlepper gekauft, und er wird im Winter an dem Kai liegen.'],
    ['fr', 'Le conseil a acheté le remorqueur, et il sera amarré au quai pour l’hiver.'],
    ['es', 'El consejo ha comprado el remolcador, y estará amarrado en el muelle durante el invierno.'],
    ['ar', 'اشترى المجلس القاطرة التي عملت في المصب، وقالت المديرة إن الثمن من الصندوق.'],
    ['ur', 'کونسل نے آخری بھاپ والی کشتی خرید لی ہے اور اسے گودی میں رکھا جائے گا۔'],
    ['fa', 'شورای شهر آخرین یدک‌کش بخار را خرید و این کشتی در بندر است که می ماند.'],
    ['hi', 'परिषद ने आख़िरी भाप टग ख़रीद लिया है और वह घाट पर रहेगा।'],
    ['zh', '议会买下了最后一艘蒸汽拖船，冬天将停在码头。'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toEqual({ language, certain: true });
  });

  it('is not pretended to be known', () => {
    expect(languageOf('')).toEqual({ language: null, certain: false });
    expect(languageOf('Xyzzy plugh').certain).toBe(false);
    expect(languageOf('12 345').language).toBeNull();
  });
});
