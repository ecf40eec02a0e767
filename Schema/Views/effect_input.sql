-- What an effect can be computed from: the preferred results of both arms of a trial side by side (1 the intervention, 2
-- the comparator), on one instrument, at one time point, in one population, in one document.
CREATE VIEW effect_input AS
SELECT
  one.study, studies.trial, one.instrument, instruments.domain, instruments.direction, one.time_point, time_points.kind AS at,
  months, one.population, one.score, one.kind,
  one.id AS result1, two.id AS result2, one.arm AS arm1, two.arm AS arm2,
  one.n AS n1, one.n_missing AS n1_missing, two.n AS n2, two.n_missing AS n2_missing,
  one.mean AS mean1, one.mean_missing AS mean1_missing, two.mean AS mean2, two.mean_missing AS mean2_missing,
  one.sd AS sd1, one.sd_missing AS sd1_missing, two.sd AS sd2, two.sd_missing AS sd2_missing,
  one.se AS se1, one.se_missing AS se1_missing, two.se AS se2, two.se_missing AS se2_missing,
  one.ci_lower AS ci_lower1, one.ci_upper AS ci_upper1, two.ci_lower AS ci_lower2, two.ci_upper AS ci_upper2,
  one.median AS median1, one.q1 AS q1_1, one.q3 AS q3_1, one.minimum AS minimum1, one.maximum AS maximum1,
  two.median AS median2, two.q1 AS q1_2, two.q3 AS q3_2, two.minimum AS minimum2, two.maximum AS maximum2,
  one.events AS events1, two.events AS events2,
  one.source
FROM results AS one
JOIN arms AS arm_one ON arm_one.id = one.arm AND arm_one.role = 'intervention'
JOIN results AS two
  ON two.study = one.study AND two.instrument = one.instrument AND two.time_point = one.time_point
  AND two.population = one.population AND two.score = one.score AND two.kind = one.kind AND two.source = one.source
  AND two.preferred = 1
JOIN arms AS arm_two ON arm_two.id = two.arm AND arm_two.role = 'comparator'
JOIN studies ON studies.id = one.study
JOIN instruments ON instruments.id = one.instrument
JOIN time_points ON time_points.id = one.time_point
WHERE one.preferred = 1;
