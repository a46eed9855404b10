/** Names in scripts without capitals, which Arabic, Persian, Urdu and Hebrew are written in: only words and their places tell them. */

/** A letter of such a script, for use inside a pattern. */
export const uncasedLetter = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}]`;

const word = /^(?:\p{L}\.|[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200c'’ʼ׳״.-]{2,16})$/u;
const hasLetter = new RegExp(uncasedLetter, 'u');

/** Words of titles, places and listings, which no name has. */
const common = new Set(
  `في من على عن إلى الى بين مع عند بعد قبل خلال ضوء دراسة أثر دور تأثير تأثیر تاثير تحليل تقييم مدى واقع علاقة مجلة جامعة كلية
  قسم معهد مركز مجلد عدد صفحة صفحات ملخص تحميل عرض قراءة بحث بحوث مقال مقالات تطبيق استخدام تنمية نموذج المجلد العدد الصفحة الصفحات
  در بر از به با تا برای های که این آن یک بررسی تاثیر تحلیل ارزیابی نقش مطالعه مدل رابطه مقایسه شناسایی ارائه طراحی دانشگاه
  دانشکده گروه دوره شماره صفحه مقاله مشاهده اصل چکیده سال پژوهشی فصلنامه مجله نشریه استادیار دانشیار استاد دانشجوی کتاب داستان
  کے کی کا میں اور سے
  של על עם את בין או אל מאמר גיליון עמ עמודים כתב כרך מבוא ביקורת מחקר חדשות`.split(/\s+/),
);

const mostWords = 6;
const mostHebrewWords = 3;

/** Whether a text is one person's name in such a script: a few words, of which no name's first has an article. */
export function isUncasedName(text: string, single = false): boolean {
  if (!hasLetter.test(text)) return false;
  const words = text.split(/\s+/);
  const most = /\p{Script=Hebrew}/u.test(text) ? mostHebrewWords : mostWords;
  if (words.length > most || (words.length < 2 && !single)) return false;
  return !/^ال/.test(text) && words.every((each) => word.test(each) && !common.has(each));
}

/** "A و B", "A وB": "and" is a word of its own or the first letter of the next; names are of two words at least. */
const lastAnd = new RegExp(
  String.raw`^(\S+\s+\S.*?)[,،]?\s+[وו](?!ليد|ائل|فاء|لاء|سام|حيد|רד)\s?(${uncasedLetter}{2,}\s+\S.*)$`,
  'u',
);

/** The names that such a script's "and" joins at the end of a list. */
export function splitUncasedAnd(text: string): string[] {
  if (!hasLetter.test(text)) return [text];
  const [, before, after] = lastAnd.exec(text) ?? [];
  return before && after ? [before, ...splitUncasedAnd(after)] : [text];
}
