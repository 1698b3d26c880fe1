/** Our own words, in the order of how often the generated newspaper uses them. */
const split = (text: string) => text.trim().split(/\s+/);

export const NOUNS = split(`
council harbour minister company court school report police ferry market union bank river hospital budget election bridge
station village engine museum storm farmer doctor teacher player captain season factory library theatre airport railway forest
island valley mountain festival orchestra painting novel film stadium league coach referee contract wage strike tariff price harvest
fishery reservoir turbine pipeline satellite telescope laboratory vaccine clinic nurse patient surgeon pension mortgage landlord tenant
building planner architect engineer inspector mayor senator deputy committee inquiry witness verdict lawyer judge prison
sentence appeal treaty border embassy summit delegate refugee charity volunteer parade monument archive manuscript sculpture gallery
exhibition concert choir composer actor director critic poet editor printer reader broadcaster channel network software computer
sensor battery vehicle tram bicycle motorway tunnel crossing ticket timetable passenger pilot runway cargo container crane
warehouse shipyard vessel anchor lighthouse beach tide current cliff marsh meadow orchard vineyard barley wheat dairy cattle
sheep poultry bakery brewery restaurant kitchen recipe hotel tourist pilgrim cathedral chapel parish cemetery mosque synagogue
temple scholar professor student pupil examination curriculum nursery playground campus degree research study survey sample
species habitat wetland glacier drought flood wildfire earthquake volcano climate emission carbon methane rainfall temperature
forecast shelter rescue ambulance fireman lifeboat helicopter warning evacuation insurance damage repair contractor scaffold
concrete timber granite brick copper lithium hydrogen uranium grid substation meter invoice auditor accountant shareholder
dividend merger takeover startup investor broker currency inflation deficit surplus loan debt bond treasury subsidy grant
`) as [string, ...string[]];

export const VERBS = split(`
approved rejected opened closed delayed promised announced defended criticised reviewed funded expanded repaired replaced
sold bought moved visited warned thanked supported opposed joined left won lost drew reached missed raised cut doubled
halved published withdrew corrected signed cancelled resumed suspended banned allowed ordered blocked examined measured found
discovered restored rebuilt demolished launched tested inspected released arrested charged cleared questioned elected appointed
dismissed celebrated remembered mourned welcomed protected rescued carried supplied imported exported shipped planted harvested
taught trained studied counted recorded printed performed exhibited translated composed filmed broadcast
`) as [string, ...string[]];

export const ADJECTIVES = split(`
new local public former national old regional private northern southern independent annual early final senior small large
temporary permanent historic empty crowded expensive affordable controversial popular rural urban coastal foreign legal medical
financial industrial environmental cultural scientific technical digital electric wooden narrow steep quiet noisy bitter cheerful
cautious generous stubborn patient hasty fragile durable modest ambitious unpaid overdue disputed unanimous reluctant seasonal
`) as [string, ...string[]];

export const LINKS = split(`
after before during despite because while although since until unless
`) as [string, ...string[]];

export const PLACES_OF = split(`in near at outside beyond across above below behind beside`) as [
  string,
  ...string[],
];

export const ROLES = [
  'the mayor',
  'a spokeswoman for the council',
  'the harbour master',
  'a union secretary',
  'the chief engineer',
  'a teacher at the school',
  'the director of the museum',
  'the minister for transport',
  'a resident of the old town',
  'the captain of the side',
] as const;

/** Words that stand side by side again and again: what readers put between quotation marks. */
export const PHRASES = [
  'outer harbour wall',
  'second reading of the bill',
  'night ferry timetable',
  'winter fuel allowance',
  'old grain warehouse',
  'under nineteen final',
  'public inquiry into flooding',
  'school meals contract',
  'light railway extension',
  'regional hospital board',
  'annual herring count',
  'independent review panel',
] as const;

/** Sections by their names from the outermost in, with their shares of the stories. */
export const SECTIONS: readonly { readonly path: readonly string[]; readonly share: number }[] = [
  { path: ['News'], share: 22 },
  { path: ['News', 'Coast'], share: 6 },
  { path: ['News', 'Valleys'], share: 5 },
  { path: ['Politics'], share: 12 },
  { path: ['Politics', 'Council'], share: 6 },
  { path: ['World'], share: 10 },
  { path: ['Business'], share: 11 },
  { path: ['Business', 'Harbour trade'], share: 4 },
  { path: ['Sport'], share: 10 },
  { path: ['Sport', 'Rowing'], share: 3 },
  { path: ['Culture'], share: 6 },
  { path: ['Science'], share: 5 },
];
