import type { Figure } from '../../../story/body.ts';
import type { Picture } from '../../../story/published-view.ts';
import type { StoryModel } from './model.ts';

/** The figure over a story. An opinion's head has its author's portrait already: the same picture is not shown twice. */
export function leadFigureOf({ story }: StoryModel): Figure | null {
  const figure = story.leadFigure;
  if (story.kind !== 'opinion' || !figure) return figure;
  const isPortrait = story.bylines.some(({ portrait }) => portrait?.id === figure.attrs.mediaId);
  return isPortrait ? null : figure;
}

/** The picture over a story, where there is one and its file is here. */
export function leadPicture(model: StoryModel): Picture | null {
  const id = leadFigureOf(model)?.attrs.mediaId;
  return (id && model.story.pictures.get(id)) || null;
}
