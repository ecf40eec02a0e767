"""What a review says of its studies, its criteria and its results, against the rows that hold them."""

from statistics import median

from finding import Finding
from seed import printed

LEVEL = 0.05


def reviewed(seed):
    """The studies of the included trials."""
    included = {row["id"] for row in seed.tables["trials"] if row["inclusion"] == "included"}
    return [id for id, row in seed.studies.items() if row["trial"] in included]


def arm(seed, study, role):
    return next(row["id"] for row in seed.arms(seed.studies[study]["trial"]) if row["role"] == role)


def captions(seed):
    figures = {(row["review"], row["label"]): row for row in seed.tables["figures"]}
    domains = seed.by_id("domains")
    for claim in seed.tables["claims"]:
        figure = figures.get((claim["review"], claim["figure"]))
        if figure is None:
            continue
        if figure["domain"] and figure["domain"] != claim["domain"]:
            says = [domains[figure["domain"]]["name"], domains[claim["domain"]]["name"], "Figure " + figure["label"]]
            yield Finding("figure-captions", "claims", claim["id"], "proof", says=says)
        elif (figure["timing"], figure["population"]) != (claim["at"], claim["population"]) and figure["timing"]:
            yield Finding("figure-captions", "claims", claim["id"], "proof")


def criteria(seed):
    rows = seed.by_id("eligibility_criteria")
    for assertion in seed.assertions("criterion"):
        named = [rows[id] for id in seed.named(assertion, "criterion")]
        bounds = {float(row["bound"]) for row in named}
        if len({(row["aspect"], row["term"], row["relation"]) for row in named}) == 1 and len(bounds) > 1:
            yield Finding("criteria", "statements", assertion["statement"], "proof", sorted(bounds), says=[named[0]["aspect"]])


def design(seed):
    """Studies whose intervention is not the one that the criteria require, by Table 1."""
    for row in seed.tables["eligibility_criteria"]:
        if (row["aspect"], row["requirement"]) != ("intervention", "requires"):
            continue
        other = []
        for study in reviewed(seed):
            received = seed.components(arm(seed, study, "intervention"), "table1")
            if received and row["term"] not in received:
                other.append(seed.studies[study]["label"])
        if other:
            yield Finding("criteria-against-design", "eligibility_criteria", row["id"], "strong", says=other)


def diagnoses(seed):
    admitted = {row["term"] for row in seed.tables["eligibility_criteria"]
                if (row["aspect"], row["requirement"]) == ("diagnosis", "admits")}
    for assertion in seed.assertions("inclusion"):
        if assertion["topic"] == "diagnosis" and assertion["word"] and assertion["word"] not in admitted:
            says = [assertion["word"].replace("_", " ")]
            says += [seed.studies[study]["label"] for study in seed.named(assertion, "study")]
            yield Finding("eligibility", "statements", assertion["statement"], "strong", says=says)


def dates(seed):
    review = seed.tables["reviews"][0]
    year = int(review["year"])
    earlier = [int(row["value"]) for row in seed.assertions("earlier_review")]
    for row in seed.assertions("no_earlier_review"):
        gap = year - max(earlier, default=0)
        if not gap > float(row["value"]):
            must = [float(row["value"]), float(gap), float(max(earlier))]
            yield Finding("earlier-reviews", "statements", row["statement"], "strong", must, [float(year)])
    for row in seed.assertions("registration_date"):
        for search in seed.assertions("search_date"):
            if row["word"] > search["word"]:
                parts = [float(part) for word in (row["word"], search["word"]) for part in word.split("-")]
                parts += [-part for part in parts]
                yield Finding("registration-date", "statements", row["statement"], "strong", (), parts,
                              [row["word"], search["word"]])


def arms(seed):
    for row in seed.assertions("compared_arms"):
        studies = seed.named(row, "study")
        wanted, against = set(seed.named(row, "intervention")), set(seed.named(row, "comparator"))
        wrong, received = [], []
        for study in studies:
            one = seed.components(arm(seed, study, "intervention"), "table1")
            two = seed.components(arm(seed, study, "comparator"), "table1")
            usual = {"tau", "waiting-list"}
            agrees = (not one & two and not two & usual) if row["word"] == "other_interventions" else two == against
            if one != wanted or not agrees:
                wrong.append(seed.studies[study]["label"])
                received += sorted(one | two)
        if float(row["value"]) != len(studies):
            yield Finding("compared-arms", "statements", row["statement"], "proof", [float(row["value"]), float(len(studies))])
        elif wrong:
            yield Finding("compared-arms", "statements", row["statement"], "strong", [], [float(len(studies))], wrong)


def sizes(seed):
    people = {study: seed.randomized(seed.studies[study]["trial"]) for study in seed.studies}
    every = [people[study] for study in reviewed(seed)]
    known = sorted(size for size in every if size is not None)
    for row in seed.assertions("sample_size"):
        stated = printed(row["value"])
        trials = {seed.studies[study]["trial"] for study in seed.named(row, "study")}
        total = [seed.randomized(trial) for trial in trials]
        if row["topic"] in ("total", "study") and None not in total and not stated.fits(sum(total)):
            counts = [float(arm["randomized"]) for trial in trials for arm in seed.arms(trial)] + [float(n) for n in total]
            rule = "named-total" if row["topic"] == "total" else "named-size"
            yield Finding(rule, "statements", row["statement"], "strong", [stated.value, float(sum(total))], counts)
        elif row["topic"] in ("smallest", "largest", "median"):
            number = {"smallest": min, "largest": max, "median": median}[row["topic"]]
            unknown = every.count(None)
            # A size that is not known may be any.
            possible = [number(known + [n] * unknown) for n in range(1, 400)] if unknown else [number(known)]
            if not any(stated.low <= value <= stated.high for value in possible):
                yield Finding("study-sizes", "statements", row["statement"], "proof", [stated.value])


def flow(seed):
    """What is left of the records after each step, and the statements that count them."""
    count = {row["id"]: printed(row["records"]) for row in seed.tables["prisma_counts"]}
    sums = (("records_identified_databases", "duplicates_removed", "records_excluded_databases", "full_text_assessed_databases"),
            ("full_text_assessed_databases", "full_text_excluded_databases", "reports_kept_databases"),
            ("full_text_assessed_other", "full_text_excluded_other", "reports_kept_other"))
    for first, *others, last in sums:
        numbers = [count[name] for name in (first, *others, last)]
        if None not in numbers and numbers[0].value - sum(n.value for n in numbers[1:-1]) != numbers[-1].value:
            yield Finding("flow-of-records", "prisma_counts", last, "proof")
    years = [int(seed.studies[study]["year"]) for study in reviewed(seed) if printed(seed.studies[study]["year"])]
    for row in seed.assertions("publication_years"):
        if (float(row["value"]), float(row["value_to"])) != (min(years), max(years)):
            yield Finding("year-range", "statements", row["statement"], "proof")
    trials = seed.by_id("trials")
    for row in seed.assertions("country"):
        for study in seed.named(row, "study"):
            if trials[seed.studies[study]["trial"]]["country"] != row["word"]:
                yield Finding("countries", "statements", row["statement"], "strong")


def is_significant(contrast):
    """Whether P is at most the level; None when its bound leaves that open."""
    p = printed(contrast["p"])
    if p is None:
        return None
    if contrast["p_relation"] in ("<", "<="):
        return True if p.value <= LEVEL else None
    if contrast["p_relation"] in (">", ">="):
        return False if p.value >= LEVEL else None
    return p.value <= LEVEL


def significance(seed):
    for row in seed.assertions("significance"):
        named = [seed.contrasts[id] for id in seed.named(row, "contrast")]
        wrong = [one for one in named if printed(one["p"]) and is_significant(one) is not (row["word"] == "significant")]
        if wrong:
            stated = [float(one["p"]) for one in wrong]
            yield Finding("stated-significance", "statements", row["statement"], "strong", stated,
                          [float(one["p"]) for one in named] + [LEVEL], [one["outcome"] for one in wrong])


def scope(seed, row):
    """What the document prints of the outcomes of an assertion: pools of most studies, single studies, comparisons."""
    domains = set(seed.named(row, "domain")) | ({row["domain"]} if row["domain"] else set())
    claims = [claim for claim in seed.tables["claims"]
              if claim["domain"] in domains and row["timing"] in ("", claim["at"])
              and row["population"] in ("", claim["population"]) and printed(claim["ci_lower"])]
    largest = {}
    for claim in sorted(claims, key=lambda claim: claim["id"], reverse=True):
        group = (claim["domain"], claim["at"], claim["population"])
        if int(claim["k"]) > 1 and int(claim["k"]) >= int(largest.get(group, claim)["k"]):
            largest[group] = claim
    pools = list(largest.values())
    open_domains = domains - {claim["domain"] for claim in pools}
    single = [claim for claim in claims if int(claim["k"]) == 1 and claim["domain"] in open_domains]
    contrasts = [one for one in seed.tables["contrasts"]
                 if one["source"] == row["source"] and one["comparison"] == "between_groups"
                 and seed.instruments.get(one["instrument"], {}).get("domain") in open_domains
                 and one["value"] not in {claim["estimate"] for claim in single}]
    rest = [claim for claim in claims if int(claim["k"]) > 1 and claim not in pools]
    return pools, single, contrasts, rest


def side(claim):
    """1 above no difference, -1 below it, 0 when the interval reaches it."""
    null = 1.0 if claim["measure"] in ("or", "rr", "hr", "irr") else 0.0
    return 1 if float(claim["ci_lower"]) > null else -1 if float(claim["ci_upper"]) < null else 0


def numbers(claims):
    return [float(claim[column]) for claim in claims for column in ("estimate", "ci_lower", "ci_upper")]


def conclusions(seed):
    domains = seed.by_id("domains")
    for row in seed.assertions("benefit"):
        pools, single, contrasts, rest = scope(seed, row)
        claims = pools + single
        better = [one for one in contrasts if one["direction"] == "favours_intervention" and is_significant(one)]
        may = numbers(claims + rest) + [float(one["p"]) for one in better]
        key = ("conclusion-against-results", "statements", row["statement"], "strong")
        if row["word"] == "benefit":
            without = [claim for claim in claims if side(claim) != 1]
            if claims and (without if row["timing"] else len(without) == len(claims) and not better):
                yield Finding(*key, numbers(without), may, ["benefit"] + [claim["id"] for claim in without])
            continue
        shown = [claim for claim in claims if side(claim) == 1 or (row["word"] == "no_difference" and side(claim))]
        if shown or better:
            names = {claim["domain"] for claim in shown} | {
                seed.instruments[one["instrument"]]["domain"] for one in better}
            must = numbers(shown) + [float(one["p"]) for one in better]
            says = [row["word"].replace("_", " ")] + [domains[name]["name"] for name in sorted(names)]
            yield Finding(*key, must, may, says)


def effect_sizes(seed):
    bounds = {"small": (0.2, 0.5), "medium": (0.5, 0.8), "small_to_medium": (0.2, 0.8), "large": (0.8, 1e9)}
    sayings = {}
    for row in seed.assertions("effect_size"):
        key = (row["statement"], row["word"], row["topic"] if row["topic"] == "all" else row["id"])
        sayings.setdefault(key, []).append(row)
    for (statement, word, topic), rows in sayings.items():
        pools = [claim for row in rows for claim in scope(seed, row)[0] if claim["measure"] == "smd"]
        low, high = bounds[word]
        outside = [claim for claim in pools if not low <= float(claim["estimate"]) < high]
        if outside and (topic == "all" or len(outside) == len(pools)):
            yield Finding("effect-size-in-words", "statements", statement, "strong", numbers(outside),
                          numbers(pools) + [0.2, 0.5, 0.8],
                          [word.replace("_", " ")] + [claim["id"] for claim in outside])


def improvements(seed):
    """Improvement said of each study, of which one has nothing but results that are not significant."""
    for row in seed.assertions("study_benefit"):
        for study in seed.named(row, "study"):
            judged = [is_significant(one) for one in seed.tables["contrasts"]
                      if one["study"] == study and one["comparison"] in ("between_groups", "group_by_time", "time")
                      and seed.instruments.get(one["instrument"], {}).get("domain") == row["domain"]]
            judged = [verdict for verdict in judged if verdict is not None]
            if judged and not any(judged):
                yield Finding("improvement-of-studies", "statements", row["statement"], "strong")


def findings(seed):
    for rule in (captions, criteria, design, diagnoses, dates, arms, sizes, flow, significance, conclusions, effect_sizes,
                 improvements):
        yield from rule(seed)
