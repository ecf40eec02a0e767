-- The instruments, with the domain's name and how many studies used each.
CREATE VIEW instrument AS
SELECT
  instruments.id, instruments.label, instruments.name, domain, domains.name AS domain_name, domains.role AS domain_role,
  rater, rater_missing, items, items_missing,
  range_low, range_low_printed, range_low_missing, range_high, range_high_printed, range_high_missing,
  direction, direction_missing, reliability, reliability_missing,
  minimal_important_difference, minimal_important_difference_missing,
  (SELECT count(DISTINCT study) FROM measured WHERE instrument = instruments.id) AS studies,
  (SELECT count(*) FROM results WHERE instrument = instruments.id) AS results,
  instruments.note, instruments.source, instruments.locator
FROM instruments JOIN domains ON domains.id = domain;
