-- What each study measured: an instrument of a domain, or a domain on an instrument that is not stored. A study measured
-- what its list of instruments names, what it has a result or a contrast of (unless the result says that it was not
-- measured), and, at the claim's time, the domain of a claim that it is a member of. Of what has no row nothing is known.
CREATE VIEW measured AS
SELECT study, instrument, domain, NULL AS at
FROM study_instruments JOIN instruments ON instruments.id = instrument
UNION ALL
SELECT studies.id, instruments.id, domain, NULL FROM instruments CROSS JOIN studies
WHERE EXISTS (
  SELECT 1 FROM results
  WHERE results.study = studies.id AND results.instrument = instruments.id
    AND coalesce(mean_missing, median_missing, events_missing) IS NOT 'not_measured')
UNION ALL
SELECT study, instrument, domain, NULL FROM contrasts JOIN instruments ON instruments.id = instrument
UNION ALL
SELECT study, NULL, domain, at FROM claim_members JOIN claims ON claims.id = claim;
