import type { Documents, Pages } from './define-page.ts';
import { feedDocument } from './feeds/route.ts';
import { icon } from './machines/icons.ts';
import { imageSitemap, newsSitemapDocument, sitemap, sitemapIndex } from './machines/sitemaps.ts';
import { manifest, opensearch, robots, securityTxt, suggestions } from './machines/small-documents.ts';
import { card, live, oembed } from './machines/story-documents.tsx';
import { archivePage } from './pages/archive/route.ts';
import { sectionArchivePage, sectionMonthPage } from './pages/archive/section-route.ts';
import { correctionsPage } from './pages/corrections/route.ts';
import { frontPage } from './pages/front/route.ts';
import { pathPage } from './pages/path/route.ts';
import { peoplePage } from './pages/people/route.ts';
import { personPage } from './pages/person/route.ts';
import { searchPage } from './pages/search/route.ts';
import { storyPage } from './pages/story/route.ts';
import { topicPage } from './pages/topic/route.ts';
import { topicsPage } from './pages/topics/route.ts';

export const PAGES: Pages = {
  front: frontPage,
  path: pathPage,
  sectionArchive: sectionArchivePage,
  sectionMonth: sectionMonthPage,
  archive: archivePage,
  story: storyPage,
  topics: topicsPage,
  topic: topicPage,
  people: peoplePage,
  person: personPage,
  search: searchPage,
  corrections: correctionsPage,
};

export const DOCUMENTS: Documents = {
  feed: feedDocument,
  sitemapIndex,
  sitemap,
  imageSitemap,
  newsSitemap: newsSitemapDocument,
  robots,
  securityTxt,
  manifest,
  opensearch,
  icon,
  oembed,
  card,
  live,
  suggest: suggestions,
};
