/** The match patterns of every site's hosts, for the manifest. */
export const siteMatches: string[] = ['https://arxiv.org/*', 'https://huggingface.co/*'];
