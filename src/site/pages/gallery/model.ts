import type { StoryModel } from '../story/model.ts';

/** A story of kind `gallery`: the same model, another view. */
export type GalleryModel = StoryModel;
