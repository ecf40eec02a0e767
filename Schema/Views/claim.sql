-- The estimates that the review prints, with the reference numbers of their members.
CREATE VIEW claim AS
SELECT
  claims.id, domain, domains.name AS domain_name, at, population, figure, figure_missing, k,
  (SELECT count(*) FROM claim_members WHERE claim = claims.id) AS members,
  (SELECT json_group_array(reference_number) FROM (
    SELECT reference_number FROM claim_members JOIN studies ON studies.id = study
    WHERE claim = claims.id AND reference_number IS NOT NULL ORDER BY reference_number)) AS member_references,
  (SELECT count(DISTINCT trial) FROM claim_members JOIN studies ON studies.id = study WHERE claim = claims.id) AS trials,
  participants, participants_missing, measure, measure_missing, estimate, estimate_printed, estimate_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed, ci_missing, i2, i2_printed, i2_missing,
  heterogeneity_p_relation, heterogeneity_p, heterogeneity_p_printed, heterogeneity_p_missing,
  verdict, verdict_missing, note, claims.source, claims.locator
FROM claims JOIN domains ON domains.id = domain;
