/**
 * Lines of furniture that no fixed label covers, since they hold numbers, names or a whole sentence: "1.2K shares", "Comments (12)",
 * "We use cookies …". By language where a language decides.
 */
const COUNTS =
  'shares?|comments?|views?|likes?|retweets?|reactions?|claps?|votes?|reads|kommentare?|mal geteilt|aufrufe|commentaires?|partages?|vues|comentarios?|compartidos?|visitas|تعليق|تعليقات|مشاركات|مشاهدة|مشاهدات|टिप्पणियां|टिप्पणियाँ|शेयर|व्यूज|تبصرے|شیئرز|条评论|則留言|评论|次阅读|阅读|人浏览';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^\\d[\\d.,]*\\s?(?:[km]|tsd\\.?|mio\\.?|万|萬)?\\+?\\s?(?:${COUNTS})$`, 'iu'),
  new RegExp(`^(?:${COUNTS})\\s?[:：(（]?\\s?\\d[\\d.,]*\\s?[kKmM万]?[)）]?$`, 'iu'),
  // Addresses of people on networks and by mail, and what leads to them.
  /^@[\w.]{2,30}$/,
  /^[\w.+-]+@[\w-]+\.[\w.]+$/,
  /^(?:e-?mail|follow|contact)\b.{0,60}(?:@[\w.]+|\bon (?:twitter|x|facebook|instagram)\b.{0,40})\.?$/i,
  /^(?:click to )?(?:share|email|print|tweet)\b.{0,50}\(opens in new window\)$/i,
  /^(?:share|follow) (?:us |this )?(?:story |article )?(?:on|via|to) \S+(?:[,\s]+(?:and |or )?\S+){0,4}$/i,
  /^(?:loading|please wait)\s?(?:\.{2,}|…)$/i,
  // Cookies, registration and newsletters.
  /\b(?:we|this (?:web)?site) uses? (?:cookies|your data)\b|\bour (?:cookie|privacy) policy\b|\bcookies? (?:to (?:improve|enhance|give|ensure)|consent)/i,
  /\b(?:wir|diese website|diese seite) (?:verwenden|nutzen|verwendet|nutzt) cookies\b/i,
  /\b(?:nous utilisons|ce site utilise) des cookies\b/i,
  /\b(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)) cookies\b/i,
  /(?:نستخدم|يستخدم هذا الموقع) ملفات (?:تعريف الارتباط|الكوكيز)|कुकीज़? का (?:उपयोग|इस्तेमाल)|کوکیز (?:کا )?استعمال|(?:我们|本网站|本站)使用\s?cookies?/i,
  /^(?:please |to )?(?:sign up|subscribe|register|join)\b.{0,80}\b(?:newsletters?|inbox|updates|alerts|channel|e-?mails?)\b/i,
  /\b(?:in|to) your inbox\b|\byour email address will not be published\b|\brequired fields are marked\b|\benter your e-?mail\b/i,
  /\bunsere?n? newsletter\b.{0,60}\b(?:abonnieren|anmelden|bestellen)\b|\binscrivez-vous\b.{0,60}\b(?:newsletter|infolettre)\b|\bsuscr[ií]b(?:e|ase|ete)\b.{0,60}\b(?:bolet[ií]n|newsletter)\b/i,
  /\b(?:download|get) (?:our|the) (?:[\w']+ ){0,2}app\b/i,
  /\bgot a (?:story|news tip|tip)\?|\bsend (?:us )?(?:your )?(?:news )?tips to\b|\bhave you got a story\b/i,
  /\b(?:story|article|content) continues (?:below|after)\b|\bcontinue reading (?:below|the (?:main )?story|after)\b|\bscroll (?:down )?to continue\b/i,
  /\bsign up (?:here|now|today)\b/i,
  /^our standards:/i,
  /^(?:click|tap) here (?:to|for)\b.{0,60}$/i,
  /^(?:name|email|e-mail|website|comment)\s?\*$/i,
];

/** Longer lines are text, whatever they speak of. UTF-16 code units. */
const LONGEST = 200;

export function isNoise(text: string): boolean {
  // Somebody quoted on cookies is no cookie banner.
  return text.length <= LONGEST && !/[“”"«»„]/.test(text) && PATTERNS.some((pattern) => pattern.test(text));
}

/** "3 hours ago", in days before the page was looked at: 0 for minutes and hours. Null where a line says nothing of the kind. */
export function daysAgo(text: string): number | null {
  if (text.length > 60) return null;
  for (const pattern of AGO) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { n = '1', day, week } = match.groups ?? {};
    const count = /^\d+$/.test(n) ? Number(n) : 1;
    return week ? count * 7 : day ? count : 0;
  }
  return null;
}

const AGO: readonly RegExp[] = [
  /^(?:(?:last )?(?:updated|published|posted|modified)[\s:]+)?(?:about\s)?(?<n>\d{1,3}|an?|one)\s?(?:(?<week>weeks?|wks?|w)|(?<day>days?|d)|(?:hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?))\s(?:ago)$/i,
  /^(?:just now|moments ago|gerade eben|à l’instant|ahora mismo|刚刚|الآن|अभी|ابھی)$/i,
  /^(?:aktualisiert\s)?vor\s(?<n>\d{1,3}|eine[mr]?)\s(?:(?<week>wochen?)|(?<day>tag(?:en)?)|(?:stunden?|minuten?|std\.?|min\.?))$/i,
  /^il y a\s(?<n>\d{1,3}|une?)\s(?:(?<week>semaines?)|(?<day>jours?)|(?:heures?|minutes?|min|h))$/i,
  /^hace\s(?<n>\d{1,3}|una?)\s(?:(?<week>semanas?)|(?<day>días?)|(?:horas?|minutos?|min|h))$/i,
  /^(?:منذ|قبل)\s(?<n>\d{1,3})?\s?(?:(?<week>أسبوع|أسابيع)|(?<day>يوم|أيام|يومين)|(?:ساعات|ساعة|ساعتين|دقائق|دقيقة))$/,
  /^(?<n>\d{1,3})\s(?:(?<week>हफ़्ते|सप्ताह)|(?<day>दिन)|(?:घंटे|घंटा|मिनट))\sपहले$/,
  /^(?<n>\d{1,3})\s(?:(?<week>ہفتے)|(?<day>دن)|(?:گھنٹے|گھنٹہ|منٹ))\s(?:پہلے|قبل)$/,
  /^(?<n>\d{1,3})\s?(?:(?<week>周|週|星期)|(?<day>天|日)|(?:个?小时|個?小時|分钟|分鐘))前$/,
];
