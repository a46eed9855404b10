import { describe, expect, it, vi } from 'vitest';
import { abstractOf, type Fetch } from '../../lib/enrich/abstract';

const answering = (status: number, body: unknown) =>
  vi.fn<Fetch>(async () => new Response(JSON.stringify(body), { status }));

describe('the abstract of a work', () => {
  it('is asked for by its strongest id, and by nothing else', async () => {
    const fetch = answering(200, { paperId: 'x', abstract: ' They  do.\u0000 ' });
    expect(await abstractOf(['openreview:abc', 'doi:10.1000/a b', 'arxiv:2405.10001'], fetch)).toBe(
      'They do.',
    );
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://api.semanticscholar.org/graph/v1/paper/DOI%3A10.1000%2Fa%20b?fields=abstract');
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('is none where the service knows none, or no id', async () => {
    const fetch = answering(200, { abstract: null });
    expect(await abstractOf(['arxiv:2405.10001'], fetch)).toBeUndefined();
    expect(await abstractOf(['openreview:abc'], fetch)).toBeUndefined();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await abstractOf(['arxiv:2405.10001'], answering(404, {}))).toBeUndefined();
    expect(await abstractOf(['arxiv:2405.10001'], answering(200, 'no object'))).toBeUndefined();
  });

  it.each([429, 500])('fails in words for the reader on a status of %s', async (status) => {
    await expect(abstractOf(['arxiv:2405.10001'], answering(status, {}))).rejects.toMatchObject({
      name: 'Unreachable',
      message: expect.stringContaining('Semantic Scholar'),
    });
  });

  it('fails in words for the reader where the network does', async () => {
    const fetch = vi.fn<Fetch>().mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(abstractOf(['arxiv:2405.10001'], fetch)).rejects.toMatchObject({ name: 'Unreachable' });
  });
});
