import type { Picture } from '../../../story/published-view.ts';
import type { StoryModel } from './model.ts';

/** The picture over a story, where there is one and its file is here. */
export function leadPicture(model: StoryModel): Picture | null {
  const id = model.story.leadFigure?.attrs.mediaId;
  return (id && model.story.pictures.get(id)) || null;
}
