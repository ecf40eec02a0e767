-- Characteristics of the included studies, one row a study, as the review's Table 1 prints them and with what it leaves
-- out. Lists are JSON arrays. The outcomes are those of the view measured, asked study by study: SQLite would make that view
-- whole for every question about one study.
CREATE VIEW table1 AS
SELECT
  study.id AS study, study.label, study.reference_number, study.reference_number_missing, study.trial,
  trials.name AS trial_name, trials.registration, trials.registration_missing,
  (SELECT json_group_array(label) FROM (
    SELECT label FROM studies AS other WHERE other.trial = study.trial AND other.id <> study.id ORDER BY reference_number, id))
    AS other_reports,
  study.year, study.year_missing, study.country, study.country_missing, study.unit_of_randomization, study.unit_of_randomization_missing,
  study.diagnosis, study.diagnosis_missing, study.aim, study.aim_missing,
  (SELECT programmes.name FROM arms JOIN programmes ON programmes.arm = arms.id
    WHERE arms.trial = study.trial AND role = 'intervention' ORDER BY position LIMIT 1) AS programme,
  (SELECT programmes.name_missing FROM arms JOIN programmes ON programmes.arm = arms.id
    WHERE arms.trial = study.trial AND role = 'intervention' ORDER BY position LIMIT 1) AS programme_missing,
  study.edition, study.edition_missing, study.modules, study.modules_missing, study.format, study.format_missing,
  study.duration_months, study.duration_months_printed, study.duration_months_missing,
  (SELECT json_group_array(json_object(
      'id', id, 'label', label, 'role', role, 'components', json(components), 'components_table1', json(components_table1),
      'randomized', randomized, 'randomized_missing', randomized_missing, 'clusters', clusters))
    FROM (SELECT * FROM arm WHERE arm.trial = study.trial ORDER BY position)) AS arms,
  study.randomized, study.randomized_missing, study.randomized_at_least,
  study.comparator_class, study.comparator_class_table1,
  (SELECT json_group_array(json_object(
      'instrument', instrument, 'label', label, 'domain', domain_name, 'role', domain_role, 'rater', rater,
      'in_table1', in_table1))
    FROM (
      SELECT used.id AS instrument, used.label, domains.name AS domain_name, domains.role AS domain_role, rater,
        coalesce(in_table1, 0) AS in_table1
      FROM domains
      LEFT JOIN instruments AS used ON used.domain = domains.id AND (
        EXISTS (SELECT 1 FROM study_instruments WHERE study_instruments.study = study.id AND instrument = used.id)
        OR EXISTS (SELECT 1 FROM contrasts WHERE contrasts.study = study.id AND instrument = used.id)
        OR EXISTS (
          SELECT 1 FROM results WHERE results.study = study.id AND instrument = used.id
            AND coalesce(mean_missing, median_missing, events_missing) IS NOT 'not_measured'))
      LEFT JOIN study_instruments AS listed ON listed.study = study.id AND listed.instrument = used.id
      WHERE used.id IS NOT NULL OR EXISTS (
        SELECT 1 FROM claim_members JOIN claims ON claims.id = claim
        WHERE claim_members.study = study.id AND claims.domain = domains.id)
      ORDER BY domains.position, used.label)) AS outcomes,
  (SELECT json_group_array(json_object(
      'id', time_point, 'kind', kind, 'label', label, 'months', months_printed, 'months_missing', months_missing))
    FROM (SELECT * FROM study_time_point WHERE study_time_point.study = study.id ORDER BY position)) AS time_points,
  (SELECT json_group_array(json_object(
      'id', id, 'measure', measure, 'events', events, 'of', of, 'percent', percent_printed, 'mean', mean_printed, 'sd', sd_printed,
      'definition', definition, 'role', role))
    FROM (
      SELECT exposures.*, arms.role FROM exposures JOIN arms ON arms.id = arm
      WHERE arms.trial = study.trial AND preferred = 1 ORDER BY arms.position, measure, exposures.id)) AS exposure,
  study.completion, study.main_results, study.main_results_missing,
  (SELECT json_group_array(source) FROM (
    SELECT study.source AS source
    UNION SELECT source FROM trials WHERE trials.id = study.trial
    UNION SELECT source FROM arms WHERE arms.trial = study.trial
    UNION SELECT source FROM study_instruments WHERE study_instruments.study = study.id
    UNION SELECT programmes.source FROM programmes JOIN arms ON arms.id = arm WHERE arms.trial = study.trial
    UNION SELECT source FROM time_points WHERE time_points.trial = study.trial
    UNION SELECT exposures.source FROM exposures JOIN arms ON arms.id = arm WHERE arms.trial = study.trial AND preferred = 1
    ORDER BY source)) AS sources
FROM study
JOIN trials ON trials.id = study.trial
WHERE study.inclusion = 'included';
