-- The results, one arm on one instrument at one time point in one population. Each number has its reason beside it; what
-- a kind of result cannot have reads as not applicable.
CREATE VIEW result AS
SELECT
  results.id, results.study, studies.label AS study_label, studies.trial, results.arm, arms.role,
  instrument, instruments.label AS instrument_label, instruments.domain,
  results.time_point, time_points.kind AS at, months, months_printed, months_missing,
  population, score, results.kind,
  n, n_missing,
  mean, mean_printed, coalesce(mean_missing, CASE WHEN mean_printed IS NULL THEN 'not_applicable' END) AS mean_missing,
  sd, sd_printed, coalesce(sd_missing, CASE WHEN sd_printed IS NULL THEN 'not_applicable' END) AS sd_missing,
  se, se_printed, coalesce(se_missing, CASE WHEN se_printed IS NULL THEN 'not_applicable' END) AS se_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed,
  coalesce(ci_missing, CASE WHEN ci_lower_printed IS NULL THEN 'not_applicable' END) AS ci_missing,
  median, median_printed, coalesce(median_missing, CASE WHEN median_printed IS NULL THEN 'not_applicable' END) AS median_missing,
  q1, q1_printed, q3, q3_printed,
  coalesce(quartiles_missing, CASE WHEN q1_printed IS NULL THEN 'not_applicable' END) AS quartiles_missing,
  minimum, minimum_printed, maximum, maximum_printed,
  coalesce(range_missing, CASE WHEN minimum_printed IS NULL THEN 'not_applicable' END) AS range_missing,
  events, coalesce(events_missing, CASE WHEN events IS NULL THEN 'not_applicable' END) AS events_missing,
  results.preferred, results.note, results.source, results.locator
FROM results
JOIN studies ON studies.id = results.study
JOIN arms ON arms.id = results.arm
JOIN instruments ON instruments.id = results.instrument
JOIN time_points ON time_points.id = results.time_point;
