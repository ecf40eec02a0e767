-- Trialbook, schema 4: what the documents say, what we conclude from them, and how much of each is stored.

CREATE TEMP TABLE earlier_statements AS SELECT id, statement, how_to_check, source, locator FROM statements;
DROP TABLE statements;

-- What the documents say besides the numbers that have tables of their own. What we conclude from it is in conclusions.
CREATE TABLE statements (
  id TEXT PRIMARY KEY NOT NULL,
  -- What the document says, in our words with its numbers. No rule reads it: what can be checked is in assertions.
  statement TEXT NOT NULL,
  -- The arithmetic or the comparison that checks it; not_applicable where there is nothing to check.
  how_to_check TEXT,
  how_to_check_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT how_to_check_or_a_reason_is_given CHECK ((how_to_check IS NULL) <> (how_to_check_missing IS NULL)),
  CONSTRAINT how_to_check_missing_is_a_known_reason CHECK (how_to_check_missing = 'not_reported' OR how_to_check_missing = 'not_measured' OR how_to_check_missing = 'not_applicable' OR how_to_check_missing = 'not_retrieved' OR how_to_check_missing = 'illegible')
) STRICT;
CREATE INDEX statements_by_source ON statements (source);

INSERT INTO statements (id, statement, how_to_check, source, locator)
SELECT id, statement, how_to_check, source, locator FROM earlier_statements;
DROP TABLE temp.earlier_statements;

-- What a statement asserts, typed: the audit reads these rows and never the sentence. One statement can assert several things.
CREATE TABLE assertions (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  -- Decides which rule checks it: audit --help and docs/audit.md list the rules.
  kind TEXT NOT NULL,
  -- Within its kind: sample_size of the smallest, largest, median, total or single study; decision_rule by p or i2; group_difference in the measure of the exposures ...
  topic TEXT,
  -- What is said in a word: significant, non_significant, benefit, no_benefit, group, individual, md, a country, a month ...
  word TEXT,
  relation TEXT,
  -- The number; of a range the first.
  value_printed TEXT,
  value REAL GENERATED ALWAYS AS (CAST(value_printed AS REAL)) VIRTUAL,
  -- The last number of a range.
  value_to_printed TEXT,
  value_to REAL GENERATED ALWAYS AS (CAST(value_to_printed AS REAL)) VIRTUAL,
  domain TEXT REFERENCES domains (id) ON DELETE RESTRICT,
  -- post or follow_up; empty for both, or for neither.
  timing TEXT,
  -- Empty when the statement does not limit itself to one.
  population TEXT REFERENCES populations (id) ON DELETE RESTRICT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT assertion_kind_is_known CHECK (kind = 'record_count' OR kind = 'publication_years' OR kind = 'sample_size' OR kind = 'compared_arms' OR kind = 'country' OR kind = 'criterion' OR kind = 'completion' OR kind = 'delivery' OR kind = 'effect_measure' OR kind = 'decision_rule' OR kind = 'subgroup_difference' OR kind = 'group_difference' OR kind = 'printed_statistic' OR kind = 'significance' OR kind = 'effect_size' OR kind = 'benefit' OR kind = 'study_benefit' OR kind = 'inclusion' OR kind = 'sum' OR kind = 'earlier_review' OR kind = 'no_earlier_review' OR kind = 'registration_date' OR kind = 'search_date'),
  CONSTRAINT assertion_relation_is_known CHECK (relation = '=' OR relation = '<' OR relation = '>' OR relation = '<=' OR relation = '>='),
  CONSTRAINT assertion_timing_is_known CHECK (timing = 'post' OR timing = 'follow_up'),
  CONSTRAINT assertion_range_has_two_ends CHECK (value_to_printed IS NULL OR value_printed IS NOT NULL)
) STRICT;
CREATE INDEX assertions_by_statement ON assertions (statement);
CREATE INDEX assertions_by_domain ON assertions (domain);
CREATE INDEX assertions_by_population ON assertions (population);
CREATE INDEX assertions_by_source ON assertions (source);

-- What an assertion names: studies, arms' components, boxes of the flow diagram, claims ..., each with the number that the
-- statement gives it. Source and locator are those of the assertion.
CREATE TABLE assertion_terms (
  assertion TEXT NOT NULL REFERENCES assertions (id) ON DELETE CASCADE,
  -- study, claim, contrast, domain, box (prisma_counts), criterion (eligibility_criteria), intervention and comparator (components), or part, which is any word.
  role TEXT NOT NULL,
  -- The id of the row that the role says.
  term TEXT NOT NULL,
  value_printed TEXT,
  value REAL GENERATED ALWAYS AS (CAST(value_printed AS REAL)) VIRTUAL,
  PRIMARY KEY (assertion, role, term),
  CONSTRAINT assertion_term_role_is_known CHECK (role = 'study' OR role = 'claim' OR role = 'contrast' OR role = 'domain' OR role = 'box' OR role = 'criterion' OR role = 'intervention' OR role = 'comparator' OR role = 'part')
) STRICT, WITHOUT ROWID;

-- Which studies a review admits, one criterion a row.
CREATE TABLE eligibility_criteria (
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  aspect TEXT NOT NULL,
  requirement TEXT NOT NULL,
  -- The criterion's word: randomized, schizophrenia, a component's id. A study meets one of those admitted, and every one required.
  term TEXT NOT NULL,
  relation TEXT,
  -- The number of a criterion that has one: an age in years, a number of groups.
  bound_printed TEXT,
  bound REAL GENERATED ALWAYS AS (CAST(bound_printed AS REAL)) VIRTUAL,
  -- In our words.
  criterion TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT criterion_aspect_is_known CHECK (aspect = 'age' OR aspect = 'diagnosis' OR aspect = 'setting' OR aspect = 'design' OR aspect = 'groups' OR aspect = 'intervention' OR aspect = 'content' OR aspect = 'comparator' OR aspect = 'outcome' OR aspect = 'language' OR aspect = 'publication'),
  CONSTRAINT criterion_requirement_is_known CHECK (requirement = 'requires' OR requirement = 'admits' OR requirement = 'excludes'),
  CONSTRAINT criterion_relation_is_known CHECK (relation = '=' OR relation = '<' OR relation = '>' OR relation = '<=' OR relation = '>='),
  CONSTRAINT criterion_bound_has_a_relation CHECK ((relation IS NULL) = (bound_printed IS NULL))
) STRICT;
CREATE INDEX eligibility_criteria_by_review ON eligibility_criteria (review);
CREATE INDEX eligibility_criteria_by_source ON eligibility_criteria (source);

-- The figures of the review by their captions, one row a panel.
CREATE TABLE figures (
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  -- As the text cites it: 3A.
  label TEXT NOT NULL,
  -- What the caption says that it shows, in our words.
  caption TEXT NOT NULL,
  -- The outcome, time and people that the caption names; empty when it names none.
  domain TEXT REFERENCES domains (id) ON DELETE RESTRICT,
  timing TEXT,
  population TEXT REFERENCES populations (id) ON DELETE RESTRICT,
  -- 1 when the caption says that a study was removed.
  after_removal INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT figure_label_is_unique UNIQUE (review, label),
  CONSTRAINT figure_timing_is_known CHECK (timing = 'post' OR timing = 'follow_up'),
  CONSTRAINT figure_after_removal_is_0_or_1 CHECK (after_removal = 0 OR after_removal = 1)
) STRICT;
CREATE INDEX figures_by_domain ON figures (domain);
CREATE INDEX figures_by_population ON figures (population);
CREATE INDEX figures_by_source ON figures (source);

-- What we conclude from what the documents say. No document says it, so it has no source; it rests on the rows named in
-- conclusion_grounds, which have theirs.
CREATE TABLE conclusions (
  id TEXT PRIMARY KEY NOT NULL,
  conclusion TEXT NOT NULL,
  how_to_check TEXT NOT NULL,
  -- The rule of the audit that recomputes it from the rows it rests on; empty when a person must.
  rule TEXT
) STRICT;

-- The rows on which a conclusion rests, each with a source of its own.
CREATE TABLE conclusion_grounds (
  conclusion TEXT NOT NULL REFERENCES conclusions (id) ON DELETE CASCADE,
  -- A table and the id in it.
  subject_table TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (conclusion, subject_table, subject),
  CONSTRAINT ground_table_is_known CHECK (subject_table = 'statements' OR subject_table = 'claims' OR subject_table = 'results' OR subject_table = 'contrasts' OR subject_table = 'studies' OR subject_table = 'arms' OR subject_table = 'notes' OR subject_table = 'figures' OR subject_table = 'eligibility_criteria')
) STRICT, WITHOUT ROWID;

-- The sections of the documents that were read, and how much of each is stored: counted from their text.
CREATE TABLE passages (
  id TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  -- The section, as locators name it.
  locator TEXT NOT NULL,
  position INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  -- Those of which a number, or a statement that names the sentence, is stored.
  sentences_stored INTEGER NOT NULL,
  -- Numbers in the text, without those that cite references, figures and tables.
  numbers INTEGER NOT NULL,
  -- Those that rows with this source and section hold.
  numbers_stored INTEGER NOT NULL,
  CONSTRAINT passage_position_is_unique UNIQUE (source, position),
  CONSTRAINT passage_stores_no_more_sentences_than_it_has CHECK (sentences_stored >= 0 AND sentences_stored <= sentences),
  CONSTRAINT passage_stores_no_more_numbers_than_it_has CHECK (numbers_stored >= 0 AND numbers_stored <= numbers)
) STRICT;
