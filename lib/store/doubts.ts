import { pairId } from './apart';
import { type Change, changeOf } from './change';
import type { Doubtful } from './records';
import type { Library } from './schema';
import { lastOf, type Question } from './settle';

/** A listing that makes so many of its papers look like one says nothing: those are not asked about. */
const mostOfOne = 3;

/** The records of the questions a save raises. */
export function doubtsOf(questions: readonly Question[]): Change[] {
  const open = questions.filter(({ older, younger }) => lastOf(older) !== lastOf(younger));
  const askedOf = (question: Question) => open.filter(({ older }) => older === question.older).length;
  return open
    .filter((question) => askedOf(question) <= mostOfOne)
    .map(({ older, younger, why }) => {
      const papers: [string, string] = [lastOf(older).paper.id, lastOf(younger).paper.id];
      const doubt: Doubtful = { id: pairId(...papers), papers, why };
      return changeOf('doubts', doubt.id, undefined, doubt);
    });
}

/** Takes the questions away that are about papers which went into others, or which are answered. */
export async function withoutDoubts(
  db: Library,
  paperIds: readonly string[],
  isAnswered: (doubt: Doubtful) => boolean = () => true,
): Promise<Change[]> {
  if (paperIds.length === 0) return [];
  const open = await db.doubts
    .where('papers')
    .anyOf([...paperIds])
    .distinct()
    .toArray();
  return open.filter(isAnswered).map((doubt) => changeOf('doubts', doubt.id, doubt, undefined));
}
