// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { MathText } from '../../components/MathText';

afterEach(cleanup);

const drawn = async (text: string): Promise<Element> => {
  const { container } = render(<MathText text={text} />);
  await waitFor(() => expect(container.querySelector('math')).not.toBeNull());
  return container;
};

it('draws the maths of a title as MathML, and its words as they are', async () => {
  const title = await drawn(String.raw`Bounds on $\alpha^2$ and <b>more</b>`);
  expect(title.querySelector('msup > mi')?.textContent).toBe('α');
  expect(title.querySelector('b')).toBeNull();
  expect(title.textContent).toContain('Bounds on ');
  expect(title.textContent).not.toContain('$');
});

it('leaves what is no formula as it is written, beside one that is', async () => {
  const title = await drawn(String.raw`$\frac{1}$ then $x$`);
  expect(title.textContent).toContain(String.raw`$\frac{1}$ then `);
});

it('follows its text', async () => {
  const { container, rerender } = render(<MathText text="$x$" />);
  await waitFor(() => expect(container.querySelector('mi')?.textContent).toBe('x'));
  rerender(<MathText text="$y$ is new" />);
  await waitFor(() => expect(container.querySelector('mi')?.textContent).toBe('y'));
  rerender(<MathText text="Words" />);
  expect(container.textContent).toBe('Words');
});

it('gives no command of TeX a way out', async () => {
  const title = await drawn(String.raw`$\href{javascript:alert(1)}{x}$ and $z$`);
  expect(title.querySelector('a, [href]')).toBeNull();
});
