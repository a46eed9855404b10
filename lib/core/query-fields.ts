import { piecesOf } from './fold';
import { lists } from './paper';
import { readAdded, readYears } from './query-dates';
import { nearestOf } from './query-nearest';
import { havings, type Query, type TextField } from './query-tree';
import { idsNamed, plainHost, plainTag } from './query-words';

/** A word that can stand before a colon: what it looks for, and how its value is read. */
export type Field = {
  name: string;
  /** Other spellings of the name, all lower case. */
  aliases: readonly string[];
  /** What it finds, as the completion list and the help say it. */
  finds: string;
  /** A value that it takes. */
  example: string;
  /** The only values it takes, where there are few. */
  values?: readonly string[];
  /** The query of a value, or what is wrong with it in words for the reader. */
  read: (value: string, isPrefix: boolean) => Query | string;
};

function textField(name: string, field: TextField, example: string, aliases: readonly string[]): Field {
  return {
    name,
    aliases,
    finds: `words of the ${name === 'author' ? 'authors’ names' : name}`,
    example,
    read: (text, isPrefix) =>
      piecesOf(text).length
        ? { kind: 'words', text, field, isPrefix }
        : `${name}: wants a word, as in ${name}:${example}.`,
  };
}

/** A value of few, or what is wrong with it. */
function readChoice<V extends string>(
  name: string,
  typed: string,
  values: readonly V[],
  synonyms: Readonly<Record<string, V>>,
): { value: V } | string {
  const text = typed.toLowerCase();
  const value =
    values.find((each) => each === text) ?? (Object.hasOwn(synonyms, text) ? synonyms[text] : undefined);
  if (value) return { value };
  const near = text && nearestOf(text, values);
  if (near) return `${name}: does not know “${typed}”. Did you mean ${name}:${near}?`;
  return `${name}: wants ${values.slice(0, -1).join(', ')} or ${values.at(-1)}.`;
}

/** What a paper can be on a page that it cannot be in the library. */
const unsavedStates: Readonly<Record<string, Query>> = {
  new: { kind: 'is', status: 'new' },
  seen: { kind: 'is', status: 'seen' },
  unsaved: {
    kind: 'or',
    parts: [
      { kind: 'is', status: 'new' },
      { kind: 'is', status: 'seen' },
    ],
  },
};

const isField: Field = {
  name: 'is',
  aliases: ['status'],
  finds: 'what you decided',
  example: 'later',
  values: lists,
  read: (typed) => {
    const word = typed.toLowerCase();
    const unsaved = Object.hasOwn(unsavedStates, word) ? unsavedStates[word] : undefined;
    if (unsaved) return unsaved;
    const read = readChoice('is', typed, lists, { queue: 'later', queued: 'later', unread: 'later' });
    return typeof read === 'string' ? read : { kind: 'is', status: read.value };
  },
};

const hasField: Field = {
  name: 'has',
  aliases: [],
  finds: 'papers with code, a PDF, a note, an abstract or tags',
  example: 'code',
  values: havings,
  read: (typed) => {
    const read = readChoice('has', typed, havings, { notes: 'note', tag: 'tags', abstracts: 'abstract' });
    return typeof read === 'string' ? read : { kind: 'has', what: read.value };
  },
};

/** Every field of the query language, in the order the help and the completion show them. */
export const fields: readonly Field[] = [
  {
    name: 'tag',
    aliases: ['tags'],
    finds: 'a tag and all below it',
    example: 'vision',
    read: (typed) => {
      const tag = plainTag(typed);
      return tag ? { kind: 'tag', tag } : 'tag: wants a tag, as in tag:vision or tag:"to do".';
    },
  },
  textField('author', 'authors', 'lovelace', ['authors', 'by']),
  textField('title', 'title', 'attention', []),
  textField('venue', 'venue', 'nature', ['journal', 'conference']),
  textField('abstract', 'abstract', 'baseline', []),
  textField('note', 'note', 'idea', ['notes']),
  {
    name: 'year',
    aliases: ['years'],
    finds: 'a year or a stretch of years',
    example: '2019..2024',
    read: readYears,
  },
  isField,
  hasField,
  {
    name: 'site',
    aliases: [],
    finds: 'where a paper is or was met',
    example: 'arxiv.org',
    read: (typed) => {
      const host = plainHost(typed);
      return host ? { kind: 'site', host } : 'site: wants a host, as in site:arxiv.org.';
    },
  },
  {
    name: 'added',
    aliases: ['saved'],
    finds: 'when you saved it',
    example: '<7d',
    read: readAdded,
  },
  {
    name: 'id',
    aliases: [],
    finds: 'a DOI, arXiv id, PMID or address',
    example: '10.1000/182',
    read: (typed, isPrefix) => {
      if (idsNamed(typed).length) return { kind: 'id', id: typed };
      if (piecesOf(typed).length) return { kind: 'words', text: typed, field: 'ids', isPrefix };
      return 'id: wants a DOI, an arXiv id or another id, as in id:10.1000/182.';
    },
  },
];

const fieldsByName = new Map(
  fields.flatMap((field) => [field.name, ...field.aliases].map((name) => [name, field])),
);

/** The field of that name or alias, in any case. */
export function fieldOf(name: string): Field | undefined {
  return fieldsByName.get(name.toLowerCase());
}

/** The name of a field that a mistyped one most likely meant. */
export function nearestField(name: string): string | undefined {
  // Shorter names are as likely a word of a title before its colon.
  return name.length < 4 ? undefined : nearestOf(name.toLowerCase(), [...fieldsByName.keys()]);
}
