-- Trialbook, schema 3: which report stands for a trial.

-- Which study stands for a trial that has several reports among the members of a synthesis. A synthesis counts a trial
-- once; the primary key sees to it that no second report can stand beside the first. Trials with one report need no row.
CREATE TABLE synthesis_representatives (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  -- Why this report and not another.
  note TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (claim, trial)
) STRICT, WITHOUT ROWID;
CREATE INDEX synthesis_representatives_by_trial ON synthesis_representatives (trial);
CREATE INDEX synthesis_representatives_by_study ON synthesis_representatives (study);
CREATE INDEX synthesis_representatives_by_source ON synthesis_representatives (source);
