-- Trialbook, schema 1: the registry of one systematic review.
--
-- How to read it. Tables are plural and hold what a review folder's CSV files hold, one row per fact; the views
-- (singular: study, trial, arm, result ...) are what readers and scripts query. Three rules hold everywhere:
--
-- * A datum that can be absent has a second column, NAME_missing, with the reason. Exactly one of the two is filled.
-- * A number that a source prints is kept as the source prints it in NAME_printed ('52.20'); NAME is its value.
-- * Facts carry the source that gives them and the locator (table, row, page, sentence) inside that source.
--
-- Vocabularies are written as chains of OR: SQLite would build a temporary table for every IN of more than two words,
-- for every row.
--
-- A migration is never edited once it has shipped; views are rebuilt every time and live in ../Views.

-- The documents that facts come from: articles, registries, theses, slides. A number without one of these has no
-- place in the registry.
CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  -- The full citation, or the title of a page.
  citation TEXT NOT NULL,
  -- The year of publication.
  year INTEGER,
  year_missing TEXT,
  -- Without a resolver's address: 10.3389/fpsyt.2023.1162288.
  doi TEXT,
  doi_missing TEXT,
  -- Where the document, or the part of it that was seen, is found.
  url TEXT,
  url_missing TEXT,
  -- How much of the document was seen: full_text, part (a table, some pages), abstract, record (a bibliographic entry).
  seen TEXT NOT NULL,
  CONSTRAINT year_or_a_reason_is_given CHECK ((year IS NULL) <> (year_missing IS NULL)),
  CONSTRAINT year_missing_is_a_known_reason CHECK (year_missing = 'not_reported' OR year_missing = 'not_measured' OR year_missing = 'not_applicable' OR year_missing = 'not_retrieved' OR year_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT url_or_a_reason_is_given CHECK ((url IS NULL) <> (url_missing IS NULL)),
  CONSTRAINT url_missing_is_a_known_reason CHECK (url_missing = 'not_reported' OR url_missing = 'not_measured' OR url_missing = 'not_applicable' OR url_missing = 'not_retrieved' OR url_missing = 'illegible'),
  CONSTRAINT source_id_is_not_empty CHECK (length(id) > 0),
  CONSTRAINT source_kind_is_known CHECK (kind = 'article' OR kind = 'review' OR kind = 'registry' OR kind = 'thesis' OR kind = 'slides' OR kind = 'record' OR kind = 'protocol'),
  CONSTRAINT source_seen_is_known CHECK (seen = 'full_text' OR seen = 'part' OR seen = 'abstract' OR seen = 'record')
) STRICT;

-- The systematic review whose trials these are. A registry holds one.
CREATE TABLE reviews (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  year INTEGER NOT NULL,
  journal TEXT NOT NULL,
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
CREATE INDEX reviews_by_source ON reviews (source);

-- The bibliographic databases that the review searched.
CREATE TABLE search_databases (
  name TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL
) STRICT;
CREATE INDEX search_databases_by_review ON search_databases (review);
CREATE INDEX search_databases_by_source ON search_databases (source);

-- The numbers of the PRISMA 2020 flow diagram: how many records each stage of the selection saw.
CREATE TABLE prisma_counts (
  -- The box of the diagram: records_identified_databases, duplicates_removed, full_text_assessed ...
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  -- Which column of the diagram: databases, other_methods, both.
  path TEXT NOT NULL,
  -- How many records (studies in the last box).
  records INTEGER,
  records_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT records_or_a_reason_is_given CHECK ((records IS NULL) <> (records_missing IS NULL)),
  CONSTRAINT records_missing_is_a_known_reason CHECK (records_missing = 'not_reported' OR records_missing = 'not_measured' OR records_missing = 'not_applicable' OR records_missing = 'not_retrieved' OR records_missing = 'illegible'),
  CONSTRAINT records_is_not_negative CHECK (records >= 0),
  CONSTRAINT prisma_path_is_known CHECK (path = 'databases' OR path = 'other_methods' OR path = 'both'),
  CONSTRAINT prisma_position_is_unique UNIQUE (review, position)
) STRICT;
CREATE INDEX prisma_counts_by_source ON prisma_counts (source);

-- What instruments measure. The review has eight outcome domains; the others hold what the reports measured besides.
CREATE TABLE domains (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  -- primary and secondary outcomes of the review, other outcomes, and what is no outcome: process (attendance, flow), baseline.
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT domain_role_is_known CHECK (role = 'primary' OR role = 'secondary' OR role = 'other' OR role = 'process' OR role = 'baseline'),
  CONSTRAINT domain_name_is_unique UNIQUE (name),
  CONSTRAINT domain_position_is_unique UNIQUE (position)
) STRICT;
CREATE INDEX domains_by_source ON domains (source);

-- Instruments: scales, interviews, records. One that is rated by clients and by clinicians is two, since raters differ.
CREATE TABLE instruments (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  domain TEXT NOT NULL REFERENCES domains (id) ON DELETE RESTRICT,
  -- self, clinician, assessor, records, or a combination in words.
  rater TEXT,
  rater_missing TEXT,
  items INTEGER,
  items_missing TEXT,
  -- The lowest possible score.
  range_low_printed TEXT,
  range_low REAL GENERATED ALWAYS AS (CAST(range_low_printed AS REAL)) VIRTUAL,
  range_low_missing TEXT,
  -- The highest possible score.
  range_high_printed TEXT,
  range_high REAL GENERATED ALWAYS AS (CAST(range_high_printed AS REAL)) VIRTUAL,
  range_high_missing TEXT,
  -- higher_is_better or lower_is_better.
  direction TEXT,
  direction_missing TEXT,
  -- As sources give it.
  reliability TEXT,
  reliability_missing TEXT,
  minimal_important_difference TEXT,
  minimal_important_difference_missing TEXT,
  -- How the range was obtained when no source prints it.
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT rater_or_a_reason_is_given CHECK ((rater IS NULL) <> (rater_missing IS NULL)),
  CONSTRAINT rater_missing_is_a_known_reason CHECK (rater_missing = 'not_reported' OR rater_missing = 'not_measured' OR rater_missing = 'not_applicable' OR rater_missing = 'not_retrieved' OR rater_missing = 'illegible'),
  CONSTRAINT items_or_a_reason_is_given CHECK ((items IS NULL) <> (items_missing IS NULL)),
  CONSTRAINT items_missing_is_a_known_reason CHECK (items_missing = 'not_reported' OR items_missing = 'not_measured' OR items_missing = 'not_applicable' OR items_missing = 'not_retrieved' OR items_missing = 'illegible'),
  CONSTRAINT items_is_not_negative CHECK (items >= 0),
  CONSTRAINT range_low_or_a_reason_is_given CHECK ((range_low_printed IS NULL) <> (range_low_missing IS NULL)),
  CONSTRAINT range_low_missing_is_a_known_reason CHECK (range_low_missing = 'not_reported' OR range_low_missing = 'not_measured' OR range_low_missing = 'not_applicable' OR range_low_missing = 'not_retrieved' OR range_low_missing = 'illegible'),
  CONSTRAINT range_high_or_a_reason_is_given CHECK ((range_high_printed IS NULL) <> (range_high_missing IS NULL)),
  CONSTRAINT range_high_missing_is_a_known_reason CHECK (range_high_missing = 'not_reported' OR range_high_missing = 'not_measured' OR range_high_missing = 'not_applicable' OR range_high_missing = 'not_retrieved' OR range_high_missing = 'illegible'),
  CONSTRAINT direction_or_a_reason_is_given CHECK ((direction IS NULL) <> (direction_missing IS NULL)),
  CONSTRAINT direction_missing_is_a_known_reason CHECK (direction_missing = 'not_reported' OR direction_missing = 'not_measured' OR direction_missing = 'not_applicable' OR direction_missing = 'not_retrieved' OR direction_missing = 'illegible'),
  CONSTRAINT reliability_or_a_reason_is_given CHECK ((reliability IS NULL) <> (reliability_missing IS NULL)),
  CONSTRAINT reliability_missing_is_a_known_reason CHECK (reliability_missing = 'not_reported' OR reliability_missing = 'not_measured' OR reliability_missing = 'not_applicable' OR reliability_missing = 'not_retrieved' OR reliability_missing = 'illegible'),
  CONSTRAINT minimal_important_difference_or_a_reason_is_given CHECK ((minimal_important_difference IS NULL) <> (minimal_important_difference_missing IS NULL)),
  CONSTRAINT minimal_important_difference_missing_is_a_known_reason CHECK (minimal_important_difference_missing = 'not_reported' OR minimal_important_difference_missing = 'not_measured' OR minimal_important_difference_missing = 'not_applicable' OR minimal_important_difference_missing = 'not_retrieved' OR minimal_important_difference_missing = 'illegible'),
  CONSTRAINT instrument_direction_is_known CHECK (direction = 'higher_is_better' OR direction = 'lower_is_better'),
  CONSTRAINT instrument_range_runs_upwards CHECK (range_low < range_high),
  CONSTRAINT instrument_label_is_unique UNIQUE (label)
) STRICT;
CREATE INDEX instruments_by_domain ON instruments (domain);
CREATE INDEX instruments_by_source ON instruments (source);

-- What an arm can receive: a programme, usual care, a waiting list, another treatment ...
CREATE TABLE components (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What it is, in one sentence.
  description TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT component_label_is_unique UNIQUE (label)
) STRICT;
CREATE INDEX components_by_source ON components (source);

-- The modules of the programme's curriculum and the editions that hold them.
CREATE TABLE modules (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- 1 when the 2011 edition with eleven modules holds it.
  in_eleven_module_edition INTEGER NOT NULL,
  -- 1 when the 2006 edition with nine modules holds it.
  in_nine_module_edition INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT in_eleven_module_edition_is_0_or_1 CHECK (in_eleven_module_edition = 0 OR in_eleven_module_edition = 1),
  CONSTRAINT in_nine_module_edition_is_0_or_1 CHECK (in_nine_module_edition = 0 OR in_nine_module_edition = 1),
  CONSTRAINT module_position_is_unique UNIQUE (position)
) STRICT;
CREATE INDEX modules_by_source ON modules (source);

-- Who is analysed: complete cases, everyone randomized, completers ... Results of different populations never mix.
CREATE TABLE populations (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL,
  CONSTRAINT population_label_is_unique UNIQUE (label),
  CONSTRAINT population_position_is_unique UNIQUE (position)
) STRICT;

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
  country TEXT NOT NULL,
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
CREATE INDEX trials_by_source ON trials (source);

-- Studies: the reports, as the review counts them. Several can belong to one trial.
CREATE TABLE studies (
  id TEXT PRIMARY KEY NOT NULL,
  -- Author and year, as text cites it.
  label TEXT NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  -- The number in the review's reference list.
  reference_number INTEGER,
  reference_number_missing TEXT,
  authors TEXT NOT NULL,
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
  aim TEXT NOT NULL,
  -- What it found, in our words.
  main_results TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
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
CREATE INDEX studies_by_trial ON studies (trial);
CREATE INDEX studies_by_source ON studies (source);

-- Arms of trials with the number of people randomized to each.
CREATE TABLE arms (
  id TEXT PRIMARY KEY NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  -- People randomized to the arm (in a cluster trial: in its clusters).
  randomized INTEGER,
  randomized_missing TEXT,
  -- Clusters randomized to the arm.
  cluster_count INTEGER,
  cluster_count_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT randomized_or_a_reason_is_given CHECK ((randomized IS NULL) <> (randomized_missing IS NULL)),
  CONSTRAINT randomized_missing_is_a_known_reason CHECK (randomized_missing = 'not_reported' OR randomized_missing = 'not_measured' OR randomized_missing = 'not_applicable' OR randomized_missing = 'not_retrieved' OR randomized_missing = 'illegible'),
  CONSTRAINT randomized_is_not_negative CHECK (randomized >= 0),
  CONSTRAINT cluster_count_or_a_reason_is_given CHECK ((cluster_count IS NULL) <> (cluster_count_missing IS NULL)),
  CONSTRAINT cluster_count_missing_is_a_known_reason CHECK (cluster_count_missing = 'not_reported' OR cluster_count_missing = 'not_measured' OR cluster_count_missing = 'not_applicable' OR cluster_count_missing = 'not_retrieved' OR cluster_count_missing = 'illegible'),
  CONSTRAINT cluster_count_is_not_negative CHECK (cluster_count >= 0),
  CONSTRAINT arm_role_is_known CHECK (role = 'intervention' OR role = 'comparator'),
  CONSTRAINT arm_position_is_unique UNIQUE (trial, position)
) STRICT;
CREATE INDEX arms_by_source ON arms (source);

-- What each arm received, according to the review's text, to its Table 1, or to the trial's own report: they differ.
CREATE TABLE arm_components (
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  component TEXT NOT NULL REFERENCES components (id) ON DELETE RESTRICT,
  according_to TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, component, according_to),
  CONSTRAINT component_according_to_is_known CHECK (according_to = 'text' OR according_to = 'table1' OR according_to = 'report')
) STRICT, WITHOUT ROWID;
CREATE INDEX arm_components_by_component ON arm_components (component);
CREATE INDEX arm_components_by_source ON arm_components (source);

-- What kind of comparator an arm is: treatment as usual, a waiting list, or something active. The review's text and
-- its Table 1 are both kept; the preferred one answers questions that do not say which.
CREATE TABLE comparator_classes (
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  according_to TEXT NOT NULL,
  class TEXT NOT NULL,
  -- The comparison in the words of that place: IMR + TAU against a waiting list.
  wording TEXT NOT NULL,
  preferred INTEGER NOT NULL,
  -- Why this class, where the wording leaves room.
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, according_to),
  CONSTRAINT comparator_according_to_is_known CHECK (according_to = 'text' OR according_to = 'table1' OR according_to = 'report'),
  CONSTRAINT comparator_class_is_known CHECK (class = 'tau' OR class = 'waitlist' OR class = 'active'),
  CONSTRAINT comparator_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT, WITHOUT ROWID;
-- One class answers questions that do not say which.
CREATE UNIQUE INDEX comparator_classes_one_preferred ON comparator_classes (arm) WHERE preferred = 1;
CREATE INDEX comparator_classes_by_source ON comparator_classes (source);

-- The programme that an arm was given: edition, modules, sessions, duration, format, provider.
CREATE TABLE programmes (
  arm TEXT PRIMARY KEY NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
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
CREATE INDEX programmes_by_source ON programmes (source);

-- Which modules of the curriculum a programme used, where that is known.
CREATE TABLE programme_modules (
  arm TEXT NOT NULL REFERENCES programmes (arm) ON DELETE CASCADE,
  module TEXT NOT NULL REFERENCES modules (id) ON DELETE RESTRICT,
  -- 1 when people could leave it out.
  optional INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, module),
  CONSTRAINT module_optional_is_0_or_1 CHECK (optional = 0 OR optional = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_modules_by_module ON programme_modules (module);
CREATE INDEX programme_modules_by_source ON programme_modules (source);

-- The clusters (treatment teams, sites) that a cluster trial randomized, where they are known one by one.
CREATE TABLE clusters (
  id TEXT PRIMARY KEY NOT NULL,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  participants INTEGER,
  participants_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT participants_or_a_reason_is_given CHECK ((participants IS NULL) <> (participants_missing IS NULL)),
  CONSTRAINT participants_missing_is_a_known_reason CHECK (participants_missing = 'not_reported' OR participants_missing = 'not_measured' OR participants_missing = 'not_applicable' OR participants_missing = 'not_retrieved' OR participants_missing = 'illegible'),
  CONSTRAINT participants_is_not_negative CHECK (participants >= 0)
) STRICT;
CREATE INDEX clusters_by_arm ON clusters (arm);
CREATE INDEX clusters_by_source ON clusters (source);

-- When a trial assessed people, in months from baseline.
CREATE TABLE time_points (
  id TEXT PRIMARY KEY NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Months from baseline.
  months_printed TEXT,
  months REAL GENERATED ALWAYS AS (CAST(months_printed AS REAL)) VIRTUAL,
  months_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT months_or_a_reason_is_given CHECK ((months_printed IS NULL) <> (months_missing IS NULL)),
  CONSTRAINT months_missing_is_a_known_reason CHECK (months_missing = 'not_reported' OR months_missing = 'not_measured' OR months_missing = 'not_applicable' OR months_missing = 'not_retrieved' OR months_missing = 'illegible'),
  CONSTRAINT time_point_kind_is_known CHECK (kind = 'baseline' OR kind = 'interim' OR kind = 'post' OR kind = 'follow_up'),
  CONSTRAINT time_point_months_are_not_negative CHECK (months >= 0),
  CONSTRAINT time_point_position_is_unique UNIQUE (trial, position)
) STRICT;
CREATE INDEX time_points_by_source ON time_points (source);

-- Which instruments a study used, whether or not a result of it is at hand.
CREATE TABLE study_instruments (
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  instrument TEXT NOT NULL REFERENCES instruments (id) ON DELETE RESTRICT,
  -- 1 when the review's Table 1 lists it for the study.
  in_table1 INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (study, instrument),
  CONSTRAINT in_table1_is_0_or_1 CHECK (in_table1 = 0 OR in_table1 = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_instruments_by_instrument ON study_instruments (instrument);
CREATE INDEX study_instruments_by_source ON study_instruments (source);

-- How much of the programme reached people, and how faithfully it was given: attendance, completion, fidelity.
CREATE TABLE exposures (
  id TEXT PRIMARY KEY NOT NULL,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  -- The cluster of the arm whose people these are; empty for the whole arm.
  cluster TEXT REFERENCES clusters (id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  -- People of whom it is true.
  events INTEGER,
  events_missing TEXT,
  -- People of whom it could be true.
  of INTEGER,
  of_missing TEXT,
  -- As printed, not recomputed.
  percent_printed TEXT,
  percent REAL GENERATED ALWAYS AS (CAST(percent_printed AS REAL)) VIRTUAL,
  percent_missing TEXT,
  mean_printed TEXT,
  mean REAL GENERATED ALWAYS AS (CAST(mean_printed AS REAL)) VIRTUAL,
  mean_missing TEXT,
  sd_printed TEXT,
  sd REAL GENERATED ALWAYS AS (CAST(sd_printed AS REAL)) VIRTUAL,
  sd_missing TEXT,
  -- What exactly was counted, in our words.
  definition TEXT NOT NULL,
  -- 1 for the figure to use where sources disagree or repeat one another.
  preferred INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT events_or_a_reason_is_given CHECK ((events IS NULL) <> (events_missing IS NULL)),
  CONSTRAINT events_missing_is_a_known_reason CHECK (events_missing = 'not_reported' OR events_missing = 'not_measured' OR events_missing = 'not_applicable' OR events_missing = 'not_retrieved' OR events_missing = 'illegible'),
  CONSTRAINT events_is_not_negative CHECK (events >= 0),
  CONSTRAINT of_or_a_reason_is_given CHECK ((of IS NULL) <> (of_missing IS NULL)),
  CONSTRAINT of_missing_is_a_known_reason CHECK (of_missing = 'not_reported' OR of_missing = 'not_measured' OR of_missing = 'not_applicable' OR of_missing = 'not_retrieved' OR of_missing = 'illegible'),
  CONSTRAINT of_is_not_negative CHECK (of >= 0),
  CONSTRAINT percent_or_a_reason_is_given CHECK ((percent_printed IS NULL) <> (percent_missing IS NULL)),
  CONSTRAINT percent_missing_is_a_known_reason CHECK (percent_missing = 'not_reported' OR percent_missing = 'not_measured' OR percent_missing = 'not_applicable' OR percent_missing = 'not_retrieved' OR percent_missing = 'illegible'),
  CONSTRAINT mean_or_a_reason_is_given CHECK ((mean_printed IS NULL) <> (mean_missing IS NULL)),
  CONSTRAINT mean_missing_is_a_known_reason CHECK (mean_missing = 'not_reported' OR mean_missing = 'not_measured' OR mean_missing = 'not_applicable' OR mean_missing = 'not_retrieved' OR mean_missing = 'illegible'),
  CONSTRAINT sd_or_a_reason_is_given CHECK ((sd_printed IS NULL) <> (sd_missing IS NULL)),
  CONSTRAINT sd_missing_is_a_known_reason CHECK (sd_missing = 'not_reported' OR sd_missing = 'not_measured' OR sd_missing = 'not_applicable' OR sd_missing = 'not_retrieved' OR sd_missing = 'illegible'),
  CONSTRAINT exposure_measure_is_known CHECK (measure = 'attended_any' OR measure = 'attended_none' OR measure = 'attended_half' OR measure = 'attended_less_than_half' OR measure = 'completed' OR measure = 'dropped_out' OR measure = 'sessions_attended' OR measure = 'modules_completed' OR measure = 'days_to_start' OR measure = 'fidelity'),
  CONSTRAINT exposure_events_are_at_most_people CHECK (events <= of),
  CONSTRAINT exposure_percent_is_a_percentage CHECK (percent BETWEEN 0 AND 100),
  CONSTRAINT exposure_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT;
CREATE INDEX exposures_by_arm ON exposures (arm);
CREATE INDEX exposures_by_cluster ON exposures (cluster);
CREATE INDEX exposures_by_source ON exposures (source);

-- Groupings of studies that authors made and that subgroup questions use: completion (after the review), implementation
-- (after Mueser and Gingerich).
CREATE TABLE classifications (
  scheme TEXT NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (scheme, study)
) STRICT, WITHOUT ROWID;
CREATE INDEX classifications_by_study ON classifications (study);
CREATE INDEX classifications_by_source ON classifications (source);

-- Everything else that sources say about a study, one fact a row: sites, dates, ages, blinding, flow. Where sources
-- disagree each has a row, and one is preferred.
CREATE TABLE characteristics (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT,
  value_missing TEXT,
  preferred INTEGER NOT NULL,
  -- The document; missing when a search found none.
  source TEXT,
  source_missing TEXT,
  locator TEXT,
  locator_missing TEXT,
  CONSTRAINT value_or_a_reason_is_given CHECK ((value IS NULL) <> (value_missing IS NULL)),
  CONSTRAINT value_missing_is_a_known_reason CHECK (value_missing = 'not_reported' OR value_missing = 'not_measured' OR value_missing = 'not_applicable' OR value_missing = 'not_retrieved' OR value_missing = 'illegible'),
  CONSTRAINT source_or_a_reason_is_given CHECK ((source IS NULL) <> (source_missing IS NULL)),
  CONSTRAINT source_missing_is_a_known_reason CHECK (source_missing = 'not_reported' OR source_missing = 'not_measured' OR source_missing = 'not_applicable' OR source_missing = 'not_retrieved' OR source_missing = 'illegible'),
  CONSTRAINT locator_or_a_reason_is_given CHECK ((locator IS NULL) <> (locator_missing IS NULL)),
  CONSTRAINT locator_missing_is_a_known_reason CHECK (locator_missing = 'not_reported' OR locator_missing = 'not_measured' OR locator_missing = 'not_applicable' OR locator_missing = 'not_retrieved' OR locator_missing = 'illegible'),
  CONSTRAINT characteristic_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1),
  CONSTRAINT characteristic_value_has_a_source CHECK (value IS NULL OR source IS NOT NULL),
  CONSTRAINT characteristic_source_exists FOREIGN KEY (source) REFERENCES sources (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX characteristics_by_study ON characteristics (study, field);
CREATE INDEX characteristics_by_source ON characteristics (source);

-- Results: one arm on one instrument at one time point in one population. What a kind of result cannot have (a mean
-- among counts) is empty and reads as not applicable; what it can have carries a number or a reason.
CREATE TABLE results (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  instrument TEXT NOT NULL REFERENCES instruments (id) ON DELETE RESTRICT,
  time_point TEXT NOT NULL REFERENCES time_points (id) ON DELETE CASCADE,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  -- score (at the time point) or change (from baseline to it).
  score TEXT NOT NULL,
  -- mean (with its spread), median (with quartiles or range), events (a count of people).
  kind TEXT NOT NULL,
  -- People analysed.
  n INTEGER,
  n_missing TEXT,
  mean_printed TEXT,
  mean REAL GENERATED ALWAYS AS (CAST(mean_printed AS REAL)) VIRTUAL,
  mean_missing TEXT,
  sd_printed TEXT,
  sd REAL GENERATED ALWAYS AS (CAST(sd_printed AS REAL)) VIRTUAL,
  sd_missing TEXT,
  -- Standard error of the mean.
  se_printed TEXT,
  se REAL GENERATED ALWAYS AS (CAST(se_printed AS REAL)) VIRTUAL,
  se_missing TEXT,
  -- 95% confidence interval of the mean.
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  -- One reason for both ends.
  ci_missing TEXT,
  median_printed TEXT,
  median REAL GENERATED ALWAYS AS (CAST(median_printed AS REAL)) VIRTUAL,
  median_missing TEXT,
  q1_printed TEXT,
  q1 REAL GENERATED ALWAYS AS (CAST(q1_printed AS REAL)) VIRTUAL,
  q3_printed TEXT,
  q3 REAL GENERATED ALWAYS AS (CAST(q3_printed AS REAL)) VIRTUAL,
  -- One reason for both quartiles.
  quartiles_missing TEXT,
  minimum_printed TEXT,
  minimum REAL GENERATED ALWAYS AS (CAST(minimum_printed AS REAL)) VIRTUAL,
  maximum_printed TEXT,
  maximum REAL GENERATED ALWAYS AS (CAST(maximum_printed AS REAL)) VIRTUAL,
  -- One reason for both ends of the observed range.
  range_missing TEXT,
  -- People with the event.
  events INTEGER,
  events_missing TEXT,
  -- 1 for the row to use where sources disagree.
  preferred INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT result_score_is_known CHECK (score = 'score' OR score = 'change'),
  CONSTRAINT result_kind_is_known CHECK (kind = 'mean' OR kind = 'median' OR kind = 'events'),
  CONSTRAINT n_or_a_reason_is_given CHECK ((n IS NULL) <> (n_missing IS NULL)),
  CONSTRAINT mean_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (mean_printed IS NULL) <> (mean_missing IS NULL) ELSE mean_printed IS NULL AND mean_missing IS NULL END),
  CONSTRAINT sd_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (sd_printed IS NULL) <> (sd_missing IS NULL) ELSE sd_printed IS NULL AND sd_missing IS NULL END),
  CONSTRAINT se_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (se_printed IS NULL) <> (se_missing IS NULL) ELSE se_printed IS NULL AND se_missing IS NULL END),
  CONSTRAINT ci_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (ci_lower_printed IS NULL) <> (ci_missing IS NULL) ELSE ci_lower_printed IS NULL AND ci_missing IS NULL END),
  CONSTRAINT median_or_a_reason_is_given CHECK (CASE kind WHEN 'median' THEN (median_printed IS NULL) <> (median_missing IS NULL) ELSE median_printed IS NULL AND median_missing IS NULL END),
  CONSTRAINT quartiles_or_a_reason_are_given CHECK (CASE kind WHEN 'median' THEN (q1_printed IS NULL) <> (quartiles_missing IS NULL) ELSE q1_printed IS NULL AND quartiles_missing IS NULL END),
  CONSTRAINT range_or_a_reason_is_given CHECK (CASE kind WHEN 'median' THEN (minimum_printed IS NULL) <> (range_missing IS NULL) ELSE minimum_printed IS NULL AND range_missing IS NULL END),
  CONSTRAINT events_or_a_reason_are_given CHECK (CASE kind WHEN 'events' THEN (events IS NULL) <> (events_missing IS NULL) ELSE events IS NULL AND events_missing IS NULL END),
  CONSTRAINT ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT quartiles_come_together CHECK ((q1_printed IS NULL) = (q3_printed IS NULL)),
  CONSTRAINT range_has_both_ends CHECK ((minimum_printed IS NULL) = (maximum_printed IS NULL)),
  CONSTRAINT n_missing_is_a_known_reason CHECK (n_missing = 'not_reported' OR n_missing = 'not_measured' OR n_missing = 'not_applicable' OR n_missing = 'not_retrieved' OR n_missing = 'illegible'),
  CONSTRAINT mean_missing_is_a_known_reason CHECK (mean_missing = 'not_reported' OR mean_missing = 'not_measured' OR mean_missing = 'not_applicable' OR mean_missing = 'not_retrieved' OR mean_missing = 'illegible'),
  CONSTRAINT sd_missing_is_a_known_reason CHECK (sd_missing = 'not_reported' OR sd_missing = 'not_measured' OR sd_missing = 'not_applicable' OR sd_missing = 'not_retrieved' OR sd_missing = 'illegible'),
  CONSTRAINT se_missing_is_a_known_reason CHECK (se_missing = 'not_reported' OR se_missing = 'not_measured' OR se_missing = 'not_applicable' OR se_missing = 'not_retrieved' OR se_missing = 'illegible'),
  CONSTRAINT ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT median_missing_is_a_known_reason CHECK (median_missing = 'not_reported' OR median_missing = 'not_measured' OR median_missing = 'not_applicable' OR median_missing = 'not_retrieved' OR median_missing = 'illegible'),
  CONSTRAINT quartiles_missing_is_a_known_reason CHECK (quartiles_missing = 'not_reported' OR quartiles_missing = 'not_measured' OR quartiles_missing = 'not_applicable' OR quartiles_missing = 'not_retrieved' OR quartiles_missing = 'illegible'),
  CONSTRAINT range_missing_is_a_known_reason CHECK (range_missing = 'not_reported' OR range_missing = 'not_measured' OR range_missing = 'not_applicable' OR range_missing = 'not_retrieved' OR range_missing = 'illegible'),
  CONSTRAINT events_missing_is_a_known_reason CHECK (events_missing = 'not_reported' OR events_missing = 'not_measured' OR events_missing = 'not_applicable' OR events_missing = 'not_retrieved' OR events_missing = 'illegible'),
  CONSTRAINT n_is_not_negative CHECK (n >= 0),
  CONSTRAINT sd_is_not_negative CHECK (sd >= 0),
  CONSTRAINT se_is_not_negative CHECK (se >= 0),
  CONSTRAINT ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT quartiles_run_upwards CHECK (q1 <= q3),
  CONSTRAINT range_runs_upwards CHECK (minimum <= maximum),
  CONSTRAINT events_are_not_negative CHECK (events >= 0),
  CONSTRAINT events_are_at_most_n CHECK (events <= n),
  CONSTRAINT result_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT;
-- One document gives at most one value for a cell.
CREATE UNIQUE INDEX results_by_study ON results (study, instrument, time_point, population, arm, score, kind, source);
CREATE INDEX results_by_arm ON results (arm);
CREATE INDEX results_by_instrument ON results (instrument, time_point);
CREATE INDEX results_by_time_point ON results (time_point);
CREATE INDEX results_by_population ON results (population);
CREATE INDEX results_by_source ON results (source);

-- Contrasts: what a report prints about a comparison instead of, or besides, the arms' results: differences, t, F, p,
-- effect sizes. `comparison` says what was compared; only between_groups contrasts are effects of the programme.
CREATE TABLE contrasts (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  -- Missing when the outcome is none of the registry's instruments.
  instrument TEXT,
  instrument_missing TEXT,
  -- The outcome in the source's terms.
  outcome TEXT NOT NULL,
  -- Missing when the test spans the time points or the source names none.
  time_point TEXT,
  time_point_missing TEXT,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  comparison TEXT NOT NULL,
  statistic TEXT NOT NULL,
  -- The statistic; with OCR damage repaired where the document allows one reading.
  value_printed TEXT,
  value REAL GENERATED ALWAYS AS (CAST(value_printed AS REAL)) VIRTUAL,
  value_missing TEXT,
  -- The characters in the document where they differ from value_printed.
  value_as_scanned TEXT,
  -- Degrees of freedom of the numerator, or the only ones.
  df1_printed TEXT,
  df1 REAL GENERATED ALWAYS AS (CAST(df1_printed AS REAL)) VIRTUAL,
  df1_missing TEXT,
  -- Degrees of freedom of the denominator of an F.
  df2_printed TEXT,
  df2 REAL GENERATED ALWAYS AS (CAST(df2_printed AS REAL)) VIRTUAL,
  df2_missing TEXT,
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  ci_missing TEXT,
  -- In percent; empty without an interval.
  ci_level REAL,
  -- '<', '=', '>' or '>=': how p_printed relates to the p that was found.
  p_relation TEXT,
  p_printed TEXT,
  p REAL GENERATED ALWAYS AS (CAST(p_printed AS REAL)) VIRTUAL,
  p_missing TEXT,
  -- 1, 2 or empty when the source does not say.
  tails INTEGER,
  -- favours_intervention, favours_comparator, no_difference.
  direction TEXT,
  direction_missing TEXT,
  preferred INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT instrument_or_a_reason_is_given CHECK ((instrument IS NULL) <> (instrument_missing IS NULL)),
  CONSTRAINT instrument_missing_is_a_known_reason CHECK (instrument_missing = 'not_reported' OR instrument_missing = 'not_measured' OR instrument_missing = 'not_applicable' OR instrument_missing = 'not_retrieved' OR instrument_missing = 'illegible'),
  CONSTRAINT time_point_or_a_reason_is_given CHECK ((time_point IS NULL) <> (time_point_missing IS NULL)),
  CONSTRAINT time_point_missing_is_a_known_reason CHECK (time_point_missing = 'not_reported' OR time_point_missing = 'not_measured' OR time_point_missing = 'not_applicable' OR time_point_missing = 'not_retrieved' OR time_point_missing = 'illegible'),
  CONSTRAINT value_or_a_reason_is_given CHECK ((value_printed IS NULL) <> (value_missing IS NULL)),
  CONSTRAINT value_missing_is_a_known_reason CHECK (value_missing = 'not_reported' OR value_missing = 'not_measured' OR value_missing = 'not_applicable' OR value_missing = 'not_retrieved' OR value_missing = 'illegible'),
  CONSTRAINT df1_or_a_reason_is_given CHECK ((df1_printed IS NULL) <> (df1_missing IS NULL)),
  CONSTRAINT df1_missing_is_a_known_reason CHECK (df1_missing = 'not_reported' OR df1_missing = 'not_measured' OR df1_missing = 'not_applicable' OR df1_missing = 'not_retrieved' OR df1_missing = 'illegible'),
  CONSTRAINT df2_or_a_reason_is_given CHECK ((df2_printed IS NULL) <> (df2_missing IS NULL)),
  CONSTRAINT df2_missing_is_a_known_reason CHECK (df2_missing = 'not_reported' OR df2_missing = 'not_measured' OR df2_missing = 'not_applicable' OR df2_missing = 'not_retrieved' OR df2_missing = 'illegible'),
  CONSTRAINT p_or_a_reason_is_given CHECK ((p_printed IS NULL) <> (p_missing IS NULL)),
  CONSTRAINT p_missing_is_a_known_reason CHECK (p_missing = 'not_reported' OR p_missing = 'not_measured' OR p_missing = 'not_applicable' OR p_missing = 'not_retrieved' OR p_missing = 'illegible'),
  CONSTRAINT direction_or_a_reason_is_given CHECK ((direction IS NULL) <> (direction_missing IS NULL)),
  CONSTRAINT direction_missing_is_a_known_reason CHECK (direction_missing = 'not_reported' OR direction_missing = 'not_measured' OR direction_missing = 'not_applicable' OR direction_missing = 'not_retrieved' OR direction_missing = 'illegible'),
  CONSTRAINT contrast_comparison_is_known CHECK (comparison = 'between_groups' OR comparison = 'group_by_time' OR comparison = 'time' OR comparison = 'within_group' OR comparison = 'baseline' OR comparison = 'between_clusters' OR comparison = 'subset_between_groups'),
  CONSTRAINT contrast_statistic_is_known CHECK (statistic = 'mean_difference' OR statistic = 'standardized_mean_difference' OR statistic = 'odds_ratio' OR statistic = 't' OR statistic = 'f' OR statistic = 'chi_square' OR statistic = 'friedman_chi_square' OR statistic = 'mann_whitney_u' OR statistic = 'regression_coefficient' OR statistic = 'eta_squared' OR statistic = 'p' OR statistic = 'verdict'),
  CONSTRAINT contrast_direction_is_known CHECK (direction = 'favours_intervention' OR direction = 'favours_comparator' OR direction = 'no_difference'),
  CONSTRAINT contrast_ci_or_a_reason_is_given CHECK ((ci_lower_printed IS NULL) <> (ci_missing IS NULL)),
  CONSTRAINT contrast_ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT contrast_ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT contrast_ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT contrast_ci_level_is_a_percentage CHECK (ci_level > 0 AND ci_level < 100),
  CONSTRAINT contrast_p_relation_is_known CHECK (p_relation = '=' OR p_relation = '<' OR p_relation = '>' OR p_relation = '>='),
  CONSTRAINT contrast_p_has_a_relation CHECK ((p_printed IS NULL) = (p_relation IS NULL)),
  CONSTRAINT contrast_p_is_a_probability CHECK (p BETWEEN 0 AND 1),
  CONSTRAINT contrast_tails_are_1_or_2 CHECK (tails = 1 OR tails = 2),
  CONSTRAINT contrast_degrees_of_freedom_are_positive CHECK (df1 > 0 AND df2 > 0),
  CONSTRAINT contrast_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1),
  CONSTRAINT contrast_instrument_exists FOREIGN KEY (instrument) REFERENCES instruments (id) ON DELETE RESTRICT,
  CONSTRAINT contrast_time_point_exists FOREIGN KEY (time_point) REFERENCES time_points (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX contrasts_by_study ON contrasts (study);
CREATE INDEX contrasts_by_instrument ON contrasts (instrument, time_point);
CREATE INDEX contrasts_by_time_point ON contrasts (time_point);
CREATE INDEX contrasts_by_population ON contrasts (population);
CREATE INDEX contrasts_by_source ON contrasts (source);

-- The domains of the risk-of-bias tool that the review used.
CREATE TABLE risk_of_bias_domains (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT risk_of_bias_domain_position_is_unique UNIQUE (position)
) STRICT;
CREATE INDEX risk_of_bias_domains_by_source ON risk_of_bias_domains (source);

-- The review's judgement of each study in each domain.
CREATE TABLE risk_of_bias (
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES risk_of_bias_domains (id) ON DELETE CASCADE,
  -- low, unclear or high.
  judgement TEXT,
  judgement_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT judgement_or_a_reason_is_given CHECK ((judgement IS NULL) <> (judgement_missing IS NULL)),
  CONSTRAINT judgement_missing_is_a_known_reason CHECK (judgement_missing = 'not_reported' OR judgement_missing = 'not_measured' OR judgement_missing = 'not_applicable' OR judgement_missing = 'not_retrieved' OR judgement_missing = 'illegible'),
  PRIMARY KEY (study, domain),
  CONSTRAINT risk_of_bias_judgement_is_known CHECK (judgement = 'low' OR judgement = 'unclear' OR judgement = 'high')
) STRICT, WITHOUT ROWID;
CREATE INDEX risk_of_bias_by_domain ON risk_of_bias (domain);
CREATE INDEX risk_of_bias_by_source ON risk_of_bias (source);

-- Claims: the estimates that the review prints, pooled or of a single study. They are recomputed, never believed.
CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domains (id) ON DELETE RESTRICT,
  -- post or follow_up.
  at TEXT NOT NULL,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  -- The figure that shows it.
  figure TEXT,
  figure_missing TEXT,
  -- How many studies the review says it holds.
  k INTEGER NOT NULL,
  participants INTEGER,
  participants_missing TEXT,
  -- smd (Hedges's g) or md; missing when nothing was pooled.
  measure TEXT,
  measure_missing TEXT,
  estimate_printed TEXT,
  estimate REAL GENERATED ALWAYS AS (CAST(estimate_printed AS REAL)) VIRTUAL,
  estimate_missing TEXT,
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  ci_missing TEXT,
  -- In percent.
  i2_printed TEXT,
  i2 REAL GENERATED ALWAYS AS (CAST(i2_printed AS REAL)) VIRTUAL,
  i2_missing TEXT,
  heterogeneity_p_relation TEXT,
  heterogeneity_p_printed TEXT,
  heterogeneity_p REAL GENERATED ALWAYS AS (CAST(heterogeneity_p_printed AS REAL)) VIRTUAL,
  heterogeneity_p_missing TEXT,
  -- significant, non_significant or not_pooled, as the text says.
  verdict TEXT,
  verdict_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT figure_or_a_reason_is_given CHECK ((figure IS NULL) <> (figure_missing IS NULL)),
  CONSTRAINT figure_missing_is_a_known_reason CHECK (figure_missing = 'not_reported' OR figure_missing = 'not_measured' OR figure_missing = 'not_applicable' OR figure_missing = 'not_retrieved' OR figure_missing = 'illegible'),
  CONSTRAINT participants_or_a_reason_is_given CHECK ((participants IS NULL) <> (participants_missing IS NULL)),
  CONSTRAINT participants_missing_is_a_known_reason CHECK (participants_missing = 'not_reported' OR participants_missing = 'not_measured' OR participants_missing = 'not_applicable' OR participants_missing = 'not_retrieved' OR participants_missing = 'illegible'),
  CONSTRAINT participants_is_not_negative CHECK (participants >= 0),
  CONSTRAINT measure_or_a_reason_is_given CHECK ((measure IS NULL) <> (measure_missing IS NULL)),
  CONSTRAINT measure_missing_is_a_known_reason CHECK (measure_missing = 'not_reported' OR measure_missing = 'not_measured' OR measure_missing = 'not_applicable' OR measure_missing = 'not_retrieved' OR measure_missing = 'illegible'),
  CONSTRAINT estimate_or_a_reason_is_given CHECK ((estimate_printed IS NULL) <> (estimate_missing IS NULL)),
  CONSTRAINT estimate_missing_is_a_known_reason CHECK (estimate_missing = 'not_reported' OR estimate_missing = 'not_measured' OR estimate_missing = 'not_applicable' OR estimate_missing = 'not_retrieved' OR estimate_missing = 'illegible'),
  CONSTRAINT i2_or_a_reason_is_given CHECK ((i2_printed IS NULL) <> (i2_missing IS NULL)),
  CONSTRAINT i2_missing_is_a_known_reason CHECK (i2_missing = 'not_reported' OR i2_missing = 'not_measured' OR i2_missing = 'not_applicable' OR i2_missing = 'not_retrieved' OR i2_missing = 'illegible'),
  CONSTRAINT heterogeneity_p_or_a_reason_is_given CHECK ((heterogeneity_p_printed IS NULL) <> (heterogeneity_p_missing IS NULL)),
  CONSTRAINT heterogeneity_p_missing_is_a_known_reason CHECK (heterogeneity_p_missing = 'not_reported' OR heterogeneity_p_missing = 'not_measured' OR heterogeneity_p_missing = 'not_applicable' OR heterogeneity_p_missing = 'not_retrieved' OR heterogeneity_p_missing = 'illegible'),
  CONSTRAINT verdict_or_a_reason_is_given CHECK ((verdict IS NULL) <> (verdict_missing IS NULL)),
  CONSTRAINT verdict_missing_is_a_known_reason CHECK (verdict_missing = 'not_reported' OR verdict_missing = 'not_measured' OR verdict_missing = 'not_applicable' OR verdict_missing = 'not_retrieved' OR verdict_missing = 'illegible'),
  CONSTRAINT claim_time_is_known CHECK (at = 'post' OR at = 'follow_up'),
  CONSTRAINT claim_measure_is_known CHECK (measure = 'smd' OR measure = 'md'),
  CONSTRAINT claim_k_is_positive CHECK (k > 0),
  CONSTRAINT claim_ci_or_a_reason_is_given CHECK ((ci_lower_printed IS NULL) <> (ci_missing IS NULL)),
  CONSTRAINT claim_ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT claim_ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT claim_ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT claim_i2_is_a_percentage CHECK (i2 BETWEEN 0 AND 100),
  CONSTRAINT claim_p_relation_is_known CHECK (heterogeneity_p_relation = '=' OR heterogeneity_p_relation = '<' OR heterogeneity_p_relation = '>' OR heterogeneity_p_relation = '>='),
  CONSTRAINT claim_p_has_a_relation CHECK ((heterogeneity_p_printed IS NULL) = (heterogeneity_p_relation IS NULL)),
  CONSTRAINT claim_verdict_is_known CHECK (verdict = 'significant' OR verdict = 'non_significant' OR verdict = 'not_pooled')
) STRICT;
CREATE INDEX claims_by_review ON claims (review);
CREATE INDEX claims_by_domain ON claims (domain);
CREATE INDEX claims_by_population ON claims (population);
CREATE INDEX claims_by_source ON claims (source);

-- The studies that the review put into each claim.
CREATE TABLE claim_members (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE RESTRICT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (claim, study)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_members_by_study ON claim_members (study);
CREATE INDEX claim_members_by_source ON claim_members (source);

-- Other statements of the documents that can be checked, and how.
CREATE TABLE statements (
  id TEXT PRIMARY KEY NOT NULL,
  -- What the document says, in our words with its numbers.
  statement TEXT NOT NULL,
  -- The arithmetic or the comparison that checks it.
  how_to_check TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_source ON statements (source);

-- Doubts, contradictions between sources, inferences and corrections. A preferred value that another source
-- contradicts has its reason here.
CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  -- The row that the note is about: a table and the id in it.
  subject_table TEXT NOT NULL,
  subject TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT note_kind_is_known CHECK (kind = 'doubt' OR kind = 'contradiction' OR kind = 'inference' OR kind = 'correction'),
  CONSTRAINT note_subject_table_is_known CHECK (subject_table = 'reviews' OR subject_table = 'trials' OR subject_table = 'studies' OR subject_table = 'arms' OR subject_table = 'instruments' OR subject_table = 'results' OR subject_table = 'contrasts' OR subject_table = 'claims' OR subject_table = 'statements' OR subject_table = 'exposures' OR subject_table = 'programmes' OR subject_table = 'time_points')
) STRICT;
CREATE INDEX notes_by_subject ON notes (subject_table, subject);
CREATE INDEX notes_by_source ON notes (source);

-- What the transcription saw and did not store, with the reason, so that nothing is lost in silence.
CREATE TABLE left_out (
  id TEXT PRIMARY KEY NOT NULL,
  -- The row as it was seen.
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Why that reason holds.
  explanation TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT left_out_reason_is_known CHECK (reason = 'duplicate' OR reason = 'illegible' OR reason = 'not_a_result')
) STRICT;
CREATE INDEX left_out_by_source ON left_out (source);

-- "Trlb": marks the file as a Trialbook registry.
PRAGMA application_id = 1416784994;
