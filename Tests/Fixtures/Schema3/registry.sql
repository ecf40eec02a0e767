PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
PRAGMA application_id = 1416784994;
PRAGMA user_version = 3;
CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  -- The full citation, or the title of a page.
  citation TEXT NOT NULL,
  -- The year of publication.
  year INTEGER,
  year_missing TEXT,
  -- Without a resolver's address: 10.3389/fpsyt.2023.1162288.
  doi TEXT,
  doi_missing TEXT,
  -- Where the document, or the part of it that was seen, is found.
  url TEXT,
  url_missing TEXT,
  -- How much of the document was seen: full_text, part (a table, some pages), abstract, record (a bibliographic entry).
  seen TEXT NOT NULL,
  CONSTRAINT year_or_a_reason_is_given CHECK ((year IS NULL) <> (year_missing IS NULL)),
  CONSTRAINT year_missing_is_a_known_reason CHECK (year_missing = 'not_reported' OR year_missing = 'not_measured' OR year_missing = 'not_applicable' OR year_missing = 'not_retrieved' OR year_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT url_or_a_reason_is_given CHECK ((url IS NULL) <> (url_missing IS NULL)),
  CONSTRAINT url_missing_is_a_known_reason CHECK (url_missing = 'not_reported' OR url_missing = 'not_measured' OR url_missing = 'not_applicable' OR url_missing = 'not_retrieved' OR url_missing = 'illegible'),
  CONSTRAINT source_id_is_not_empty CHECK (length(id) > 0),
  CONSTRAINT source_kind_is_known CHECK (kind = 'article' OR kind = 'review' OR kind = 'registry' OR kind = 'thesis' OR kind = 'slides' OR kind = 'record' OR kind = 'protocol'),
  CONSTRAINT source_seen_is_known CHECK (seen = 'full_text' OR seen = 'part' OR seen = 'abstract' OR seen = 'record')
) STRICT;
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('armstrong2014', 'article', 'Armstrong 2014. Mental Health Recovery Measure. Psychiatr Serv, appi.ps.201300215', 2014, '10.1176/appi.ps.201300215', 'https://www.springermedizin.de/link?doi=10.1176/appi.ps.201300215', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('bartels2014', 'article', 'Bartels SJ, Pratt SI, Mueser KT, Naslund JA, Wolfe RS, Santos M, Xie H, Riera EG. Integrated IMR for psychiatric and general medical illness for adults aged 50 or older with serious mental illness. Psychiatr Serv 2014;65(3):330-337', 2014, '10.1176/appi.ps.201300023', 'https://psychiatryonline.org/doi/abs/10.1176/appi.ps.201300023', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('beentjes2016', 'article', 'Beentjes TAA, Goossens PJJ, Vermeulen H, Teerenstra S, Nijhuis-van der Sanden MWG, van Gaal BGI. E-IMR: e-health added to face-to-face delivery of Illness Management & Recovery programme for people with severe mental illness, an exploratory clustered randomized controlled trial. BMC Health Serv Res 2018 (protocol 2016)', 2018, '10.1186/s12913-018-3767-5', 'https://mijn.bsl.nl/link?doi=10.1186/s12913-018-3767-5', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('dalum2018a', 'article', 'Dalum HS, Waldemar AK, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Nordentoft M, Eplov LF. Participants'' and staffs'' evaluation of the Illness Management and Recovery program: a randomized clinical trial. 2018 (journal not seen)', 2018, NULL, 'https://research.regionh.dk/en/publications/participants-and-staffs-evaluation-of-the-illness-management-and-', 'abstract', NULL, 'not_retrieved', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('dalum2018b', 'article', 'Dalum HS, Waldemar AK, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Nordentoft M, Eplov LF. Illness management and recovery: Clinical outcomes of a randomized clinical trial in community mental health centers. PLOS ONE 2018;13(4):e0194027 (DOI built from the article number)', 2018, '10.1371/journal.pone.0194027', 'https://test01.ku.dk/:obvius/pureproxy/3974268/en/publications/illness-management-and-recovery-clinical-outcomes-of-a-randomized', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('danish-protocol', 'protocol', 'Protocol of the Danish IMR trial. Trials 2011;12:195', 2011, NULL, 'http://www.trialsjournal.com/content/12/1/195', 'abstract', NULL, 'not_retrieved', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('dworkin1990', 'article', 'Dworkin 1990. Reliability of the Global Assessment Scale', 1990, '10.1007/bf00752724', 'https://doi.org/10.1007/bf00752724', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('goh2023', 'review', 'Goh, Ow Yong, Li. Systematic review of the Illness Management and Recovery programme. Frontiers in Psychiatry 2023;14:1162288', 2023, '10.3389/fpsyt.2023.1162288', 'https://doi.org/10.3389/fpsyt.2023.1162288', 'full_text', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('imrs-dutch', 'article', 'Evaluation of the Dutch Illness Management and Recovery Scale, client and clinician versions (authors and title not recorded)', NULL, '10.3109/09638237.2015.1124398', 'https://doi.org/10.3109/09638237.2015.1124398', 'abstract', 'not_retrieved', NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('jensen-thesis', 'thesis', 'Jensen SB. An investigation of the Illness Management and Recovery (IMR) program''s effect on clients'' recovery - Exploring the participants'' lived experience with the IMR-program. PhD thesis, 2021 (abstract)', 2021, NULL, NULL, 'abstract', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('jensen2019', 'article', 'Jensen SB, Dalum HS, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Mueser KT, Nordentoft M, Eplov LF. Illness management and recovery: one-year follow-up of a randomized controlled trial in Danish community mental health centers: long-term effects on clinical and personal recovery. BMC Psychiatry 2019;19:65', 2019, '10.1186/s12888-019-2048-0', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6371462/', 'part', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('kawata2008', 'article', 'Kawata, Revicki 2008. Personal and Social Performance scale. Qual Life Res 17:1247-1256', 2008, '10.1007/s11136-008-9400-z', 'https://link.springer.com/article/10.1007%2Fs11136-008-9400-z', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('lin2013', 'article', 'Lin EC, Chan CH, Shao WC, Lin MF, Shiau S, Mueser KT, Huang SC, Wang HS. A randomized controlled trial of an adapted Illness Management and Recovery program for people with schizophrenia awaiting discharge from a psychiatric hospital. Psychiatr Rehabil J 2013;36(4):243-249', 2013, NULL, 'https://pubmedhh.nlm.nih.gov/cgi-bin/abstract.cgi?from=jb&id=24320832', 'abstract', NULL, 'not_retrieved', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('monroe_devita2018', 'article', 'Monroe-DeVita M, et al. Implementing Illness Management and Recovery Within Assertive Community Treatment: A Pilot Trial of Feasibility and Effectiveness. Psychiatr Serv 2018;69(5):562-571', 2018, '10.1176/appi.ps.201700124', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6433370/', 'part', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('mueser-slides', 'slides', 'Mueser KT, Gingerich S. Recent Advances in Research on IMR (slides)', NULL, NULL, NULL, 'full_text', 'not_reported', 'not_applicable', 'not_retrieved');
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('muralidharan2019', 'article', 'Muralidharan A, Brown CH, Peer JE, Klingaman EA, Hack SM, Li L, Walsh MB, Goldberg RW. Living Well: An Intervention to Improve Medical Illness Self-Management Among Individuals With Serious Mental Illness. Psychiatr Serv 2019;70(1):19-25', 2019, '10.1176/appi.ps.201800162', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6494087/', 'part', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('nct01361698', 'registry', 'ClinicalTrials.gov NCT01361698: Illness Management and Recovery in Danish community mental health centres (read in several copies of the register)', NULL, NULL, 'https://clinicaltrials.gov/study/NCT01361698', 'part', 'not_reported', 'not_applicable', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('nct01676909', 'registry', 'ClinicalTrials.gov NCT01676909: Living Well trial, VA HSR&D IIR 11-276 (read in several copies of the register)', NULL, NULL, 'https://clinicaltrials.gov/study/NCT01676909', 'part', 'not_reported', 'not_applicable', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('pedersen2007', 'article', 'Pedersen 2007. Split Global Assessment of Functioning. Compr Psychiatry', 2007, NULL, NULL, 'record', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('roosenschoon-protocol', 'protocol', 'Protocol of the Dutch IMR trial. BMC Psychiatry 2016', 2016, '10.1186/s12888-016-0774-0', 'https://bmcpsychiatry.biomedcentral.com/articles/10.1186/s12888-016-0774-0', 'part', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('roosenschoon-thesis', 'thesis', 'Roosenschoon BJ. PhD thesis on Illness Management and Recovery in the Netherlands (title not seen); some pages', NULL, NULL, 'https://books.ipskampprinting.nl/thesis/645433-roosenschoon/', 'part', 'not_retrieved', 'not_retrieved', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('roosenschoon2021', 'article', 'Roosenschoon BJ, van Weeghel J, Deen ML, van Esveld EW, Kamperman AM, Mulder CL. Effects of Illness Management and Recovery: A Multicenter Randomized Controlled Trial. Front Psychiatry 2021;12:723435 (volume not verified)', 2021, '10.3389/fpsyt.2021.723435', 'https://www.frontiersin.org/articles/10.3389/fpsyt.2021.723435/full', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('salyers2007', 'article', 'Salyers 2007. Illness Management and Recovery Scale. Community Ment Health J 43(5):459-480', 2007, '10.1007/s10597-007-9087-6', 'https://doi.org/10.1007/s10597-007-9087-6', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('salyers2010', 'article', 'Salyers M, McGuire A, Rollins A, Bond G, Mueser K, Macy V. Integrating Assertive Community Treatment and Illness Management and Recovery for Consumers with Severe Mental Illness. Community Ment Health J 2010;46(4):319-329', 2010, NULL, 'http://www1.cnpereading.com/pages/publications/form/article/402881c843794fa201437b1e52376927', 'abstract', NULL, 'not_retrieved', NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('salyers2014', 'article', 'Salyers MP, McGuire AB, Kukla M, Fukui S, Lysaker PH, Mueser KT. A Randomized Controlled Trial of Illness Management and Recovery With an Active Control Group. Psychiatr Serv 2014;65(8):1005-1011', 2014, '10.1176/appi.ps.201300354', 'https://psychiatryonline.org/doi/full/10.1176/appi.ps.201300354', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('snyder1996', 'article', 'Snyder 1996. State Hope Scale. J Pers Soc Psychol 70:321-335', 1996, '10.1037/0022-3514.70.2.321', 'https://doi.org/10.1037/0022-3514.70.2.321', 'abstract', NULL, NULL, NULL);
INSERT INTO "sources" ("id", "kind", "citation", "year", "doi", "url", "seen", "year_missing", "doi_missing", "url_missing") VALUES ('tan2017', 'article', 'Tan CHS, Ishak RB, Lim TXG, Marimuthusamy P, Kaurss K, Leong JJ. Illness management and recovery program for mental health problems: reducing symptoms and increasing social functioning. J Clin Nurs 2017;26(21-22):3471-3485', 2017, NULL, 'https://ideas.repec.org/a/wly/jocnur/v26y2017i21-22p3471-3485.html', 'abstract', NULL, 'not_retrieved', NULL);
CREATE TABLE reviews (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  year INTEGER NOT NULL,
  journal TEXT NOT NULL,
  volume TEXT,
  volume_missing TEXT,
  -- The article or page number.
  article TEXT,
  article_missing TEXT,
  doi TEXT,
  doi_missing TEXT,
  pmid TEXT,
  pmid_missing TEXT,
  -- The number in a register of reviews, such as INPLASY or PROSPERO.
  registration TEXT,
  registration_missing TEXT,
  -- The first date that the search covers.
  search_from TEXT,
  search_from_missing TEXT,
  -- The last date that the search covers.
  search_until TEXT,
  search_until_missing TEXT,
  -- Languages, dates and types of publication.
  search_limits TEXT,
  search_limits_missing TEXT,
  -- As the methods section names it.
  effect_measure TEXT,
  effect_measure_missing TEXT,
  -- When the review pools with a fixed effect and when with random effects.
  decision_rule TEXT,
  decision_rule_missing TEXT,
  -- What the review does with several effects of one study.
  multiplicity_rule TEXT,
  multiplicity_rule_missing TEXT,
  risk_of_bias_tool TEXT,
  risk_of_bias_tool_missing TEXT,
  -- The review's overall verdict, in our words.
  risk_of_bias_summary TEXT,
  risk_of_bias_summary_missing TEXT,
  software TEXT,
  software_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT volume_or_a_reason_is_given CHECK ((volume IS NULL) <> (volume_missing IS NULL)),
  CONSTRAINT volume_missing_is_a_known_reason CHECK (volume_missing = 'not_reported' OR volume_missing = 'not_measured' OR volume_missing = 'not_applicable' OR volume_missing = 'not_retrieved' OR volume_missing = 'illegible'),
  CONSTRAINT article_or_a_reason_is_given CHECK ((article IS NULL) <> (article_missing IS NULL)),
  CONSTRAINT article_missing_is_a_known_reason CHECK (article_missing = 'not_reported' OR article_missing = 'not_measured' OR article_missing = 'not_applicable' OR article_missing = 'not_retrieved' OR article_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT pmid_or_a_reason_is_given CHECK ((pmid IS NULL) <> (pmid_missing IS NULL)),
  CONSTRAINT pmid_missing_is_a_known_reason CHECK (pmid_missing = 'not_reported' OR pmid_missing = 'not_measured' OR pmid_missing = 'not_applicable' OR pmid_missing = 'not_retrieved' OR pmid_missing = 'illegible'),
  CONSTRAINT registration_or_a_reason_is_given CHECK ((registration IS NULL) <> (registration_missing IS NULL)),
  CONSTRAINT registration_missing_is_a_known_reason CHECK (registration_missing = 'not_reported' OR registration_missing = 'not_measured' OR registration_missing = 'not_applicable' OR registration_missing = 'not_retrieved' OR registration_missing = 'illegible'),
  CONSTRAINT search_from_or_a_reason_is_given CHECK ((search_from IS NULL) <> (search_from_missing IS NULL)),
  CONSTRAINT search_from_missing_is_a_known_reason CHECK (search_from_missing = 'not_reported' OR search_from_missing = 'not_measured' OR search_from_missing = 'not_applicable' OR search_from_missing = 'not_retrieved' OR search_from_missing = 'illegible'),
  CONSTRAINT search_until_or_a_reason_is_given CHECK ((search_until IS NULL) <> (search_until_missing IS NULL)),
  CONSTRAINT search_until_missing_is_a_known_reason CHECK (search_until_missing = 'not_reported' OR search_until_missing = 'not_measured' OR search_until_missing = 'not_applicable' OR search_until_missing = 'not_retrieved' OR search_until_missing = 'illegible'),
  CONSTRAINT search_limits_or_a_reason_is_given CHECK ((search_limits IS NULL) <> (search_limits_missing IS NULL)),
  CONSTRAINT search_limits_missing_is_a_known_reason CHECK (search_limits_missing = 'not_reported' OR search_limits_missing = 'not_measured' OR search_limits_missing = 'not_applicable' OR search_limits_missing = 'not_retrieved' OR search_limits_missing = 'illegible'),
  CONSTRAINT effect_measure_or_a_reason_is_given CHECK ((effect_measure IS NULL) <> (effect_measure_missing IS NULL)),
  CONSTRAINT effect_measure_missing_is_a_known_reason CHECK (effect_measure_missing = 'not_reported' OR effect_measure_missing = 'not_measured' OR effect_measure_missing = 'not_applicable' OR effect_measure_missing = 'not_retrieved' OR effect_measure_missing = 'illegible'),
  CONSTRAINT decision_rule_or_a_reason_is_given CHECK ((decision_rule IS NULL) <> (decision_rule_missing IS NULL)),
  CONSTRAINT decision_rule_missing_is_a_known_reason CHECK (decision_rule_missing = 'not_reported' OR decision_rule_missing = 'not_measured' OR decision_rule_missing = 'not_applicable' OR decision_rule_missing = 'not_retrieved' OR decision_rule_missing = 'illegible'),
  CONSTRAINT multiplicity_rule_or_a_reason_is_given CHECK ((multiplicity_rule IS NULL) <> (multiplicity_rule_missing IS NULL)),
  CONSTRAINT multiplicity_rule_missing_is_a_known_reason CHECK (multiplicity_rule_missing = 'not_reported' OR multiplicity_rule_missing = 'not_measured' OR multiplicity_rule_missing = 'not_applicable' OR multiplicity_rule_missing = 'not_retrieved' OR multiplicity_rule_missing = 'illegible'),
  CONSTRAINT risk_of_bias_tool_or_a_reason_is_given CHECK ((risk_of_bias_tool IS NULL) <> (risk_of_bias_tool_missing IS NULL)),
  CONSTRAINT risk_of_bias_tool_missing_is_a_known_reason CHECK (risk_of_bias_tool_missing = 'not_reported' OR risk_of_bias_tool_missing = 'not_measured' OR risk_of_bias_tool_missing = 'not_applicable' OR risk_of_bias_tool_missing = 'not_retrieved' OR risk_of_bias_tool_missing = 'illegible'),
  CONSTRAINT risk_of_bias_summary_or_a_reason_is_given CHECK ((risk_of_bias_summary IS NULL) <> (risk_of_bias_summary_missing IS NULL)),
  CONSTRAINT risk_of_bias_summary_missing_is_a_known_reason CHECK (risk_of_bias_summary_missing = 'not_reported' OR risk_of_bias_summary_missing = 'not_measured' OR risk_of_bias_summary_missing = 'not_applicable' OR risk_of_bias_summary_missing = 'not_retrieved' OR risk_of_bias_summary_missing = 'illegible'),
  CONSTRAINT software_or_a_reason_is_given CHECK ((software IS NULL) <> (software_missing IS NULL)),
  CONSTRAINT software_missing_is_a_known_reason CHECK (software_missing = 'not_reported' OR software_missing = 'not_measured' OR software_missing = 'not_applicable' OR software_missing = 'not_retrieved' OR software_missing = 'illegible'),
  CONSTRAINT review_id_is_not_empty CHECK (length(id) > 0)
) STRICT;
INSERT INTO "reviews" ("id", "title", "authors", "year", "journal", "volume", "article", "doi", "pmid", "registration", "search_from", "search_until", "search_limits", "effect_measure", "decision_rule", "multiplicity_rule", "risk_of_bias_tool", "risk_of_bias_summary", "software", "source", "locator", "volume_missing", "article_missing", "doi_missing", "pmid_missing", "registration_missing", "search_from_missing", "search_until_missing", "search_limits_missing", "effect_measure_missing", "decision_rule_missing", "multiplicity_rule_missing", "risk_of_bias_tool_missing", "risk_of_bias_summary_missing", "software_missing") VALUES ('goh2023', 'Effectiveness of Illness Management and Recovery program on people with severe mental illnesses: a systematic review and meta-analysis', 'Goh YSS, Ow Yong JQY, Li AZ', 2023, 'Frontiers in Psychiatry', '14', '1162288', '10.3389/fpsyt.2023.1162288', '37255686', 'INPLASY2022100005', 'inception', '2022-02', 'English only; no limits on date or type of publication', 'Hedges''s g in every meta-analysis (the same section also names the mean difference with its 95% confidence interval)', 'Fixed effect when studies are homogeneous, otherwise random effects by REML; heterogeneity counts as significant when chi-square P < 0.10 and I2 is at least 50%', 'Effect sizes of one study are aggregated into one', 'Cochrane risk of bias tool, graph by Review Manager 5.4', 'Low overall in most of the 14 studies; unclear in more than half, chiefly because allocation concealment was not described; high in several for outcomes that participants rate themselves.', 'RStudio', 'goh2023', 'Methods; Results, Risk of bias in the studies; title and authors from the article''s bibliographic record', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE search_databases (
  name TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL
) STRICT;
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('CINAHL', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('Embase', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('ProQuest', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('PsycINFO', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('PubMed', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('Scopus', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
INSERT INTO "search_databases" ("name", "review", "source", "locator") VALUES ('Web of Science', 'goh2023', 'goh2023', 'Abstract; Methods, Search strategy');
CREATE TABLE prisma_counts (
  -- The box of the diagram: records_identified_databases, duplicates_removed, full_text_assessed ...
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  -- Which column of the diagram: databases, other_methods, both.
  path TEXT NOT NULL,
  -- How many records (studies in the last box).
  records INTEGER,
  records_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT records_or_a_reason_is_given CHECK ((records IS NULL) <> (records_missing IS NULL)),
  CONSTRAINT records_missing_is_a_known_reason CHECK (records_missing = 'not_reported' OR records_missing = 'not_measured' OR records_missing = 'not_applicable' OR records_missing = 'not_retrieved' OR records_missing = 'illegible'),
  CONSTRAINT records_is_not_negative CHECK (records >= 0),
  CONSTRAINT prisma_path_is_known CHECK (path = 'databases' OR path = 'other_methods' OR path = 'both'),
  CONSTRAINT prisma_position_is_unique UNIQUE (review, position)
) STRICT;
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('duplicates_removed', 'goh2023', 2, 'Duplicates removed before screening', 'databases', 925, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('full_text_assessed_databases', 'goh2023', 5, 'Full texts assessed for eligibility', 'databases', 26, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('full_text_assessed_other', 'goh2023', 10, 'Full texts assessed for eligibility', 'other_methods', 4, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('full_text_excluded_databases', 'goh2023', 6, 'Full texts excluded (reasons in the diagram, not seen)', 'databases', 13, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('full_text_excluded_other', 'goh2023', 11, 'Full texts excluded (reasons in the diagram, not seen)', 'other_methods', 3, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('records_excluded_databases', 'goh2023', 4, 'Records excluded on title and abstract', 'databases', 142, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('records_excluded_other', 'goh2023', 9, 'Duplicates and records excluded on title and abstract', 'other_methods', NULL, 'goh2023', 'Figure 1 (not seen; the text does not give this count)', 'not_retrieved');
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('records_identified_databases', 'goh2023', 1, 'Records identified from databases', 'databases', 1093, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('records_identified_other', 'goh2023', 8, 'Records identified from citation and hand searching', 'other_methods', 476, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('records_screened_databases', 'goh2023', 3, 'Records screened', 'databases', NULL, 'goh2023', 'Figure 1 (not seen; the text does not give this count)', 'not_retrieved');
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('reports_kept_databases', 'goh2023', 7, 'Reports kept from databases', 'databases', 13, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('reports_kept_other', 'goh2023', 12, 'Reports kept from citation and hand searching', 'other_methods', 1, 'goh2023', 'Results, first paragraph', NULL);
INSERT INTO "prisma_counts" ("id", "review", "position", "label", "path", "records", "source", "locator", "records_missing") VALUES ('studies_included', 'goh2023', 13, 'Studies included in the review', 'both', 14, 'goh2023', 'Results, first paragraph', NULL);
CREATE TABLE domains (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  -- primary and secondary outcomes of the review, other outcomes, and what is no outcome: process (attendance, flow), baseline.
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT domain_role_is_known CHECK (role = 'primary' OR role = 'secondary' OR role = 'other' OR role = 'process' OR role = 'baseline'),
  CONSTRAINT domain_name_is_unique UNIQUE (name),
  CONSTRAINT domain_position_is_unique UNIQUE (position)
) STRICT;
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('community-integration', 'community integration', 'other', 21, 'monroe_devita2018', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('coping', 'coping', 'other', 17, 'roosenschoon-protocol', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('daily-functioning', 'functioning in daily living', 'other', 20, 'monroe_devita2018', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('demographics', 'demographics', 'baseline', 28, 'monroe_devita2018', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('emergency-care', 'emergency care', 'other', 24, 'roosenschoon-protocol', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('employment', 'employment', 'other', 22, 'roosenschoon-protocol', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('exposure', 'exposure to the programme', 'process', 26, 'salyers2010', 'Abstract');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('fidelity', 'fidelity to the programme', 'process', 27, 'roosenschoon-thesis', 'printed p. 121');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('global-functioning', 'global functioning', 'primary', 2, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('health-attitudes', 'health attitudes', 'other', 15, 'muralidharan2019', 'Table 2');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('hope', 'hope', 'secondary', 4, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('hospitalization', 'hospitalization', 'other', 23, 'roosenschoon-thesis', 'printed p. 121');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('insight', 'insight', 'other', 18, 'lin2013', 'Abstract');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('knowledge', 'knowledge of mental illness', 'secondary', 8, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('medication', 'medication use and attitudes', 'other', 19, 'roosenschoon-protocol', 'Table 1');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('patient-activation', 'patient activation', 'other', 13, 'muralidharan2019', 'Table 2');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('personal-recovery', 'personal recovery', 'primary', 1, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('quality-of-life', 'quality of life', 'secondary', 6, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('relationships', 'relationship quality', 'other', 16, 'muralidharan2019', 'Abstract');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('retention', 'retention in the study', 'process', 25, 'roosenschoon-thesis', 'Figure 2 (CONSORT)');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('satisfaction', 'satisfaction with treatment', 'other', 10, 'jensen2019', 'Table 3');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('self-efficacy', 'self-efficacy', 'other', 12, 'muralidharan2019', 'Table 2');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('self-esteem', 'self-esteem', 'other', 11, 'roosenschoon-thesis', 'printed p. 122');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('self-management-behaviour', 'self-management behaviour', 'other', 14, 'muralidharan2019', 'Table 2');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('social-functioning', 'social functioning', 'secondary', 3, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('social-support', 'perceived social support', 'secondary', 5, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('substance-abuse', 'substance abuse', 'secondary', 7, 'goh2023', 'Methods, Eligibility criteria, Outcomes; Abstract, Results');
INSERT INTO "domains" ("id", "name", "role", "position", "source", "locator") VALUES ('symptoms', 'psychiatric symptoms', 'other', 9, 'jensen2019', 'Table 3');
CREATE TABLE instruments (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  domain TEXT NOT NULL REFERENCES domains (id) ON DELETE RESTRICT,
  -- self, clinician, assessor, records, or a combination in words.
  rater TEXT,
  rater_missing TEXT,
  items INTEGER,
  items_missing TEXT,
  -- The lowest possible score.
  range_low_printed TEXT,
  range_low REAL GENERATED ALWAYS AS (CAST(range_low_printed AS REAL)) VIRTUAL,
  range_low_missing TEXT,
  -- The highest possible score.
  range_high_printed TEXT,
  range_high REAL GENERATED ALWAYS AS (CAST(range_high_printed AS REAL)) VIRTUAL,
  range_high_missing TEXT,
  -- higher_is_better or lower_is_better.
  direction TEXT,
  direction_missing TEXT,
  -- As sources give it.
  reliability TEXT,
  reliability_missing TEXT,
  minimal_important_difference TEXT,
  minimal_important_difference_missing TEXT,
  -- How the range was obtained when no source prints it.
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT rater_or_a_reason_is_given CHECK ((rater IS NULL) <> (rater_missing IS NULL)),
  CONSTRAINT rater_missing_is_a_known_reason CHECK (rater_missing = 'not_reported' OR rater_missing = 'not_measured' OR rater_missing = 'not_applicable' OR rater_missing = 'not_retrieved' OR rater_missing = 'illegible'),
  CONSTRAINT items_or_a_reason_is_given CHECK ((items IS NULL) <> (items_missing IS NULL)),
  CONSTRAINT items_missing_is_a_known_reason CHECK (items_missing = 'not_reported' OR items_missing = 'not_measured' OR items_missing = 'not_applicable' OR items_missing = 'not_retrieved' OR items_missing = 'illegible'),
  CONSTRAINT items_is_not_negative CHECK (items >= 0),
  CONSTRAINT range_low_or_a_reason_is_given CHECK ((range_low_printed IS NULL) <> (range_low_missing IS NULL)),
  CONSTRAINT range_low_missing_is_a_known_reason CHECK (range_low_missing = 'not_reported' OR range_low_missing = 'not_measured' OR range_low_missing = 'not_applicable' OR range_low_missing = 'not_retrieved' OR range_low_missing = 'illegible'),
  CONSTRAINT range_high_or_a_reason_is_given CHECK ((range_high_printed IS NULL) <> (range_high_missing IS NULL)),
  CONSTRAINT range_high_missing_is_a_known_reason CHECK (range_high_missing = 'not_reported' OR range_high_missing = 'not_measured' OR range_high_missing = 'not_applicable' OR range_high_missing = 'not_retrieved' OR range_high_missing = 'illegible'),
  CONSTRAINT direction_or_a_reason_is_given CHECK ((direction IS NULL) <> (direction_missing IS NULL)),
  CONSTRAINT direction_missing_is_a_known_reason CHECK (direction_missing = 'not_reported' OR direction_missing = 'not_measured' OR direction_missing = 'not_applicable' OR direction_missing = 'not_retrieved' OR direction_missing = 'illegible'),
  CONSTRAINT reliability_or_a_reason_is_given CHECK ((reliability IS NULL) <> (reliability_missing IS NULL)),
  CONSTRAINT reliability_missing_is_a_known_reason CHECK (reliability_missing = 'not_reported' OR reliability_missing = 'not_measured' OR reliability_missing = 'not_applicable' OR reliability_missing = 'not_retrieved' OR reliability_missing = 'illegible'),
  CONSTRAINT minimal_important_difference_or_a_reason_is_given CHECK ((minimal_important_difference IS NULL) <> (minimal_important_difference_missing IS NULL)),
  CONSTRAINT minimal_important_difference_missing_is_a_known_reason CHECK (minimal_important_difference_missing = 'not_reported' OR minimal_important_difference_missing = 'not_measured' OR minimal_important_difference_missing = 'not_applicable' OR minimal_important_difference_missing = 'not_retrieved' OR minimal_important_difference_missing = 'illegible'),
  CONSTRAINT instrument_direction_is_known CHECK (direction = 'higher_is_better' OR direction = 'lower_is_better'),
  CONSTRAINT instrument_range_runs_upwards CHECK (range_low < range_high),
  CONSTRAINT instrument_label_is_unique UNIQUE (label)
) STRICT;
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('gaf-f', 'GAF-F', 'Global Assessment of Functioning, functioning score (split GAF)', 'global-functioning', 'clinician or assessor', 1, '1', '100', 'higher_is_better', 'ICC(1,1) .81 for the GAF on vignettes (Swedish study); split GAF highly generalisable (Pedersen 2007)', NULL, 'The Danish trial was planned for a difference of 6 points (abstract of Jensen''s thesis); that is no empirical important difference.', 'pedersen2007', 'Bibliographic entry', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('gaf-s', 'GAF-S', 'Global Assessment of Functioning, symptom score (split GAF)', 'symptoms', 'assessor', NULL, NULL, NULL, 'higher_is_better', NULL, NULL, NULL, 'jensen2019', 'Table 3', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('gas', 'GAS', 'Global Assessment Scale', 'global-functioning', 'clinician or assessor', 1, NULL, NULL, 'higher_is_better', 'high interrater reliability after training (Dworkin 1990)', NULL, 'Scale by Endicott, Spitzer, Fleiss, Cohen 1976 (Arch Gen Psychiatry 33:766-771). The numeric range was not seen.', 'dworkin1990', 'Abstract', NULL, NULL, 'not_retrieved', 'not_retrieved', NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('hamilton-depression', 'Hamilton depression', 'Hamilton depression scale', 'symptoms', 'assessor', NULL, NULL, NULL, 'lower_is_better', NULL, NULL, NULL, 'jensen2019', 'Table 3', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('imrs-client', 'IMRS client', 'Illness Management and Recovery Scale, client version', 'personal-recovery', 'self', 15, '15', '75', 'higher_is_better', 'US: moderate internal consistency, high 2-week retest (Salyers 2007). Dutch: alpha .69, retest r .79', NULL, 'Sum of 15 items scored 1 to 5; the sum range is derived. Some reports (Salyers 2014) give item means, 1 to 5. An important difference is estimated in Beentjes 2021 (10.1007/s11136-021-02779-4); its value was not seen.', 'salyers2007', 'Abstract; Dutch figures in 10.3109/09638237.2015.1124398', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('imrs-clinician', 'IMRS clinician', 'Illness Management and Recovery Scale, clinician version', 'personal-recovery', 'clinician', 15, '15', '75', 'higher_is_better', 'Dutch: alpha .71, retest r .86', NULL, 'Sum of 15 items scored 1 to 5; the sum range is derived. Some reports (Salyers 2014) give item means, 1 to 5.', 'imrs-dutch', 'Abstract', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('mhrm', 'MHRM', 'Mental Health Recovery Measure', 'personal-recovery', 'self', 30, '0', '120', 'higher_is_better', 'alpha .94 (VA, n=795; earlier studies .93, .95); subscale alpha .60-.86', NULL, 'The range is derived from 30 items scored 0 to 4. Beentjes 2021 compares the scale with others by effect per important difference; the value was not seen.', 'armstrong2014', 'Abstract', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('panss', 'PANSS', 'Positive and Negative Syndrome Scale', 'symptoms', 'assessor', NULL, NULL, NULL, 'lower_is_better', NULL, NULL, NULL, 'jensen2019', 'Table 3', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('psp', 'PSP', 'Personal and Social Performance scale', 'social-functioning', 'clinician or assessor', 4, NULL, NULL, 'higher_is_better', 'interrater ICC .87, retest >.90 (acute); retest ICC .79 (stable); alpha .76 (Kawata 2008); UK retest .45; German alpha .64-.84 by item', '7 points', 'Four domains are rated into one total. Scale by Morosini 2000 (Acta Psychiatr Scand 101(4):323-329). The numeric range was not seen.', 'kawata2008', 'Abstract; also PMID 18595665 and PMID 18848731', NULL, NULL, 'not_retrieved', 'not_retrieved', NULL, NULL, NULL);
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('satisfaction', 'Patient satisfaction', 'Patient satisfaction', 'satisfaction', 'self', NULL, NULL, NULL, 'higher_is_better', NULL, NULL, 'The direction follows from what the scale is called; no source seen states it.', 'jensen2019', 'Table 3', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('state-hope', 'State Hope Scale', 'Adult State Hope Scale', 'hope', 'self', 6, '6', '48', 'higher_is_better', 'internally consistent (value not seen)', NULL, 'The range is derived from 6 items scored 1 to 8.', 'snyder1996', 'Abstract', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "instruments" ("id", "label", "name", "domain", "rater", "items", "range_low_printed", "range_high_printed", "direction", "reliability", "minimal_important_difference", "note", "source", "locator", "rater_missing", "items_missing", "range_low_missing", "range_high_missing", "direction_missing", "reliability_missing", "minimal_important_difference_missing") VALUES ('young-mania', 'Young Mania', 'Young mania scale', 'symptoms', 'assessor', NULL, NULL, NULL, 'lower_is_better', NULL, NULL, NULL, 'jensen2019', 'Table 3', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved');
CREATE TABLE components (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What it is, in one sentence.
  description TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT component_label_is_unique UNIQUE (label)
) STRICT;
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('act', 'ACT', 'Assertive Community Treatment', 'The team-based care that both arms of the two ACT trials had.', 'goh2023', 'Table 1 (OCR text), row Salyers (38)');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('e-imr', 'e-IMR', 'Electronic Illness Management and Recovery', 'An electronic health platform used beside IMR taught face to face.', 'beentjes2016', 'Abstract');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('i-imr', 'I-IMR', 'Integrated Illness Management and Recovery', 'IMR joined with training and nurse sessions for general medical illness.', 'bartels2014', 'Abstract');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('imr', 'IMR', 'Illness Management and Recovery', 'A standardized curriculum in which people with severe mental illness pursue their own goals and learn to manage their illness by educational, motivational and cognitive-behavioural methods.', 'goh2023', 'Introduction, third paragraph');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('living-well', 'Living Well', 'Living Well', 'A group on managing medical illness, adapted from the Chronic Disease Self-Management Program and led by two providers of whom one has lived experience.', 'nct01676909', 'Detailed description; results, arms');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('medical-illness-education', 'MIES', 'Medical Illness Education and Support', 'A group with education and support about medical illness; the active control of Living Well.', 'nct01676909', 'Results, arms');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('other', 'Other', 'Other intervention', 'An intervention other than IMR that the text does not name.', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('problem-solving', 'Problem solving', 'Problem-solving group', 'A weekly group in which people work on their problems, without the curriculum of IMR; the active control of one trial.', 'salyers2014', 'Abstract');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('tau', 'TAU', 'Treatment as usual', 'The care that the service gives anyway; reports also say usual care, care as usual or standard care.', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "components" ("id", "label", "name", "description", "source", "locator") VALUES ('waiting-list', 'Waiting list', 'Waiting list', 'No programme until the trial is over for the person.', 'goh2023', 'Table 1 (OCR text), row Levitt');
CREATE TABLE modules (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- 1 when the 2011 edition with eleven modules holds it.
  in_eleven_module_edition INTEGER NOT NULL,
  -- 1 when the 2006 edition with nine modules holds it.
  in_nine_module_edition INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT in_eleven_module_edition_is_0_or_1 CHECK (in_eleven_module_edition = 0 OR in_eleven_module_edition = 1),
  CONSTRAINT in_nine_module_edition_is_0_or_1 CHECK (in_nine_module_edition = 0 OR in_nine_module_edition = 1),
  CONSTRAINT module_position_is_unique UNIQUE (position)
) STRICT;
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('coping-with-stress', 8, 'Coping with stress', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('getting-needs-met', 10, 'Getting needs met in the mental health system', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('healthy-living', 11, 'Healthy living', 1, 0, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('medication', 5, 'Using medication effectively', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('persistent-symptoms', 9, 'Coping with problems and persistent symptoms', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('practical-facts', 2, 'Practical facts about mental illness', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('recovery-strategies', 1, 'Recovery strategies', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('reducing-relapses', 7, 'Reducing relapses', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('social-support', 4, 'Building social support', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('stress-vulnerability', 3, 'The stress-vulnerability model', 1, 1, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
INSERT INTO "modules" ("id", "position", "name", "in_eleven_module_edition", "in_nine_module_edition", "source", "locator") VALUES ('substance-use', 6, 'Drug and alcohol use', 1, 0, 'goh2023', 'Introduction, third paragraph; names and order as in the slides by Mueser and Gingerich, IMR modules');
CREATE TABLE populations (
  id TEXT PRIMARY KEY NOT NULL,
  -- The abbreviation that tables print.
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL,
  CONSTRAINT population_label_is_unique UNIQUE (label),
  CONSTRAINT population_position_is_unique UNIQUE (position)
) STRICT;
INSERT INTO "populations" ("id", "label", "name", "description", "position") VALUES ('cc', 'CC', 'Complete cases', 'People with a value at the time point, in the arm to which they were randomized, whatever they attended.', 1);
INSERT INTO "populations" ("id", "label", "name", "description", "position") VALUES ('completers', 'Completers', 'Completers', 'People of the intervention arm who attended at least the share of sessions that the report names, against the whole comparator arm; no longer a randomized comparison.', 3);
INSERT INTO "populations" ("id", "label", "name", "description", "position") VALUES ('itt', 'ITT', 'Intention to treat', 'Everyone randomized, in the arm to which they were randomized, with missing values modelled or imputed; some reports use the name for whoever was observed.', 2);
INSERT INTO "populations" ("id", "label", "name", "description", "position") VALUES ('mixed_model', 'Mixed model', 'Mixed model for repeated measures', 'Everyone with at least one value in the model, whose estimates use all time points together.', 4);
INSERT INTO "populations" ("id", "label", "name", "description", "position") VALUES ('not_stated', 'Not stated', 'Not stated', 'The document does not say who was analysed.', 5);
CREATE TABLE trials (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  inclusion TEXT NOT NULL,
  -- Why a known trial is not among the review's.
  inclusion_note TEXT,
  registration TEXT,
  registration_missing TEXT,
  country TEXT NOT NULL,
  setting TEXT,
  setting_missing TEXT,
  sites TEXT,
  sites_missing TEXT,
  -- person or cluster.
  unit_of_randomization TEXT,
  unit_of_randomization_missing TEXT,
  -- How the sequence was made and concealed.
  allocation TEXT,
  allocation_missing TEXT,
  blinding TEXT,
  blinding_missing TEXT,
  started TEXT,
  started_missing TEXT,
  ended TEXT,
  ended_missing TEXT,
  -- Who could take part, as the review's Table 1 or the report says.
  diagnosis TEXT,
  diagnosis_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT registration_or_a_reason_is_given CHECK ((registration IS NULL) <> (registration_missing IS NULL)),
  CONSTRAINT registration_missing_is_a_known_reason CHECK (registration_missing = 'not_reported' OR registration_missing = 'not_measured' OR registration_missing = 'not_applicable' OR registration_missing = 'not_retrieved' OR registration_missing = 'illegible'),
  CONSTRAINT setting_or_a_reason_is_given CHECK ((setting IS NULL) <> (setting_missing IS NULL)),
  CONSTRAINT setting_missing_is_a_known_reason CHECK (setting_missing = 'not_reported' OR setting_missing = 'not_measured' OR setting_missing = 'not_applicable' OR setting_missing = 'not_retrieved' OR setting_missing = 'illegible'),
  CONSTRAINT sites_or_a_reason_is_given CHECK ((sites IS NULL) <> (sites_missing IS NULL)),
  CONSTRAINT sites_missing_is_a_known_reason CHECK (sites_missing = 'not_reported' OR sites_missing = 'not_measured' OR sites_missing = 'not_applicable' OR sites_missing = 'not_retrieved' OR sites_missing = 'illegible'),
  CONSTRAINT unit_of_randomization_or_a_reason_is_given CHECK ((unit_of_randomization IS NULL) <> (unit_of_randomization_missing IS NULL)),
  CONSTRAINT unit_of_randomization_missing_is_a_known_reason CHECK (unit_of_randomization_missing = 'not_reported' OR unit_of_randomization_missing = 'not_measured' OR unit_of_randomization_missing = 'not_applicable' OR unit_of_randomization_missing = 'not_retrieved' OR unit_of_randomization_missing = 'illegible'),
  CONSTRAINT allocation_or_a_reason_is_given CHECK ((allocation IS NULL) <> (allocation_missing IS NULL)),
  CONSTRAINT allocation_missing_is_a_known_reason CHECK (allocation_missing = 'not_reported' OR allocation_missing = 'not_measured' OR allocation_missing = 'not_applicable' OR allocation_missing = 'not_retrieved' OR allocation_missing = 'illegible'),
  CONSTRAINT blinding_or_a_reason_is_given CHECK ((blinding IS NULL) <> (blinding_missing IS NULL)),
  CONSTRAINT blinding_missing_is_a_known_reason CHECK (blinding_missing = 'not_reported' OR blinding_missing = 'not_measured' OR blinding_missing = 'not_applicable' OR blinding_missing = 'not_retrieved' OR blinding_missing = 'illegible'),
  CONSTRAINT started_or_a_reason_is_given CHECK ((started IS NULL) <> (started_missing IS NULL)),
  CONSTRAINT started_missing_is_a_known_reason CHECK (started_missing = 'not_reported' OR started_missing = 'not_measured' OR started_missing = 'not_applicable' OR started_missing = 'not_retrieved' OR started_missing = 'illegible'),
  CONSTRAINT ended_or_a_reason_is_given CHECK ((ended IS NULL) <> (ended_missing IS NULL)),
  CONSTRAINT ended_missing_is_a_known_reason CHECK (ended_missing = 'not_reported' OR ended_missing = 'not_measured' OR ended_missing = 'not_applicable' OR ended_missing = 'not_retrieved' OR ended_missing = 'illegible'),
  CONSTRAINT diagnosis_or_a_reason_is_given CHECK ((diagnosis IS NULL) <> (diagnosis_missing IS NULL)),
  CONSTRAINT diagnosis_missing_is_a_known_reason CHECK (diagnosis_missing = 'not_reported' OR diagnosis_missing = 'not_measured' OR diagnosis_missing = 'not_applicable' OR diagnosis_missing = 'not_retrieved' OR diagnosis_missing = 'illegible'),
  CONSTRAINT trial_inclusion_is_known CHECK (inclusion = 'included' OR inclusion = 'not_included'),
  CONSTRAINT unit_of_randomization_is_known CHECK (unit_of_randomization = 'person' OR unit_of_randomization = 'cluster')
) STRICT;
INSERT INTO "trials" ("id", "name", "inclusion", "inclusion_note", "registration", "country", "setting", "sites", "unit_of_randomization", "allocation", "blinding", "started", "ended", "diagnosis", "source", "locator", "registration_missing", "setting_missing", "sites_missing", "unit_of_randomization_missing", "allocation_missing", "blinding_missing", "started_missing", "ended_missing", "diagnosis_missing") VALUES ('danish-imr', 'Danish IMR trial', 'included', NULL, 'NCT01361698', 'Denmark', 'community mental health centres', '2: Ballerup and Frederiksberg (Capital Region of Denmark)', 'person', NULL, 'outcome assessors', '2011-02-28', '2014-12-31', 'schizophrenia or bipolar disorder (ICD-10)', 'nct01361698', 'Registry record (identifiers, sites, eligibility, dates, masking); setting: Jensen 2019, abstract', NULL, NULL, NULL, NULL, 'not_retrieved', NULL, NULL, NULL, NULL);
INSERT INTO "trials" ("id", "name", "inclusion", "inclusion_note", "registration", "country", "setting", "sites", "unit_of_randomization", "allocation", "blinding", "started", "ended", "diagnosis", "source", "locator", "registration_missing", "setting_missing", "sites_missing", "unit_of_randomization_missing", "allocation_missing", "blinding_missing", "started_missing", "ended_missing", "diagnosis_missing") VALUES ('singapore-imr', 'Singapore IMR trial', 'included', NULL, NULL, 'Singapore', 'home visits', NULL, 'person', NULL, NULL, NULL, NULL, 'schizophrenia, bipolar disorder, depression, anxiety disorder or schizoaffective disorder', 'goh2023', 'Table 1 (OCR text), row Tan; unit: Tan 2017, abstract; setting: Discussion (home visits)', 'not_retrieved', NULL, 'not_retrieved', NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL);
CREATE TABLE studies (
  id TEXT PRIMARY KEY NOT NULL,
  -- Author and year, as text cites it.
  label TEXT NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  -- The number in the review's reference list.
  reference_number INTEGER,
  reference_number_missing TEXT,
  authors TEXT NOT NULL,
  -- The year of publication.
  year INTEGER,
  year_missing TEXT,
  title TEXT,
  title_missing TEXT,
  journal TEXT,
  journal_missing TEXT,
  -- With the issue in parentheses.
  volume TEXT,
  volume_missing TEXT,
  pages TEXT,
  pages_missing TEXT,
  doi TEXT,
  doi_missing TEXT,
  pmid TEXT,
  pmid_missing TEXT,
  -- What the study set out to find, in our words.
  aim TEXT NOT NULL,
  -- What it found, in our words.
  main_results TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT reference_number_or_a_reason_is_given CHECK ((reference_number IS NULL) <> (reference_number_missing IS NULL)),
  CONSTRAINT reference_number_missing_is_a_known_reason CHECK (reference_number_missing = 'not_reported' OR reference_number_missing = 'not_measured' OR reference_number_missing = 'not_applicable' OR reference_number_missing = 'not_retrieved' OR reference_number_missing = 'illegible'),
  CONSTRAINT year_or_a_reason_is_given CHECK ((year IS NULL) <> (year_missing IS NULL)),
  CONSTRAINT year_missing_is_a_known_reason CHECK (year_missing = 'not_reported' OR year_missing = 'not_measured' OR year_missing = 'not_applicable' OR year_missing = 'not_retrieved' OR year_missing = 'illegible'),
  CONSTRAINT title_or_a_reason_is_given CHECK ((title IS NULL) <> (title_missing IS NULL)),
  CONSTRAINT title_missing_is_a_known_reason CHECK (title_missing = 'not_reported' OR title_missing = 'not_measured' OR title_missing = 'not_applicable' OR title_missing = 'not_retrieved' OR title_missing = 'illegible'),
  CONSTRAINT journal_or_a_reason_is_given CHECK ((journal IS NULL) <> (journal_missing IS NULL)),
  CONSTRAINT journal_missing_is_a_known_reason CHECK (journal_missing = 'not_reported' OR journal_missing = 'not_measured' OR journal_missing = 'not_applicable' OR journal_missing = 'not_retrieved' OR journal_missing = 'illegible'),
  CONSTRAINT volume_or_a_reason_is_given CHECK ((volume IS NULL) <> (volume_missing IS NULL)),
  CONSTRAINT volume_missing_is_a_known_reason CHECK (volume_missing = 'not_reported' OR volume_missing = 'not_measured' OR volume_missing = 'not_applicable' OR volume_missing = 'not_retrieved' OR volume_missing = 'illegible'),
  CONSTRAINT pages_or_a_reason_is_given CHECK ((pages IS NULL) <> (pages_missing IS NULL)),
  CONSTRAINT pages_missing_is_a_known_reason CHECK (pages_missing = 'not_reported' OR pages_missing = 'not_measured' OR pages_missing = 'not_applicable' OR pages_missing = 'not_retrieved' OR pages_missing = 'illegible'),
  CONSTRAINT doi_or_a_reason_is_given CHECK ((doi IS NULL) <> (doi_missing IS NULL)),
  CONSTRAINT doi_missing_is_a_known_reason CHECK (doi_missing = 'not_reported' OR doi_missing = 'not_measured' OR doi_missing = 'not_applicable' OR doi_missing = 'not_retrieved' OR doi_missing = 'illegible'),
  CONSTRAINT pmid_or_a_reason_is_given CHECK ((pmid IS NULL) <> (pmid_missing IS NULL)),
  CONSTRAINT pmid_missing_is_a_known_reason CHECK (pmid_missing = 'not_reported' OR pmid_missing = 'not_measured' OR pmid_missing = 'not_applicable' OR pmid_missing = 'not_retrieved' OR pmid_missing = 'illegible'),
  CONSTRAINT study_label_is_unique UNIQUE (label),
  CONSTRAINT study_reference_number_is_unique UNIQUE (reference_number),
  CONSTRAINT study_year_is_plausible CHECK (year BETWEEN 1900 AND 2100)
) STRICT;
INSERT INTO "studies" ("id", "label", "trial", "reference_number", "authors", "year", "title", "journal", "volume", "pages", "doi", "pmid", "aim", "main_results", "source", "locator", "reference_number_missing", "year_missing", "title_missing", "journal_missing", "volume_missing", "pages_missing", "doi_missing", "pmid_missing") VALUES ('dalum2018a', 'Dalum 2018a', 'danish-imr', 33, 'Dalum HS, Waldemar AK, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Nordentoft M, Eplov LF', 2018, 'Participants'' and staffs'' evaluation of the Illness Management and Recovery program: a randomized clinical trial', NULL, NULL, NULL, NULL, '27841057', 'To weigh what IMR, with its psychoeducational core, gives and costs people with severe mental illness in Denmark, as they and the staff rate it.', 'At nine months the arms did not differ on the IMRS by clients (t = 1.49, p = 0.14) or clinicians (t = 0.31, p = 0.76), both intention to treat, nor on the MHRM in complete cases (p = 0.90).', 'dalum2018a', 'Bibliographic record, citation; aim and results: the review''s Table 1, row Dalum (33)', NULL, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL);
INSERT INTO "studies" ("id", "label", "trial", "reference_number", "authors", "year", "title", "journal", "volume", "pages", "doi", "pmid", "aim", "main_results", "source", "locator", "reference_number_missing", "year_missing", "title_missing", "journal_missing", "volume_missing", "pages_missing", "doi_missing", "pmid_missing") VALUES ('dalum2018b', 'Dalum 2018b', 'danish-imr', 34, 'Dalum HS, Waldemar AK, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Nordentoft M, Eplov LF', 2018, 'Illness management and recovery: Clinical outcomes of a randomized clinical trial in community mental health centers', 'PLOS ONE', '13(4)', 'e0194027', '10.1371/journal.pone.0194027', NULL, 'To compare IMR added to usual treatment with usual treatment alone, for benefit and for harm, in Danes with schizophrenia or bipolar disorder.', 'GAF-F did not differ between the arms after nine months, with everyone analysed (46.4 and 44.0, p = 0.21) or in complete cases; nor did symptoms, substance use or use of services.', 'dalum2018b', 'Bibliographic record, citation; aim and results: the review''s Table 1, row Dalum (34)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved');
INSERT INTO "studies" ("id", "label", "trial", "reference_number", "authors", "year", "title", "journal", "volume", "pages", "doi", "pmid", "aim", "main_results", "source", "locator", "reference_number_missing", "year_missing", "title_missing", "journal_missing", "volume_missing", "pages_missing", "doi_missing", "pmid_missing") VALUES ('jensen2019', 'Jensen 2019', 'danish-imr', 35, 'Jensen SB, Dalum HS, Korsbek L, Hjorthøj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Mueser KT, Nordentoft M, Eplov LF', 2019, 'Illness management and recovery: one-year follow-up of a randomized controlled trial in Danish community mental health centers: long-term effects on clinical and personal recovery', 'BMC Psychiatry', '19', '65', '10.1186/s12888-019-2048-0', '30744590', 'To see, with better methods than earlier trials, whether IMR changes functioning, symptoms, recovery and self-management after the programme and a year later.', 'A year after the programme GAF-F was 0.8 points higher with IMR, no significant difference (p = 0.67 in its table; the review prints t = -0.42, p = 0.45); MHRM and both IMRS versions did not differ. Over time both arms gained on GAF-F and MHRM, not on the IMRS.', 'jensen2019', 'Title page, citation; aim and results: the review''s Table 1, row Jensen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "studies" ("id", "label", "trial", "reference_number", "authors", "year", "title", "journal", "volume", "pages", "doi", "pmid", "aim", "main_results", "source", "locator", "reference_number_missing", "year_missing", "title_missing", "journal_missing", "volume_missing", "pages_missing", "doi_missing", "pmid_missing") VALUES ('tan2017', 'Tan 2017', 'singapore-imr', 32, 'Tan CHS, Ishak RB, Lim TXG, Marimuthusamy P, Kaurss K, Leong JJ', 2017, 'Illness management and recovery program for mental health problems: reducing symptoms and increasing social functioning', 'Journal of Clinical Nursing', '26(21-22)', '3471-3485', NULL, '28032918', 'To find out whether IMR, set against standard care in an Asian service, lessens symptoms and readmissions and helps social functioning.', 'The arms differed on the GAS (F(1, 42) = 84.27) and on the IMRS by clients (F = 375.23) and clinicians (F = 413.57), each printed as p = 0.000: IMR improved by six months and held its gain at 12 and 24; the GAS fell with usual care.', 'tan2017', 'Bibliographic record, citation; aim and results: the review''s Table 1, row Tan', NULL, NULL, NULL, NULL, NULL, NULL, 'not_retrieved', NULL);
CREATE TABLE arms (
  id TEXT PRIMARY KEY NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  -- People randomized to the arm (in a cluster trial: in its clusters).
  randomized INTEGER,
  randomized_missing TEXT,
  -- Clusters randomized to the arm.
  cluster_count INTEGER,
  cluster_count_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT randomized_or_a_reason_is_given CHECK ((randomized IS NULL) <> (randomized_missing IS NULL)),
  CONSTRAINT randomized_missing_is_a_known_reason CHECK (randomized_missing = 'not_reported' OR randomized_missing = 'not_measured' OR randomized_missing = 'not_applicable' OR randomized_missing = 'not_retrieved' OR randomized_missing = 'illegible'),
  CONSTRAINT randomized_is_not_negative CHECK (randomized >= 0),
  CONSTRAINT cluster_count_or_a_reason_is_given CHECK ((cluster_count IS NULL) <> (cluster_count_missing IS NULL)),
  CONSTRAINT cluster_count_missing_is_a_known_reason CHECK (cluster_count_missing = 'not_reported' OR cluster_count_missing = 'not_measured' OR cluster_count_missing = 'not_applicable' OR cluster_count_missing = 'not_retrieved' OR cluster_count_missing = 'illegible'),
  CONSTRAINT cluster_count_is_not_negative CHECK (cluster_count >= 0),
  CONSTRAINT arm_role_is_known CHECK (role = 'intervention' OR role = 'comparator'),
  CONSTRAINT arm_position_is_unique UNIQUE (trial, position)
) STRICT;
INSERT INTO "arms" ("id", "trial", "position", "role", "label", "randomized", "cluster_count", "source", "locator", "randomized_missing", "cluster_count_missing") VALUES ('danish-imr:comparator', 'danish-imr', 2, 'comparator', 'TAU', 99, NULL, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen', NULL, 'not_applicable');
INSERT INTO "arms" ("id", "trial", "position", "role", "label", "randomized", "cluster_count", "source", "locator", "randomized_missing", "cluster_count_missing") VALUES ('danish-imr:intervention', 'danish-imr', 1, 'intervention', 'IMR + TAU', 99, NULL, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen', NULL, 'not_applicable');
INSERT INTO "arms" ("id", "trial", "position", "role", "label", "randomized", "cluster_count", "source", "locator", "randomized_missing", "cluster_count_missing") VALUES ('singapore-imr:comparator', 'singapore-imr', 2, 'comparator', 'TAU', 25, NULL, 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable');
INSERT INTO "arms" ("id", "trial", "position", "role", "label", "randomized", "cluster_count", "source", "locator", "randomized_missing", "cluster_count_missing") VALUES ('singapore-imr:intervention', 'singapore-imr', 1, 'intervention', 'IMR', 25, NULL, 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable');
CREATE TABLE arm_components (
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  component TEXT NOT NULL REFERENCES components (id) ON DELETE RESTRICT,
  according_to TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, component, according_to),
  CONSTRAINT component_according_to_is_known CHECK (according_to = 'text' OR according_to = 'table1' OR according_to = 'report')
) STRICT, WITHOUT ROWID;
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:comparator', 'tau', 'table1', 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:comparator', 'tau', 'text', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:intervention', 'imr', 'table1', 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:intervention', 'imr', 'text', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:intervention', 'tau', 'table1', 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('danish-imr:intervention', 'tau', 'text', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('singapore-imr:comparator', 'tau', 'table1', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('singapore-imr:comparator', 'tau', 'text', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('singapore-imr:intervention', 'imr', 'table1', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "arm_components" ("arm", "component", "according_to", "source", "locator") VALUES ('singapore-imr:intervention', 'imr', 'text', 'goh2023', 'Results, Characteristics of the included studies');
CREATE TABLE comparator_classes (
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  according_to TEXT NOT NULL,
  class TEXT NOT NULL,
  -- The comparison in the words of that place: IMR + TAU against a waiting list.
  wording TEXT NOT NULL,
  preferred INTEGER NOT NULL,
  -- Why this class, where the wording leaves room.
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, according_to),
  CONSTRAINT comparator_according_to_is_known CHECK (according_to = 'text' OR according_to = 'table1' OR according_to = 'report'),
  CONSTRAINT comparator_class_is_known CHECK (class = 'tau' OR class = 'waitlist' OR class = 'active'),
  CONSTRAINT comparator_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO "comparator_classes" ("arm", "according_to", "class", "wording", "preferred", "note", "source", "locator") VALUES ('danish-imr:comparator', 'table1', 'tau', 'IMR + TAU against TAU', 0, NULL, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen');
INSERT INTO "comparator_classes" ("arm", "according_to", "class", "wording", "preferred", "note", "source", "locator") VALUES ('danish-imr:comparator', 'text', 'tau', 'IMR + TAU against TAU', 1, NULL, 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "comparator_classes" ("arm", "according_to", "class", "wording", "preferred", "note", "source", "locator") VALUES ('singapore-imr:comparator', 'table1', 'tau', 'IMR against TAU', 0, NULL, 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "comparator_classes" ("arm", "according_to", "class", "wording", "preferred", "note", "source", "locator") VALUES ('singapore-imr:comparator', 'text', 'tau', 'IMR against TAU', 1, NULL, 'goh2023', 'Results, Characteristics of the included studies');
CREATE TABLE programmes (
  arm TEXT PRIMARY KEY NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- eleven_module (2011), nine_module (2006), adapted.
  edition TEXT,
  edition_missing TEXT,
  -- How many modules were taught.
  modules INTEGER,
  modules_missing TEXT,
  -- group, individual, or group_and_individual.
  format TEXT,
  format_missing TEXT,
  -- How many sessions, as the source says.
  sessions TEXT,
  sessions_missing TEXT,
  session_minutes_printed TEXT,
  session_minutes REAL GENERATED ALWAYS AS (CAST(session_minutes_printed AS REAL)) VIRTUAL,
  session_minutes_missing TEXT,
  frequency TEXT,
  frequency_missing TEXT,
  -- From the first to the last planned session.
  duration_months_printed TEXT,
  duration_months REAL GENERATED ALWAYS AS (CAST(duration_months_printed AS REAL)) VIRTUAL,
  duration_months_missing TEXT,
  provider TEXT,
  provider_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT edition_or_a_reason_is_given CHECK ((edition IS NULL) <> (edition_missing IS NULL)),
  CONSTRAINT edition_missing_is_a_known_reason CHECK (edition_missing = 'not_reported' OR edition_missing = 'not_measured' OR edition_missing = 'not_applicable' OR edition_missing = 'not_retrieved' OR edition_missing = 'illegible'),
  CONSTRAINT modules_or_a_reason_is_given CHECK ((modules IS NULL) <> (modules_missing IS NULL)),
  CONSTRAINT modules_missing_is_a_known_reason CHECK (modules_missing = 'not_reported' OR modules_missing = 'not_measured' OR modules_missing = 'not_applicable' OR modules_missing = 'not_retrieved' OR modules_missing = 'illegible'),
  CONSTRAINT modules_is_not_negative CHECK (modules >= 0),
  CONSTRAINT format_or_a_reason_is_given CHECK ((format IS NULL) <> (format_missing IS NULL)),
  CONSTRAINT format_missing_is_a_known_reason CHECK (format_missing = 'not_reported' OR format_missing = 'not_measured' OR format_missing = 'not_applicable' OR format_missing = 'not_retrieved' OR format_missing = 'illegible'),
  CONSTRAINT sessions_or_a_reason_is_given CHECK ((sessions IS NULL) <> (sessions_missing IS NULL)),
  CONSTRAINT sessions_missing_is_a_known_reason CHECK (sessions_missing = 'not_reported' OR sessions_missing = 'not_measured' OR sessions_missing = 'not_applicable' OR sessions_missing = 'not_retrieved' OR sessions_missing = 'illegible'),
  CONSTRAINT session_minutes_or_a_reason_is_given CHECK ((session_minutes_printed IS NULL) <> (session_minutes_missing IS NULL)),
  CONSTRAINT session_minutes_missing_is_a_known_reason CHECK (session_minutes_missing = 'not_reported' OR session_minutes_missing = 'not_measured' OR session_minutes_missing = 'not_applicable' OR session_minutes_missing = 'not_retrieved' OR session_minutes_missing = 'illegible'),
  CONSTRAINT frequency_or_a_reason_is_given CHECK ((frequency IS NULL) <> (frequency_missing IS NULL)),
  CONSTRAINT frequency_missing_is_a_known_reason CHECK (frequency_missing = 'not_reported' OR frequency_missing = 'not_measured' OR frequency_missing = 'not_applicable' OR frequency_missing = 'not_retrieved' OR frequency_missing = 'illegible'),
  CONSTRAINT duration_months_or_a_reason_is_given CHECK ((duration_months_printed IS NULL) <> (duration_months_missing IS NULL)),
  CONSTRAINT duration_months_missing_is_a_known_reason CHECK (duration_months_missing = 'not_reported' OR duration_months_missing = 'not_measured' OR duration_months_missing = 'not_applicable' OR duration_months_missing = 'not_retrieved' OR duration_months_missing = 'illegible'),
  CONSTRAINT provider_or_a_reason_is_given CHECK ((provider IS NULL) <> (provider_missing IS NULL)),
  CONSTRAINT provider_missing_is_a_known_reason CHECK (provider_missing = 'not_reported' OR provider_missing = 'not_measured' OR provider_missing = 'not_applicable' OR provider_missing = 'not_retrieved' OR provider_missing = 'illegible'),
  CONSTRAINT programme_edition_is_known CHECK (edition = 'eleven_module' OR edition = 'nine_module' OR edition = 'adapted'),
  CONSTRAINT programme_format_is_known CHECK (format = 'group' OR format = 'individual' OR format = 'group_and_individual'),
  CONSTRAINT programme_duration_is_positive CHECK (duration_months > 0)
) STRICT;
INSERT INTO "programmes" ("arm", "name", "edition", "modules", "format", "sessions", "session_minutes_printed", "frequency", "duration_months_printed", "provider", "note", "source", "locator", "edition_missing", "modules_missing", "format_missing", "sessions_missing", "session_minutes_missing", "frequency_missing", "duration_months_missing", "provider_missing") VALUES ('danish-imr:intervention', 'Illness Management and Recovery', 'eleven_module', 11, 'group', NULL, NULL, 'weekly', '9', 'two IMR facilitators per group', 'Groups of ten were planned. The thesis abstract describes sessions of 1 to 1.5 hours and a programme of 6 to 9 months.', 'nct01361698', 'Arms and intervention description; the review''s Table 1 agrees on the modules', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL);
INSERT INTO "programmes" ("arm", "name", "edition", "modules", "format", "sessions", "session_minutes_printed", "frequency", "duration_months_printed", "provider", "note", "source", "locator", "edition_missing", "modules_missing", "format_missing", "sessions_missing", "session_minutes_missing", "frequency_missing", "duration_months_missing", "provider_missing") VALUES ('singapore-imr:intervention', 'Illness Management and Recovery', 'nine_module', 10, 'individual', NULL, NULL, NULL, '12', 'community psychiatric nurses', 'Home visits. The slides by Mueser and Gingerich describe it otherwise: three sessions before discharge.', 'goh2023', 'Table 1 (OCR text), row Tan; format: Discussion; duration and provider: Tan 2017, abstract', NULL, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, NULL);
CREATE TABLE programme_modules (
  arm TEXT NOT NULL REFERENCES programmes (arm) ON DELETE CASCADE,
  module TEXT NOT NULL REFERENCES modules (id) ON DELETE RESTRICT,
  -- 1 when people could leave it out.
  optional INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (arm, module),
  CONSTRAINT module_optional_is_0_or_1 CHECK (optional = 0 OR optional = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'coping-with-stress', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'getting-needs-met', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'healthy-living', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'medication', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'persistent-symptoms', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'practical-facts', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'recovery-strategies', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'reducing-relapses', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'social-support', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'stress-vulnerability', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('danish-imr:intervention', 'substance-use', 0, 'goh2023', 'Table 1 (OCR text), rows Dalum (33), Dalum (34) and Jensen (11); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'coping-with-stress', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'getting-needs-met', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'medication', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'persistent-symptoms', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'practical-facts', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'recovery-strategies', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'reducing-relapses', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'social-support', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'stress-vulnerability', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
INSERT INTO "programme_modules" ("arm", "module", "optional", "source", "locator") VALUES ('singapore-imr:intervention', 'substance-use', 0, 'goh2023', 'Table 1 (OCR text), row Tan (9 modules + substance use); Introduction (what each edition holds)');
CREATE TABLE clusters (
  id TEXT PRIMARY KEY NOT NULL,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  participants INTEGER,
  participants_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT participants_or_a_reason_is_given CHECK ((participants IS NULL) <> (participants_missing IS NULL)),
  CONSTRAINT participants_missing_is_a_known_reason CHECK (participants_missing = 'not_reported' OR participants_missing = 'not_measured' OR participants_missing = 'not_applicable' OR participants_missing = 'not_retrieved' OR participants_missing = 'illegible'),
  CONSTRAINT participants_is_not_negative CHECK (participants >= 0)
) STRICT;
CREATE TABLE time_points (
  id TEXT PRIMARY KEY NOT NULL,
  trial TEXT NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Months from baseline.
  months_printed TEXT,
  months REAL GENERATED ALWAYS AS (CAST(months_printed AS REAL)) VIRTUAL,
  months_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT months_or_a_reason_is_given CHECK ((months_printed IS NULL) <> (months_missing IS NULL)),
  CONSTRAINT months_missing_is_a_known_reason CHECK (months_missing = 'not_reported' OR months_missing = 'not_measured' OR months_missing = 'not_applicable' OR months_missing = 'not_retrieved' OR months_missing = 'illegible'),
  CONSTRAINT time_point_kind_is_known CHECK (kind = 'baseline' OR kind = 'interim' OR kind = 'post' OR kind = 'follow_up'),
  CONSTRAINT time_point_months_are_not_negative CHECK (months >= 0),
  CONSTRAINT time_point_position_is_unique UNIQUE (trial, position)
) STRICT;
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('danish-imr:baseline', 'danish-imr', 0, 'baseline', 'Baseline', '0', 'nct01361698', 'Outcome time frames (9 and 21 months)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('danish-imr:follow-up', 'danish-imr', 2, 'follow_up', 'One-year follow-up', '21', 'nct01361698', 'Outcome time frames (9 and 21 months)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('danish-imr:post', 'danish-imr', 1, 'post', 'Post-intervention', '9', 'nct01361698', 'Outcome time frames (9 and 21 months)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('singapore-imr:baseline', 'singapore-imr', 0, 'baseline', 'Baseline', '0', 'goh2023', 'Table 1 (OCR text), row Tan (results)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('singapore-imr:follow-up', 'singapore-imr', 3, 'follow_up', 'One-year follow-up', '24', 'goh2023', 'Table 1 (OCR text), row Tan (results)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('singapore-imr:month-6', 'singapore-imr', 1, 'interim', 'Six months', '6', 'goh2023', 'Table 1 (OCR text), row Tan (results)', NULL);
INSERT INTO "time_points" ("id", "trial", "position", "kind", "label", "months_printed", "source", "locator", "months_missing") VALUES ('singapore-imr:post', 'singapore-imr', 2, 'post', 'Post-intervention', '12', 'goh2023', 'Table 1 (OCR text), row Tan (results)', NULL);
CREATE TABLE study_instruments (
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  instrument TEXT NOT NULL REFERENCES instruments (id) ON DELETE RESTRICT,
  -- 1 when the review's Table 1 lists it for the study.
  in_table1 INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (study, instrument),
  CONSTRAINT in_table1_is_0_or_1 CHECK (in_table1 = 0 OR in_table1 = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018a', 'imrs-client', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018a', 'imrs-clinician', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018a', 'mhrm', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018a', 'satisfaction', 0, NULL, 'dalum2018a', 'Abstract, methods');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018a', 'state-hope', 0, 'The abstract says hope; that it was this scale follows from Jensen 2019, which reports the same time point of the same people.', 'dalum2018a', 'Abstract, methods');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018b', 'gaf-f', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Dalum (34)');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('dalum2018b', 'psp', 0, 'The review pools social functioning of this report; that it was this scale follows from Jensen 2019, which reports the same time point of the same people.', 'goh2023', 'Results, Social functioning');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'gaf-f', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'gaf-s', 0, NULL, 'jensen2019', 'Table 3, row GAF-S, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'hamilton-depression', 0, NULL, 'jensen2019', 'Table 3, row Hamilton depression, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'imrs-client', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'imrs-clinician', 1, 'Measured; the part of its table that holds it was not seen.', 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'mhrm', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'panss', 0, NULL, 'jensen2019', 'Table 3, row PANSS, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'psp', 0, NULL, 'jensen2019', 'Table 3, row PSP, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'satisfaction', 0, NULL, 'jensen2019', 'Table 3, row Patient satisfaction, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'state-hope', 0, NULL, 'jensen2019', 'Table 3, row Adult State Hope Scale, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('jensen2019', 'young-mania', 0, NULL, 'jensen2019', 'Table 3, row Young Mania, complete cases at one year');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('tan2017', 'gas', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('tan2017', 'imrs-client', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "study_instruments" ("study", "instrument", "in_table1", "note", "source", "locator") VALUES ('tan2017', 'imrs-clinician', 1, NULL, 'goh2023', 'Table 1 (OCR text), row Tan');
CREATE TABLE exposures (
  id TEXT PRIMARY KEY NOT NULL,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  -- The cluster of the arm whose people these are; empty for the whole arm.
  cluster TEXT REFERENCES clusters (id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  -- People of whom it is true.
  events INTEGER,
  events_missing TEXT,
  -- People of whom it could be true.
  of INTEGER,
  of_missing TEXT,
  -- As printed, not recomputed.
  percent_printed TEXT,
  percent REAL GENERATED ALWAYS AS (CAST(percent_printed AS REAL)) VIRTUAL,
  percent_missing TEXT,
  mean_printed TEXT,
  mean REAL GENERATED ALWAYS AS (CAST(mean_printed AS REAL)) VIRTUAL,
  mean_missing TEXT,
  sd_printed TEXT,
  sd REAL GENERATED ALWAYS AS (CAST(sd_printed AS REAL)) VIRTUAL,
  sd_missing TEXT,
  -- What exactly was counted, in our words.
  definition TEXT NOT NULL,
  -- 1 for the figure to use where sources disagree or repeat one another.
  preferred INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT events_or_a_reason_is_given CHECK ((events IS NULL) <> (events_missing IS NULL)),
  CONSTRAINT events_missing_is_a_known_reason CHECK (events_missing = 'not_reported' OR events_missing = 'not_measured' OR events_missing = 'not_applicable' OR events_missing = 'not_retrieved' OR events_missing = 'illegible'),
  CONSTRAINT events_is_not_negative CHECK (events >= 0),
  CONSTRAINT of_or_a_reason_is_given CHECK ((of IS NULL) <> (of_missing IS NULL)),
  CONSTRAINT of_missing_is_a_known_reason CHECK (of_missing = 'not_reported' OR of_missing = 'not_measured' OR of_missing = 'not_applicable' OR of_missing = 'not_retrieved' OR of_missing = 'illegible'),
  CONSTRAINT of_is_not_negative CHECK (of >= 0),
  CONSTRAINT percent_or_a_reason_is_given CHECK ((percent_printed IS NULL) <> (percent_missing IS NULL)),
  CONSTRAINT percent_missing_is_a_known_reason CHECK (percent_missing = 'not_reported' OR percent_missing = 'not_measured' OR percent_missing = 'not_applicable' OR percent_missing = 'not_retrieved' OR percent_missing = 'illegible'),
  CONSTRAINT mean_or_a_reason_is_given CHECK ((mean_printed IS NULL) <> (mean_missing IS NULL)),
  CONSTRAINT mean_missing_is_a_known_reason CHECK (mean_missing = 'not_reported' OR mean_missing = 'not_measured' OR mean_missing = 'not_applicable' OR mean_missing = 'not_retrieved' OR mean_missing = 'illegible'),
  CONSTRAINT sd_or_a_reason_is_given CHECK ((sd_printed IS NULL) <> (sd_missing IS NULL)),
  CONSTRAINT sd_missing_is_a_known_reason CHECK (sd_missing = 'not_reported' OR sd_missing = 'not_measured' OR sd_missing = 'not_applicable' OR sd_missing = 'not_retrieved' OR sd_missing = 'illegible'),
  CONSTRAINT exposure_measure_is_known CHECK (measure = 'attended_any' OR measure = 'attended_none' OR measure = 'attended_half' OR measure = 'attended_less_than_half' OR measure = 'completed' OR measure = 'dropped_out' OR measure = 'sessions_attended' OR measure = 'modules_completed' OR measure = 'days_to_start' OR measure = 'fidelity'),
  CONSTRAINT exposure_events_are_at_most_people CHECK (events <= of),
  CONSTRAINT exposure_percent_is_a_percentage CHECK (percent BETWEEN 0 AND 100),
  CONSTRAINT exposure_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT;
INSERT INTO "exposures" ("id", "arm", "cluster", "measure", "events", "of", "percent_printed", "mean_printed", "sd_printed", "definition", "preferred", "source", "locator", "events_missing", "of_missing", "percent_missing", "mean_missing", "sd_missing") VALUES ('danish-imr:intervention:attended_half', 'danish-imr:intervention', NULL, 'attended_half', NULL, NULL, NULL, NULL, NULL, 'Attended at least half of the sessions; the trial''s own figure was not seen, and the slides by Mueser and Gingerich only say that it was less than half of the people', 1, 'jensen2019', 'Table on exposure (not seen)', 'not_retrieved', 'not_retrieved', 'not_retrieved', 'not_applicable', 'not_applicable');
INSERT INTO "exposures" ("id", "arm", "cluster", "measure", "events", "of", "percent_printed", "mean_printed", "sd_printed", "definition", "preferred", "source", "locator", "events_missing", "of_missing", "percent_missing", "mean_missing", "sd_missing") VALUES ('danish-imr:intervention:days_to_start', 'danish-imr:intervention', NULL, 'days_to_start', NULL, NULL, NULL, '88', NULL, 'Days that people randomized to IMR waited on average before their group began', 1, 'mueser-slides', 'RCTs with weak implementation of IMR', 'not_applicable', 'not_reported', 'not_applicable', NULL, 'not_reported');
INSERT INTO "exposures" ("id", "arm", "cluster", "measure", "events", "of", "percent_printed", "mean_printed", "sd_printed", "definition", "preferred", "source", "locator", "events_missing", "of_missing", "percent_missing", "mean_missing", "sd_missing") VALUES ('singapore-imr:intervention:completed', 'singapore-imr:intervention', NULL, 'completed', NULL, NULL, '100', NULL, NULL, 'Completed the programme', 0, 'roosenschoon-thesis', 'printed p. 129 (two reports cited by number, taken as Färdig 2011 and Tan 2017)', 'not_reported', 'not_reported', NULL, 'not_applicable', 'not_applicable');
INSERT INTO "exposures" ("id", "arm", "cluster", "measure", "events", "of", "percent_printed", "mean_printed", "sd_printed", "definition", "preferred", "source", "locator", "events_missing", "of_missing", "percent_missing", "mean_missing", "sd_missing") VALUES ('singapore-imr:intervention:completed:review', 'singapore-imr:intervention', NULL, 'completed', NULL, NULL, NULL, NULL, NULL, 'Completed the programme: the review says close to everyone, without a number', 1, 'goh2023', 'Discussion, third paragraph', 'not_reported', 'not_reported', 'not_reported', 'not_applicable', 'not_applicable');
CREATE TABLE classifications (
  scheme TEXT NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (scheme, study)
) STRICT, WITHOUT ROWID;
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('completion', 'dalum2018a', 'not_near_complete', 'The review says that only four studies, not this one, came close to full completion.', 'goh2023', 'Discussion, third paragraph');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('completion', 'dalum2018b', 'not_near_complete', 'The review says that only four studies, not this one, came close to full completion.', 'goh2023', 'Discussion, third paragraph');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('completion', 'jensen2019', 'not_near_complete', 'The review says that only four studies, not this one, came close to full completion.', 'goh2023', 'Discussion, third paragraph');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('completion', 'tan2017', 'near_complete', NULL, 'goh2023', 'Discussion, third paragraph');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('implementation', 'dalum2018a', 'weak', 'The slide cites Dalum et al., 2018, without saying which of the two; the trial is the same.', 'mueser-slides', 'RCTs with weak implementation of IMR');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('implementation', 'dalum2018b', 'weak', 'The slide cites Dalum et al., 2018, without saying which of the two; the trial is the same.', 'mueser-slides', 'RCTs with weak implementation of IMR');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('implementation', 'jensen2019', 'weak', NULL, 'mueser-slides', 'RCTs with weak implementation of IMR');
INSERT INTO "classifications" ("scheme", "study", "value", "note", "source", "locator") VALUES ('implementation', 'tan2017', 'adaptation', 'The slide describes another programme than the review does.', 'mueser-slides', 'RCTs evaluating adaptations of IMR');
CREATE TABLE characteristics (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT,
  value_missing TEXT,
  preferred INTEGER NOT NULL,
  -- The document; missing when a search found none.
  source TEXT,
  source_missing TEXT,
  locator TEXT,
  locator_missing TEXT,
  CONSTRAINT value_or_a_reason_is_given CHECK ((value IS NULL) <> (value_missing IS NULL)),
  CONSTRAINT value_missing_is_a_known_reason CHECK (value_missing = 'not_reported' OR value_missing = 'not_measured' OR value_missing = 'not_applicable' OR value_missing = 'not_retrieved' OR value_missing = 'illegible'),
  CONSTRAINT source_or_a_reason_is_given CHECK ((source IS NULL) <> (source_missing IS NULL)),
  CONSTRAINT source_missing_is_a_known_reason CHECK (source_missing = 'not_reported' OR source_missing = 'not_measured' OR source_missing = 'not_applicable' OR source_missing = 'not_retrieved' OR source_missing = 'illegible'),
  CONSTRAINT locator_or_a_reason_is_given CHECK ((locator IS NULL) <> (locator_missing IS NULL)),
  CONSTRAINT locator_missing_is_a_known_reason CHECK (locator_missing = 'not_reported' OR locator_missing = 'not_measured' OR locator_missing = 'not_applicable' OR locator_missing = 'not_retrieved' OR locator_missing = 'illegible'),
  CONSTRAINT characteristic_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1),
  CONSTRAINT characteristic_value_has_a_source CHECK (value IS NULL OR source IS NOT NULL),
  CONSTRAINT characteristic_source_exists FOREIGN KEY (source) REFERENCES sources (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:attendance', 'dalum2018a', 'attendance', 'fewer than 50% were exposed to more than 50% of the sessions (a secondary source)', 1, 'mueser-slides', 'Slide on RCTs with weak implementation', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:citation_journal', 'dalum2018a', 'citation_journal', NULL, 1, NULL, 'The record seen is cut off before the journal', 'not_retrieved', 'not_retrieved', NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:comparator', 'dalum2018a', 'comparator', 'treatment as usual (community mental health centre)', 1, 'jensen2019', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:diagnosis_inclusion', 'dalum2018a', 'diagnosis_inclusion', 'ICD-10 schizophrenia or bipolar disorder, age 18+, Danish-speaking; excluded: guardian/forensic arrangement, dementia or mental retardation, large-scale substance abuse, supported housing, current psychoeducation course', 1, 'nct01361698', 'Eligibility', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:format', 'dalum2018a', 'format', 'group (planned 10 patients per group, two IMR facilitators)', 1, 'nct01361698', 'Intervention description', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:n_randomized_comparator', 'dalum2018a', 'n_randomized_comparator', '99', 1, 'goh2023', 'Table 1 (OCR text)', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:pct_female', 'dalum2018a', 'pct_female', NULL, 1, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved');
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:session_duration', 'dalum2018a', 'session_duration', '1 to 1.5 hours (IMR programme as described in thesis abstract)', 1, 'jensen-thesis', 'Abstract (of the programme in general)', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018a:study_dates', 'dalum2018a', 'study_dates', 'start 2011-02-28; completion 2014-12-31 (dates of the registration; the recruitment window was not seen)', 1, 'nct01361698', 'Study Start/Completion Date', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:attendance_contradiction', 'dalum2018b', 'attendance_contradiction', 'A null trial, apparently the Danish one (references 25 to 27; inferred), is counted among those with completion of at least 50% on p. 129, while p. 192 links negative trials to low completion; this contradicts the slides (fewer than 50%).', 0, 'roosenschoon-thesis', 'printed p. 129 and p. 192', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:citation_title', 'dalum2018b', 'citation_title', 'Illness management and recovery: Clinical outcomes of a randomized clinical trial in community mental health centers', 1, 'dalum2018b', 'Title', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:delay_to_start', 'dalum2018b', 'delay_to_start', '88 days on average from randomization to the start of a group (a secondary source)', 1, 'mueser-slides', 'Slide on RCTs with weak implementation', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:doi', 'dalum2018b', 'doi', '10.1371/journal.pone.0194027 (built from the article number by the pattern of the journal; the DOI itself was not seen)', 1, 'dalum2018b', 'Record', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:mean_age', 'dalum2018b', 'mean_age', NULL, 1, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved');
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:n_randomized_total', 'dalum2018b', 'n_randomized_total', '198', 1, 'jensen2019', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:review_ref', 'dalum2018b', 'review_ref', '34 in the review', 1, 'goh2023', 'Table 1 (OCR text), row Dalum (34)', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('dalum2018b:sites-2', 'dalum2018b', 'sites', 'three community mental health centres', 0, 'jensen2019', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:citation_authors', 'jensen2019', 'citation_authors', 'Jensen SB, Dalum HS, Korsbek L, Hjorthoj C, Mikkelsen JH, Thomsen K, Kistrup K, Olander M, Lindschou J, Mueser KT, Nordentoft M, Eplov LF', 1, 'jensen2019', 'Header', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:comparator', 'jensen2019', 'comparator', 'treatment as usual (community mental health centre)', 1, 'jensen2019', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:diagnosis_inclusion', 'jensen2019', 'diagnosis_inclusion', 'ICD-10 schizophrenia or bipolar disorder, age 18+, Danish-speaking; excluded: guardian/forensic arrangement, dementia or mental retardation, large-scale substance abuse, supported housing, current psychoeducation course', 1, 'nct01361698', 'Eligibility', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:followup_retention_gaf_f', 'jensen2019', 'followup_retention_gaf_f', 'one-year CC: 66/99 IMR, 62/99 TAU; post CC: 62/99 IMR, 59/99 TAU', 1, 'jensen2019', 'Table 3, row GAF-F', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:mean_age', 'jensen2019', 'mean_age', NULL, 1, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved');
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:n_randomized_total', 'jensen2019', 'n_randomized_total', '198', 1, 'jensen2019', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:randomization_method', 'jensen2019', 'randomization_method', NULL, 1, 'danish-protocol', 'Not in the abstract, the only part seen', 'not_retrieved', NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:sites', 'jensen2019', 'sites', 'two community mental health centres (Ballerup and Frederiksberg)', 1, 'nct01361698', 'Sites; the protocol agrees', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('jensen2019:trial_registration', 'jensen2019', 'trial_registration', 'NCT01361698 (also IMR-DP-228-CT-59; 2010B114)', 1, 'nct01361698', 'Identifiers', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:attendance', 'tan2017', 'attendance', 'one of the four studies that came close to full completion', 1, 'goh2023', 'Discussion', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:comparator', 'tan2017', 'comparator', 'standard care management by community psychiatric nurses for 12 months', 1, 'tan2017', 'Abstract', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:format', 'tan2017', 'format', 'individualized home visits', 1, 'goh2023', 'Discussion (the one study with individual home visits)', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:mean_age', 'tan2017', 'mean_age', NULL, 1, NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved');
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:n_randomized_intervention', 'tan2017', 'n_randomized_intervention', '25', 1, 'goh2023', 'Table 1 (OCR text), row Tan', NULL, NULL, NULL);
INSERT INTO "characteristics" ("id", "study", "field", "value", "preferred", "source", "locator", "value_missing", "source_missing", "locator_missing") VALUES ('tan2017:timepoints_months', 'tan2017', 'timepoints_months', 'baseline 0; 6; 12; 24', 1, 'goh2023', 'Table 1 (OCR text), row Tan (results)', NULL, NULL, NULL);
CREATE TABLE results (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  arm TEXT NOT NULL REFERENCES arms (id) ON DELETE CASCADE,
  instrument TEXT NOT NULL REFERENCES instruments (id) ON DELETE RESTRICT,
  time_point TEXT NOT NULL REFERENCES time_points (id) ON DELETE CASCADE,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  -- score (at the time point) or change (from baseline to it).
  score TEXT NOT NULL,
  -- mean (with its spread), median (with quartiles or range), events (a count of people).
  kind TEXT NOT NULL,
  -- People analysed.
  n INTEGER,
  n_missing TEXT,
  mean_printed TEXT,
  mean REAL GENERATED ALWAYS AS (CAST(mean_printed AS REAL)) VIRTUAL,
  mean_missing TEXT,
  sd_printed TEXT,
  sd REAL GENERATED ALWAYS AS (CAST(sd_printed AS REAL)) VIRTUAL,
  sd_missing TEXT,
  -- Standard error of the mean.
  se_printed TEXT,
  se REAL GENERATED ALWAYS AS (CAST(se_printed AS REAL)) VIRTUAL,
  se_missing TEXT,
  -- 95% confidence interval of the mean.
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  -- One reason for both ends.
  ci_missing TEXT,
  median_printed TEXT,
  median REAL GENERATED ALWAYS AS (CAST(median_printed AS REAL)) VIRTUAL,
  median_missing TEXT,
  q1_printed TEXT,
  q1 REAL GENERATED ALWAYS AS (CAST(q1_printed AS REAL)) VIRTUAL,
  q3_printed TEXT,
  q3 REAL GENERATED ALWAYS AS (CAST(q3_printed AS REAL)) VIRTUAL,
  -- One reason for both quartiles.
  quartiles_missing TEXT,
  minimum_printed TEXT,
  minimum REAL GENERATED ALWAYS AS (CAST(minimum_printed AS REAL)) VIRTUAL,
  maximum_printed TEXT,
  maximum REAL GENERATED ALWAYS AS (CAST(maximum_printed AS REAL)) VIRTUAL,
  -- One reason for both ends of the observed range.
  range_missing TEXT,
  -- People with the event.
  events INTEGER,
  events_missing TEXT,
  -- 1 for the row to use where sources disagree.
  preferred INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT result_score_is_known CHECK (score = 'score' OR score = 'change'),
  CONSTRAINT result_kind_is_known CHECK (kind = 'mean' OR kind = 'median' OR kind = 'events'),
  CONSTRAINT n_or_a_reason_is_given CHECK ((n IS NULL) <> (n_missing IS NULL)),
  CONSTRAINT mean_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (mean_printed IS NULL) <> (mean_missing IS NULL) ELSE mean_printed IS NULL AND mean_missing IS NULL END),
  CONSTRAINT sd_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (sd_printed IS NULL) <> (sd_missing IS NULL) ELSE sd_printed IS NULL AND sd_missing IS NULL END),
  CONSTRAINT se_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (se_printed IS NULL) <> (se_missing IS NULL) ELSE se_printed IS NULL AND se_missing IS NULL END),
  CONSTRAINT ci_or_a_reason_is_given CHECK (CASE kind WHEN 'mean' THEN (ci_lower_printed IS NULL) <> (ci_missing IS NULL) ELSE ci_lower_printed IS NULL AND ci_missing IS NULL END),
  CONSTRAINT median_or_a_reason_is_given CHECK (CASE kind WHEN 'median' THEN (median_printed IS NULL) <> (median_missing IS NULL) ELSE median_printed IS NULL AND median_missing IS NULL END),
  CONSTRAINT quartiles_or_a_reason_are_given CHECK (CASE kind WHEN 'median' THEN (q1_printed IS NULL) <> (quartiles_missing IS NULL) ELSE q1_printed IS NULL AND quartiles_missing IS NULL END),
  CONSTRAINT range_or_a_reason_is_given CHECK (CASE kind WHEN 'median' THEN (minimum_printed IS NULL) <> (range_missing IS NULL) ELSE minimum_printed IS NULL AND range_missing IS NULL END),
  CONSTRAINT events_or_a_reason_are_given CHECK (CASE kind WHEN 'events' THEN (events IS NULL) <> (events_missing IS NULL) ELSE events IS NULL AND events_missing IS NULL END),
  CONSTRAINT ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT quartiles_come_together CHECK ((q1_printed IS NULL) = (q3_printed IS NULL)),
  CONSTRAINT range_has_both_ends CHECK ((minimum_printed IS NULL) = (maximum_printed IS NULL)),
  CONSTRAINT n_missing_is_a_known_reason CHECK (n_missing = 'not_reported' OR n_missing = 'not_measured' OR n_missing = 'not_applicable' OR n_missing = 'not_retrieved' OR n_missing = 'illegible'),
  CONSTRAINT mean_missing_is_a_known_reason CHECK (mean_missing = 'not_reported' OR mean_missing = 'not_measured' OR mean_missing = 'not_applicable' OR mean_missing = 'not_retrieved' OR mean_missing = 'illegible'),
  CONSTRAINT sd_missing_is_a_known_reason CHECK (sd_missing = 'not_reported' OR sd_missing = 'not_measured' OR sd_missing = 'not_applicable' OR sd_missing = 'not_retrieved' OR sd_missing = 'illegible'),
  CONSTRAINT se_missing_is_a_known_reason CHECK (se_missing = 'not_reported' OR se_missing = 'not_measured' OR se_missing = 'not_applicable' OR se_missing = 'not_retrieved' OR se_missing = 'illegible'),
  CONSTRAINT ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT median_missing_is_a_known_reason CHECK (median_missing = 'not_reported' OR median_missing = 'not_measured' OR median_missing = 'not_applicable' OR median_missing = 'not_retrieved' OR median_missing = 'illegible'),
  CONSTRAINT quartiles_missing_is_a_known_reason CHECK (quartiles_missing = 'not_reported' OR quartiles_missing = 'not_measured' OR quartiles_missing = 'not_applicable' OR quartiles_missing = 'not_retrieved' OR quartiles_missing = 'illegible'),
  CONSTRAINT range_missing_is_a_known_reason CHECK (range_missing = 'not_reported' OR range_missing = 'not_measured' OR range_missing = 'not_applicable' OR range_missing = 'not_retrieved' OR range_missing = 'illegible'),
  CONSTRAINT events_missing_is_a_known_reason CHECK (events_missing = 'not_reported' OR events_missing = 'not_measured' OR events_missing = 'not_applicable' OR events_missing = 'not_retrieved' OR events_missing = 'illegible'),
  CONSTRAINT n_is_not_negative CHECK (n >= 0),
  CONSTRAINT sd_is_not_negative CHECK (sd >= 0),
  CONSTRAINT se_is_not_negative CHECK (se >= 0),
  CONSTRAINT ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT quartiles_run_upwards CHECK (q1 <= q3),
  CONSTRAINT range_runs_upwards CHECK (minimum <= maximum),
  CONSTRAINT events_are_not_negative CHECK (events >= 0),
  CONSTRAINT events_are_at_most_n CHECK (events <= n),
  CONSTRAINT result_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1)
) STRICT;
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('dalum2018b:gaf-f:post:itt:comparator', 'dalum2018b', 'danish-imr:comparator', 'gaf-f', 'danish-imr:post', 'itt', 'score', 'mean', 99, '44.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mean as the review gives it; the report itself was not seen. n is the number randomized to the arm (ITT).', 'goh2023', 'Results, Global functioning, ITT paragraph', NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('dalum2018b:gaf-f:post:itt:intervention', 'dalum2018b', 'danish-imr:intervention', 'gaf-f', 'danish-imr:post', 'itt', 'score', 'mean', 99, '46.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mean as the review gives it; the report itself was not seen. n is the number randomized to the arm (ITT).', 'goh2023', 'Results, Global functioning, ITT paragraph', NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-f', 'danish-imr:follow-up', 'cc', 'score', 'mean', 62, '50.2', '11.8', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row GAF-F, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-f', 'danish-imr:follow-up', 'cc', 'score', 'mean', 66, '50.4', '13.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row GAF-F, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-f', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '49.8', NULL, '1.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row GAF-F, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-f', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '50.6', NULL, '1.38', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row GAF-F, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-f', 'danish-imr:post', 'cc', 'score', 'mean', 59, '43.5', '11.8', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row GAF-F, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-f:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-f', 'danish-imr:post', 'cc', 'score', 'mean', 62, '45.4', '12.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row GAF-F, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-s', 'danish-imr:follow-up', 'cc', 'score', 'mean', 59, '52.7', '11.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row GAF-S, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-s', 'danish-imr:follow-up', 'cc', 'score', 'mean', 65, '51.1', '13.5', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row GAF-S, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-s', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '52.2', NULL, '1.53', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row GAF-S, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-s', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '50.8', NULL, '1.54', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row GAF-S, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'gaf-s', 'danish-imr:post', 'cc', 'score', 'mean', 54, '48.5', '13.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row GAF-S, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:gaf-s:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'gaf-s', 'danish-imr:post', 'cc', 'score', 'mean', 58, '47.1', '13.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row GAF-S, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'hamilton-depression', 'danish-imr:follow-up', 'cc', 'score', 'mean', 58, '6.45', '3.44', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Hamilton depression, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'hamilton-depression', 'danish-imr:follow-up', 'cc', 'score', 'mean', 57, '6.67', '3.69', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Hamilton depression, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'hamilton-depression', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '6.54', NULL, '0.43', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Hamilton depression, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'hamilton-depression', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '6.57', NULL, '0.44', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Hamilton depression, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'hamilton-depression', 'danish-imr:post', 'cc', 'score', 'mean', 53, '5.48', '4.31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Hamilton depression, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:hamilton-depression:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'hamilton-depression', 'danish-imr:post', 'cc', 'score', 'mean', 52, '5.81', '3.78', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Hamilton depression, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:imrs-client:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'imrs-client', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '54.5', NULL, '1.10', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm. Taken as a sum of 15 items scored 1 to 5. The printed p of 0.96 does not follow from these standard errors (recomputed: 0.49).', 'jensen2019', 'Table 3, row IMRS-Patient, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:imrs-client:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'imrs-client', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '53.4', NULL, '1.14', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm. Taken as a sum of 15 items scored 1 to 5. The printed p of 0.96 does not follow from these standard errors (recomputed: 0.49).', 'jensen2019', 'Table 3, row IMRS-Patient, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:imrs-client:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'imrs-client', 'danish-imr:post', 'cc', 'score', 'mean', 55, '52.8', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them. The part of the table that was seen ends before this SD; the one-year complete cases, the clinician scale and substance use follow in the part that was not seen.', 'jensen2019', 'Table 3, row IMRS-Patient, complete cases after the intervention', NULL, NULL, 'not_retrieved', 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:imrs-client:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'imrs-client', 'danish-imr:post', 'cc', 'score', 'mean', 46, '54.7', '7.59', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row IMRS-Patient, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'mhrm', 'danish-imr:follow-up', 'cc', 'score', 'mean', 44, '78.6', '17.3', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row MHRM, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'mhrm', 'danish-imr:follow-up', 'cc', 'score', 'mean', 49, '76.9', '16.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row MHRM, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'mhrm', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '75.2', NULL, '2.2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm. Printed as Mental Health Recovery Scale.', 'jensen2019', 'Table 3, row MHRM, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'mhrm', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '74.5', NULL, '2.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm. Printed as Mental Health Recovery Scale.', 'jensen2019', 'Table 3, row MHRM, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'mhrm', 'danish-imr:post', 'cc', 'score', 'mean', 57, '69.2', '18.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row MHRM, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:mhrm:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'mhrm', 'danish-imr:post', 'cc', 'score', 'mean', 59, '69.5', '12.2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row MHRM, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'panss', 'danish-imr:follow-up', 'cc', 'score', 'mean', 57, '57.6', '20.7', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row PANSS, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'panss', 'danish-imr:follow-up', 'cc', 'score', 'mean', 55, '58.7', '18.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row PANSS, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'panss', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '52.8', NULL, '1.83', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row PANSS, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'panss', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '56.5', NULL, '1.83', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row PANSS, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'panss', 'danish-imr:post', 'cc', 'score', 'mean', 52, '60.4', '18.9', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row PANSS, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:panss:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'panss', 'danish-imr:post', 'cc', 'score', 'mean', 51, '57.5', '15.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row PANSS, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'psp', 'danish-imr:follow-up', 'cc', 'score', 'mean', 63, '53.5', '13.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row PSP, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'psp', 'danish-imr:follow-up', 'cc', 'score', 'mean', 64, '52.3', '14.2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row PSP, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'psp', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '53.1', NULL, '1.57', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row PSP, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'psp', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '52.1', NULL, '1.55', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row PSP, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'psp', 'danish-imr:post', 'cc', 'score', 'mean', 59, '49.6', '14.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row PSP, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:psp:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'psp', 'danish-imr:post', 'cc', 'score', 'mean', 59, '52.6', '13.4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row PSP, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'satisfaction', 'danish-imr:follow-up', 'cc', 'score', 'mean', 46, '25.8', '4.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Patient satisfaction, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'satisfaction', 'danish-imr:follow-up', 'cc', 'score', 'mean', 55, '25.0', '4.76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Patient satisfaction, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'satisfaction', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '25.3', NULL, '1.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Patient satisfaction, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'satisfaction', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '24.4', NULL, '0.52', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Patient satisfaction, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'satisfaction', 'danish-imr:post', 'cc', 'score', 'mean', 58, '24.8', '4.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Patient satisfaction, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:satisfaction:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'satisfaction', 'danish-imr:post', 'cc', 'score', 'mean', 61, '24.6', '5.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Patient satisfaction, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'state-hope', 'danish-imr:follow-up', 'cc', 'score', 'mean', 50, '34.9', '8.64', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Adult State Hope Scale, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'state-hope', 'danish-imr:follow-up', 'cc', 'score', 'mean', 52, '35.5', '7.67', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Adult State Hope Scale, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'state-hope', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '34.9', NULL, '1.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Adult State Hope Scale, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'state-hope', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '34.1', NULL, '1.1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Adult State Hope Scale, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'state-hope', 'danish-imr:post', 'cc', 'score', 'mean', 71, '31.8', '10.0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Adult State Hope Scale, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:state-hope:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'state-hope', 'danish-imr:post', 'cc', 'score', 'mean', 68, '32.6', '8.3', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Adult State Hope Scale, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:follow-up:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'young-mania', 'danish-imr:follow-up', 'cc', 'score', 'mean', 58, '7.43', '5.60', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Young Mania, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:follow-up:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'young-mania', 'danish-imr:follow-up', 'cc', 'score', 'mean', 57, '8.02', '5.34', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases.', 'jensen2019', 'Table 3, row Young Mania, complete cases at one year', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:follow-up:itt:comparator', 'jensen2019', 'danish-imr:comparator', 'young-mania', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '8.0', NULL, '0.74', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Young Mania, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:follow-up:itt:intervention', 'jensen2019', 'danish-imr:intervention', 'young-mania', 'danish-imr:follow-up', 'itt', 'score', 'mean', 99, '8.56', NULL, '0.75', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mixed-model estimate; the column is headed "Std. error". The table prints one N of 99, taken as 99 in each arm.', 'jensen2019', 'Table 3, row Young Mania, ITT columns at one year', NULL, NULL, 'not_reported', NULL, 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:post:cc:comparator', 'jensen2019', 'danish-imr:comparator', 'young-mania', 'danish-imr:post', 'cc', 'score', 'mean', 53, '7.49', '6.20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Young Mania, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('jensen2019:young-mania:post:cc:intervention', 'jensen2019', 'danish-imr:intervention', 'young-mania', 'danish-imr:post', 'cc', 'score', 'mean', 52, '6.77', '5.92', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Observed complete cases. The time point is that of the two Dalum reports: the same people, not to be added to them.', 'jensen2019', 'Table 3, row Young Mania, complete cases after the intervention', NULL, NULL, NULL, 'not_reported', 'not_reported', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('tan2017:gas:follow-up:cc:comparator', 'tan2017', 'singapore-imr:comparator', 'gas', 'singapore-imr:follow-up', 'cc', 'score', 'mean', 25, '52.2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mean as the review gives it; the report itself was not seen. n is the number randomized (the review says 50 participants); the error df of 42 suggests fewer. That the mean belongs to 24 months is assumed from the paragraph, which is about the follow-up.', 'goh2023', 'Results, Global functioning, paragraph on the follow-up of complete cases', NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, NULL, NULL, NULL);
INSERT INTO "results" ("id", "study", "arm", "instrument", "time_point", "population", "score", "kind", "n", "mean_printed", "sd_printed", "se_printed", "ci_lower_printed", "ci_upper_printed", "median_printed", "q1_printed", "q3_printed", "minimum_printed", "maximum_printed", "events", "preferred", "note", "source", "locator", "n_missing", "mean_missing", "sd_missing", "se_missing", "ci_missing", "median_missing", "quartiles_missing", "range_missing", "events_missing") VALUES ('tan2017:gas:follow-up:cc:intervention', 'tan2017', 'singapore-imr:intervention', 'gas', 'singapore-imr:follow-up', 'cc', 'score', 'mean', 25, '81.12', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Mean as the review gives it; the report itself was not seen. n is the number randomized (the review says 50 participants); the error df of 42 suggests fewer. That the mean belongs to 24 months is assumed from the paragraph, which is about the follow-up.', 'goh2023', 'Results, Global functioning, paragraph on the follow-up of complete cases', NULL, NULL, 'not_retrieved', 'not_retrieved', 'not_retrieved', NULL, NULL, NULL, NULL);
CREATE TABLE contrasts (
  id TEXT PRIMARY KEY NOT NULL,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  -- Missing when the outcome is none of the registry's instruments.
  instrument TEXT,
  instrument_missing TEXT,
  -- The outcome in the source's terms.
  outcome TEXT NOT NULL,
  -- Missing when the test spans the time points or the source names none.
  time_point TEXT,
  time_point_missing TEXT,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  comparison TEXT NOT NULL,
  statistic TEXT NOT NULL,
  -- The statistic; with OCR damage repaired where the document allows one reading.
  value_printed TEXT,
  value REAL GENERATED ALWAYS AS (CAST(value_printed AS REAL)) VIRTUAL,
  value_missing TEXT,
  -- The characters in the document where they differ from value_printed.
  value_as_scanned TEXT,
  -- Degrees of freedom of the numerator, or the only ones.
  df1_printed TEXT,
  df1 REAL GENERATED ALWAYS AS (CAST(df1_printed AS REAL)) VIRTUAL,
  df1_missing TEXT,
  -- Degrees of freedom of the denominator of an F.
  df2_printed TEXT,
  df2 REAL GENERATED ALWAYS AS (CAST(df2_printed AS REAL)) VIRTUAL,
  df2_missing TEXT,
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  ci_missing TEXT,
  -- In percent; empty without an interval.
  ci_level REAL,
  -- '<', '=', '>' or '>=': how p_printed relates to the p that was found.
  p_relation TEXT,
  p_printed TEXT,
  p REAL GENERATED ALWAYS AS (CAST(p_printed AS REAL)) VIRTUAL,
  p_missing TEXT,
  -- 1, 2 or empty when the source does not say.
  tails INTEGER,
  -- favours_intervention, favours_comparator, no_difference.
  direction TEXT,
  direction_missing TEXT,
  preferred INTEGER NOT NULL,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT instrument_or_a_reason_is_given CHECK ((instrument IS NULL) <> (instrument_missing IS NULL)),
  CONSTRAINT instrument_missing_is_a_known_reason CHECK (instrument_missing = 'not_reported' OR instrument_missing = 'not_measured' OR instrument_missing = 'not_applicable' OR instrument_missing = 'not_retrieved' OR instrument_missing = 'illegible'),
  CONSTRAINT time_point_or_a_reason_is_given CHECK ((time_point IS NULL) <> (time_point_missing IS NULL)),
  CONSTRAINT time_point_missing_is_a_known_reason CHECK (time_point_missing = 'not_reported' OR time_point_missing = 'not_measured' OR time_point_missing = 'not_applicable' OR time_point_missing = 'not_retrieved' OR time_point_missing = 'illegible'),
  CONSTRAINT value_or_a_reason_is_given CHECK ((value_printed IS NULL) <> (value_missing IS NULL)),
  CONSTRAINT value_missing_is_a_known_reason CHECK (value_missing = 'not_reported' OR value_missing = 'not_measured' OR value_missing = 'not_applicable' OR value_missing = 'not_retrieved' OR value_missing = 'illegible'),
  CONSTRAINT df1_or_a_reason_is_given CHECK ((df1_printed IS NULL) <> (df1_missing IS NULL)),
  CONSTRAINT df1_missing_is_a_known_reason CHECK (df1_missing = 'not_reported' OR df1_missing = 'not_measured' OR df1_missing = 'not_applicable' OR df1_missing = 'not_retrieved' OR df1_missing = 'illegible'),
  CONSTRAINT df2_or_a_reason_is_given CHECK ((df2_printed IS NULL) <> (df2_missing IS NULL)),
  CONSTRAINT df2_missing_is_a_known_reason CHECK (df2_missing = 'not_reported' OR df2_missing = 'not_measured' OR df2_missing = 'not_applicable' OR df2_missing = 'not_retrieved' OR df2_missing = 'illegible'),
  CONSTRAINT p_or_a_reason_is_given CHECK ((p_printed IS NULL) <> (p_missing IS NULL)),
  CONSTRAINT p_missing_is_a_known_reason CHECK (p_missing = 'not_reported' OR p_missing = 'not_measured' OR p_missing = 'not_applicable' OR p_missing = 'not_retrieved' OR p_missing = 'illegible'),
  CONSTRAINT direction_or_a_reason_is_given CHECK ((direction IS NULL) <> (direction_missing IS NULL)),
  CONSTRAINT direction_missing_is_a_known_reason CHECK (direction_missing = 'not_reported' OR direction_missing = 'not_measured' OR direction_missing = 'not_applicable' OR direction_missing = 'not_retrieved' OR direction_missing = 'illegible'),
  CONSTRAINT contrast_comparison_is_known CHECK (comparison = 'between_groups' OR comparison = 'group_by_time' OR comparison = 'time' OR comparison = 'within_group' OR comparison = 'baseline' OR comparison = 'between_clusters' OR comparison = 'subset_between_groups'),
  CONSTRAINT contrast_statistic_is_known CHECK (statistic = 'mean_difference' OR statistic = 'standardized_mean_difference' OR statistic = 'odds_ratio' OR statistic = 't' OR statistic = 'f' OR statistic = 'chi_square' OR statistic = 'friedman_chi_square' OR statistic = 'mann_whitney_u' OR statistic = 'regression_coefficient' OR statistic = 'eta_squared' OR statistic = 'p' OR statistic = 'verdict'),
  CONSTRAINT contrast_direction_is_known CHECK (direction = 'favours_intervention' OR direction = 'favours_comparator' OR direction = 'no_difference'),
  CONSTRAINT contrast_ci_or_a_reason_is_given CHECK ((ci_lower_printed IS NULL) <> (ci_missing IS NULL)),
  CONSTRAINT contrast_ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT contrast_ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT contrast_ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT contrast_ci_level_is_a_percentage CHECK (ci_level > 0 AND ci_level < 100),
  CONSTRAINT contrast_p_relation_is_known CHECK (p_relation = '=' OR p_relation = '<' OR p_relation = '>' OR p_relation = '>='),
  CONSTRAINT contrast_p_has_a_relation CHECK ((p_printed IS NULL) = (p_relation IS NULL)),
  CONSTRAINT contrast_p_is_a_probability CHECK (p BETWEEN 0 AND 1),
  CONSTRAINT contrast_tails_are_1_or_2 CHECK (tails = 1 OR tails = 2),
  CONSTRAINT contrast_degrees_of_freedom_are_positive CHECK (df1 > 0 AND df2 > 0),
  CONSTRAINT contrast_preferred_is_0_or_1 CHECK (preferred = 0 OR preferred = 1),
  CONSTRAINT contrast_instrument_exists FOREIGN KEY (instrument) REFERENCES instruments (id) ON DELETE RESTRICT,
  CONSTRAINT contrast_time_point_exists FOREIGN KEY (time_point) REFERENCES time_points (id) ON DELETE CASCADE
) STRICT;
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('dalum2018a:imrs-client:post:itt:t', 'dalum2018a', 'imrs-client', 'IMRS client', 'danish-imr:post', 'itt', 'between_groups', 't', '1.49', NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.14', NULL, NULL, 1, 'The OCR text reads "(1) = 1.49"; the symbol is probably t. The side is not stated.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)', NULL, NULL, NULL, 'not_reported', 'not_applicable', 'not_applicable', NULL, 'not_reported');
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('dalum2018a:imrs-clinician:post:itt:t', 'dalum2018a', 'imrs-clinician', 'IMRS clinician', 'danish-imr:post', 'itt', 'between_groups', 't', '0.31', '031', NULL, NULL, NULL, NULL, NULL, '=', '0.76', NULL, NULL, 1, 'The OCR text reads "(1) = 031"; the symbol is probably t. The side is not stated.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)', NULL, NULL, NULL, 'not_reported', 'not_applicable', 'not_applicable', NULL, 'not_reported');
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('dalum2018a:mhrm:post:cc:p', 'dalum2018a', 'mhrm', 'MHRM', 'danish-imr:post', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.90', NULL, 'favours_intervention', 1, 'The side is that of the complete cases in Jensen 2019, Table 3 (69.5 against 69.2), whose t test gives p = 0.92.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('dalum2018b:gaf-f:post:itt:p', 'dalum2018b', 'gaf-f', 'GAF-F', 'danish-imr:post', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.21', NULL, 'favours_intervention', 1, '46.4 against 44.0. Table 1 gives the one p for both ITT and complete cases.', 'goh2023', 'Results, Global functioning; Table 1 (OCR text), row Dalum (34)', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-f:follow-up:cc:p', 'jensen2019', 'gaf-f', 'GAF-F', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.63', NULL, 'favours_intervention', 1, 'A plain t test on the printed means and SDs gives 0.93; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row GAF-F, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-f:follow-up:itt:mean_difference', 'jensen2019', 'gaf-f', 'GAF-F', 'danish-imr:follow-up', 'itt', 'between_groups', 'mean_difference', '0.8', NULL, NULL, NULL, '-4.7', '3.0', 95.0, '=', '0.67', NULL, 'favours_intervention', 1, 'As printed. The interval does not fit its estimate: it is that of TAU minus IMR. From Table 3 of the article (50.6, SE 1.38, against 49.8, SE 1.40) the difference is +0.8 with about -3.0 to +4.7.', 'jensen-thesis', 'Abstract', NULL, NULL, NULL, 'not_reported', 'not_applicable', NULL, NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-f:follow-up:itt:p', 'jensen2019', 'gaf-f', 'GAF-F', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.67', NULL, 'favours_intervention', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row GAF-F, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-f:follow-up:itt:t', 'jensen2019', 'gaf-f', 'GAF-F', 'danish-imr:follow-up', 'itt', 'between_groups', 't', '-0.42', '- 042', NULL, NULL, NULL, NULL, NULL, '=', '0.45', NULL, 'favours_intervention', 0, 'The review''s Table 1 prints p = 0.45 beside this t; Table 3 of the article and the thesis abstract print 0.67, which is also what the t gives. The sign is that of TAU minus IMR; the same entry speaks of 0.8 in favour of IMR.', 'goh2023', 'Table 1 (OCR text), row Jensen', NULL, NULL, NULL, 'not_reported', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-s:follow-up:cc:p', 'jensen2019', 'gaf-s', 'GAF-S', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.64', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.48; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row GAF-S, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:gaf-s:follow-up:itt:p', 'jensen2019', 'gaf-s', 'GAF-S', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.50', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row GAF-S, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:hamilton-depression:follow-up:cc:p', 'jensen2019', 'hamilton-depression', 'Hamilton depression', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.60', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.74; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row Hamilton depression, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:hamilton-depression:follow-up:itt:p', 'jensen2019', 'hamilton-depression', 'Hamilton depression', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.96', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row Hamilton depression, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:imrs-client:follow-up:itt:p', 'jensen2019', 'imrs-client', 'IMRS client', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.96', NULL, 'favours_comparator', 1, 'Does not follow from the printed means and standard errors (recomputed: 0.49).', 'jensen2019', 'Table 3, row IMRS-Patient, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:mhrm:follow-up:cc:p', 'jensen2019', 'mhrm', 'MHRM', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.47', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.63; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row MHRM, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:mhrm:follow-up:itt:p', 'jensen2019', 'mhrm', 'MHRM', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.81', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row MHRM, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:panss:follow-up:cc:p', 'jensen2019', 'panss', 'PANSS', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.51', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.77; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row PANSS, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:panss:follow-up:itt:p', 'jensen2019', 'panss', 'PANSS', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.15', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row PANSS, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:psp:follow-up:cc:p', 'jensen2019', 'psp', 'PSP', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.25', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.62; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row PSP, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:psp:follow-up:itt:p', 'jensen2019', 'psp', 'PSP', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.63', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row PSP, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:satisfaction:follow-up:cc:p', 'jensen2019', 'satisfaction', 'Patient satisfaction', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.28', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.37; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row Patient satisfaction, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:satisfaction:follow-up:itt:p', 'jensen2019', 'satisfaction', 'Patient satisfaction', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.84', NULL, 'favours_comparator', 1, 'Does not follow from the printed means and standard errors (recomputed: 0.43).', 'jensen2019', 'Table 3, row Patient satisfaction, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:state-hope:follow-up:cc:p', 'jensen2019', 'state-hope', 'Adult State Hope Scale', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.86', NULL, 'favours_intervention', 1, 'A plain t test on the printed means and SDs gives 0.71; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row Adult State Hope Scale, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:state-hope:follow-up:itt:p', 'jensen2019', 'state-hope', 'Adult State Hope Scale', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.62', NULL, 'favours_comparator', 1, 'Agrees with the printed means and standard errors.', 'jensen2019', 'Table 3, row Adult State Hope Scale, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:young-mania:follow-up:cc:p', 'jensen2019', 'young-mania', 'Young Mania', 'danish-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.40', NULL, 'favours_comparator', 1, 'A plain t test on the printed means and SDs gives 0.56; the printed p is probably adjusted or longitudinal.', 'jensen2019', 'Table 3, row Young Mania, last column', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('jensen2019:young-mania:follow-up:itt:p', 'jensen2019', 'young-mania', 'Young Mania', 'danish-imr:follow-up', 'itt', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '=', '0.47', NULL, 'favours_comparator', 1, 'Does not follow from the printed means and standard errors (recomputed: 0.60).', 'jensen2019', 'Table 3, row Young Mania, ITT columns', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:gas:follow-up:cc:p', 'tan2017', 'gas', 'GAS', 'singapore-imr:follow-up', 'cc', 'between_groups', 'p', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '<', '0.001', NULL, 'favours_intervention', 1, '81.12 against 52.2.', 'goh2023', 'Results, Global functioning, paragraph on the follow-up of complete cases', NULL, NULL, 'not_applicable', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:gas:overall:cc:f', 'tan2017', 'gas', 'GAS', NULL, 'cc', 'group_by_time', 'f', '69.13', NULL, '2.50', '105.03', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.62 (recomputed 0.622). Months 0, 6, 12 and 24. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:gas:overall:cc:f-2', 'tan2017', 'gas', 'GAS', NULL, 'cc', 'between_groups', 'f', '84.27', '8427', '1', '42', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.67 (recomputed 0.667). Implies a standardized difference of about 2.8. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:imrs-client:overall:cc:f', 'tan2017', 'imrs-client', 'IMRS client', NULL, 'cc', 'group_by_time', 'f', '167.08', NULL, '2.42', '101.58', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.80 (recomputed 0.799). Months 0, 6, 12 and 24. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:imrs-client:overall:cc:f-2', 'tan2017', 'imrs-client', 'IMRS client', NULL, 'cc', 'between_groups', 'f', '375.23', NULL, '1', '42', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.90 (recomputed 0.899). Implies a standardized difference of about 6.0, implausibly large. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:imrs-clinician:overall:cc:f', 'tan2017', 'imrs-clinician', 'IMRS clinician', NULL, 'cc', 'group_by_time', 'f', '145.96', NULL, '2.56', '107.40', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.78 (recomputed 0.777). Months 0, 6, 12 and 24. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
INSERT INTO "contrasts" ("id", "study", "instrument", "outcome", "time_point", "population", "comparison", "statistic", "value_printed", "value_as_scanned", "df1_printed", "df2_printed", "ci_lower_printed", "ci_upper_printed", "ci_level", "p_relation", "p_printed", "tails", "direction", "preferred", "note", "source", "locator", "instrument_missing", "time_point_missing", "value_missing", "df1_missing", "df2_missing", "ci_missing", "p_missing", "direction_missing") VALUES ('tan2017:imrs-clinician:overall:cc:f-2', 'tan2017', 'imrs-clinician', 'IMRS clinician', NULL, 'cc', 'between_groups', 'f', '413.57', '41357', '1', '42', NULL, NULL, NULL, '=', '0.000', NULL, 'favours_intervention', 1, 'Partial eta squared as printed 0.91 (recomputed 0.908). Implies a standardized difference of about 6.3, implausibly large. p = 0.000 is printed so; an exact value of 0 is impossible.', 'goh2023', 'Table 1 (OCR text), row Tan', NULL, 'not_applicable', NULL, NULL, NULL, 'not_applicable', NULL, NULL);
CREATE TABLE risk_of_bias_domains (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT risk_of_bias_domain_position_is_unique UNIQUE (position)
) STRICT;
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('allocation-concealment', 'Allocation concealment', 2, 'goh2023', 'Methods, Risk of bias');
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('blinding-of-outcome-assessments', 'Blinding of outcome assessments', 4, 'goh2023', 'Methods, Risk of bias');
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('blinding-of-personnel', 'Blinding of personnel', 3, 'goh2023', 'Methods, Risk of bias');
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('incomplete-outcome-data', 'Incomplete outcome data', 5, 'goh2023', 'Methods, Risk of bias');
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('random-sequence-generation', 'Random sequence generation', 1, 'goh2023', 'Methods, Risk of bias');
INSERT INTO "risk_of_bias_domains" ("id", "name", "position", "source", "locator") VALUES ('selective-reporting', 'Selective reporting', 6, 'goh2023', 'Methods, Risk of bias');
CREATE TABLE risk_of_bias (
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES risk_of_bias_domains (id) ON DELETE CASCADE,
  -- low, unclear or high.
  judgement TEXT,
  judgement_missing TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT judgement_or_a_reason_is_given CHECK ((judgement IS NULL) <> (judgement_missing IS NULL)),
  CONSTRAINT judgement_missing_is_a_known_reason CHECK (judgement_missing = 'not_reported' OR judgement_missing = 'not_measured' OR judgement_missing = 'not_applicable' OR judgement_missing = 'not_retrieved' OR judgement_missing = 'illegible'),
  PRIMARY KEY (study, domain),
  CONSTRAINT risk_of_bias_judgement_is_known CHECK (judgement = 'low' OR judgement = 'unclear' OR judgement = 'high')
) STRICT, WITHOUT ROWID;
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'allocation-concealment', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'blinding-of-outcome-assessments', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'blinding-of-personnel', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'incomplete-outcome-data', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'random-sequence-generation', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018a', 'selective-reporting', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'allocation-concealment', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'blinding-of-outcome-assessments', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'blinding-of-personnel', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'incomplete-outcome-data', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'random-sequence-generation', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('dalum2018b', 'selective-reporting', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'allocation-concealment', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'blinding-of-outcome-assessments', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'blinding-of-personnel', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'incomplete-outcome-data', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'random-sequence-generation', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('jensen2019', 'selective-reporting', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'allocation-concealment', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'blinding-of-outcome-assessments', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'blinding-of-personnel', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'incomplete-outcome-data', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'random-sequence-generation', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
INSERT INTO "risk_of_bias" ("study", "domain", "judgement", "source", "locator", "judgement_missing") VALUES ('tan2017', 'selective-reporting', NULL, 'goh2023', 'Figure 2 (not seen)', 'not_retrieved');
CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domains (id) ON DELETE RESTRICT,
  -- post or follow_up.
  at TEXT NOT NULL,
  population TEXT NOT NULL REFERENCES populations (id) ON DELETE RESTRICT,
  -- The figure that shows it.
  figure TEXT,
  figure_missing TEXT,
  -- How many studies the review says it holds.
  k INTEGER NOT NULL,
  participants INTEGER,
  participants_missing TEXT,
  -- smd (Hedges's g) or md; missing when nothing was pooled.
  measure TEXT,
  measure_missing TEXT,
  estimate_printed TEXT,
  estimate REAL GENERATED ALWAYS AS (CAST(estimate_printed AS REAL)) VIRTUAL,
  estimate_missing TEXT,
  ci_lower_printed TEXT,
  ci_lower REAL GENERATED ALWAYS AS (CAST(ci_lower_printed AS REAL)) VIRTUAL,
  ci_upper_printed TEXT,
  ci_upper REAL GENERATED ALWAYS AS (CAST(ci_upper_printed AS REAL)) VIRTUAL,
  ci_missing TEXT,
  -- In percent.
  i2_printed TEXT,
  i2 REAL GENERATED ALWAYS AS (CAST(i2_printed AS REAL)) VIRTUAL,
  i2_missing TEXT,
  heterogeneity_p_relation TEXT,
  heterogeneity_p_printed TEXT,
  heterogeneity_p REAL GENERATED ALWAYS AS (CAST(heterogeneity_p_printed AS REAL)) VIRTUAL,
  heterogeneity_p_missing TEXT,
  -- significant, non_significant or not_pooled, as the text says.
  verdict TEXT,
  verdict_missing TEXT,
  note TEXT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT figure_or_a_reason_is_given CHECK ((figure IS NULL) <> (figure_missing IS NULL)),
  CONSTRAINT figure_missing_is_a_known_reason CHECK (figure_missing = 'not_reported' OR figure_missing = 'not_measured' OR figure_missing = 'not_applicable' OR figure_missing = 'not_retrieved' OR figure_missing = 'illegible'),
  CONSTRAINT participants_or_a_reason_is_given CHECK ((participants IS NULL) <> (participants_missing IS NULL)),
  CONSTRAINT participants_missing_is_a_known_reason CHECK (participants_missing = 'not_reported' OR participants_missing = 'not_measured' OR participants_missing = 'not_applicable' OR participants_missing = 'not_retrieved' OR participants_missing = 'illegible'),
  CONSTRAINT participants_is_not_negative CHECK (participants >= 0),
  CONSTRAINT measure_or_a_reason_is_given CHECK ((measure IS NULL) <> (measure_missing IS NULL)),
  CONSTRAINT measure_missing_is_a_known_reason CHECK (measure_missing = 'not_reported' OR measure_missing = 'not_measured' OR measure_missing = 'not_applicable' OR measure_missing = 'not_retrieved' OR measure_missing = 'illegible'),
  CONSTRAINT estimate_or_a_reason_is_given CHECK ((estimate_printed IS NULL) <> (estimate_missing IS NULL)),
  CONSTRAINT estimate_missing_is_a_known_reason CHECK (estimate_missing = 'not_reported' OR estimate_missing = 'not_measured' OR estimate_missing = 'not_applicable' OR estimate_missing = 'not_retrieved' OR estimate_missing = 'illegible'),
  CONSTRAINT i2_or_a_reason_is_given CHECK ((i2_printed IS NULL) <> (i2_missing IS NULL)),
  CONSTRAINT i2_missing_is_a_known_reason CHECK (i2_missing = 'not_reported' OR i2_missing = 'not_measured' OR i2_missing = 'not_applicable' OR i2_missing = 'not_retrieved' OR i2_missing = 'illegible'),
  CONSTRAINT heterogeneity_p_or_a_reason_is_given CHECK ((heterogeneity_p_printed IS NULL) <> (heterogeneity_p_missing IS NULL)),
  CONSTRAINT heterogeneity_p_missing_is_a_known_reason CHECK (heterogeneity_p_missing = 'not_reported' OR heterogeneity_p_missing = 'not_measured' OR heterogeneity_p_missing = 'not_applicable' OR heterogeneity_p_missing = 'not_retrieved' OR heterogeneity_p_missing = 'illegible'),
  CONSTRAINT verdict_or_a_reason_is_given CHECK ((verdict IS NULL) <> (verdict_missing IS NULL)),
  CONSTRAINT verdict_missing_is_a_known_reason CHECK (verdict_missing = 'not_reported' OR verdict_missing = 'not_measured' OR verdict_missing = 'not_applicable' OR verdict_missing = 'not_retrieved' OR verdict_missing = 'illegible'),
  CONSTRAINT claim_time_is_known CHECK (at = 'post' OR at = 'follow_up'),
  CONSTRAINT claim_measure_is_known CHECK (measure = 'smd' OR measure = 'md'),
  CONSTRAINT claim_k_is_positive CHECK (k > 0),
  CONSTRAINT claim_ci_or_a_reason_is_given CHECK ((ci_lower_printed IS NULL) <> (ci_missing IS NULL)),
  CONSTRAINT claim_ci_has_both_ends CHECK ((ci_lower_printed IS NULL) = (ci_upper_printed IS NULL)),
  CONSTRAINT claim_ci_runs_upwards CHECK (ci_lower <= ci_upper),
  CONSTRAINT claim_ci_missing_is_a_known_reason CHECK (ci_missing = 'not_reported' OR ci_missing = 'not_measured' OR ci_missing = 'not_applicable' OR ci_missing = 'not_retrieved' OR ci_missing = 'illegible'),
  CONSTRAINT claim_i2_is_a_percentage CHECK (i2 BETWEEN 0 AND 100),
  CONSTRAINT claim_p_relation_is_known CHECK (heterogeneity_p_relation = '=' OR heterogeneity_p_relation = '<' OR heterogeneity_p_relation = '>' OR heterogeneity_p_relation = '>='),
  CONSTRAINT claim_p_has_a_relation CHECK ((heterogeneity_p_printed IS NULL) = (heterogeneity_p_relation IS NULL)),
  CONSTRAINT claim_verdict_is_known CHECK (verdict = 'significant' OR verdict = 'non_significant' OR verdict = 'not_pooled')
) STRICT;
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('GAF-fu-ITT-35', 'goh2023', 'global-functioning', 'follow_up', 'itt', NULL, 1, 198, 'md', '0.8', '-4.7', '3.0', NULL, NULL, NULL, 'non_significant', 'GAF-F; t = -0.42. P is 0.45 in Table 1 and 0.67 in the text.', 'goh2023', 'Table 1 (OCR text), row Jensen; Results, Global functioning', 'not_applicable', NULL, NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('GF-fu-CC', 'goh2023', 'global-functioning', 'follow_up', 'cc', NULL, 2, NULL, NULL, NULL, NULL, NULL, '98', '<', '0.001', 'not_pooled', 'Not pooled because of heterogeneity. The caption of Figure 5C names this outcome, while the text uses 5C for social functioning.', 'goh2023', 'Results, Global functioning', 'not_applicable', 'not_reported', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('GF-post-CC', 'goh2023', 'global-functioning', 'post', 'cc', '5A', 3, 324, 'smd', '1.07', '-0.78', '2.92', '95', '<', '0.001', NULL, NULL, 'goh2023', 'Results, Global functioning, Figure 5A', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'not_reported');
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('GF-post-CC-wo32', 'goh2023', 'global-functioning', 'post', 'cc', NULL, 2, NULL, 'smd', '0.14', '-0.10', '0.38', '0', NULL, NULL, 'non_significant', 'Leave-one-out without Tan 2017; no figure shows it.', 'goh2023', 'Results, Global functioning', 'not_applicable', 'not_reported', NULL, NULL, NULL, NULL, 'not_reported', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('HO-fu-CC', 'goh2023', 'hope', 'follow_up', 'cc', '7B', 3, 213, 'smd', '0.03', '-0.25', '0.30', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Hope, Figure 7B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('HO-post-CC', 'goh2023', 'hope', 'post', 'cc', '7A', 4, 403, 'smd', '0.05', '-0.15', '0.25', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Hope, Figure 7A', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-fu-CC', 'goh2023', 'personal-recovery', 'follow_up', 'cc', '3C', 8, 743, 'smd', '0.39', '0.03', '0.76', '78', '<', '0.10', NULL, NULL, 'goh2023', 'Results, Personal recovery, Figure 3C', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'not_reported');
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-fu-CC-wo30', 'goh2023', 'personal-recovery', 'follow_up', 'cc', '4A', 7, NULL, 'smd', '0.23', '0.04', '0.42', '43', '>', '0.10', 'significant', 'Leave-one-out without Polat 2021.', 'goh2023', 'Results, Personal recovery, Figure 4A', NULL, 'not_reported', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-fu-ITT', 'goh2023', 'personal-recovery', 'follow_up', 'itt', '4C', 2, 360, 'smd', '-0.11', '-0.92', '0.71', '95', '<', '0.10', NULL, NULL, 'goh2023', 'Results, Personal recovery, Figure 4C', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'not_reported');
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-post-CC', 'goh2023', 'personal-recovery', 'post', 'cc', '3A', 11, 1016, 'smd', '0.89', '-0.03', '1.81', '91', '<', '0.10', NULL, NULL, 'goh2023', 'Results, Personal recovery, Figure 3A', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'not_reported');
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-post-CC-wo32', 'goh2023', 'personal-recovery', 'post', 'cc', '3B', 10, NULL, 'smd', '0.39', '0.12', '0.65', '70', '<', '0.10', 'significant', 'Leave-one-out without Tan 2017.', 'goh2023', 'Results, Personal recovery, Figure 3B', NULL, 'not_reported', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('PR-post-ITT', 'goh2023', 'personal-recovery', 'post', 'itt', '4B', 2, 358, 'smd', '0.47', '-0.01', '0.96', '83', '<', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Personal recovery, Figure 4B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('QL-fu-CC', 'goh2023', 'quality-of-life', 'follow_up', 'cc', '8B', 3, 196, 'smd', '0.26', '-0.02', '0.54', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Quality of life, Figure 8B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('QL-post-CC', 'goh2023', 'quality-of-life', 'post', 'cc', '8A', 3, 224, 'smd', '0.15', '-0.11', '0.41', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Quality of life, Figure 8A', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SA-fu-CC', 'goh2023', 'substance-abuse', 'follow_up', 'cc', '9B', 2, 202, 'smd', '-0.07', '-0.33', '0.19', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Substance abuse, Figure 9B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SA-fu-ITT-31', 'goh2023', 'substance-abuse', 'follow_up', 'itt', NULL, 1, NULL, 'md', '-0.03', '-0.38', '0.31', NULL, NULL, NULL, 'non_significant', 'ASI item 24, single study; the sentence does not name the population, the one before it is about intention to treat.', 'goh2023', 'Results, Substance abuse', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SA-post-CC', 'goh2023', 'substance-abuse', 'post', 'cc', '9A', 3, 352, 'smd', '-0.11', '-0.31', '0.09', '0', '>', '0.10', 'non_significant', NULL, 'goh2023', 'Results, Substance abuse, Figure 9A', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SA-post-ITT-31', 'goh2023', 'substance-abuse', 'post', 'itt', NULL, 1, NULL, 'md', '-0.09', '-0.34', '0.17', NULL, NULL, NULL, 'non_significant', 'ASI item 24, single study; the sentence does not name the population, the one before it is about intention to treat.', 'goh2023', 'Results, Substance abuse', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SF-fu-CC', 'goh2023', 'social-functioning', 'follow_up', 'cc', '5C', 3, 289, 'smd', '0.09', '-0.15', '0.32', '0', '>', '0.10', 'non_significant', 'The caption of Figure 5C names global functioning; the text cites it here.', 'goh2023', 'Results, Social functioning, Figure 5C', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SF-fu-ITT', 'goh2023', 'social-functioning', 'follow_up', 'itt', NULL, 2, NULL, NULL, NULL, NULL, NULL, '94', '<', '0.10', 'not_pooled', 'Not pooled because of heterogeneity.', 'goh2023', 'Results, Social functioning', 'not_applicable', 'not_reported', 'not_applicable', 'not_applicable', 'not_applicable', NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SF-post-CC', 'goh2023', 'social-functioning', 'post', 'cc', '5B', 4, 429, 'smd', '0.25', '0.06', '0.44', '0', '>', '0.10', 'significant', 'The text adds no subgroup difference, P = 0.62.', 'goh2023', 'Results, Social functioning, Figure 5B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SF-post-ITT', 'goh2023', 'social-functioning', 'post', 'itt', '6', 2, 355, 'smd', '0.23', '0.02', '0.45', '0', '>', '0.10', 'significant', NULL, 'goh2023', 'Results, Social functioning, Figure 6', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SFS-fu-ITT-31', 'goh2023', 'social-functioning', 'follow_up', 'itt', NULL, 1, NULL, 'md', '1.90', '-0.85', '4.65', NULL, NULL, NULL, 'significant', 'Social Functioning Scale; the text calls it significant.', 'goh2023', 'Results, Social functioning', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SS-fu-CC', 'goh2023', 'social-support', 'follow_up', 'cc', NULL, 1, NULL, 'md', '0.43', '-0.05', '0.91', NULL, NULL, NULL, 'non_significant', 'MSPSS, single study.', 'goh2023', 'Results, Perceived social support', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SS-fu-ITT', 'goh2023', 'social-support', 'follow_up', 'itt', NULL, 1, NULL, 'md', '0.28', '-0.16', '0.72', NULL, NULL, NULL, 'non_significant', 'MSPSS, single study.', 'goh2023', 'Results, Perceived social support', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SS-post-CC', 'goh2023', 'social-support', 'post', 'cc', NULL, 1, NULL, 'md', '0.56', '0.08', '1.05', NULL, NULL, NULL, 'significant', 'MSPSS, single study.', 'goh2023', 'Results, Perceived social support', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
INSERT INTO "claims" ("id", "review", "domain", "at", "population", "figure", "k", "participants", "measure", "estimate_printed", "ci_lower_printed", "ci_upper_printed", "i2_printed", "heterogeneity_p_relation", "heterogeneity_p_printed", "verdict", "note", "source", "locator", "figure_missing", "participants_missing", "measure_missing", "estimate_missing", "ci_missing", "i2_missing", "heterogeneity_p_missing", "verdict_missing") VALUES ('SS-post-ITT', 'goh2023', 'social-support', 'post', 'itt', NULL, 1, NULL, 'md', '0.41', '-0.05', '0.88', NULL, NULL, NULL, 'non_significant', 'MSPSS, single study.', 'goh2023', 'Results, Perceived social support', 'not_applicable', 'not_reported', NULL, NULL, NULL, 'not_applicable', 'not_applicable', NULL);
CREATE TABLE claim_members (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  study TEXT NOT NULL REFERENCES studies (id) ON DELETE RESTRICT,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  PRIMARY KEY (claim, study)
) STRICT, WITHOUT ROWID;
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GAF-fu-ITT-35', 'jensen2019', 'goh2023', 'Table 1 (OCR text), row Jensen; Results, Global functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-fu-CC', 'jensen2019', 'goh2023', 'Results, Global functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-fu-CC', 'tan2017', 'goh2023', 'Results, Global functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-post-CC', 'dalum2018b', 'goh2023', 'Results, Global functioning, Figure 5A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-post-CC', 'jensen2019', 'goh2023', 'Results, Global functioning, Figure 5A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-post-CC', 'tan2017', 'goh2023', 'Results, Global functioning, Figure 5A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-post-CC-wo32', 'dalum2018b', 'goh2023', 'Results, Global functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('GF-post-CC-wo32', 'jensen2019', 'goh2023', 'Results, Global functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('HO-fu-CC', 'jensen2019', 'goh2023', 'Results, Hope, Figure 7B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('HO-post-CC', 'dalum2018a', 'goh2023', 'Results, Hope, Figure 7A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('HO-post-CC', 'jensen2019', 'goh2023', 'Results, Hope, Figure 7A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-fu-CC', 'jensen2019', 'goh2023', 'Results, Personal recovery, Figure 3C');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-fu-CC-wo30', 'jensen2019', 'goh2023', 'Results, Personal recovery, Figure 4A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-fu-ITT', 'jensen2019', 'goh2023', 'Results, Personal recovery, Figure 4C');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-CC', 'dalum2018a', 'goh2023', 'Results, Personal recovery, Figure 3A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-CC', 'jensen2019', 'goh2023', 'Results, Personal recovery, Figure 3A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-CC', 'tan2017', 'goh2023', 'Results, Personal recovery, Figure 3A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-CC-wo32', 'dalum2018a', 'goh2023', 'Results, Personal recovery, Figure 3B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-CC-wo32', 'jensen2019', 'goh2023', 'Results, Personal recovery, Figure 3B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('PR-post-ITT', 'dalum2018a', 'goh2023', 'Results, Personal recovery, Figure 4B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SA-post-CC', 'dalum2018b', 'goh2023', 'Results, Substance abuse, Figure 9A');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SF-fu-CC', 'jensen2019', 'goh2023', 'Results, Social functioning, Figure 5C');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SF-fu-ITT', 'jensen2019', 'goh2023', 'Results, Social functioning');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SF-post-CC', 'dalum2018b', 'goh2023', 'Results, Social functioning, Figure 5B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SF-post-CC', 'jensen2019', 'goh2023', 'Results, Social functioning, Figure 5B');
INSERT INTO "claim_members" ("claim", "study", "source", "locator") VALUES ('SF-post-ITT', 'dalum2018b', 'goh2023', 'Results, Social functioning, Figure 6');
CREATE TABLE statements (
  id TEXT PRIMARY KEY NOT NULL,
  -- What the document says, in our words with its numbers.
  statement TEXT NOT NULL,
  -- The arithmetic or the comparison that checks it.
  how_to_check TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL
) STRICT;
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S01', 'From databases came 1,093 records; 925 duplicates went, then 142 on title and abstract; of 26 full texts 13 went and 13 stayed.', '1093 - 925 - 142 = 26 and 26 - 13 = 13', 'goh2023', 'Results, first paragraph');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S02', 'From citation and hand searching came 476 records; 4 were left after screening, 3 of them went and 1 stayed, which makes 14 studies in all.', '4 - 3 = 1 and 13 + 1 = 14', 'goh2023', 'Results, first paragraph');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S03', 'The studies appeared from 2007 to 2021.', 'least and greatest year over the 14 studies', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S04', 'The smallest study (39) has 34 people, the largest (38) 324, and the median is 152.', 'recompute from the numbers randomized, study by study; the control group of reference 30 is unknown, and any total from 42 to 118 leaves the median at 152.5', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S05', 'Six studies compare IMR with TAU: 30, 32, 39 to 42.', 'count over arms', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S06', 'Four studies compare IMR and TAU with TAU: 31, 33 to 35.', 'count over arms', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S07', 'One study (37) compares IMR and TAU with a waiting list, while Table 1 lists IMR alone against the waiting list.', 'text against Table 1', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S08', 'Three studies (10, 36, 38) compare IMR with other interventions only, while Table 1 has IMR and ACT against ACT for 38 and TAU in both arms for 36.', 'text against Table 1', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S09', 'Countries: Turkey 30; the Netherlands 31; Singapore 32; Denmark 33 to 35; USA 10 and 36 to 39; Sweden 40; Taiwan 41; Israel 42.', 'countries of the trials, study by study', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S10', 'Participants are at least 16 years old in the abstract and at least 18 in the Methods.', 'contradiction inside the document', 'goh2023', 'Abstract; Methods, Population');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S11', 'Four studies (30, 32, 39, 40) came close to full completion.', 'subgroup by exposure', 'goh2023', 'Discussion, third paragraph');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S12', 'One study (32) used individual home visits; most taught groups.', 'subgroup by format', 'goh2023', 'Discussion, fifth paragraph');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S13', 'The Methods name the mean difference as effect measure, while every meta-analysis uses Hedges''s g.', 'contradiction inside the document', 'goh2023', 'Methods, Data analysis');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S14', 'Fixed effect for homogeneous studies, otherwise random effects by REML; heterogeneity is significant with a chi-square P below 0.10 and an I2 of at least 50%.', 'decision rule: apply it to every pool', 'goh2023', 'Methods, Data analysis');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S15', 'For personal recovery in complete cases, comparators make no difference between subgroups (P > 0.05), after the programme or at follow-up.', 'subgroup test', 'goh2023', 'Results, Personal recovery');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S16', 'The three strongly implemented trials (Hasson-Ohayon, Levitt, Färdig) have 354 people together.', '210 + 104 + 41 = 355', 'mueser-slides', 'RCTs with strong implementation of IMR');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S17', 'Salyers 2014 studied 114 veterans.', 'registry and article: 118 people, of whom 56 veterans', 'mueser-slides', 'RCTs with weak implementation of IMR');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S18', 'Four ACT teams with n = 12, 12, 15 and 14 differ in modules completed (F = 4.99, P = .004) and in sessions attended (F = 5.02, P = .004).', 'one-way analysis of variance from n, mean and SD of the teams', 'mueser-slides', 'Results comparing exposure to IMR by ACT+IMR team');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S19', 'GAF-F differs by +0.8 with a 95% confidence interval from -4.7 to 3.0 and p = 0.67.', 'the estimate is not at the centre of its interval; the interval has the other sign', 'jensen-thesis', 'Abstract');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S20', 'Jensen''s GAF-F has t = -0.42 with P = 0.45.', 'p recomputed from t is 0.67', 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S21', 'Levitt''s client IMRS has F(1, 89) = 8.68 with P = 0.002.', 'p recomputed from F is 0.004', 'goh2023', 'Table 1 (OCR text), row Levitt');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S22', 'The SFS difference of 1.90 with a 95% confidence interval from -0.85 to 4.65 is called significant.', 'the interval contains zero', 'goh2023', 'Results, Social functioning');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S23', 'Studies 33, 34 and 35 enter the same pools, though they report one randomized cohort (NCT01361698).', 'members of the claims by trial: double counting', 'goh2023', 'Results, all outcomes');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S24', 'Follow-up pools of 31 and 35 by intention to treat come out as printed only when the standard errors of 35''s Table 3 are taken for standard deviations.', 'pool both ways; SE entered as SD', 'goh2023', 'Results, Personal recovery and Social functioning');
INSERT INTO "statements" ("id", "statement", "how_to_check", "source", "locator") VALUES ('S25', 'Tan''s F(1, 42) of 84.27, 375.23 and 413.57 imply standardized differences near 2.8, 5.9 and 6.2.', 'implausibly large, though partial eta squared agrees with each F', 'goh2023', 'Table 1 (OCR text), row Tan');
CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  -- The row that the note is about: a table and the id in it.
  subject_table TEXT NOT NULL,
  subject TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT note_kind_is_known CHECK (kind = 'doubt' OR kind = 'contradiction' OR kind = 'inference' OR kind = 'correction'),
  CONSTRAINT note_subject_table_is_known CHECK (subject_table = 'reviews' OR subject_table = 'trials' OR subject_table = 'studies' OR subject_table = 'arms' OR subject_table = 'instruments' OR subject_table = 'results' OR subject_table = 'contrasts' OR subject_table = 'claims' OR subject_table = 'statements' OR subject_table = 'exposures' OR subject_table = 'programmes' OR subject_table = 'time_points')
) STRICT;
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-pr-fu-cc', 'inference', 'claims', 'PR-fu-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-pr-post-cc', 'inference', 'claims', 'PR-post-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-sa-fu-cc', 'inference', 'claims', 'SA-fu-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-sa-post-cc', 'inference', 'claims', 'SA-post-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-sf-fu-cc', 'inference', 'claims', 'SF-fu-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-sf-post-cc', 'inference', 'claims', 'SF-post-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-ss-fu-cc', 'inference', 'claims', 'SS-fu-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-completers-in-ss-post-cc', 'inference', 'claims', 'SS-post-CC', 'What the review calls complete cases of Roosenschoon 2021 is probably the set of completers (at least half of the sessions, at most 57 people) against all controls: the report has no other set besides intention to treat. It would not be a randomized comparison.', 'roosenschoon2021', 'Abstract; thesis, printed pp. 118 and 122');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-dalum-imrs-client-ocr', 'correction', 'contrasts', 'dalum2018a:imrs-client:post:itt:t', 'The scan reads (1) = 1.49 where the table has t = 1.49; which arm was higher is not said.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-dalum-imrs-clinician-ocr', 'correction', 'contrasts', 'dalum2018a:imrs-clinician:post:itt:t', 'The scan reads (1) = 031 where the table has t = 0.31; which arm was higher is not said.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-gaf-f-complete-case', 'doubt', 'contrasts', 'jensen2019:gaf-f:follow-up:cc:p', 'The printed p is not that of a t test of 50.4 against 50.2, which is .93; it is probably adjusted or longitudinal.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-gaf-f-interval', 'correction', 'contrasts', 'jensen2019:gaf-f:follow-up:itt:mean_difference', 'The interval -4.7 to 3.0 is that of usual care minus IMR, as its centre, -0.85, shows. Table 3 gives 0.80, SE 1.97, and about -3.0 to 4.7.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-gaf-f-p', 'contradiction', 'contrasts', 'jensen2019:gaf-f:follow-up:itt:t', 't = -0.42 goes with p = 0.67, as Jensen''s table, the review''s text and the thesis abstract print; 0.45 is an error of the review''s table or of the article''s text.', 'goh2023', 'Table 1 (OCR text), row Jensen');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-imrs-client-p', 'contradiction', 'contrasts', 'jensen2019:imrs-client:follow-up:itt:p', 'The printed p is .96; the printed means and standard errors give .49. The other seven outcomes of the table agree with theirs.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-satisfaction-p', 'contradiction', 'contrasts', 'jensen2019:satisfaction:follow-up:itt:p', 'The printed p is .84; the printed means and standard errors give .43. The other seven outcomes of the table agree with theirs.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-jensen-young-mania-p', 'contradiction', 'contrasts', 'jensen2019:young-mania:follow-up:itt:p', 'The printed p is .47; the printed means and standard errors give .60. The other seven outcomes of the table agree with theirs.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-tan-gas', 'doubt', 'contrasts', 'tan2017:gas:overall:cc:f-2', 'F(1, 42) = 84.27 implies a standardized difference near 2.8, implausibly large; partial eta squared agrees with it.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-tan-imrs-client', 'doubt', 'contrasts', 'tan2017:imrs-client:overall:cc:f-2', 'F(1, 42) = 375.23 implies a standardized difference near 5.9, implausibly large; partial eta squared agrees with it.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-contrast-tan-imrs-clinician', 'doubt', 'contrasts', 'tan2017:imrs-clinician:overall:cc:f-2', 'F(1, 42) = 413.57 implies a standardized difference near 6.2, implausibly large; partial eta squared agrees with it.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018a-ocr', 'correction', 'studies', 'dalum2018a', 'The scan reads the letter t as (1) and drops decimal points; t = 1.49 and t = 0.31 are the repaired statistics.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018a-reference', 'inference', 'studies', 'dalum2018a', 'That this is reference 33 was matched by the aim that the review''s Table 1 gives for it.', 'goh2023', 'Table 1 (OCR text), row Dalum (33)');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018a-year', 'contradiction', 'studies', 'dalum2018a', 'The record of the report gives 2018, as the review does; the PubMed number belongs to a first appearance in 2016 or 2017. Journal, volume and DOI were not seen.', 'dalum2018a', 'Bibliographic record');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018b-doi', 'inference', 'studies', 'dalum2018b', 'The DOI was built from the article number e0194027; the record itself does not show it.', 'dalum2018b', 'Bibliographic record');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018b-p', 'doubt', 'studies', 'dalum2018b', 'The review''s Table 1 gives p = 0.21 for intention to treat and complete cases together, its text for intention to treat only.', 'goh2023', 'Table 1 (OCR text), row Dalum (34); Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-dalum2018b-substance', 'doubt', 'studies', 'dalum2018b', 'The review pools substance abuse of this report; which scale it used was not seen.', 'goh2023', 'Results, Substance abuse');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-danish-attendance', 'contradiction', 'exposures', 'danish-imr:intervention:attended_half', 'The slides say that fewer than half of the people attended more than half of the sessions, without a number. Roosenschoon''s thesis counts a trial with null results, probably this one, among those where at least half completed, and elsewhere blames low completion. The trial''s own figure was not seen.', 'roosenschoon-thesis', 'printed p. 129 and p. 192');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-danish-duration', 'doubt', 'programmes', 'danish-imr:intervention', 'The registry plans nine months; the thesis abstract describes 6 to 9 months, and sessions of 1 to 1.5 hours, which one number of minutes cannot hold.', 'jensen-thesis', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-danish-one-trial', 'correction', 'trials', 'danish-imr', 'Dalum 2018a, Dalum 2018b and Jensen 2019 report the same 198 randomized people. What Jensen 2019 prints for post-intervention is the assessment that both Dalum reports analyse.', 'jensen2019', 'Abstract; Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-danish-sites', 'contradiction', 'trials', 'danish-imr', 'Registry and protocol name two centres, Ballerup and Frederiksberg; the abstract of Jensen 2019 speaks of three. The registry is preferred because it names them.', 'jensen2019', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-gf-post-cc', 'correction', 'claims', 'GF-post-CC', 'References 34 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-gf-post-cc-wo32', 'correction', 'claims', 'GF-post-CC-wo32', 'References 34 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-ho-post-cc', 'correction', 'claims', 'HO-post-CC', 'References 33 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-pr-post-cc', 'correction', 'claims', 'PR-post-CC', 'References 33 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-pr-post-cc-wo32', 'correction', 'claims', 'PR-post-CC-wo32', 'References 33 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-double-counting-sf-post-cc', 'correction', 'claims', 'SF-post-CC', 'References 34 and 35 are the same randomized people at the same time point, entered as two studies, which inflates the number of participants and the precision.', 'goh2023', 'Results; members of the pool');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-figure-5c', 'contradiction', 'claims', 'GF-fu-CC', 'The caption of Figure 5C says global functioning at follow-up, for which nothing was pooled; the text cites 5C for social functioning.', 'goh2023', 'Results, Figure 5');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-gaf-f-difference', 'doubt', 'instruments', 'gaf-f', 'The Danish trial planned for a difference of 6 points; that is no empirical minimal important difference.', 'jensen-thesis', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-gaf-fu-itt-35-interval', 'correction', 'claims', 'GAF-fu-ITT-35', 'The interval -4.7 to 3.0 has its centre at -0.85: it is that of usual care minus IMR. From Table 3 (50.6, SE 1.38; 49.8, SE 1.40) the difference is 0.80 with SE 1.97 and an interval from about -3.0 to 4.7.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-gaf-fu-itt-35-p', 'contradiction', 'claims', 'GAF-fu-ITT-35', 'P is 0.45 in the review''s Table 1 and 0.67 in its text, in Jensen''s table and in the thesis abstract; t = -0.42 goes with 0.67.', 'goh2023', 'Table 1 (OCR text), row Jensen; Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-gf-fu-cc-tan', 'doubt', 'claims', 'GF-fu-CC', 'The heterogeneity comes from Tan 2017, whose effect is implausibly large.', 'goh2023', 'Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-itt-n-pr-fu-itt', 'inference', 'claims', 'PR-fu-ITT', '360 - 198 leaves 162 of the 187 people randomized in Roosenschoon''s trial, so its number is of those observed, not of those randomized.', 'goh2023', 'Results; CONSORT figures of the trial');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-itt-n-pr-post-itt', 'inference', 'claims', 'PR-post-ITT', '358 - 198 leaves 160 of the 187 people randomized in Roosenschoon''s trial, so its number is of those observed, not of those randomized.', 'goh2023', 'Results; CONSORT figures of the trial');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-itt-n-sf-post-itt', 'inference', 'claims', 'SF-post-ITT', '355 - 198 leaves 157 of the 187 people randomized in Roosenschoon''s trial, so its number is of those observed, not of those randomized.', 'goh2023', 'Results; CONSORT figures of the trial');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-complete-case-p', 'doubt', 'studies', 'jensen2019', 'The complete-case p values at one year (.63 .64 .25 .51 .60 .40 .47 .86 .28) are not those of plain t tests on the printed means (.93 .48 .62 .77 .74 .56 .63 .71 .37), so they are adjusted or longitudinal. No standard error should be worked back from them.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-imrs-incomplete', 'doubt', 'studies', 'jensen2019', 'The end of Table 3 was not seen: the usual-care SD of the client IMRS after the programme, its complete cases a year later, the clinician IMRS and substance use.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-one-n-column', 'inference', 'studies', 'jensen2019', 'The intention-to-treat part has one column of numbers, which shows 99; it was taken as 99 per arm.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-review-quotes-p', 'doubt', 'studies', 'jensen2019', 'The review quotes p = 0.63 as if it tested 50.4 against 50.2, which it does not.', 'goh2023', 'Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-standard-errors', 'correction', 'studies', 'jensen2019', 'Table 3 prints standard errors with the intention-to-treat means, in a column headed so, and standard deviations with the complete-case means. The two are kept apart here.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-jensen2019-subsets', 'doubt', 'studies', 'jensen2019', 'PANSS was analysed in 51 and 52 people after the programme and 55 and 57 a year later, while 99 per arm is printed for every intention-to-treat row. Whether the symptom scales applied to diagnostic groups is not clear.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-participants-gf-post-cc', 'inference', 'claims', 'GF-post-CC', '324 - 50 (Tan) - 121 (Jensen) leaves 153 for Dalum 2018b, which was not verified.', 'goh2023', 'Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-participants-ho-post-cc', 'inference', 'claims', 'HO-post-CC', '403 participants fit 139 (68 + 71, Jensen''s post-intervention hope) counted twice: 403 - 139 - 139 leaves 125 for the two Salyers trials, which have 213 - 102 = 111 at follow-up.', 'goh2023', 'Results, Hope');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-participants-sf-post-cc', 'inference', 'claims', 'SF-post-CC', '429 - 118 (Jensen, 59 + 59) leaves 311 for Polat, Roosenschoon and Dalum 2018b together.', 'goh2023', 'Results, Social functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-polat-in-pr-fu-cc', 'inference', 'claims', 'PR-fu-CC', 'From 0.39 with eight studies and 0.23 with seven, Polat''s effect would be near 1.5, which agrees with about 25 people in each arm.', 'goh2023', 'Results, Personal recovery');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-range-imrs-client', 'inference', 'instruments', 'imrs-client', 'The range of the sum, 15 to 75, is 15 items times 1 to 5; reports also print item means from 1 to 5.', 'salyers2007', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-range-imrs-clinician', 'inference', 'instruments', 'imrs-clinician', 'The range of the sum, 15 to 75, is 15 items times 1 to 5; reports also print item means from 1 to 5.', 'salyers2007', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-range-mhrm', 'inference', 'instruments', 'mhrm', 'The range is derived from 30 items of 0 to 4.', 'armstrong2014', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-range-state-hope', 'inference', 'instruments', 'state-hope', 'The range is derived from six items of 1 to 8.', 'snyder1996', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-imrs-client-comparator', 'doubt', 'results', 'jensen2019:imrs-client:follow-up:itt:comparator', 'The printed p of this outcome, .96, does not follow from the printed means and standard errors (.49).', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-imrs-client-intervention', 'doubt', 'results', 'jensen2019:imrs-client:follow-up:itt:intervention', 'The printed p of this outcome, .96, does not follow from the printed means and standard errors (.49).', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-mhrm-se-comparator', 'correction', 'results', 'jensen2019:mhrm:follow-up:itt:comparator', 'The spread is a standard error; the review''s pool behaves as if it had been read as a standard deviation.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-mhrm-se-intervention', 'correction', 'results', 'jensen2019:mhrm:follow-up:itt:intervention', 'The spread is a standard error; the review''s pool behaves as if it had been read as a standard deviation.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-psp-se-comparator', 'correction', 'results', 'jensen2019:psp:follow-up:itt:comparator', 'The spread is a standard error; the review''s pool behaves as if it had been read as a standard deviation.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-jensen-psp-se-intervention', 'correction', 'results', 'jensen2019:psp:follow-up:itt:intervention', 'The spread is a standard error; the review''s pool behaves as if it had been read as a standard deviation.', 'jensen2019', 'Table 3');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-tan-gas-comparator', 'doubt', 'results', 'tan2017:gas:follow-up:cc:comparator', '81.12 and 52.2 are exact multiples of 1/25, so 25 people per arm fit them, while the F tests leave 44 people; no SD is given.', 'goh2023', 'Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-result-tan-gas-intervention', 'doubt', 'results', 'tan2017:gas:follow-up:cc:intervention', '81.12 and 52.2 are exact multiples of 1/25, so 25 people per arm fit them, while the F tests leave 44 people; no SD is given.', 'goh2023', 'Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-review-age', 'contradiction', 'reviews', 'goh2023', 'At least 16 years in the abstract, at least 18 in the Methods.', 'goh2023', 'Abstract; Methods, Population');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-review-hidden-figures', 'doubt', 'reviews', 'goh2023', 'Effects per study (Figures 3 to 9), judgements of bias per study (Figure 2), reasons for exclusion (Figure 1) and the search strings (supplement) were not seen.', 'goh2023', 'Figures; supplement');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-review-measure', 'contradiction', 'reviews', 'goh2023', 'The Methods name the mean difference as measure of effect and, some lines on, Hedges''s g, which all meta-analyses use.', 'goh2023', 'Methods, Data analysis');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-s04-median', 'inference', 'statements', 'S04', 'The median of study sizes is 152.5 whatever the unknown control group of Polat, as long as that trial has 42 to 118 people.', 'goh2023', 'Results, Characteristics of the included studies');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-s16-total', 'contradiction', 'statements', 'S16', 'The three trials have 210, 104 and 41 people, 355 in all; the slide says 354.', 'mueser-slides', 'RCTs with strong implementation of IMR');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-s17-veterans', 'contradiction', 'statements', 'S17', 'The article has 118 people of whom 56 veterans; the slide says 114 veterans.', 'salyers2014', 'Abstract');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-se-as-sd-pr-fu-itt', 'inference', 'claims', 'PR-fu-ITT', 'Two equally weighted trials with this estimate and interval lie near +0.31 and -0.53. Taken as standard deviations, Jensen''s standard errors give MHRM -0.33 and client IMRS -0.98; taken as what they are, -0.03 and -0.10. The printed pool looks like an artefact; Figure 4C, which would prove it, was not seen.', 'goh2023', 'Results, Personal recovery');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-se-as-sd-sf-fu-itt', 'inference', 'claims', 'SF-fu-ITT', 'With Jensen''s standard errors taken for standard deviations its effect is -0.64 and I2 about 93%, near the printed 94%; with the right ones it is -0.06 and I2 about 33%. Pooling raw differences gives about 20% and does not explain it.', 'goh2023', 'Results, Social functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-sfs-fu-itt-31', 'contradiction', 'claims', 'SFS-fu-ITT-31', 'The text calls 1.90 significant though its interval, -0.85 to 4.65, contains zero.', 'goh2023', 'Results, Social functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-analysed', 'contradiction', 'studies', 'tan2017', '42 error degrees of freedom mean 44 people analysed of 50 if there are no covariates, while the means 81.12 and 52.2 are exact multiples of 1/25, as 25 people per arm give.', 'goh2023', 'Table 1 (OCR text), row Tan; Results, Global functioning');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-arm-sizes', 'doubt', 'arms', 'singapore-imr:intervention', '25 per arm is the review''s figure; the abstract gives 50 in all.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-completed', 'contradiction', 'exposures', 'singapore-imr:intervention:completed', 'The thesis says 100% of two trials that it cites by number; that they are Färdig and Tan is a guess. The review says close to full, which is preferred because it names the study.', 'roosenschoon-thesis', 'printed p. 129');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-effects', 'doubt', 'studies', 'tan2017', 'F(1, 42) of 84.27, 375.23 and 413.57 imply standardized differences near 2.8, 5.9 and 6.2, too large for a psychosocial trial. Partial eta squared agrees with each F, so they are not misprints of the review; a confusion of SE and SD or an error in the data is possible.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-in-gf-post-cc', 'inference', 'claims', 'GF-post-CC', 'From 1.07 with three studies and 0.14 with two, Tan''s effect would be near 2.9 (equal weights assumed).', 'goh2023', 'Results');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-in-pr-post-cc', 'inference', 'claims', 'PR-post-CC', 'From 0.89 with 11 studies and 0.39 with 10, Tan''s effect would be near 5.9 (equal weights assumed).', 'goh2023', 'Results');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-ocr', 'correction', 'studies', 'tan2017', 'The scan drops decimal points: 8427 and 41357 are 84.27 and 413.57.', 'goh2023', 'Table 1 (OCR text), row Tan');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-programme', 'contradiction', 'programmes', 'singapore-imr:intervention', 'The slides describe three sessions on a ward before discharge; abstract and review describe ten modules over twelve months with home visits. The slides seem to describe Lin 2013. The abstract and the review are preferred.', 'mueser-slides', 'RCTs evaluating adaptations of IMR');
INSERT INTO "notes" ("id", "kind", "subject_table", "subject", "note", "source", "locator") VALUES ('note-tan-provider', 'doubt', 'programmes', 'singapore-imr:intervention', 'The abstract names community psychiatric nurses for twelve months; the comparator is their standard care.', 'tan2017', 'Abstract');
CREATE TABLE left_out (
  id TEXT PRIMARY KEY NOT NULL,
  -- The row as it was seen.
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Why that reason holds.
  explanation TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  locator TEXT NOT NULL,
  CONSTRAINT left_out_reason_is_known CHECK (reason = 'duplicate' OR reason = 'illegible' OR reason = 'not_a_result')
) STRICT;
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-103', 'roosenschoon2021, cohort_id: dutch_imr_rct', 'duplicate', 'A name for the cohort; the trial of the study (dutch-imr) says the same.', 'roosenschoon2021', 'The report as a whole');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-138', 'tan2017, cohort_id: singapore_imr_rct', 'duplicate', 'A name for the cohort; the trial of the study (singapore-imr) says the same.', 'tan2017', 'The report as a whole');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-426', 'Search terms: "illness management and recovery", "IMR", "mental disorders" [MeSH], "mental illness", schizophrenia, bipolar, psychosis', 'not_a_result', 'The registry holds databases and dates of the search, not its terms; the full search strings are in a supplement that was not seen.', 'goh2023', 'Methods, Search strategy');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-439', 'Global functioning, post, ITT: study 34 only', 'duplicate', 'Nothing was pooled and no estimate printed; the two means are results dalum2018b:gaf-f:post:itt:intervention and :comparator.', 'goh2023', 'Results, Global functioning');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-447', 'Hope, follow-up, ITT: study 35 only', 'duplicate', 'Nothing was pooled and no estimate printed; the two means are results jensen2019:state-hope:follow-up:itt:intervention and :comparator.', 'goh2023', 'Results, Hope');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('characteristics-453', 'Knowledge of mental illness, post and follow-up, CC: study 41 only', 'duplicate', 'Nothing was pooled and no estimate printed; the means are the results lin2013:knowledge.', 'goh2023', 'Results, Knowledge of mental illness');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-185', 'Personal recovery, post, CC: pooled SMD 0.89 (-0.03 to 1.81)', 'duplicate', 'An estimate of the review, stored as claim PR-post-CC.', 'goh2023', 'Results, Personal recovery section, Figure 3A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-186', 'Personal recovery, post, CC: pooled SMD 0.39 (0.12 to 0.65)', 'duplicate', 'An estimate of the review, stored as claim PR-post-CC-wo32.', 'goh2023', 'Results, Personal recovery section, Figure 3B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-187', 'Personal recovery, follow-up, CC: pooled SMD 0.39 (0.03 to 0.76)', 'duplicate', 'An estimate of the review, stored as claim PR-fu-CC.', 'goh2023', 'Results, Personal recovery section, Figure 3C');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-188', 'Personal recovery, follow-up, CC: pooled SMD 0.23 (0.04 to 0.42)', 'duplicate', 'An estimate of the review, stored as claim PR-fu-CC-wo30.', 'goh2023', 'Results, Personal recovery section, Figure 4A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-189', 'Personal recovery, post, ITT: pooled SMD 0.47 (-0.01 to 0.96)', 'duplicate', 'An estimate of the review, stored as claim PR-post-ITT.', 'goh2023', 'Results, Personal recovery section, Figure 4B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-190', 'Personal recovery, follow-up, ITT: pooled SMD -0.11 (-0.92 to 0.71)', 'duplicate', 'An estimate of the review, stored as claim PR-fu-ITT.', 'goh2023', 'Results, Personal recovery section, Figure 4C');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-191', 'Global functioning, post, CC: pooled SMD 1.07 (-0.78 to 2.92)', 'duplicate', 'An estimate of the review, stored as claim GF-post-CC.', 'goh2023', 'Results, Global functioning, Figure 5A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-192', 'Global functioning, post, CC: pooled SMD 0.14 (-0.1 to 0.38)', 'duplicate', 'An estimate of the review, stored as claim GF-post-CC-wo32.', 'goh2023', 'Results, Global functioning');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-193', 'Social functioning, post, CC: pooled SMD 0.25 (0.06 to 0.44)', 'duplicate', 'An estimate of the review, stored as claim SF-post-CC.', 'goh2023', 'Results, Social functioning, Figure 5B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-194', 'Social functioning, follow-up, CC: pooled SMD 0.09 (-0.15 to 0.32)', 'duplicate', 'An estimate of the review, stored as claim SF-fu-CC.', 'goh2023', 'Results, Social functioning, Figure 5C');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-195', 'Social functioning, post, ITT: pooled SMD 0.23 (0.02 to 0.45)', 'duplicate', 'An estimate of the review, stored as claim SF-post-ITT.', 'goh2023', 'Results, Social functioning, Figure 6');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-196', 'Hope, post, CC: pooled SMD 0.05 (-0.15 to 0.25)', 'duplicate', 'An estimate of the review, stored as claim HO-post-CC.', 'goh2023', 'Results, Hope, Figure 7A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-197', 'Hope, follow-up, CC: pooled SMD 0.03 (-0.25 to 0.3)', 'duplicate', 'An estimate of the review, stored as claim HO-fu-CC.', 'goh2023', 'Results, Hope, Figure 7B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-198', 'Quality of life, post, CC: pooled SMD 0.15 (-0.11 to 0.41)', 'duplicate', 'An estimate of the review, stored as claim QL-post-CC.', 'goh2023', 'Results, Quality of life, Figure 8A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-199', 'Quality of life, follow-up, CC: pooled SMD 0.26 (-0.02 to 0.54)', 'duplicate', 'An estimate of the review, stored as claim QL-fu-CC.', 'goh2023', 'Results, Quality of life, Figure 8B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-200', 'Substance abuse, post, CC: pooled SMD -0.11 (-0.31 to 0.09)', 'duplicate', 'An estimate of the review, stored as claim SA-post-CC.', 'goh2023', 'Results, Substance abuse, Figure 9A');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-201', 'Substance abuse, follow-up, CC: pooled SMD -0.07 (-0.33 to 0.19)', 'duplicate', 'An estimate of the review, stored as claim SA-fu-CC.', 'goh2023', 'Results, Substance abuse, Figure 9B');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-202', 'Perceived social support (ref 31), post, CC: MD 0.56 (0.08 to 1.05)', 'duplicate', 'An estimate of the review, stored as claim SS-post-CC.', 'goh2023', 'Results, Perceived social support');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-203', 'Perceived social support (ref 31), follow-up, CC: MD 0.43 (-0.05 to 0.91)', 'duplicate', 'An estimate of the review, stored as claim SS-fu-CC.', 'goh2023', 'Results, Perceived social support');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-204', 'Perceived social support (ref 31), post, ITT: MD 0.41 (-0.05 to 0.88)', 'duplicate', 'An estimate of the review, stored as claim SS-post-ITT.', 'goh2023', 'Results, Perceived social support');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-205', 'Perceived social support (ref 31), follow-up, ITT: MD 0.28 (-0.16 to 0.72)', 'duplicate', 'An estimate of the review, stored as claim SS-fu-ITT.', 'goh2023', 'Results, Perceived social support');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-206', 'Social Functioning Scale (ref 31), follow-up, ITT: MD 1.9 (-0.85 to 4.65)', 'duplicate', 'An estimate of the review, stored as claim SFS-fu-ITT-31.', 'goh2023', 'Results, Social functioning');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-207', 'Substance abuse (ref 31), post, ITT: MD -0.09 (-0.34 to 0.17)', 'duplicate', 'An estimate of the review, stored as claim SA-post-ITT-31.', 'goh2023', 'Results, Substance abuse');
INSERT INTO "left_out" ("id", "what", "reason", "explanation", "source", "locator") VALUES ('contrasts-208', 'Substance abuse (ref 31), follow-up, ITT: MD -0.03 (-0.38 to 0.31)', 'duplicate', 'An estimate of the review, stored as claim SA-fu-ITT-31.', 'goh2023', 'Results, Substance abuse');
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
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('GF-post-CC', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('GF-post-CC-wo32', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('HO-post-CC', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('PR-post-CC', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('PR-post-CC-wo32', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
INSERT INTO "synthesis_representatives" ("claim", "trial", "study", "note", "source", "locator") VALUES ('SF-post-CC', 'danish-imr', 'jensen2019', 'Its Table 3 gives the complete cases after the programme for both reports; they are the same people.', 'jensen2019', 'Table 3, complete-case columns after the intervention');
CREATE INDEX arm_components_by_component ON arm_components (component);
CREATE INDEX arm_components_by_source ON arm_components (source);
CREATE INDEX arms_by_source ON arms (source);
CREATE INDEX characteristics_by_source ON characteristics (source);
CREATE INDEX characteristics_by_study ON characteristics (study, field);
CREATE INDEX claim_members_by_source ON claim_members (source);
CREATE INDEX claim_members_by_study ON claim_members (study);
CREATE INDEX claims_by_domain ON claims (domain);
CREATE INDEX claims_by_population ON claims (population);
CREATE INDEX claims_by_review ON claims (review);
CREATE INDEX claims_by_source ON claims (source);
CREATE INDEX classifications_by_source ON classifications (source);
CREATE INDEX classifications_by_study ON classifications (study);
CREATE INDEX clusters_by_arm ON clusters (arm);
CREATE INDEX clusters_by_source ON clusters (source);
CREATE INDEX comparator_classes_by_source ON comparator_classes (source);
CREATE UNIQUE INDEX comparator_classes_one_preferred ON comparator_classes (arm) WHERE preferred = 1;
CREATE INDEX components_by_source ON components (source);
CREATE INDEX contrasts_by_instrument ON contrasts (instrument, time_point);
CREATE INDEX contrasts_by_population ON contrasts (population);
CREATE INDEX contrasts_by_source ON contrasts (source);
CREATE INDEX contrasts_by_study ON contrasts (study);
CREATE INDEX contrasts_by_time_point ON contrasts (time_point);
CREATE INDEX domains_by_source ON domains (source);
CREATE INDEX exposures_by_arm ON exposures (arm);
CREATE INDEX exposures_by_cluster ON exposures (cluster);
CREATE INDEX exposures_by_source ON exposures (source);
CREATE INDEX instruments_by_domain ON instruments (domain);
CREATE INDEX instruments_by_source ON instruments (source);
CREATE INDEX left_out_by_source ON left_out (source);
CREATE INDEX modules_by_source ON modules (source);
CREATE INDEX notes_by_source ON notes (source);
CREATE INDEX notes_by_subject ON notes (subject_table, subject);
CREATE INDEX prisma_counts_by_source ON prisma_counts (source);
CREATE INDEX programme_modules_by_module ON programme_modules (module);
CREATE INDEX programme_modules_by_source ON programme_modules (source);
CREATE INDEX programmes_by_source ON programmes (source);
CREATE INDEX results_by_arm ON results (arm);
CREATE INDEX results_by_instrument ON results (instrument, time_point);
CREATE INDEX results_by_population ON results (population);
CREATE INDEX results_by_source ON results (source);
CREATE UNIQUE INDEX results_by_study ON results (study, instrument, time_point, population, arm, score, kind, source);
CREATE INDEX results_by_time_point ON results (time_point);
CREATE INDEX reviews_by_source ON reviews (source);
CREATE INDEX risk_of_bias_by_domain ON risk_of_bias (domain);
CREATE INDEX risk_of_bias_by_source ON risk_of_bias (source);
CREATE INDEX risk_of_bias_domains_by_source ON risk_of_bias_domains (source);
CREATE INDEX search_databases_by_review ON search_databases (review);
CREATE INDEX search_databases_by_source ON search_databases (source);
CREATE INDEX statements_by_source ON statements (source);
CREATE INDEX studies_by_source ON studies (source);
CREATE INDEX studies_by_trial ON studies (trial);
CREATE INDEX study_instruments_by_instrument ON study_instruments (instrument);
CREATE INDEX study_instruments_by_source ON study_instruments (source);
CREATE INDEX synthesis_representatives_by_source ON synthesis_representatives (source);
CREATE INDEX synthesis_representatives_by_study ON synthesis_representatives (study);
CREATE INDEX synthesis_representatives_by_trial ON synthesis_representatives (trial);
CREATE INDEX time_points_by_source ON time_points (source);
CREATE INDEX trials_by_source ON trials (source);
CREATE VIEW arm AS
SELECT
  arms.id, arms.trial, trials.inclusion, arms.position, role, arms.label, randomized, randomized_missing,
  cluster_count AS clusters, cluster_count_missing AS clusters_missing,
  (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = arms.id AND according_to IN ('text', 'report') ORDER BY component)) AS components,
  (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = arms.id AND according_to IN ('table1', 'report') ORDER BY component)) AS components_table1,
  preferred_class.class AS comparator_class,
  CASE WHEN preferred_class.class IS NULL THEN CASE role WHEN 'intervention' THEN 'not_applicable' ELSE 'not_reported' END END
    AS comparator_class_missing,
  programmes.name AS programme,
  edition, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE edition_missing END AS edition_missing,
  modules, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE modules_missing END AS modules_missing,
  format, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE format_missing END AS format_missing,
  sessions, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE sessions_missing END AS sessions_missing,
  session_minutes, session_minutes_printed,
  CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE session_minutes_missing END AS session_minutes_missing,
  frequency, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE frequency_missing END AS frequency_missing,
  duration_months, duration_months_printed,
  CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE duration_months_missing END AS duration_months_missing,
  provider, CASE WHEN programmes.arm IS NULL THEN 'not_applicable' ELSE provider_missing END AS provider_missing,
  arms.source, arms.locator
FROM arms
JOIN trials ON trials.id = arms.trial
LEFT JOIN comparator_classes AS preferred_class ON preferred_class.arm = arms.id AND preferred_class.preferred = 1
LEFT JOIN programmes ON programmes.arm = arms.id;
CREATE VIEW claim AS
SELECT
  claims.id, domain, domains.name AS domain_name, at, population, figure, figure_missing, k,
  (SELECT count(*) FROM claim_members WHERE claim = claims.id) AS members,
  (SELECT json_group_array(reference_number) FROM (
    SELECT reference_number FROM claim_members JOIN studies ON studies.id = study WHERE claim = claims.id ORDER BY reference_number))
    AS member_references,
  (SELECT count(DISTINCT trial) FROM claim_members JOIN studies ON studies.id = study WHERE claim = claims.id) AS trials,
  participants, participants_missing, measure, measure_missing, estimate, estimate_printed, estimate_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed, ci_missing, i2, i2_printed, i2_missing,
  heterogeneity_p_relation, heterogeneity_p, heterogeneity_p_printed, heterogeneity_p_missing,
  verdict, verdict_missing, note, claims.source, claims.locator
FROM claims JOIN domains ON domains.id = domain;
CREATE VIEW contrast AS
SELECT
  contrasts.id, contrasts.study, studies.label AS study_label, studies.trial,
  instrument, instrument_missing, instruments.label AS instrument_label, instruments.domain, outcome,
  contrasts.time_point, time_point_missing, time_points.kind AS at,
  months, months_printed, coalesce(months_missing, CASE WHEN months_printed IS NULL THEN time_point_missing END) AS months_missing,
  population, comparison, statistic,
  value, value_printed, value_missing, value_as_scanned,
  df1, df1_printed, df1_missing, df2, df2_printed, df2_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed, ci_missing, ci_level,
  p_relation, p, p_printed, p_missing, tails, contrasts.direction, contrasts.direction_missing,
  contrasts.preferred, contrasts.note, contrasts.source, contrasts.locator
FROM contrasts
JOIN studies ON studies.id = contrasts.study
LEFT JOIN instruments ON instruments.id = contrasts.instrument
LEFT JOIN time_points ON time_points.id = contrasts.time_point;
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
CREATE VIEW instrument AS
SELECT
  instruments.id, instruments.label, instruments.name, domain, domains.name AS domain_name, domains.role AS domain_role,
  rater, rater_missing, items, items_missing,
  range_low, range_low_printed, range_low_missing, range_high, range_high_printed, range_high_missing,
  direction, direction_missing, reliability, reliability_missing,
  minimal_important_difference, minimal_important_difference_missing,
  (SELECT count(*) FROM study_instruments WHERE instrument = instruments.id) AS studies,
  (SELECT count(*) FROM results WHERE instrument = instruments.id) AS results,
  instruments.note, instruments.source, instruments.locator
FROM instruments JOIN domains ON domains.id = domain;
CREATE VIEW result AS
SELECT
  results.id, results.study, studies.label AS study_label, studies.trial, results.arm, arms.role,
  instrument, instruments.label AS instrument_label, instruments.domain,
  results.time_point, time_points.kind AS at, months, months_printed, months_missing,
  population, score, results.kind,
  n, n_missing,
  mean, mean_printed, coalesce(mean_missing, CASE WHEN mean_printed IS NULL THEN 'not_applicable' END) AS mean_missing,
  sd, sd_printed, coalesce(sd_missing, CASE WHEN sd_printed IS NULL THEN 'not_applicable' END) AS sd_missing,
  se, se_printed, coalesce(se_missing, CASE WHEN se_printed IS NULL THEN 'not_applicable' END) AS se_missing,
  ci_lower, ci_lower_printed, ci_upper, ci_upper_printed,
  coalesce(ci_missing, CASE WHEN ci_lower_printed IS NULL THEN 'not_applicable' END) AS ci_missing,
  median, median_printed, coalesce(median_missing, CASE WHEN median_printed IS NULL THEN 'not_applicable' END) AS median_missing,
  q1, q1_printed, q3, q3_printed,
  coalesce(quartiles_missing, CASE WHEN q1_printed IS NULL THEN 'not_applicable' END) AS quartiles_missing,
  minimum, minimum_printed, maximum, maximum_printed,
  coalesce(range_missing, CASE WHEN minimum_printed IS NULL THEN 'not_applicable' END) AS range_missing,
  events, coalesce(events_missing, CASE WHEN events IS NULL THEN 'not_applicable' END) AS events_missing,
  results.preferred, results.note, results.source, results.locator
FROM results
JOIN studies ON studies.id = results.study
JOIN arms ON arms.id = results.arm
JOIN instruments ON instruments.id = results.instrument
JOIN time_points ON time_points.id = results.time_point;
CREATE VIEW search_text AS
SELECT 'studies' AS kind, id, id AS about, 'label' AS place, label AS words FROM studies
UNION ALL SELECT 'studies', id, id, 'authors', authors FROM studies
UNION ALL SELECT 'studies', id, id, 'title', title FROM studies WHERE title IS NOT NULL
UNION ALL SELECT 'studies', id, id, 'aim', aim FROM studies
UNION ALL SELECT 'studies', id, id, 'main_results', main_results FROM studies
UNION ALL SELECT 'trials', id, id, 'name', name FROM trials
UNION ALL SELECT 'trials', id, id, 'diagnosis', diagnosis FROM trials WHERE diagnosis IS NOT NULL
UNION ALL SELECT 'trials', id, id, 'setting', setting FROM trials WHERE setting IS NOT NULL
UNION ALL SELECT 'trials', id, id, 'inclusion_note', inclusion_note FROM trials WHERE inclusion_note IS NOT NULL
UNION ALL SELECT 'programmes', arm, arm, 'name', name FROM programmes
UNION ALL SELECT 'programmes', arm, arm, 'note', note FROM programmes WHERE note IS NOT NULL
UNION ALL SELECT 'comparator_classes', arm || ':' || according_to, arm, 'wording', wording FROM comparator_classes
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
UNION ALL SELECT 'statements', id, source, 'how_to_check', how_to_check FROM statements
UNION ALL SELECT 'notes', id, CASE subject_table
  WHEN 'exposures' THEN (SELECT arm FROM exposures WHERE exposures.id = subject) WHEN 'statements' THEN source ELSE subject END,
  'note', note FROM notes
UNION ALL SELECT 'left_out', id, source, 'what', what FROM left_out
UNION ALL SELECT 'left_out', id, source, 'explanation', explanation FROM left_out
UNION ALL SELECT 'sources', id, id, 'citation', citation FROM sources;
CREATE VIEW source AS
SELECT
  id, kind, citation, year, year_missing, doi, doi_missing, url, url_missing, seen,
  (SELECT count(*) FROM results WHERE results.source = sources.id) AS results,
  (SELECT count(*) FROM contrasts WHERE contrasts.source = sources.id) AS contrasts,
  (SELECT count(*) FROM characteristics WHERE characteristics.source = sources.id) AS characteristics
FROM sources;
CREATE VIEW study AS
SELECT
  studies.id, studies.label, reference_number, reference_number_missing, studies.trial, trials.inclusion,
  authors, year, year_missing, title, title_missing, journal, journal_missing, volume, volume_missing, pages, pages_missing,
  doi, doi_missing, pmid, pmid_missing, trials.country, trials.unit_of_randomization, trials.unit_of_randomization_missing,
  trials.diagnosis, trials.diagnosis_missing,
  trial.randomized, trial.randomized_missing, trial.randomized_at_least,
  preferred_class.class AS comparator_class,
  CASE WHEN comparator.id IS NOT NULL AND preferred_class.class IS NULL THEN 'not_reported' END AS comparator_class_missing,
  (SELECT class FROM comparator_classes WHERE arm = comparator.id AND according_to = 'table1') AS comparator_class_table1,
  CASE WHEN intervention.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = intervention.id AND according_to IN ('text', 'report') ORDER BY component)) END AS intervention,
  CASE WHEN comparator.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = comparator.id AND according_to IN ('text', 'report') ORDER BY component)) END AS comparator,
  CASE WHEN intervention.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = intervention.id AND according_to IN ('table1', 'report') ORDER BY component)) END AS intervention_table1,
  CASE WHEN comparator.id IS NOT NULL THEN (SELECT json_group_array(label) FROM (
    SELECT components.label FROM arm_components JOIN components ON components.id = component
    WHERE arm = comparator.id AND according_to IN ('table1', 'report') ORDER BY component)) END AS comparator_table1,
  edition, CASE WHEN programmes.arm IS NOT NULL THEN edition_missing WHEN intervention.id IS NOT NULL THEN 'not_applicable' END
    AS edition_missing,
  modules, CASE WHEN programmes.arm IS NOT NULL THEN modules_missing WHEN intervention.id IS NOT NULL THEN 'not_applicable' END
    AS modules_missing,
  format, CASE WHEN programmes.arm IS NOT NULL THEN format_missing WHEN intervention.id IS NOT NULL THEN 'not_applicable' END
    AS format_missing,
  duration_months, duration_months_printed,
  CASE WHEN programmes.arm IS NOT NULL THEN duration_months_missing WHEN intervention.id IS NOT NULL THEN 'not_applicable' END
    AS duration_months_missing,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'completion') AS completion,
  (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'implementation') AS implementation,
  aim, main_results, studies.source, studies.locator
FROM studies
JOIN trials ON trials.id = studies.trial
JOIN trial ON trial.id = studies.trial
LEFT JOIN arms AS intervention ON intervention.id = (
  SELECT id FROM arms WHERE arms.trial = studies.trial AND role = 'intervention' ORDER BY position LIMIT 1)
LEFT JOIN programmes ON programmes.arm = intervention.id
LEFT JOIN arms AS comparator ON comparator.id = (
  SELECT id FROM arms WHERE arms.trial = studies.trial AND role = 'comparator' ORDER BY position LIMIT 1)
LEFT JOIN comparator_classes AS preferred_class ON preferred_class.arm = comparator.id AND preferred_class.preferred = 1;
CREATE VIEW table1 AS
SELECT
  study.id AS study, study.label, study.reference_number, study.reference_number_missing, study.trial,
  trials.name AS trial_name, trials.registration, trials.registration_missing,
  (SELECT json_group_array(label) FROM (
    SELECT label FROM studies AS other WHERE other.trial = study.trial AND other.id <> study.id ORDER BY reference_number, id))
    AS other_reports,
  study.year, study.year_missing, study.country, study.unit_of_randomization, study.unit_of_randomization_missing,
  study.diagnosis, study.diagnosis_missing, study.aim,
  (SELECT programmes.name FROM arms JOIN programmes ON programmes.arm = arms.id
    WHERE arms.trial = study.trial AND role = 'intervention' ORDER BY position LIMIT 1) AS programme,
  study.edition, study.edition_missing, study.modules, study.modules_missing, study.format, study.format_missing,
  study.duration_months, study.duration_months_printed, study.duration_months_missing,
  (SELECT json_group_array(json_object(
      'label', label, 'role', role, 'components', json(components), 'components_table1', json(components_table1),
      'randomized', randomized, 'randomized_missing', randomized_missing, 'clusters', clusters))
    FROM (SELECT * FROM arm WHERE arm.trial = study.trial ORDER BY position)) AS arms,
  study.randomized, study.randomized_missing, study.randomized_at_least,
  study.comparator_class, study.comparator_class_missing, study.comparator_class_table1,
  (SELECT json_group_array(json_object(
      'instrument', id, 'label', label, 'domain', domain_name, 'role', domain_role, 'rater', rater, 'in_table1', in_table1))
    FROM (
      SELECT instruments.id, instruments.label, domains.name AS domain_name, domains.role AS domain_role, rater, in_table1
      FROM study_instruments
      JOIN instruments ON instruments.id = instrument
      JOIN domains ON domains.id = domain
      WHERE study = study.id ORDER BY domains.position, instruments.label)) AS outcomes,
  (SELECT json_group_array(json_object(
      'kind', kind, 'label', label, 'months', months_printed, 'months_missing', months_missing))
    FROM (SELECT * FROM time_points WHERE time_points.trial = study.trial ORDER BY position)) AS time_points,
  (SELECT json_group_array(json_object(
      'measure', measure, 'events', events, 'of', of, 'percent', percent_printed, 'mean', mean_printed, 'sd', sd_printed,
      'definition', definition, 'role', role))
    FROM (
      SELECT exposures.*, arms.role FROM exposures JOIN arms ON arms.id = arm
      WHERE arms.trial = study.trial AND preferred = 1 ORDER BY arms.position, measure, exposures.id)) AS exposure,
  study.completion, study.main_results,
  (SELECT json_group_array(source) FROM (
    SELECT study.source AS source
    UNION SELECT source FROM trials WHERE trials.id = study.trial
    UNION SELECT source FROM arms WHERE arms.trial = study.trial
    UNION SELECT source FROM study_instruments WHERE study_instruments.study = study.id
    UNION SELECT programmes.source FROM programmes JOIN arms ON arms.id = arm WHERE arms.trial = study.trial
    UNION SELECT source FROM time_points WHERE time_points.trial = study.trial
    UNION SELECT exposures.source FROM exposures JOIN arms ON arms.id = arm WHERE arms.trial = study.trial AND preferred = 1
    ORDER BY source)) AS sources
FROM study
JOIN trials ON trials.id = study.trial
WHERE study.inclusion = 'included';
CREATE VIEW time_point AS
SELECT id, trial, position, kind, label, months, months_printed, months_missing, source, locator
FROM time_points;
CREATE VIEW trial AS
SELECT
  trials.id, trials.name, inclusion, inclusion_note, registration, registration_missing, country, setting, setting_missing,
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
COMMIT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  kind UNINDEXED, id UNINDEXED, about UNINDEXED, place UNINDEXED, words,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search_index (kind, id, about, place, words)
SELECT kind, id, about, place, words FROM search_text ORDER BY kind, id, place;
