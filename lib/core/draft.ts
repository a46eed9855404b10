/** At most this many drafts or identities go in one call; a longer list is sent in parts. */
export const maxDraftsPerCall = 2000;
