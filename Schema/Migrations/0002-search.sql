-- Trialbook, schema 2: full-text search.

-- The words of the registry: one row for each text of a row that holds words. It is made from the tables, by the view
-- search_text, at the end of an import and of a migration; so it has no CSV file. Upper and lower case, and letters with
-- and without diacritics, are the same: 'fardig' finds Färdig.
CREATE VIRTUAL TABLE search_index USING fts5 (
  kind UNINDEXED, id UNINDEXED, about UNINDEXED, place UNINDEXED, words,
  tokenize = 'unicode61 remove_diacritics 2'
);
