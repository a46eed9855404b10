/** The vocabulary by which paper records are told from everything else: labels, venues, the words of names and titles. */

/** The words on the small links beside a paper: never a title, and a sign that the row is one. */
export const paperLabel =
  /^[[({<\s]*(abs(tract)?|pdf|full[ -]?text|html|bib(tex)?|cite|citation|cited by \d[\d,]*|doi|arxiv|code|slides|poster|suppl?(ement(ary|al)?( materials?)?)?|supp|ar5iv|openreview|preprint|(download|view) (the )?(pdf|paper)|(view )?paper|project( page)?|erratum|ris|endnote|export|references|related articles|web of science|scholar|摘要|全文|pdf下载|resumen|resumo|zusammenfassung|résumé)(?![\p{L}\d])[\s\]):>↓→(\d,.kKmMbB]*$/iu;

/**
 * Words of a place of publication, in the languages that listings use. Short ones stand alone: "chi" begins children,
 * China and chief, "corr" a correspondent, and journalists and editorials are of newspapers.
 */
export const venueWords =
  /\b(journal(?!is)|proceedings|proc\.|transactions|trans\.|conference(?<!\b(?:press|news) conference)|conf\.|symposium|symp\.|workshop|annals|bulletin|letters|lett\.|advances in|review of|acta(?![a-z])|archives|arxiv|corr(?![a-z])|preprint|biorxiv|medrxiv|chemrxiv|ssrn|ieee|acm(?![a-z])|springer|elsevier|wiley|usenix|neurips|nips(?![a-z])|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|emnlp|naacl|eacl|sigir|sigmod|vldb|kdd|chi(?![a-z])|icra(?![a-z])|iros(?![a-z])|siggraph|interspeech|icassp|j\. [a-z]|rev\.|phys\.|nature(?![a-z])|science(?!s? (?:news|editor|writer|correspondent))|plos|pnas|lncs|ph\.?d|thesis|dissertation|zeitschrift|revue|revista|universit|editors?(?![a-z])|eds?\.|inproceedings|technical report|tech\. rep|th[èe]se de|tese de|tesis|tesi di|archiv für|jahrbuch|rivista)|журнал|вестник|сборник|диссертаци|学报|學報|期刊|学会誌|紀要|論文集|论文集|학회지|논문지|مجلة|مجله|نشریه|فصلنامه|جامعة|כתב עת|רבעון/i;

/** Volume, issue and page citations: `12(3): 45–67`, `vol. 3, no. 2`, `pp. 5-9`, `第3期`; "3-1" alone is how a game ended. */
export const citationNumbers =
  /\b(\d{1,4} ?\(\d{1,4}(-\d+)?\)|vol(ume|\.)? ?\d+|v\.\d+|no\. ?\d+|pp?\. ?[a-z]?\d+|pages? ?:? ?[a-z]?\d+|\d{1,4} ?: ?e?\d+ ?[-–—] ?e?\d+|\d{1,4}, \d{1,5} ?[-–—] ?\d{1,5}|(?<![\d–—-])(?!(?:19|20)\d\d ?[–—-] ?(?:(?:19|20)\d\d|\d\d(?!\d)))(?!\d{1,2} ?[–—-] ?\d(?!\d))\d{1,5} ?[–—-]{1,2} ?\d{1,5}(?![–—-]\d))(?![\d:])|[第제]\s*\d+\s*[卷期巻号권호]|\d+\s*巻|№ ?\d+|С\. ?\d+|p[áa]gs?\. ?\d+|\bS\. ?\d+ ?[-–]|(?:المجلد|العدد|الصفح(?:ة|ات)|دوره|شماره|صفح(?:ه|ات)|ص\.?|(?<!\p{L})(?:כרך|גיליון|עמ['׳]|עמודים)) ?\p{Nd}+|et al\b/iu;

/**
 * What patents, bills, dockets, judgments, packages of programs, journals, workshops, courses, plays and grants say of themselves, which
 * have titles, names, dates and PDFs as papers do; papers write of patents and of motion.
 */
const otherPhrases = new RegExp(
  String.raw`\bpatent (?:no\b|number|pending|granted|application (?:no\b|number|publication)|(?:application )?\d[\d/,]{5,})|\[[^\][]{2,40} software\b[^\][]{0,40}\]|\[(?:conference|oral|invited) (?:presentation|talk)\]|\((?:eingeladener )?vortrag\)|[（(［[]口頭(?:発表|講演)?[）)］\]]|\bpriority \d{4}-\d\d-\d\d\b|\b(?:assignees?|inventors?|(?:co)?sponsors?|organi[sz]ers?):` +
    String.raw`|\ba (?:video|podcast|blog post|course|tutorial|screencast) (?:by|from|on)\b|\bact to (?:amend|repeal)\b|\bmotion (?:to (?:dismiss|compel|strike|suppress|stay|seal|remand)|for (?:summary judgment|leave to|extension of time|default judgment))\b` +
    String.raw`|\[aut(?:, \w+)*\]|\beditors?[- ]in[- ]chief\b|\bimpact factor:? ?\d|\b(?:vorlesung|proseminar|hauptseminar)\b|\bmise en scène\b|发明专利|实用新型|软件著作权|研究代表者|研究種目|配分額|(?:出版(?:会|社|株式会社)?|書店|書房|書館)[,，、] ?\d{2,4} ?(?:p|頁|ページ)(?!\p{L})`,
  'iu',
);

/** The number of a patent, a judgment, a trial or a weak point, the edition of a book, and how a bill begins; in small letters they are other things ("de 1234 a 1250"). */
const otherForms = new RegExp(
  String.raw`\b(?:US|EP|WO|CN|JP|DE|GB|KR|CA|AU|FR){1,2}[ -]?\d{1,4}[\d/, ]{2,11}\d ?[ABUT]\d?\b|\bAn Act to\b|\bCVE-\d{4}-\d{4,7}\b|\b(?:NCT|ISRCTN)\d{8}\b` +
    String.raw`|\bECLI:[A-Z]{2}:|\b(?:EWHC|EWCA|(?:UK|NZ|IE|NSW|ZA)(?:S?CA?|HL|HC|PC|UT)|HCA)\b.{0,8}\d|\(\d{1,2}(?:st|nd|rd|th) Cir\.|\((?:1st ed(?:n|ition)?\b[^()]{0,20}|(?:[2-9]|\d\d)(?:nd|rd|th) ed(?:n|ition)?\.?)\)`,
);

/** True for what says that it is a work of another kind than papers, or no work at all. */
export function isOtherKind(text: string): boolean {
  return otherPhrases.test(text) || otherForms.test(text);
}

/** What lists of theses say of each, in the languages that they are in. */
export const thesisWords =
  /\b(?:thesis|dissertation|doktorarbeit|th[èe]se de|tesis|tese de|tesi di|director[a]?:|supervisor|orientador[a]?:|defes[ao]|defendida|soutenue? le|directeur de th[èe]se|betreuer)(?!\p{L})|диссертаци|学位论文|博士論文|학위논문|پا[یي]ان[\s\u200c]?نام/iu;

/** "(with Ann Doe and B. Roe)", as on the pages of one author: the source of a regular expression, whose group is the names. */
export const coauthorsInBrackets = String.raw`\((?:joint(?: work)? )?(?:with|mit|avec|con) ([^()]{4,300})\)`;

/** What Russian lists (GOST) put before a place of publication: "Doe A. B. // Odd Journal". */
export const placeMark = /\s\/\/\s/;

/** "Workshop, ODD 2012": a meeting's short name and its year, the source of a regular expression. */
export const meeting = String.raw`(?=.{0,40}\p{Lu}{2})(?:\p{Lu}[\p{L}\d&'’/-]*,?\s){1,4}(?:19|20)\d\d`;

/** Phrases that abstracts are made of. */
export const abstractPhrase =
  /\b(in this (paper|work|article|study|letter|thesis)|this (paper|work|article|study) (presents?|proposes?|introduces?|investigates?|examines?|studies|explores?|aims|describes?)|we (propose|present|introduce|show|study|demonstrate|investigate|develop|prove|find|describe|report|consider|analy[sz]e|evaluate|also|then|further|first|use|derive|explore|examine|argue|address|establish)|our (method|results|approach|model|experiments|analysis|findings|work|framework|algorithm|proposed)|state[- ]of[- ]the[- ]art|is proposed|are proposed|was proposed|results (show|indicate|demonstrate|suggest)|experiments (on|show|demonstrate)|experimental results|outperform(s|ed)?|et al\.?|here,? we|dataset|numerical|significantly|hypothesis|theorem|empirically|methodology|existing methods|novel)\b/i;

const abstractPhrases = new RegExp(abstractPhrase, 'gi');

/** How many different phrases of abstracts a text has. */
export function countPhrases(text: string): number {
  return new Set(text.toLowerCase().match(abstractPhrases)).size;
}

/** Prices, carts and other signs of a shop. */
export const shopWords =
  /[$€£¥₽₹]\s?\d|\d\s?(€|£|zł|kč|kr\.?|usd|eur|руб)|\b(add to (cart|bag|basket|wish ?list)|in den warenkorb|buy now|out of stock|in stock|free shipping|sale price|\d+% off|isbn)\b/i;

/** What a post, a thread or a piece of news says of itself. */
export const postWords =
  /\b(\d+ (comments?|replies|points?|views|likes|shares)|leave a (comment|reply)|read more|continue reading|posted (by|on|in)|filed under|principal investigators?|funded by|project (leaders?|coordinators?|duration|period)|\d+ (minutes?|hours?|days?|weeks?) ago|min read|subscribe|sign up|apply now|starring|directed by|retweet|(mon|tues|wednes|thurs|fri|satur|sun)day,)\b/i;

/** A time of day, as news, posts and events have; programmes of talks by several authors too. */
export const timeOfDay = /\b\d{1,2}:\d\d ?([ap]m|uhr|gmt|est|ist)?\b/i;

/** Words of a page's address, title and headings that announce papers. */
export const listingWords =
  /\b(accepted[ _-]?(long |short |full |research |regular )?(papers|submissions|posters|articles|contributions)|papers?|publications?|proceedings|bibliograph(y|ie|ia)|references|preprints?|arxiv|e-?prints?|journals?|table of contents|toc|search results|scholar|articles|abstracts|posters|literature|current issue|volume|issue|vol\.?|research|publikationen|veröffentlichungen|publicaciones|publicações|pubblicazioni|publicacions|publikationer|julkaisut|yayınlar|publikacje|publikace|conference|symposium|workshop|citations|pubs?|thes[ei]s|dissertations|dissertation(en|er)|doktorarbeiten|tes(is|es|i)|dissertações|soutenances|n[úu]m\. ?\d+|technical (?:reports?|sessions?)|tech reports?|reading list|awesome|curriculum vitae)\b|[卷期刊]|论文|論文|業績|学术成果|논문|публикаци|результаты поиск|научные статьи|диссертаци|вестник|журнал|том \d|№ ?\d|thèses|schriftenverzeichnis|المنشورات|منشورات|مقالات|مجلة|مجله|فصلنامه|المجلد|العدد|شماره|גיליון|כתב עת|פרסומים/i;

/** Words of the address and title of pages of news, which speak of papers and list none. */
export const newsWords =
  /\b(news|newsroom|nachrichten|noticias|actualit[ée]s|press releases?|headlines|stories|magazine)\b|新闻|新聞|ニュース/i;

/** A short text that is nothing but the announcement of a list of papers, where a page has no headings for it. */
export const announcement =
  /^.{0,30}\baccepted (?:\w+ ){0,2}(?:papers|submissions|posters|contributions)\W*$|^\W*(?:(?:list of|all|our|selected|recent|conference|journal|refereed|regular|full|long|short|the) )*(?:accepted (?:\w+ )?(?:papers|submissions|posters|contributions)|publications|papers|working papers|proceedings|bibliography|references|table of contents)\W*(?:\d{4})?\W*$/i;

/** What a page says to its reader, and no title says. */
export const pageTalk =
  /\b(click here|please|cookies?|log ?in|sign (in|up)|your (account|cart|basket|browser|e?mail|password|privacy|search|profile|device|order|subscription)|not supported|javascript|requires an? )\b|^(i|i['’]m|my|search results for)\b|\bcited by \d+|^(filter|sort|save|show|view|select|browse|download|export|back to|go to|subscribe|register|submit|read more|see (all|more))\b(?=(\W+\S+){0,4}$)/i;

/** How manuals lead from page to page: "Next: Files, Previous: Basics, Up: Contents". */
export const pageTurning = /^\W*(?:next|prev(?:ious)?|up|top|back)\s?:\s/i;

/** Rows of a programme that are no papers. */
export const breakRow =
  /^([\p{L}\d-]+ (opening|closing)\W*$|(coffee|lunch|tea|refreshments?|breakfast|dinner|banquet|reception|registration|closing|opening|welcome)( (break|time|and|&|with|at|remarks|ceremony|reception|session|desk)\b.*|\W*)$|break\W*$|keynote|invited (talk|speaker)|(joint )?panel(?= (?:discussion|session)|\W*$|:)|social event(?=\W*$|:)|poster session|session \d|tutorial \d|plenary|q ?& ?a(?=\W*$| session)|discussion(?! of\b)|excursion(?=\W*$|:| to\b)|adjourn|award ceremony|(?:preface|foreword)\W*$|front ?matter(?!:)|table of contents|(?:vol(?:ume|\.)? ?\d+\W+(?:\(?\d{4}\)?\W*)?)?proceedings of (?:the )?(?:\w+ )?(?:\w+|\d+\w*) (?:\w+ ){0,6}(?:conference|workshop|symposium|congress|meeting)|author index|title page|call for papers|committees?$|list of (figures|tables)|(key ?words|correspondence|acknowledge?ments?|references|bibliography|abstract|introduction|(materials and )?methods|results|discussion|conclusions?|supplementary material)\W*$)(?!\w)/iu;

/** What schools and institutes are called in many languages: parts of a regular expression, to stand at the start of a word. */
export const schoolNames = String.raw`universit|univ\b|institut|college|school|department|laborator|academy`;

/** Data that belongs to a paper, and has its title, its authors and a DOI of its own. */
export const dataTitle =
  /^\W*(?:replication|reproduction|supplementary|supporting|underlying|raw|research)? ?(?:data(?:sets?)?|codes?|materials?|files?|packages?|software)(?: (?:and|&) (?:data(?:sets?)?|codes?|materials?|files?|software))* (?:for|from|to|underlying|supporting|accompanying|associated with)(?: the)?(?: \p{L}+)? ?[:“"]|^\W*(?:replication|reproduction) (?:data(?:sets?)?|codes?|materials?|files?|packages?)(?: (?:and|&) \p{L}+)? (?:for|of|to)\b/iu;

/** What a journal's issue lists of itself between its papers, authors and all left out: its cover, its board, its contents. */
export const frontMatter =
  /^\W*(?:masthead|(?:(?:inside |outside )?(?:front |back )?cover|\p{L}+ (?:\p{L}+ )?issue) image|(?:inside |outside )?(?:front|back) cover|issue information|editorial board|in this issue|(?:graphical )?(?:table of )?contents(?: list)?|title page|copyright (?:notice|page))(?: [A-Z]{2,5})?\W*(?:\|.*)?$/iu;

/** A heading over what conferences and people list beside papers, and nothing more: talks, books, patents, programs. */
export const otherSection =
  /^\W*(?:(?:selected|recent|past|upcoming|other|edited|published|invited|keynote|plenary|public|conference|seminar),? )*(?:keynotes?|(?:keynote|invited|plenary) (?:speakers?|lectures?|presentations?|addresses)|(?:(?:keynotes?|invited|plenary)(?: talks)? (?:&|and) )?(?:invited |plenary )?talks|books|monographs|patents|software|tutorials|[\p{Script=Han}]{0,6}(?:专利|專利|特許|软件著作权|规范|标准)|著書|口頭発表|학술발표|특허)\W*(?:[\p{L}-]{0,12}\W?\d{4})?\W*$/iu;

/** Words that hardly a page has which lists no papers, and every list of papers has some of. */
export const scholarlyWords =
  /\b(?:proceedings|journal of|transactions on|arxiv|doi|et al|pp?\. ?\d+|abstract|annals|we propose|accepted papers|publications|pubmed|pmid|pmcid|preprint|revista|zeitschrift|citations|cited by|in press|epub|issn|pages \d+ ?(?:[-–]|à|to|bis) ?\d+|article type|revue|r[ei]sumen|resumo|art[ií]culos|artigos|dissertations?|dissertationen|rivista|pubblicazioni|publicaciones|publikationen|tesis doctoral(?:es)?|teses|thèses?|soutenue?s?|palabras clave|palavras-chave|parole chiave|schlüsselwörter|streszczenie|czasopismo|abstrakt|časopis|anahtar kelimeler|makaleler|jurnal|abstrak|kata kunci|proefschrift(?:en)?|tijdschrift|avhandling|tidskrift|väitöskirja|folyóirat|tạp chí)\b|résumé|mots[- ]clés|słowa kluczowe|özet|tóm tắt|ключевые слова|sumário|논문|초록|論文|抄録|期刊|摘要|论文|学报|學報|学会誌|журнал|вестник|сборник|научн(?:ая|ые|ых) стат|диссертаци|аннотац|публикаци|المنشورات|مجلة|مجله|نشریه|فصلنامه|المجلد|שנתון|כתב עת|גיליון/gi;

/** "10(4), 348–356": nothing but a citation has a volume, an issue and pages. */
export const citedPages = /\b\d{1,4} ?\(\d{1,3}\)[,:] ?(?:pp?\. ?)?\d{1,5} ?[-–—] ?\d/g;

/** Addresses that papers stand at. */
export const paperAddress =
  /arxiv\.|[/=]10\.\d{4}|doi\.org|\.pdf|[=/]pdf|openreview|pubmed|aclanthology|semanticscholar|\/abs\/|abstract|\/papers?\//i;
