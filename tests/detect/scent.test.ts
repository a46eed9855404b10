import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hasScent } from '../../lib/detect/records/prior';

const pageOf = (lines: string[]) => new JSDOM(`<p>${lines.join('</p><p>')}</p>`).window.document;

describe('hasScent', () => {
  it('is true of citations that only numbers give away', () => {
    const cited = ['Karlsen, On goats. Odd Ecology 10(4), 348–356.', 'Rojo, Ditches. World 27(6): 318-346.'];
    expect(hasScent(pageOf([...cited, 'Oduber, Wind. Policy 16 (5), 675–687.']))).toBe(true);
    expect(hasScent(pageOf(cited))).toBe(false);
  });

  it('is true of pages, however many figures they have', () => {
    expect(hasScent(pageOf(['Odd Letters, p.561-589', 'Odd Letters, p.1024-1049']))).toBe(true);
  });

  it('is false of telephone numbers and rooms', () => {
    expect(hasScent(pageOf(['Call 12 (3) 456-789', 'Room 4(2)', 'Call (12) 345-678, 9-5', '12(3)-45']))).toBe(
      false,
    );
  });
});
