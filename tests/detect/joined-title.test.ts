import { expect, it } from 'vitest';
import { splitJoined } from '../../lib/detect/joined-title';

const abstract =
  'The collection efficiency of an electrostatic precipitator falls at night. We use back propagation, a counter example and electro chemical cells. Biodiversity Conservation is easier; multidimensional scaling of Interferometric Measurements, too.';

it.each([
  ['On the electrostaticprecipitator of harbours', 'On the electrostatic precipitator of harbours'],
  ['BiodiversityConservation on Islands', 'Biodiversity Conservation on Islands'],
])('parts the words of %s', (title, apart) => {
  expect(splitJoined(title, abstract)).toBe(apart);
});

it.each([
  'Backpropagation through Time',
  'A Counterexample to Everything',
  'Electrochemical Cells in Lamps',
  'The Spectrophotometer',
  'Wissenschaftskommunikation der Leuchttürme',
  'Electroencephalography of Sleep',
  'An Electrostatic Precipitator',
  'A photomultiplier-tube array',
])('leaves %s alone', (title) => {
  expect(
    splitJoined(
      title,
      `${abstract} A spectro photometer, electro encephalography, Wissenschafts kommunikation.`,
    ),
  ).toBe(title);
});

it('leaves a word alone that the abstract writes as one too', () => {
  const both = 'The electrostaticprecipitator is an electrostatic precipitator.';
  expect(splitJoined('The electrostaticprecipitator', both)).toBe('The electrostaticprecipitator');
});

it('does not join over the end of a sentence', () => {
  const apart = 'We measure precipitation. Electrostatics comes later.';
  expect(splitJoined('On precipitationelectrostatics', apart)).toBe('On precipitationelectrostatics');
});
