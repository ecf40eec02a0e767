-- The documents, with how many stored facts rest on each.
CREATE VIEW source AS
SELECT
  id, kind, citation, year, year_missing, doi, doi_missing, url, url_missing, seen,
  (SELECT count(*) FROM results WHERE results.source = sources.id) AS results,
  (SELECT count(*) FROM contrasts WHERE contrasts.source = sources.id) AS contrasts,
  (SELECT count(*) FROM characteristics WHERE characteristics.source = sources.id) AS characteristics
FROM sources;
