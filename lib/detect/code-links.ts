/** Links to what the authors publish with a paper: code, models and data, or a project's own page. */

/** A repository or an artefact of it, not a file host's front page nor a person. */
const codeAddress =
  /^https?:\/\/(?:www\.)?(?:(?:github|gitlab|bitbucket|gitee|codeberg)\.(?:com|org)\/[\w.-]+\/[\w.-]+|git\.[\w.-]+\/[\w.-]+\/[\w.-]+|gitlab\.[\w.-]+\/[\w.-]+\/[\w./-]+|huggingface\.co\/(?:(?:datasets|spaces)\/)?(?!papers\/|docs\/|blog\/|login|join|collections\/)[\w.-]+\/[\w.-]+|anonymous\.4open\.science\/r\/[\w.-]+|codeocean\.com\/capsule\/\w+|osf\.io\/\w{5}\b|zenodo\.org\/records?\/\d+|sourceforge\.net\/projects\/[\w-]+)/i;
const notRepository =
  /^https?:\/\/github\.com\/(?:features|about|topics|sponsors|orgs|login|settings|marketplace|collections)\//i;
const pagesAddress = /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\/?[\w./-]*$/i;
const addressInText = /\bhttps?:\/\/[^\s<>"'“”‘’{}|\\^`]+|\b(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+/gi;

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

function addressesIn(text: string): string[] {
  return (text.match(addressInText) ?? []).map(cutSentence);
}

/** The addresses of code, models and data that a text (an abstract, a comment) names, without a trailing full stop. */
export function codeLinksIn(text: string): string[] {
  return [...new Set(addressesIn(text).filter(isCodeLink))];
}

/** The project page a text names ("Project page: https://x.github.io/y"), or undefined. */
export function projectLinkIn(text: string): string | undefined {
  const labelled =
    /\bproject(?:\s?page|\swebsite|\ssite)?\s*(?:(?:is\s)?(?:available\s)?(?:at|:))\s*(https?:\/\/[^\s<>"]+)/i.exec(
      text,
    )?.[1];
  const address = labelled
    ? cutSentence(labelled)
    : addressesIn(text).find((each) => pagesAddress.test(each));
  return address !== undefined && !isCodeLink(address) ? address : undefined;
}
