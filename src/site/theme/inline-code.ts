import type { Publication } from '../../story/publication.ts';
import type { Assets } from '../assets.ts';
import { minifyCss } from './minify.ts';
import { darkGround, darkPalette, lightPalette, paletteCss } from './palette.ts';
import scriptFaces from './script-faces.css?raw';
import { SHEETS, type Sheet } from './theme.ts';
import { themeOf } from './themes.ts';
import { fontFaces, SCRIPT_FONTS } from './typefaces.ts';

/** Applies the reader's choice of light or dark before anything is painted. */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/** Languages whose scripts have faces and measures of their own. */
const OTHER_SCRIPTS = /^(?:ar|fa|ps|ur|hi|mr|ne|zh|ja|ko)\b/;

const sheetsOf = new WeakMap<Publication, WeakMap<Assets, Readonly<Record<Sheet, string>>>>();

/** The finished style sheets of a publication, each the text of one `<style>` element; made once for each publication. */
export function styleSheets(publication: Publication, assets: Assets): Readonly<Record<Sheet, string>> {
  let byAssets = sheetsOf.get(publication);
  if (!byAssets) {
    byAssets = new WeakMap();
    sheetsOf.set(publication, byAssets);
  }
  let sheets = byAssets.get(assets);
  if (!sheets) {
    sheets = makeSheets(publication, assets);
    byAssets.set(assets, sheets);
  }
  return sheets;
}

function makeSheets(publication: Publication, assets: Assets): Readonly<Record<Sheet, string>> {
  const theme = themeOf(publication);
  const light = lightPalette(theme.light, publication.tokens);
  const dark = darkPalette(theme.dark, publication.tokens);
  const scripts = [publication.language, ...publication.settings.languages].some((tag) =>
    OTHER_SCRIPTS.test(tag),
  );
  return {
    ...theme.sheets,
    gallery: darkGround('.p-gallery', dark) + theme.sheets.gallery,
    core:
      fontFaces(theme.fonts, assets) +
      paletteCss(light, dark) +
      theme.sheets.core +
      (scripts ? fontFaces(SCRIPT_FONTS, assets) + minifyCss(scriptFaces) : ''),
  };
}

/**
 * Every text that a page of this publication may hold in a `<style>` or `<script>` element. Their SHA-256 hashes go into the
 * Content-Security-Policy; nothing else inline is applied or run.
 */
export function inlineCode(
  publication: Publication,
  assets: Assets,
): { readonly styles: readonly string[]; readonly scripts: readonly string[] } {
  const sheets = styleSheets(publication, assets);
  return {
    styles: SHEETS.map((sheet) => sheets[sheet]).filter((css) => css !== ''),
    scripts: [THEME_SCRIPT],
  };
}
