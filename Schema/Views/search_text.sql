-- The texts that search finds: the kind of thing and its id, what it is about (an id that show knows), the place (the
-- column or, of a characteristic, the field), and the words.
CREATE VIEW search_text AS
SELECT 'studies' AS kind, id, id AS about, 'label' AS place, label AS words FROM studies
UNION ALL SELECT 'studies', id, id, 'authors', authors FROM studies WHERE authors IS NOT NULL
UNION ALL SELECT 'studies', id, id, 'title', title FROM studies WHERE title IS NOT NULL
UNION ALL SELECT 'studies', id, id, 'aim', aim FROM studies WHERE aim IS NOT NULL
UNION ALL SELECT 'studies', id, id, 'main_results', main_results FROM studies WHERE main_results IS NOT NULL
UNION ALL SELECT 'trials', id, id, 'name', name FROM trials
UNION ALL SELECT 'trials', id, id, 'diagnosis', diagnosis FROM trials WHERE diagnosis IS NOT NULL
UNION ALL SELECT 'trials', id, id, 'setting', setting FROM trials WHERE setting IS NOT NULL
UNION ALL SELECT 'trials', id, id, 'inclusion_note', inclusion_note FROM trials WHERE inclusion_note IS NOT NULL
UNION ALL SELECT 'programmes', arm, arm, 'name', name FROM programmes WHERE name IS NOT NULL
UNION ALL SELECT 'programmes', arm, arm, 'note', note FROM programmes WHERE note IS NOT NULL
UNION ALL SELECT 'comparator_classes', arm || ':' || according_to, arm, 'wording', wording FROM comparator_classes WHERE wording IS NOT NULL
UNION ALL SELECT 'comparator_classes', arm || ':' || according_to, arm, 'note', note FROM comparator_classes WHERE note IS NOT NULL
UNION ALL SELECT 'exposures', id, arm, 'definition', definition FROM exposures
UNION ALL SELECT 'components', id, source, 'name', name FROM components
UNION ALL SELECT 'components', id, source, 'description', description FROM components
UNION ALL SELECT 'instruments', id, id, 'label', label FROM instruments
UNION ALL SELECT 'instruments', id, id, 'name', name FROM instruments
UNION ALL SELECT 'instruments', id, id, 'note', note FROM instruments WHERE note IS NOT NULL
UNION ALL SELECT 'characteristics', id, study, field, value FROM characteristics WHERE value IS NOT NULL
UNION ALL SELECT 'results', id, id, 'note', note FROM results WHERE note IS NOT NULL
UNION ALL SELECT 'contrasts', id, id, 'outcome', outcome FROM contrasts
UNION ALL SELECT 'contrasts', id, id, 'note', note FROM contrasts WHERE note IS NOT NULL
UNION ALL SELECT 'claims', id, id, 'note', note FROM claims WHERE note IS NOT NULL
UNION ALL SELECT 'statements', id, source, 'statement', statement FROM statements
UNION ALL SELECT 'statements', id, source, 'how_to_check', how_to_check FROM statements WHERE how_to_check IS NOT NULL
UNION ALL SELECT 'conclusions', id, (SELECT source FROM reviews), 'conclusion', conclusion FROM conclusions
UNION ALL SELECT 'eligibility_criteria', id, source, 'criterion', criterion FROM eligibility_criteria
UNION ALL SELECT 'figures', id, source, 'caption', caption FROM figures
UNION ALL SELECT 'notes', id, CASE subject_table
  WHEN 'exposures' THEN (SELECT arm FROM exposures WHERE exposures.id = subject) WHEN 'statements' THEN source ELSE subject END,
  'note', note FROM notes
UNION ALL SELECT 'left_out', id, source, 'what', what FROM left_out
UNION ALL SELECT 'left_out', id, source, 'explanation', explanation FROM left_out
UNION ALL SELECT 'sources', id, id, 'citation', citation FROM sources;
