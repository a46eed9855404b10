import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftOfTab, rememberPdf } from '../../lib/platform/met-pdfs';
import { aDraft } from '../store/kit';

const url = 'https://press.example/files/881.pdf';
const draft = aDraft({ title: 'Ink dries slowly', links: { pdf: url } });

beforeEach(() => fakeBrowser.reset());

describe('the paper of a PDF’s tab', () => {
  it('is what the page told that it was opened from', async () => {
    await rememberPdf(`${url}#page=2`, draft);
    expect(await draftOfTab({ id: 1, url: `${url}#zoom=80`, title: '881.pdf' })).toEqual(draft);
  });

  it('is else what the address names, or nothing', async () => {
    const byAddress = await draftOfTab({ id: 1, url: 'https://press.example/pdf/10.1234/ink.5678' });
    expect(byAddress?.ids).toEqual(['doi:10.1234/ink.5678']);
    expect(await draftOfTab({ id: 1, url })).toBeUndefined();
    expect(await draftOfTab({ id: 1 })).toBeUndefined();
  });

  it('is forgotten after a hundred others', async () => {
    await rememberPdf(url, draft);
    for (let index = 0; index < 100; index += 1)
      await rememberPdf(`https://press.example/${index}.pdf`, draft);
    expect(await draftOfTab({ id: 1, url })).toBeUndefined();
    expect(await draftOfTab({ id: 1, url: 'https://press.example/0.pdf' })).toEqual(draft);
  });

  it('is not taken from what makes no sense', async () => {
    await fakeBrowser.storage.session.set({ metPdfs: [{ url, draft: { title: 4 } }, 'x', null] });
    expect(await draftOfTab({ id: 1, url })).toBeUndefined();
  });
});
