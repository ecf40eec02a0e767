-- Trialbook: which column of a row a note is about.

-- The column of the row that the note is about, by its name in the CSV file; empty for a note about the row as a whole.
-- A note on what Table 1 prints becomes a footnote there.
ALTER TABLE notes ADD COLUMN subject_column TEXT;
