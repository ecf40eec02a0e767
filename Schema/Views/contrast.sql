-- The contrasts, with the labels of what they refer to. Only comparison = 'between_groups' is an effect of the programme.
CREATE VIEW contrast AS
SELECT
  contrasts.id, contrasts.study, studies.label AS study_label, studies.trial,
  instrument, instrument_missing, instruments.label AS instrument_label, instruments.domain, outcome,
  contrasts.time_point, time_point_missing, time_points.kind AS at,
  months, months_printed, coalesce(months_missing, CASE WHEN months_printed IS NULL THEN time_point_missing END) AS months_missing,
  population, comparison, statistic,
  value, value_printed, value_missing, value_as_scanned,
  df1, df1_printed, df1_missing, df2, df2_printed, df2_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed, ci_missing, ci_level,
  p_relation, p, p_printed, p_missing, tails, contrasts.direction, contrasts.direction_missing,
  contrasts.preferred, contrasts.note, contrasts.source, contrasts.locator
FROM contrasts
JOIN studies ON studies.id = contrasts.study
LEFT JOIN instruments ON instruments.id = contrasts.instrument
LEFT JOIN time_points ON time_points.id = contrasts.time_point;
