-- The arms, with what they received (by the review's text, or by the trial's own report where the review has none; and by
-- the review's Table 1), the class of a comparator, and the programme. Where no class or programme is stored there is neither a
-- value nor a reason, but that an intervention has no comparator's class.
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
  CASE WHEN preferred_class.class IS NULL AND role = 'intervention' THEN 'not_applicable' END AS comparator_class_missing,
  programmes.name AS programme, programmes.name_missing AS programme_missing,
  edition, edition_missing,
  modules, modules_missing,
  format, format_missing,
  sessions, sessions_missing,
  session_minutes, session_minutes_printed,
  session_minutes_missing,
  frequency, frequency_missing,
  duration_months, duration_months_printed,
  duration_months_missing,
  provider, provider_missing,
  arms.source, arms.locator
FROM arms
JOIN trials ON trials.id = arms.trial
LEFT JOIN comparator_classes AS preferred_class ON preferred_class.arm = arms.id AND preferred_class.preferred = 1
LEFT JOIN programmes ON programmes.arm = arms.id;
