-- The trials, with the number of people randomized. Where the number of one arm is missing the total is missing for the
-- same reason, and randomized_at_least holds what the other arms add up to.
CREATE VIEW trial AS
SELECT
  trials.id, trials.name, inclusion, inclusion_note, registration, registration_missing, country, country_missing, setting, setting_missing,
  sites, sites_missing, unit_of_randomization, unit_of_randomization_missing, allocation, allocation_missing,
  blinding, blinding_missing, started, started_missing, ended, ended_missing, diagnosis, diagnosis_missing,
  (SELECT count(*) FROM studies WHERE studies.trial = trials.id) AS studies,
  (SELECT json_group_array(label) FROM (SELECT label FROM studies WHERE studies.trial = trials.id ORDER BY reference_number, id))
    AS study_labels,
  (SELECT count(*) FROM arms WHERE arms.trial = trials.id) AS arms,
  (SELECT CASE WHEN count(*) = count(randomized) THEN sum(randomized) END FROM arms WHERE arms.trial = trials.id) AS randomized,
  (SELECT min(randomized_missing) FROM arms WHERE arms.trial = trials.id) AS randomized_missing,
  (SELECT sum(randomized) FROM arms WHERE arms.trial = trials.id) AS randomized_at_least,
  (SELECT CASE WHEN count(*) = count(cluster_count) THEN sum(cluster_count) END FROM arms WHERE arms.trial = trials.id) AS clusters,
  (SELECT min(cluster_count_missing) FROM arms WHERE arms.trial = trials.id) AS clusters_missing,
  source, locator
FROM trials;
