import type { LanguageData } from './language.ts';

export const english: LanguageData = {
  code: 'en',
  abbreviations:
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj rev hon st jr sr inc corp co ltd vs no jan feb aug sept sep oct nov dec d r ind calif fla mich pa va mass conn ariz colo ill minn wis tenn ky ga ala miss ore wash mt ft messrs pres supt dept univ assn bros',
  speech: `say says said saying tell tells told telling add adds added adding note notes noted noting argue argues argued arguing
    claim claims claimed claiming explain explains explained explaining state stated warn warns warned warning announce announces announced announcing
    insist insists insisted insisting suggest suggests suggested suggesting acknowledge acknowledges acknowledged acknowledging declare declares declared declaring
    tweet tweets tweeted tweeting write writes wrote concede concedes conceded conceding contend contends contended contending assert asserts asserted asserting
    maintain maintains maintained allege alleges alleged alleging reiterate reiterates reiterated confirm confirms confirmed confirming deny denies denied denying
    admit admits admitted admitting predict predicts predicted predicting recall recalls recalled recalling reply replies replied remark remarks remarked
    respond responds responded observe observes observed stress stresses stressed stressing emphasize emphasizes emphasized emphasise emphasises emphasised
    conclude concludes concluded believe believes believed think thinks thought report reports reported reporting quip quips quipped joke joked
    continue continued ask asks asked asking declined vow vows vowed pledge pledges pledged promise promises promised testify testified
    complain complains complained boast boasted lament lamented recount recounted opine opined shout shouted reveal reveals revealed
    gushed fumed grumbled muttered murmured whispered yelled screamed cried sighed laughed snapped exclaimed enthused countered retorted
    protested pleaded bemoaned scoffed ranted texted emailed messaged posted blogged instagrammed hinted signalled signaled disclosed clarified estimated forecast forecasts
    calculated speculated surmised quoted narrated cautioned reckons reckoned underscored underlined proclaimed mused wonder wonders wondered caution cautions cautioned urge urges urged hopes hoped fear fears feared
    pointed_out points_out point_out pointing_out went_on makes_clear made_clear`,
  complement: `want wants wanted plan plans planned expect expects expected hope hoping agree agrees agreed know knows knew feel feels felt
    see sees saw find finds found show shows showed showing indicate indicates indicated seem seems seemed appear appears appeared vowing promising
    seek seeks sought refuse refuses refused propose proposes proposed demand demands demanded threaten threatens threatened offer offers offered
    call calls called calling describe describes described describing accuse accuses accused accusing criticize criticizes criticized criticise criticised blame blames blamed
    dismiss dismissed praise praises praised denounce denounced decide decided doubt doubts doubted worry worries worried imply implied
    intend intends intended prefer prefers preferred support supports supported oppose opposes opposed endorse endorses endorsed
    read reads cite cites cited citing mention mentioned defend defended reject rejects rejected question questioned remind reminded
    assure assured learn learned realize realized understand understood hear heard convinced aware confident`,
  sourcePhrases: 'according_to in_the_words_of in_the_view_of in_the_opinion_of',
  sourcePostphrases: '',
  tags: '',
  complementisers: 'that whether if how why what where who as',
  infinitives: 'to for',
  auxiliaries:
    'has have had is are was were be been being will would could should may might can do does did having used',
  adverbs: `also then later repeatedly publicly reportedly recently previously once again still now only never always already further meanwhile earlier
    initially simply often sometimes privately openly clearly even first just long not once quickly specifically strongly nevertheless however however frequently famously`,
  prepositions: `on in at during after before by from with without while when as since amid over of for to about against through because referring speaking via under
    outside inside despite until following citing last next this yesterday today monday tuesday wednesday thursday friday saturday sunday`,
  conjunctions:
    'and but or because while although though when if as since that which who whom whose where so whereas after before until unless than',
  determiners:
    'the a an this that these those his her its their our my some many several both all most each another one two three four five few',
  pronouns: {
    male: 'he',
    female: 'she',
    plural: 'they both others many some',
    neuter: 'it',
    speaker: 'i we you us me',
    relative: 'who which that whom',
  },
  roles: `president spokesman spokeswoman spokesperson minister secretary senator governor mayor chairman chairwoman chair chief director leader
    premier chancellor ambassador envoy representative congressman congresswoman lawmaker judge justice general colonel commander officer official
    professor lawyer attorney prosecutor king queen prince princess pope bishop archbishop candidate nominee adviser advisor aide strategist analyst expert
    economist coach manager captain player author writer editor reporter journalist historian scientist doctor nurse teacher student resident witness
    owner founder executive ceo commissioner sheriff detective inspector superintendent constable sergeant novelist singer actress actor musician striker midfielder goalkeeper deputy vice-president businessman billionaire republican democrat activist organizer
    farmer fisherman headteacher headmaster councillor engineer harbourmaster curator researcher pollster master pilot skipper biologist boss colleague landlord landlady shopkeeper baker chef priest imam rabbi vicar pastor driver passenger volunteer trader broker
    investor banker critic columnist broadcaster presenter host choreographer conductor composer artist painter sculptor architect designer photographer producer filmmaker poet
    biographer publisher astronomer physicist chemist geologist ecologist virologist epidemiologist psychologist surgeon paramedic midwife pharmacist vet gardener plumber mother father
    cyclist runner swimmer sprinter goalscorer winger defender batsman bowler referee umpire champion consultant speaker treasurer`,
  maleWords:
    'man boy father son brother husband king prince spokesman chairman congressman businessman mr sir his himself gentleman pope fisherman actor lord uncle grandfather',
  femaleWords:
    'woman girl mother daughter sister wife queen princess spokeswoman chairwoman congresswoman businesswoman mrs ms miss her herself lady actress aunt grandmother duchess',
  maleNames: `danny pete jon joel luke liam noel owen rory ross sean shane stan toby victor wayne zac aidan alfie archie barry bernard cameron carl clive conor craig damian darren dave declan dean desmond dominic duncan dylan elliot ernest evan fergus finlay freddie gareth gavin geoff geoffrey gerard glen glenn graeme grant hamish harvey herbert howard hugh iain isaac jamie jared jason jeremiah joachim jordan josef josh jude julian kai karim keir kieran kurt lance lee leon lloyd malcolm marcus mario marvin matt maurice max miles mitch mohamed nathaniel ned niall nils norman ollie osama oscar percy perry quentin reece reuben rex ricardo richie rob robbie robin rod rodney rohan ronan rowan rupert sadiq sanjay sebastian seth sidney stefan stephan steve stewart stuart ted tariq terence tobias tomas trevor tyrone vikram vince wilson winston yusuf tom ben sam dan nick simon adrian colin derek fred ralf theo noel ivor idris james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
    edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse
    dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis bobby philip bernie barack bill ted marco mike tim jeb
    dmitry vladimir sergei ivan mohammed muhammad ahmed ali hassan omar khalid abdul narendra rahul anil raj amit antonio luis carlos pedro hans karl fritz klaus jens lars erik sven
    pierre jean jacques emmanuel boris rishi tony gordon ian graham nigel neil stuart simon martin oliver harry max felix leo hugo`,
  femaleNames: `alison amina amelie angelina anita anneliese annette annie ayesha beatrice becky bella bernadette beth bethany bridget camilla carla carmen caroline cath cecilia celia chloe clare claire cleo colette courtney daisy daniela daphne dawn debbie delia dina dora edith eileen elaine eliza ella eloise elsa emilia erica erika erin esme estelle faith faye felicity fiona flora florence freya gail gemma georgia georgina geraldine gillian gina giulia gwen harriet hayley heidi henrietta hilary holly imogen ingrid irene isla ivy jackie jacqui jade jana jasmine jenna jenny jess jill jo jodie josephine joy juliet kara karin kathy katie kay keira kelly kerry kim kirsty lara leila liv lorna lorraine louise lydia lynn mabel maggie maisie mandy marianne marina marta matilda maureen maya meera mel melanie mia michaela millie miriam moira molly muriel myra nadia naomi natasha nell nina noor olga paige pat patsy pauline penelope penny petra philippa phoebe poppy priti rebecca renata rhiannon rita robyn rosalind rose rosemary rosie roxanne ruby sabrina sally saskia selina shannon sheila sian sienna simone siobhan stacey sue sunita susannah suzanne sylvia tamara tanya tara tess tessa tina tracey tracy trudy una ursula valerie vanessa verity vicky vivian wendy willow yasmin yvette zara ada iris paula nora lena agnes greta hazel june pearl stella vera wanda yvonne zoe maud ines dana leah esther kate lucy sophie amelia jane joanna margot frida mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah
    stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
    catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah jacqueline martha gloria teresa ann sara madison frances
    kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
    hillary melania ivanka chelsea kellyanne nikki loretta huma megyn gina fatima aisha priya indira sonia ursula theresa nicola angela sigrid ingrid eva clara ellen rosa lucia elena`,
  institutions: `ministry government party campaign company committee commission council court agency department bank university institute union association coastguard club federation league firm hospital school airline operator regulator watchdog charity retailer museum church band studio embassy group police
    kremlin white_house house senate congress parliament embassy office administration team board authority organization organisation foundation newspaper times post journal network
    army navy force forces poll survey report study statement letter document lawsuit officials lawmakers republicans democrats leaders critics supporters experts voters residents researchers scientists doctors economists analysts prosecutors lawyers teachers students activists farmers workers
    unions families neighbours neighbors witnesses sources investigators ministers authorities firefighters organisers organizers campaigners scholars`,
  occasions: {
    prepositions: 'at in during on to after',
    nouns: `briefing interview interviews statement conference news_conference press_conference speech rally debate hearing meeting event forum town_hall summit call op-ed
      tweet tweets email e-mail letter memo report post video ceremony session convention appearance show radio television address panel dinner fundraiser stop gathering testimony
      article column essay blog message podcast facebook twitter cnn msnbc nbc cbs abc npr lecture sermon trial inquest broadcast parliament`,
  },
  dates: {
    weekdays: [
      'monday mon',
      'tuesday tue tues',
      'wednesday wed',
      'thursday thu thurs',
      'friday fri',
      'saturday sat',
      'sunday sun',
    ],
    months: [
      'january jan jan.',
      'february feb feb.',
      'march',
      'april apr.',
      'may',
      'june',
      'july',
      'august aug aug.',
      'september sept sept. sep sep.',
      'october oct oct.',
      'november nov nov.',
      'december dec dec.',
    ],
    today: 'today tonight',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    last: 'last previous',
    next: 'next following coming',
    this: 'this',
    year: 'year',
    month: 'month',
    week: 'week',
    sameDay: 'this_day that_day same_day',
    future: 'will would to due scheduled plans planned expected set next upcoming shall',
    of: 'of the in on',
    numeric: 'mdy',
  },
  indirect: 'any',
  dropsSubjects: false,
  capitalNouns: false,
  ofWords: 'of for from',
  clitics: '',
  singlesByShape: false,
  ordinalDots: false,
  postpositions: '',
  stopWords: `a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing down during each
    few for from further had has have having he her here hers him his how i if in into is it its itself just like me more most my no nor not now of off on once one only or other our out over
    own said same say says she should so some such than that the their them then there these they this those through to too two under until up us very was we were what when where which while
    who whom why will with would you your mr mrs ms new last first year years week day time make made get got may might must people told added since against among many much back even still well
    way us don't it's that's i'm he's according take set come came going go went good three per cent`,
};
