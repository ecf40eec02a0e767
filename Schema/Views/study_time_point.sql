-- The time points of each report. A trial's only report has all of the trial's; of several reports each has the baseline,
-- which they share, and those times at which it has a result or a contrast or is a member of a claim.
CREATE VIEW study_time_point AS
SELECT
  studies.id AS study, time_points.id AS time_point, studies.trial, position, kind, time_points.label,
  months, months_printed, months_missing
FROM studies JOIN time_points ON time_points.trial = studies.trial
WHERE kind = 'baseline'
  OR (SELECT count(*) FROM studies AS report WHERE report.trial = studies.trial) = 1
  OR EXISTS (SELECT 1 FROM results WHERE results.study = studies.id AND results.time_point = time_points.id)
  OR EXISTS (SELECT 1 FROM contrasts WHERE contrasts.study = studies.id AND contrasts.time_point = time_points.id)
  OR EXISTS (
    SELECT 1 FROM claim_members JOIN claims ON claims.id = claim
    WHERE claim_members.study = studies.id AND claims.at = time_points.kind);
