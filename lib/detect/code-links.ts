/** Links to what the authors publish with a paper: code, models and data, or a project's own page. */

/** A repository or an artefact of it, not a file host's front page nor a person. */
const codeAddress =
  /^https?:\/\/(?:www\.)?(?:(?:github|gitlab|bitbucket|gitee|codeberg)\.(?:com|org)\/[\w.-]+\/[\w.-]+|git\.[\w.-]+\/[\w.-]+\/[\w.-]+|gitlab\.[\w.-]+\/[\w.-]+\/[\w./-]+|huggingface\.co\/(?:(?:datasets|spaces)\/)?(?!papers\/|docs\/|blog\/|login|join|collections\/)[\w.-]+\/[\w.-]+|anonymous\.4open\.science\/r\/[\w.-]+|codeocean\.com\/capsule\/\w+|osf\.io\/\w{5}\b|zenodo\.org\/records?\/\d+|sourceforge\.net\/projects\/[\w-]+)/i;
const notRepository =
  /^https?:\/\/github\.com\/(?:features|about|topics|sponsors|orgs|login|settings|marketplace|collections)\//i;
const pagesAddress = /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\/?[\w./-]*$/i;
const addressInText = /\bhttps?:\/\/[^\s<>"'“”‘’{}|\\^`]+|\b(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+/gi;

const longestLead = 160;
const announcement =
  /\b(?:codes?|codebase|implementations?|source|scripts|software|repository|data|datasets?|models|checkpoints|weights)\b.*\b(?:at|on|in|from|via|here|page|website|url|link|released?|available)\b/i;

/** An address as it stands in a sentence, without the sentence's own punctuation. */
function cutSentence(address: string): string {
  let end = address.replace(/[.,;:!?'’”»…*]+$/, '');
  while (/[)\]]$/.test(end) && end.split(/[([]/).length <= end.split(/[)\]]/).length - 1)
    end = end.slice(0, -1);
  const bare = end.replace(/[.,;:!?]+$/, '');
  return /^https?:/i.test(bare) ? bare : `https://${bare}`;
}

/** Whether an address is code, a model or data rather than a page about something. */
export function isCodeLink(address: string): boolean {
  return codeAddress.test(address) && !notRepository.test(address);
}

type Mention = { address: string; sentence: string };

/** The addresses in a text, each with what its sentence says before it. */
function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(addressInText)].map(({ 0: written, index }) => ({
    address: cutSentence(written),
    sentence: text.slice(Math.max(0, index - longestLead), index).replace(/^.*[.!?] /s, ''),
  }));
}

/** "Code and videos are at …" makes any address one of code, but a paper's or a DOI's. */
function isAnnounced({ address, sentence }: Mention): boolean {
  const isPaper = /^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|openreview\.net)\//i.test(address);
  return !isPaper && announcement.test(sentence);
}

/** The addresses of code, models and data that a text (an abstract, a comment) names, without a trailing full stop. */
export function codeLinksIn(text: string): string[] {
  const named = mentionsIn(text).filter((mention) => isCodeLink(mention.address) || isAnnounced(mention));
  return [...new Set(named.map(({ address }) => address))];
}

/** The project page a text names ("Project page: https://x.github.io/y"), or undefined. */
export function projectLinkIn(text: string): string | undefined {
  const labelled =
    /\bproject(?:\s?page|\swebsite|\ssite)?\s*(?:(?:is\s)?(?:available\s)?(?:at|:))\s*(https?:\/\/[^\s<>"]+)/i.exec(
      text,
    )?.[1];
  const address = labelled
    ? cutSentence(labelled)
    : mentionsIn(text).find((each) => pagesAddress.test(each.address))?.address;
  return address !== undefined && !isCodeLink(address) ? address : undefined;
}
