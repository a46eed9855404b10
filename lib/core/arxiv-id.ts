/** arXiv's identifiers (https://info.arxiv.org/help/arxiv_identifier.html): `2301.00001`, before April 2007 `math/0309136`. */

const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|econ|eess|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|q-fin|quant-ph|solv-int|stat|supr-con';
const newId = String.raw`\d{4}\.\d{4,5}`;
const oldId = String.raw`(?:${archives})(?:\.[a-z-]{2,12})?\/\d{7}`;
const version = String.raw`(?:v(?<version>[1-9]\d{0,2}))?`;
const end = String.raw`(?![\d]|\.\d)`;

const whole = new RegExp(`^(?:arxiv:)?(?<id>${newId}|${oldId})${version}$`, 'i');
const inPath = new RegExp(
  String.raw`(?:^|\/)(?:abs|pdf|html|format|src|e-print|ps|overview|papers?|arxiv)\/(?:arxiv:)?(?<id>${newId}|${oldId})${version}(?=$|[./?#])`,
  'i',
);
const labelled = String.raw`arxiv(?:\.org\/|\s?(?:e-?prints?|preprints?|paper|id))?[\s:.,]{0,3}(?:arxiv:\s?)?(?:abs\/)?(?:${newId}|${oldId})`;
const inText = new RegExp(
  String.raw`(?<![a-z])(?:${labelled}|corr,?\s(?:vol\.?\s)?abs\/${newId}|(?<![\w./-])${oldId})${version}${end}`,
  'gi',
);
const idAtEnd = new RegExp(`(?<id>${newId}|${oldId})${version}$`, 'i');

/** An arXiv id without its version, and the version where one was said. */
export type ArxivId = { id: string; version?: number };

/** From April 2007 ids are numbered by month: four digits until 1412, five from 1501. */
function isNewId(id: string): boolean {
  const [month = '', number = ''] = id.split('.');
  const yymm = Number(month);
  const isMonth = yymm % 100 >= 1 && yymm % 100 <= 12;
  return isMonth && yymm >= 704 && yymm < 6000 && number.length === (yymm < 1501 ? 4 : 5);
}

function isOldId(number: string): boolean {
  const [year, month] = [Number(number.slice(0, 2)), Number(number.slice(2, 4))];
  return month >= 1 && month <= 12 && (year >= 91 || year < 7 || (year === 7 && month <= 3));
}

function checked(match: RegExpExecArray | null): ArxivId | undefined {
  const raw = match?.groups?.id?.toLowerCase();
  if (!raw) return undefined;
  const [archive = '', number] = raw.split('/');
  const isReal = number ? isOldId(number) : isNewId(raw);
  const shown = match?.groups?.version;
  // The subject class of an old id is no part of it: math.GT/0309136 is math/0309136.
  const id = number ? `${archive.split('.')[0]}/${number}` : raw;
  return isReal ? { id, ...(shown && { version: Number(shown) }) } : undefined;
}

/** The arXiv id that a text consists of (with or without `arXiv:`), or undefined. */
export function parseArxivId(text: string): ArxivId | undefined {
  return checked(
    whole.exec(
      text
        .trim()
        .replace(/^arxiv:\s+/i, '')
        .replace(/\s*\[[\w.-]+\]$/, ''),
    ),
  );
}

/** The arXiv id in an address's path, wherever a site puts it after `/abs/`, `/pdf/`, `/papers/` and the like. */
export function arxivIdInPath(path: string): ArxivId | undefined {
  return checked(inPath.exec(path));
}

/** The arXiv ids that running text labels as such, in order; a bare `2301.00001` could be anything and does not count. */
export function arxivIdsInText(text: string): ArxivId[] {
  return (text.match(inText) ?? []).flatMap((found) => checked(idAtEnd.exec(found)) ?? []);
}
