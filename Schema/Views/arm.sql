-- The arms, with what they received (by the review's text, or by the trial's own report where the review has none; and by
-- the review's Table 1), the class of a comparator, and the programme.
CREATE VIEW arm AS
SELECT
  arms.id, arms.trial, trials.inclusion, arms.position, role, arms.label, randomized, randomized_missing,
  cluster_count AS clusters, cluster_count_missing AS clusters_missing,
  (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = arms.id AND according_to IN ('text', 'report') ORDER BY component)) AS components,
  (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = arms.id AND according_to IN ('table1', 'report') ORDER BY component)) AS components_table1,
  preferred_class.class AS comparator_class,
  CASE WHEN preferred_class.class IS NULL THEN CASE role WHEN 'intervention' THEN 'not_applicable' ELSE 'not_reported' END END
    AS comparator_class_missing,
  programmes.name AS programme, programmes.name_missing AS programme_missing,
  edition, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE edition_missing END AS edition_missing,
  modules, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE modules_missing END AS modules_missing,
  format, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE format_missing END AS format_missing,
  sessions, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE sessions_missing END AS sessions_missing,
  session_minutes, session_minutes_printed,
  CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE session_minutes_missing END AS session_minutes_missing,
  frequency, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE frequency_missing END AS frequency_missing,
  duration_months, duration_months_printed,
  CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE duration_months_missing END AS duration_months_missing,
  provider, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE provider_missing END AS provider_missing,
  arms.source, arms.locator
FROM arms
JOIN trials ON trials.id = arms.trial
LEFT JOIN comparator_classes AS preferred_class ON preferred_class.arm = arms.id AND preferred_class.preferred = 1
LEFT JOIN programmes ON programmes.arm = arms.id;
