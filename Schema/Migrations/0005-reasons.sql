-- Trialbook, schema 5: what a report need not give.
--
-- A report can lack an aim, a table of trials the country, and a review in progress has no journal and no year. Each such
-- column has the column of its reason from here on; a reason word that an older registry holds as text becomes the reason.
-- The tables are made anew, since SQLite cannot take NOT NULL from a column. Foreign keys are off while a registry is
-- upgraded: dropping a table would otherwise delete the rows that refer to its rows.

CREATE TEMP TABLE old_reviews AS SELECT * FROM reviews;
DROP TABLE reviews;
-- The systematic review whose trials these are. A registry holds one.
CREATE TABLE reviews (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  -- The year of publication; not_applicable while the review is in progress.
  year INTEGER,
  year_missing TEXT,
  -- not_applicable while the review is in progress.
  journal TEXT,
  journal_missing TEXT,
  volume TEXT,
  volume_missing TEXT,
  -- The article or page number.
  article TEXT,
  article_missing TEXT,
  doi TEXT,
  doi_missing TEXT,
  pmid TEXT,
  pmid_missing TEXT,
  -- The number in a register of reviews, such as INPLASY or PROSPERO.
  registration TEXT,
  registration_missing TEXT,
  -- The first date that the search covers.
  search_from TEXT,
  search_from_missing TEXT,
  -- The last date that the search covers.
  search_until TEXT,
  search_until_missing TEXT,
  -- Languages, dates and types of publication.
  search_limits TEXT,
  search_limits_missing TEXT,
  -- As the methods section names it.
  effect_measure TEXT,
  effect_measure_missing TEXT,
  -- When the review pools with a fixed effect and when with random effects.
  decision_rule TEXT,
  decision_rule_missing TEXT,
  -- What the review does with several effects of one study.
  multiplicity_rule TEXT,
  multiplicity_rule_missing TEXT,
  risk_of_bias_tool TEXT,
  risk_of_bias_tool_missing TEXT,
  -- The review's overall verdict, in our words.
  risk_of_bias_summary TEXT,
  risk_of_bias_summary_missing TEXT,
  software TEXT,
  software_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT year_or_a_reason_is_given CHECK ((year IS NULL) <> (year_missing IS NULL)),
  CONSTRAINT year_missing_is_a_known_reason CHECK (year_missing = 'not_reported' OR year_missing = 'not_measured' OR year_missing = 'not_applicable' OR year_missing = 'not_retrieved' OR year_missing = 'illegible'),
  CONSTRAINT journal_or_a_reason_is_given CHECK ((journal IS NULL) <> (journal_missing IS NULL)),
  CONSTRAINT journal_missing_is_a_known_reason CHECK (journal_missing = 'not_reported' OR journal_missing = 'not_measured' OR journal_missing = 'not_applicable' OR journal_missing = 'not_retrieved' OR journal_missing = 'illegible'),
  CONSTRAINT volume_or_a_reason_is_given CHECK ((volume IS NULL) <> (volume_missing IS NULL)),
  CONSTRAINT volume_missing_is_a_known_reason CHECK (volume_missing = 'not_reported' OR volume_missing = 'not_measured' OR volume_missing = 'not_applicable' OR volume_missing = 'not_retrieved' OR volume_missing = 'illegible'),
  CONSTRAINT article_or_a_reason_is_given CHECK ((article IS NULL) <> (article_missing IS NULL)),
  CONSTRAINT article_missing_is_a_known_reason CHECK (article_missing = 'not_reported' OR article_missing = 'not_measured' OR article_missing = 'not_applicable' OR article_missing = 'not_retrieved' OR article_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT pmid_or_a_reason_is_given CHECK ((pmid IS NULL) <> (pmid_missing IS NULL)),
  CONSTRAINT pmid_missing_is_a_known_reason CHECK (pmid_missing = 'not_reported' OR pmid_missing = 'not_measured' OR pmid_missing = 'not_applicable' OR pmid_missing = 'not_retrieved' OR pmid_missing = 'illegible'),
  CONSTRAINT registration_or_a_reason_is_given CHECK ((registration IS NULL) <> (registration_missing IS NULL)),
  CONSTRAINT registration_missing_is_a_known_reason CHECK (registration_missing = 'not_reported' OR registration_missing = 'not_measured' OR registration_missing = 'not_applicable' OR registration_missing = 'not_retrieved' OR registration_missing = 'illegible'),
  CONSTRAINT search_from_or_a_reason_is_given CHECK ((search_from IS NULL) <> (search_from_missing IS NULL)),
  CONSTRAINT search_from_missing_is_a_known_reason CHECK (search_from_missing = 'not_reported' OR search_from_missing = 'not_measured' OR search_from_missing = 'not_applicable' OR search_from_missing = 'not_retrieved' OR search_from_missing = 'illegible'),
  CONSTRAINT search_until_or_a_reason_is_given CHECK ((search_until IS NULL) <> (search_until_missing IS NULL)),
  CONSTRAINT search_until_missing_is_a_known_reason CHECK (search_until_missing = 'not_reported' OR search_until_missing = 'not_measured' OR search_until_missing = 'not_applicable' OR search_until_missing = 'not_retrieved' OR search_until_missing = 'illegible'),
  CONSTRAINT search_limits_or_a_reason_is_given CHECK ((search_limits IS NULL) <> (search_limits_missing IS NULL)),
  CONSTRAINT search_limits_missing_is_a_known_reason CHECK (search_limits_missing = 'not_reported' OR search_limits_missing = 'not_measured' OR search_limits_missing = 'not_applicable' OR search_limits_missing = 'not_retrieved' OR search_limits_missing = 'illegible'),
  CONSTRAINT effect_measure_or_a_reason_is_given CHECK ((effect_measure IS NULL) <> (effect_measure_missing IS NULL)),
  CONSTRAINT effect_measure_missing_is_a_known_reason CHECK (effect_measure_missing = 'not_reported' OR effect_measure_missing = 'not_measured' OR effect_measure_missing = 'not_applicable' OR effect_measure_missing = 'not_retrieved' OR effect_measure_missing = 'illegible'),
  CONSTRAINT decision_rule_or_a_reason_is_given CHECK ((decision_rule IS NULL) <> (decision_rule_missing IS NULL)),
  CONSTRAINT decision_rule_missing_is_a_known_reason CHECK (decision_rule_missing = 'not_reported' OR decision_rule_missing = 'not_measured' OR decision_rule_missing = 'not_applicable' OR decision_rule_missing = 'not_retrieved' OR decision_rule_missing = 'illegible'),
  CONSTRAINT multiplicity_rule_or_a_reason_is_given CHECK ((multiplicity_rule IS NULL) <> (multiplicity_rule_missing IS NULL)),
  CONSTRAINT multiplicity_rule_missing_is_a_known_reason CHECK (multiplicity_rule_missing = 'not_reported' OR multiplicity_rule_missing = 'not_measured' OR multiplicity_rule_missing = 'not_applicable' OR multiplicity_rule_missing = 'not_retrieved' OR multiplicity_rule_missing = 'illegible'),
  CONSTRAINT risk_of_bias_tool_or_a_reason_is_given CHECK ((risk_of_bias_tool IS NULL) <> (risk_of_bias_tool_missing IS NULL)),
  CONSTRAINT risk_of_bias_tool_missing_is_a_known_reason CHECK (risk_of_bias_tool_missing = 'not_reported' OR risk_of_bias_tool_missing = 'not_measured' OR risk_of_bias_tool_missing = 'not_applicable' OR risk_of_bias_tool_missing = 'not_retrieved' OR risk_of_bias_tool_missing = 'illegible'),
  CONSTRAINT risk_of_bias_summary_or_a_reason_is_given CHECK ((risk_of_bias_summary IS NULL) <> (risk_of_bias_summary_missing IS NULL)),
  CONSTRAINT risk_of_bias_summary_missing_is_a_known_reason CHECK (risk_of_bias_summary_missing = 'not_reported' OR risk_of_bias_summary_missing = 'not_measured' OR risk_of_bias_summary_missing = 'not_applicable' OR risk_of_bias_summary_missing = 'not_retrieved' OR risk_of_bias_summary_missing = 'illegible'),
  CONSTRAINT software_or_a_reason_is_given CHECK ((software IS NULL) <> (software_missing IS NULL)),
  CONSTRAINT software_missing_is_a_known_reason CHECK (software_missing = 'not_reported' OR software_missing = 'not_measured' OR software_missing = 'not_applicable' OR software_missing = 'not_retrieved' OR software_missing = 'illegible'),
  CONSTRAINT review_id_is_not_empty CHECK (length(id) > 0)
) STRICT;
INSERT INTO reviews (
  id, title, authors, year, year_missing, journal, journal_missing, volume, volume_missing, article, article_missing,
  doi, doi_missing, pmid, pmid_missing, registration, registration_missing, search_from, search_from_missing,
  search_until, search_until_missing, search_limits, search_limits_missing, effect_measure, effect_measure_missing,
  decision_rule, decision_rule_missing, multiplicity_rule, multiplicity_rule_missing, risk_of_bias_tool,
  risk_of_bias_tool_missing, risk_of_bias_summary, risk_of_bias_summary_missing, software, software_missing, source,
  locator
)
SELECT
  id, title, authors, year, NULL,
  CASE WHEN journal NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN journal END,
  CASE WHEN journal IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN journal END,
  volume, volume_missing, article, article_missing, doi, doi_missing, pmid, pmid_missing, registration,
  registration_missing, search_from, search_from_missing, search_until, search_until_missing, search_limits,
  search_limits_missing, effect_measure, effect_measure_missing, decision_rule, decision_rule_missing,
  multiplicity_rule, multiplicity_rule_missing, risk_of_bias_tool, risk_of_bias_tool_missing, risk_of_bias_summary,
  risk_of_bias_summary_missing, software, software_missing, source, locator
FROM temp.old_reviews;
DROP TABLE temp.old_reviews;
CREATE INDEX reviews_by_source ON reviews (source);

CREATE TEMP TABLE old_trials AS SELECT * FROM trials;
DROP TABLE trials;
-- Trials: one randomized cohort each, however many reports it has. Trials that the review did not include are kept
-- apart by `inclusion`.
CREATE TABLE trials (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  inclusion TEXT NOT NULL,
  -- Why a known trial is not among the review's.
  inclusion_note TEXT,
  registration TEXT,
  registration_missing TEXT,
  -- Where it took place; several countries are separated by commas.
  country TEXT,
  country_missing TEXT,
  setting TEXT,
  setting_missing TEXT,
  sites TEXT,
  sites_missing TEXT,
  -- person or cluster.
  unit_of_randomization TEXT,
  unit_of_randomization_missing TEXT,
  -- How the sequence was made and concealed.
  allocation TEXT,
  allocation_missing TEXT,
  blinding TEXT,
  blinding_missing TEXT,
  started TEXT,
  started_missing TEXT,
  ended TEXT,
  ended_missing TEXT,
  -- Who could take part, as the review's Table 1 or the report says.
  diagnosis TEXT,
  diagnosis_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT country_or_a_reason_is_given CHECK ((country IS NULL) <> (country_missing IS NULL)),
  CONSTRAINT country_missing_is_a_known_reason CHECK (country_missing = 'not_reported' OR country_missing = 'not_measured' OR country_missing = 'not_applicable' OR country_missing = 'not_retrieved' OR country_missing = 'illegible'),
  CONSTRAINT registration_or_a_reason_is_given CHECK ((registration IS NULL) <> (registration_missing IS NULL)),
  CONSTRAINT registration_missing_is_a_known_reason CHECK (registration_missing = 'not_reported' OR registration_missing = 'not_measured' OR registration_missing = 'not_applicable' OR registration_missing = 'not_retrieved' OR registration_missing = 'illegible'),
  CONSTRAINT setting_or_a_reason_is_given CHECK ((setting IS NULL) <> (setting_missing IS NULL)),
  CONSTRAINT setting_missing_is_a_known_reason CHECK (setting_missing = 'not_reported' OR setting_missing = 'not_measured' OR setting_missing = 'not_applicable' OR setting_missing = 'not_retrieved' OR setting_missing = 'illegible'),
  CONSTRAINT sites_or_a_reason_is_given CHECK ((sites IS NULL) <> (sites_missing IS NULL)),
  CONSTRAINT sites_missing_is_a_known_reason CHECK (sites_missing = 'not_reported' OR sites_missing = 'not_measured' OR sites_missing = 'not_applicable' OR sites_missing = 'not_retrieved' OR sites_missing = 'illegible'),
  CONSTRAINT unit_of_randomization_or_a_reason_is_given CHECK ((unit_of_randomization IS NULL) <> (unit_of_randomization_missing IS NULL)),
  CONSTRAINT unit_of_randomization_missing_is_a_known_reason CHECK (unit_of_randomization_missing = 'not_reported' OR unit_of_randomization_missing = 'not_measured' OR unit_of_randomization_missing = 'not_applicable' OR unit_of_randomization_missing = 'not_retrieved' OR unit_of_randomization_missing = 'illegible'),
  CONSTRAINT allocation_or_a_reason_is_given CHECK ((allocation IS NULL) <> (allocation_missing IS NULL)),
  CONSTRAINT allocation_missing_is_a_known_reason CHECK (allocation_missing = 'not_reported' OR allocation_missing = 'not_measured' OR allocation_missing = 'not_applicable' OR allocation_missing = 'not_retrieved' OR allocation_missing = 'illegible'),
  CONSTRAINT blinding_or_a_reason_is_given CHECK ((blinding IS NULL) <> (blinding_missing IS NULL)),
  CONSTRAINT blinding_missing_is_a_known_reason CHECK (blinding_missing = 'not_reported' OR blinding_missing = 'not_measured' OR blinding_missing = 'not_applicable' OR blinding_missing = 'not_retrieved' OR blinding_missing = 'illegible'),
  CONSTRAINT started_or_a_reason_is_given CHECK ((started IS NULL) <> (started_missing IS NULL)),
  CONSTRAINT started_missing_is_a_known_reason CHECK (started_missing = 'not_reported' OR started_missing = 'not_measured' OR started_missing = 'not_applicable' OR started_missing = 'not_retrieved' OR started_missing = 'illegible'),
  CONSTRAINT ended_or_a_reason_is_given CHECK ((ended IS NULL) <> (ended_missing IS NULL)),
  CONSTRAINT ended_missing_is_a_known_reason CHECK (ended_missing = 'not_reported' OR ended_missing = 'not_measured' OR ended_missing = 'not_applicable' OR ended_missing = 'not_retrieved' OR ended_missing = 'illegible'),
  CONSTRAINT diagnosis_or_a_reason_is_given CHECK ((diagnosis IS NULL) <> (diagnosis_missing IS NULL)),
  CONSTRAINT diagnosis_missing_is_a_known_reason CHECK (diagnosis_missing = 'not_reported' OR diagnosis_missing = 'not_measured' OR diagnosis_missing = 'not_applicable' OR diagnosis_missing = 'not_retrieved' OR diagnosis_missing = 'illegible'),
  CONSTRAINT trial_inclusion_is_known CHECK (inclusion = 'included' OR inclusion = 'not_included'),
  CONSTRAINT unit_of_randomization_is_known CHECK (unit_of_randomization = 'person' OR unit_of_randomization = 'cluster')
) STRICT;
INSERT INTO trials (
  id, name, inclusion, inclusion_note, registration, registration_missing, country, country_missing, setting,
  setting_missing, sites, sites_missing, unit_of_randomization, unit_of_randomization_missing, allocation,
  allocation_missing, blinding, blinding_missing, started, started_missing, ended, ended_missing, diagnosis,
  diagnosis_missing, source, locator
)
SELECT
  id, name, inclusion, inclusion_note, registration, registration_missing,
  CASE WHEN country NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN country END,
  CASE WHEN country IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN country END,
  setting, setting_missing, sites, sites_missing, unit_of_randomization, unit_of_randomization_missing, allocation,
  allocation_missing, blinding, blinding_missing, started, started_missing, ended, ended_missing, diagnosis,
  diagnosis_missing, source, locator
FROM temp.old_trials;
DROP TABLE temp.old_trials;
CREATE INDEX trials_by_source ON trials (source);

CREATE TEMP TABLE old_studies AS SELECT * FROM studies;
DROP TABLE studies;
-- Studies: the reports, as the review counts them. Several can belong to one trial.
CREATE TABLE studies (
  id TEXT PRIMARY KEY NOT NULL,
  -- Author and year, as text cites it.
  label TEXT NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  -- The number in the review's reference list.
  reference_number INTEGER,
  reference_number_missing TEXT,
  -- As they are printed: family name and initials, separated by commas.
  authors TEXT,
  authors_missing TEXT,
  -- The year of publication.
  year INTEGER,
  year_missing TEXT,
  title TEXT,
  title_missing TEXT,
  journal TEXT,
  journal_missing TEXT,
  -- With the issue in parentheses.
  volume TEXT,
  volume_missing TEXT,
  pages TEXT,
  pages_missing TEXT,
  doi TEXT,
  doi_missing TEXT,
  pmid TEXT,
  pmid_missing TEXT,
  -- What the study set out to find, in our words.
  aim TEXT,
  aim_missing TEXT,
  -- What it found, in our words.
  main_results TEXT,
  main_results_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT authors_or_a_reason_is_given CHECK ((authors IS NULL) <> (authors_missing IS NULL)),
  CONSTRAINT authors_missing_is_a_known_reason CHECK (authors_missing = 'not_reported' OR authors_missing = 'not_measured' OR authors_missing = 'not_applicable' OR authors_missing = 'not_retrieved' OR authors_missing = 'illegible'),
  CONSTRAINT aim_or_a_reason_is_given CHECK ((aim IS NULL) <> (aim_missing IS NULL)),
  CONSTRAINT aim_missing_is_a_known_reason CHECK (aim_missing = 'not_reported' OR aim_missing = 'not_measured' OR aim_missing = 'not_applicable' OR aim_missing = 'not_retrieved' OR aim_missing = 'illegible'),
  CONSTRAINT main_results_or_a_reason_is_given CHECK ((main_results IS NULL) <> (main_results_missing IS NULL)),
  CONSTRAINT main_results_missing_is_a_known_reason CHECK (main_results_missing = 'not_reported' OR main_results_missing = 'not_measured' OR main_results_missing = 'not_applicable' OR main_results_missing = 'not_retrieved' OR main_results_missing = 'illegible'),
  CONSTRAINT reference_number_or_a_reason_is_given CHECK ((reference_number IS NULL) <> (reference_number_missing IS NULL)),
  CONSTRAINT reference_number_missing_is_a_known_reason CHECK (reference_number_missing = 'not_reported' OR reference_number_missing = 'not_measured' OR reference_number_missing = 'not_applicable' OR reference_number_missing = 'not_retrieved' OR reference_number_missing = 'illegible'),
  CONSTRAINT year_or_a_reason_is_given CHECK ((year IS NULL) <> (year_missing IS NULL)),
  CONSTRAINT year_missing_is_a_known_reason CHECK (year_missing = 'not_reported' OR year_missing = 'not_measured' OR year_missing = 'not_applicable' OR year_missing = 'not_retrieved' OR year_missing = 'illegible'),
  CONSTRAINT title_or_a_reason_is_given CHECK ((title IS NULL) <> (title_missing IS NULL)),
  CONSTRAINT title_missing_is_a_known_reason CHECK (title_missing = 'not_reported' OR title_missing = 'not_measured' OR title_missing = 'not_applicable' OR title_missing = 'not_retrieved' OR title_missing = 'illegible'),
  CONSTRAINT journal_or_a_reason_is_given CHECK ((journal IS NULL) <> (journal_missing IS NULL)),
  CONSTRAINT journal_missing_is_a_known_reason CHECK (journal_missing = 'not_reported' OR journal_missing = 'not_measured' OR journal_missing = 'not_applicable' OR journal_missing = 'not_retrieved' OR journal_missing = 'illegible'),
  CONSTRAINT volume_or_a_reason_is_given CHECK ((volume IS NULL) <> (volume_missing IS NULL)),
  CONSTRAINT volume_missing_is_a_known_reason CHECK (volume_missing = 'not_reported' OR volume_missing = 'not_measured' OR volume_missing = 'not_applicable' OR volume_missing = 'not_retrieved' OR volume_missing = 'illegible'),
  CONSTRAINT pages_or_a_reason_is_given CHECK ((pages IS NULL) <> (pages_missing IS NULL)),
  CONSTRAINT pages_missing_is_a_known_reason CHECK (pages_missing = 'not_reported' OR pages_missing = 'not_measured' OR pages_missing = 'not_applicable' OR pages_missing = 'not_retrieved' OR pages_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT pmid_or_a_reason_is_given CHECK ((pmid IS NULL) <> (pmid_missing IS NULL)),
  CONSTRAINT pmid_missing_is_a_known_reason CHECK (pmid_missing = 'not_reported' OR pmid_missing = 'not_measured' OR pmid_missing = 'not_applicable' OR pmid_missing = 'not_retrieved' OR pmid_missing = 'illegible'),
  CONSTRAINT study_label_is_unique UNIQUE (label),
  CONSTRAINT study_reference_number_is_unique UNIQUE (reference_number),
  CONSTRAINT study_year_is_plausible CHECK (year BETWEEN 1900 AND 2100)
) STRICT;
INSERT INTO studies (
  id, label, trial, reference_number, reference_number_missing, authors, authors_missing, year, year_missing, title,
  title_missing, journal, journal_missing, volume, volume_missing, pages, pages_missing, doi, doi_missing, pmid,
  pmid_missing, aim, aim_missing, main_results, main_results_missing, source, locator
)
SELECT
  id, label, trial, reference_number, reference_number_missing,
  CASE WHEN authors NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN authors END,
  CASE WHEN authors IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN authors END,
  year, year_missing, title, title_missing, journal, journal_missing, volume, volume_missing, pages, pages_missing, doi,
  doi_missing, pmid, pmid_missing,
  CASE WHEN aim NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN aim END,
  CASE WHEN aim IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN aim END,
  CASE WHEN main_results NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN main_results END,
  CASE WHEN main_results IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN main_results END,
  source, locator
FROM temp.old_studies;
DROP TABLE temp.old_studies;
CREATE INDEX studies_by_trial ON studies (trial);
CREATE INDEX studies_by_source ON studies (source);

CREATE TEMP TABLE old_comparator_classes AS SELECT * FROM comparator_classes;
DROP TABLE comparator_classes;
-- What kind of comparator an arm is: treatment as usual, a waiting list, or something active. The review's text and
-- its Table 1 are both kept; the preferred one answers questions that do not say which.
CREATE TABLE comparator_classes (
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  according_to TEXT NOT NULL,
  class TEXT NOT NULL,
  -- The comparison in the words of that place: IMR + TAU against a waiting list.
  wording TEXT,
  wording_missing TEXT,
  preferred INTEGER NOT NULL,
  -- Why this class, where the wording leaves room.
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT wording_or_a_reason_is_given CHECK ((wording IS NULL) <> (wording_missing IS NULL)),
  CONSTRAINT wording_missing_is_a_known_reason CHECK (wording_missing = 'not_reported' OR wording_missing = 'not_measured' OR wording_missing = 'not_applicable' OR wording_missing = 'not_retrieved' OR wording_missing = 'illegible'),
  PRIMARY KEY (arm, according_to),
  CONSTRAINT comparator_according_to_is_known CHECK (according_to = 'text' OR according_to = 'table1' OR according_to = 'report'),
  CONSTRAINT comparator_class_is_known CHECK (class = 'tau' OR class = 'waitlist' OR class = 'active'),
  CONSTRAINT comparator_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO comparator_classes (
  arm, according_to, class, wording, wording_missing, preferred, note, source, locator
)
SELECT
  arm, according_to, class,
  CASE WHEN wording NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN wording END,
  CASE WHEN wording IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN wording END,
  preferred, note, source, locator
FROM temp.old_comparator_classes;
DROP TABLE temp.old_comparator_classes;
-- One class answers questions that do not say which.
CREATE UNIQUE INDEX comparator_classes_one_preferred ON comparator_classes (arm) WHERE preferred = 1;
CREATE INDEX comparator_classes_by_source ON comparator_classes (source);

CREATE TEMP TABLE old_programmes AS SELECT * FROM programmes;
DROP TABLE programmes;
-- The programme that an arm was given: edition, modules, sessions, duration, format, provider.
CREATE TABLE programmes (
  arm TEXT PRIMARY KEY NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  name TEXT,
  name_missing TEXT,
  -- eleven_module (2011), nine_module (2006), adapted.
  edition TEXT,
  edition_missing TEXT,
  -- How many modules were taught.
  modules INTEGER,
  modules_missing TEXT,
  -- group, individual, or group_and_individual.
  format TEXT,
  format_missing TEXT,
  -- How many sessions, as the source says.
  sessions TEXT,
  sessions_missing TEXT,
  session_minutes_printed TEXT,
  session_minutes REAL GENERATED ALWAYS AS (CAST(session_minutes_printed AS REAL)) VIRTUAL,
  session_minutes_missing TEXT,
  frequency TEXT,
  frequency_missing TEXT,
  -- From the first to the last planned session.
  duration_months_printed TEXT,
  duration_months REAL GENERATED ALWAYS AS (CAST(duration_months_printed AS REAL)) VIRTUAL,
  duration_months_missing TEXT,
  provider TEXT,
  provider_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT name_or_a_reason_is_given CHECK ((name IS NULL) <> (name_missing IS NULL)),
  CONSTRAINT name_missing_is_a_known_reason CHECK (name_missing = 'not_reported' OR name_missing = 'not_measured' OR name_missing = 'not_applicable' OR name_missing = 'not_retrieved' OR name_missing = 'illegible'),
  CONSTRAINT edition_or_a_reason_is_given CHECK ((edition IS NULL) <> (edition_missing IS NULL)),
  CONSTRAINT edition_missing_is_a_known_reason CHECK (edition_missing = 'not_reported' OR edition_missing = 'not_measured' OR edition_missing = 'not_applicable' OR edition_missing = 'not_retrieved' OR edition_missing = 'illegible'),
  CONSTRAINT modules_or_a_reason_is_given CHECK ((modules IS NULL) <> (modules_missing IS NULL)),
  CONSTRAINT modules_missing_is_a_known_reason CHECK (modules_missing = 'not_reported' OR modules_missing = 'not_measured' OR modules_missing = 'not_applicable' OR modules_missing = 'not_retrieved' OR modules_missing = 'illegible'),
  CONSTRAINT modules_is_not_negative CHECK (modules >= 0),
  CONSTRAINT format_or_a_reason_is_given CHECK ((format IS NULL) <> (format_missing IS NULL)),
  CONSTRAINT format_missing_is_a_known_reason CHECK (format_missing = 'not_reported' OR format_missing = 'not_measured' OR format_missing = 'not_applicable' OR format_missing = 'not_retrieved' OR format_missing = 'illegible'),
  CONSTRAINT sessions_or_a_reason_is_given CHECK ((sessions IS NULL) <> (sessions_missing IS NULL)),
  CONSTRAINT sessions_missing_is_a_known_reason CHECK (sessions_missing = 'not_reported' OR sessions_missing = 'not_measured' OR sessions_missing = 'not_applicable' OR sessions_missing = 'not_retrieved' OR sessions_missing = 'illegible'),
  CONSTRAINT session_minutes_or_a_reason_is_given CHECK ((session_minutes_printed IS NULL) <> (session_minutes_missing IS NULL)),
  CONSTRAINT session_minutes_missing_is_a_known_reason CHECK (session_minutes_missing = 'not_reported' OR session_minutes_missing = 'not_measured' OR session_minutes_missing = 'not_applicable' OR session_minutes_missing = 'not_retrieved' OR session_minutes_missing = 'illegible'),
  CONSTRAINT frequency_or_a_reason_is_given CHECK ((frequency IS NULL) <> (frequency_missing IS NULL)),
  CONSTRAINT frequency_missing_is_a_known_reason CHECK (frequency_missing = 'not_reported' OR frequency_missing = 'not_measured' OR frequency_missing = 'not_applicable' OR frequency_missing = 'not_retrieved' OR frequency_missing = 'illegible'),
  CONSTRAINT duration_months_or_a_reason_is_given CHECK ((duration_months_printed IS NULL) <> (duration_months_missing IS NULL)),
  CONSTRAINT duration_months_missing_is_a_known_reason CHECK (duration_months_missing = 'not_reported' OR duration_months_missing = 'not_measured' OR duration_months_missing = 'not_applicable' OR duration_months_missing = 'not_retrieved' OR duration_months_missing = 'illegible'),
  CONSTRAINT provider_or_a_reason_is_given CHECK ((provider IS NULL) <> (provider_missing IS NULL)),
  CONSTRAINT provider_missing_is_a_known_reason CHECK (provider_missing = 'not_reported' OR provider_missing = 'not_measured' OR provider_missing = 'not_applicable' OR provider_missing = 'not_retrieved' OR provider_missing = 'illegible'),
  CONSTRAINT programme_edition_is_known CHECK (edition = 'eleven_module' OR edition = 'nine_module' OR edition = 'adapted'),
  CONSTRAINT programme_format_is_known CHECK (format = 'group' OR format = 'individual' OR format = 'group_and_individual'),
  CONSTRAINT programme_duration_is_positive CHECK (duration_months > 0)
) STRICT;
INSERT INTO programmes (
  arm, name, name_missing, edition, edition_missing, modules, modules_missing, format, format_missing, sessions,
  sessions_missing, session_minutes_printed, session_minutes_missing, frequency, frequency_missing,
  duration_months_printed, duration_months_missing, provider, provider_missing, note, source, locator
)
SELECT
  arm,
  CASE WHEN name NOT IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN name END,
  CASE WHEN name IN ('not_reported', 'not_measured', 'not_applicable', 'not_retrieved', 'illegible') THEN name END,
  edition, edition_missing, modules, modules_missing, format, format_missing, sessions, sessions_missing,
  session_minutes_printed, session_minutes_missing, frequency, frequency_missing, duration_months_printed,
  duration_months_missing, provider, provider_missing, note, source, locator
FROM temp.old_programmes;
DROP TABLE temp.old_programmes;
CREATE INDEX programmes_by_source ON programmes (source);
