-- The reports, with what subgroup questions ask of them: country, design, comparator, programme, numbers, groupings. The
-- comparator class is the review's by default; comparator_class_table1 is that of its Table 1.
CREATE VIEW study AS
SELECT
  studies.id, studies.label, reference_number, reference_number_missing, studies.trial, trials.inclusion,
  authors, year, year_missing, title, title_missing, journal, journal_missing, volume, volume_missing, pages, pages_missing,
  doi, doi_missing, pmid, pmid_missing, trials.country, trials.unit_of_randomization, trials.unit_of_randomization_missing,
  trials.diagnosis, trials.diagnosis_missing,
  trial.randomized, trial.randomized_missing, trial.randomized_at_least,
  comparator.comparator_class, comparator.comparator_class_missing,
  (SELECT class FROM comparator_classes WHERE arm = comparator.id AND according_to = 'table1') AS comparator_class_table1,
  intervention.components AS intervention, comparator.components AS comparator,
  intervention.components_table1 AS intervention_table1, comparator.components_table1 AS comparator_table1,
  intervention.edition, intervention.edition_missing, intervention.modules, intervention.modules_missing,
  intervention.format, intervention.format_missing,
  intervention.duration_months, intervention.duration_months_printed, intervention.duration_months_missing,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'completion') AS completion,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'implementation') AS implementation,
  aim, main_results, studies.source, studies.locator
FROM studies
JOIN trials ON trials.id = studies.trial
JOIN trial ON trial.id = studies.trial
LEFT JOIN arm AS intervention ON intervention.trial = studies.trial AND intervention.role = 'intervention'
  AND intervention.position = (SELECT min(position) FROM arms WHERE arms.trial = studies.trial AND role = 'intervention')
LEFT JOIN arm AS comparator ON comparator.trial = studies.trial AND comparator.role = 'comparator'
  AND comparator.position = (SELECT min(position) FROM arms WHERE arms.trial = studies.trial AND role = 'comparator');
