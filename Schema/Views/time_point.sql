-- The time points of each trial, in months from baseline.
CREATE VIEW time_point AS
SELECT id, trial, position, kind, label, months, months_printed, months_missing, source, locator
FROM time_points;
