-- The reports, with what subgroup questions ask of them: country, design, comparator, programme, numbers, groupings. The
-- comparator class is the review's by default; comparator_class_table1 is that of its Table 1. A trial whose comparators differ
-- has all their classes, in the order of the arms: waitlist; active. What has no row has neither a value nor a reason.
-- It reads the tables of arms rather than the view arm: SQLite would make that view whole for every question about one study.
CREATE VIEW study AS
SELECT
  studies.id, studies.label, reference_number, reference_number_missing, studies.trial, trials.inclusion,
  authors, authors_missing, year, year_missing, title, title_missing, journal, journal_missing, volume, volume_missing, pages, pages_missing,
  doi, doi_missing, pmid, pmid_missing, trials.country, trials.country_missing,
  trials.unit_of_randomization, trials.unit_of_randomization_missing,
  trials.diagnosis, trials.diagnosis_missing,
  trial.randomized, trial.randomized_missing, trial.randomized_at_least,
  (SELECT group_concat(class, '; ') FROM (
    SELECT class FROM arms JOIN comparator_classes ON arm = arms.id AND preferred = 1
    WHERE arms.trial = studies.trial AND role = 'comparator' GROUP BY class ORDER BY min(position))) AS comparator_class,
  (SELECT group_concat(class, '; ') FROM (
    SELECT class FROM arms JOIN comparator_classes ON arm = arms.id AND according_to = 'table1'
    WHERE arms.trial = studies.trial AND role = 'comparator' GROUP BY class ORDER BY min(position))) AS comparator_class_table1,
  CASE WHEN intervention.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = intervention.id AND according_to IN ('text', 'report') ORDER BY component)) END AS intervention,
  CASE WHEN comparator.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = comparator.id AND according_to IN ('text', 'report') ORDER BY component)) END AS comparator,
  CASE WHEN intervention.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = intervention.id AND according_to IN ('table1', 'report') ORDER BY component)) END AS intervention_table1,
  CASE WHEN comparator.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = comparator.id AND according_to IN ('table1', 'report') ORDER BY component)) END AS comparator_table1,
  edition, edition_missing,
  modules, modules_missing,
  format, format_missing,
  duration_months, duration_months_printed,
  duration_months_missing,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'completion') AS completion,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'implementation') AS implementation,
  aim, aim_missing, main_results, main_results_missing, studies.source, studies.locator
FROM studies
JOIN trials ON trials.id = studies.trial
JOIN trial ON trial.id = studies.trial
LEFT JOIN arms AS intervention ON intervention.id = (
  SELECT id FROM arms WHERE arms.trial = studies.trial AND role = 'intervention' ORDER BY position LIMIT 1)
LEFT JOIN programmes ON programmes.arm = intervention.id
LEFT JOIN arms AS comparator ON comparator.id = (
  SELECT id FROM arms WHERE arms.trial = studies.trial AND role = 'comparator' ORDER BY position LIMIT 1);
