"""Pools of a review: reports of one trial counted twice, and pools that do not follow from their sources."""

import math

from finding import Finding
from formulas import averaged, difference, hedges, pool, t_quantile
from formulas import Z
from seed import printed

CORRELATIONS = (0.6, 0.0, 1.0)


def pools(seed):
    """Claims of several studies with their members."""
    return [(claim, seed.members.get(id, [])) for id, claim in seed.claims.items() if int(claim["k"]) > 1]


def rows(seed, study, claim):
    """The mean scores of a study for a claim: arms by instrument."""
    arms = {}
    for row in seed.tables["results"]:
        instrument = seed.instruments[row["instrument"]]
        time = seed.times.get(row["time_point"], {}).get("kind")
        if (row["study"] == study and instrument["domain"] == claim["domain"] and time == claim["at"]
                and row["population"] == claim["population"] and row["score"] == "score" and row["kind"] == "mean"):
            arms.setdefault(row["instrument"], {})[row["arm"].split(":")[-1]] = row
    return arms


def arm(row, errors_as_deviations=False):
    """n, mean and SD of a row; None when one is missing."""
    n, mean, sd, se = (printed(row[column]) for column in ("n", "mean", "sd", "se"))
    if n is None or mean is None or (sd is None and se is None):
        return None
    if sd is not None:
        return n.value, mean.value, sd.value
    return n.value, mean.value, se.value * (1 if errors_as_deviations else math.sqrt(n.value))


def analysed(seed, study, claim):
    """People by arm that were seen at a time, where no result gives them: those retained."""
    counts = {}
    for row in seed.tables["results"]:
        if (row["study"] == study and row["kind"] == "events" and "retention" in row["instrument"]
                and seed.times.get(row["time_point"], {}).get("kind") == claim["at"]):
            counts[row["arm"].split(":")[-1]] = float(row["events"])
    return (counts["intervention"], counts["comparator"]) if len(counts) == 2 else None


def entry(seed, study, claim, errors_as_deviations=False):
    """The effect of a study by three formulas of the variance: (list of averages, people, is its own effect size)."""
    effects = []
    for instrument, arms in sorted(rows(seed, study, claim).items()):
        both = [arm(arms[role], errors_as_deviations) if role in arms else None for role in ("intervention", "comparator")]
        if None in both:
            continue
        sign = -1 if seed.instruments[instrument]["direction"] == "lower_is_better" else 1
        effects.append((sign * difference(*both), both[0][0], both[1][0]))
    own = False
    if not effects:
        for row in seed.tables["contrasts"]:
            people, value = analysed(seed, study, claim), printed(row["value"])
            if (row["study"] != study or value is None or people is None or row["comparison"] != "between_groups"
                    or seed.times.get(row["time_point"], {}).get("kind") != claim["at"]
                    or row["population"] != claim["population"]
                    or seed.instruments[row["instrument"]]["domain"] != claim["domain"]):
                continue
            n1, n2 = people
            if row["statistic"] == "standardized_mean_difference":
                effects.append((value.value, n1, n2))
                own = True
            elif row["statistic"] == "mean_difference" and printed(row["ci_lower"]):
                half = (float(row["ci_upper"]) - float(row["ci_lower"])) / 2
                error = half / t_quantile(n1 + n2 - 2)
                effects.append((value.value / error * math.sqrt(1 / n1 + 1 / n2), n1, n2))
    if not effects:
        return None
    people = max(n1 + n2 for _, n1, n2 in effects)
    scales = [hedges(*effect) for effect in effects]
    ways = [averaged([(g, variances[way]) for g, variances in scales], correlation)
            for way in range(3) for correlation in (CORRELATIONS if len(scales) > 1 else (0.6,))]
    return {"ways": ways, "people": people, "own": own, "scales": [g for g, _ in scales]}


def combinations(members):
    """The members' effects by every way of analysis: one formula for all, one correlation for all."""
    longest = max(len(member["ways"]) for member in members)
    for index in range(longest):
        yield [member["ways"][index if len(member["ways"]) == longest else index * 3 // longest] for member in members]


def spans(results):
    """The range of each number of several pools; I2 from Q and from tau squared together."""
    columns = list(zip(*results))
    bounds = [(min(column), max(column)) for column in columns[:3]]
    return bounds + [(min(columns[3] + columns[4]), max(columns[3] + columns[4]))]


def fits(claim, result):
    """Whether a pool rounds to what a claim prints."""
    for column, value in zip(("estimate", "ci_lower", "ci_upper"), result):
        number = printed(claim[column])
        if number is not None and not number.fits(value):
            return False
    i2 = printed(claim["i2"])
    return i2 is None or i2.fits(result[3]) or i2.fits(result[4])


def unknown(g, people):
    """An effect with equal arms."""
    return g, 4 / people + g * g / (2 * people)


def scan(claim, known, people, thresholds):
    """Effects of one unknown study: those that fit the claim, and those that give its estimate, with the pools."""
    fitting, near = [], []
    estimate = printed(claim["estimate"])
    for others in combinations(known) if known else [[]]:
        for start in (i / 10 for i in range(-80, 81)):
            result = pool(others + [unknown(start, people)], *thresholds)
            if estimate is not None and abs(result[0] - estimate.value) > 0.15:
                continue
            for step in range(-10, 11):
                g = start + step / 200
                result = pool(others + [unknown(g, people)], *thresholds)
                if fits(claim, result):
                    fitting.append((g, result))
                elif estimate is not None and estimate.fits(result[0]):
                    near.append((g, result))
    return fitting, near


def known_values(seed, claim, members, study_of=lambda study: study):
    """Numbers that a finding may print of each study's own effect."""
    values = []
    for study in members:
        effect = entry(seed, study_of(study), claim)
        if effect is not None:
            values += [(min(g for g, _ in effect["ways"]), max(g for g, _ in effect["ways"])), effect["people"]]
            values += [math.sqrt(v) for _, v in effect["ways"]] + effect["scales"]
    return values


def follows_from_sources(seed):
    thresholds = seed.thresholds()
    for claim, members in pools(seed):
        if len({seed.studies[study]["trial"] for study in members}) < len(members):
            continue  # Counted twice: what was entered for the second report is not known.
        entries = {study: entry(seed, study, claim) for study in members}
        missing = [study for study in members if entries[study] is None]
        if len(missing) > 1 or (missing and printed(claim["estimate"]) is None):
            continue
        stated = [printed(claim[column]) for column in ("estimate", "ci_lower", "ci_upper", "i2")]
        must = [number.value for number in stated if number is not None]
        may = known_values(seed, claim, members) + must
        if not missing:
            results = [pool(way, *thresholds) for way in combinations(list(entries.values()))]
            if any(fits(claim, result) for result in results):
                continue
            may += spans(results)
            # An effect that a report computed itself may not be what was entered.
            missing = [study for study in members if entries[study]["own"]]
            if not missing:
                must += [spans(results)[3]]
        if len(missing) == 1:
            study = missing[0]
            people = entries[study]["people"] if entries[study] else seed.randomized(seed.studies[study]["trial"])
            known = [entries[other] for other in members if other != study]
            if people is None:
                continue
            fitting, near = scan(claim, known, people, thresholds)
            if fitting:
                continue
            for g, result in near:
                may += [g] + list(result)
        elif missing:
            continue
        misread = [entry(seed, study, claim, errors_as_deviations=True) for study in members]
        if None not in misread:
            may += spans([pool(way, *thresholds) for way in combinations(misread)])
        yield Finding("follows-from-sources", "claims", claim["id"], "strong", must, may)


def counted_twice(seed):
    thresholds = seed.thresholds()
    representatives = {(row["claim"], row["trial"]): row["study"] for row in seed.tables["synthesis_representatives"]}
    for claim, members in pools(seed):
        by_trial = {}
        for study in members:
            by_trial.setdefault(seed.studies[study]["trial"], []).append(study)
        repeated = {trial: studies for trial, studies in by_trial.items() if len(studies) > 1}
        for trial, studies in repeated.items():
            people, k = printed(claim["participants"]), int(claim["k"])
            must, may, says = [float(k), float(len(by_trial))], [], [seed.by_id("trials")[trial]["name"]]
            says += [seed.studies[study]["label"] for study in studies]
            sizes = {name: seed.randomized(name) for name in by_trial}
            if people is not None:
                must.append(people.value)
                if None not in sizes.values():
                    total = sum(sizes.values())
                    must.append(float(total))
                    may += [float(size) for size in sizes.values()]
                    may += [float(total - sizes[trial]), people.value - (total - sizes[trial])]
            study = representatives.get((claim["id"], trial), studies[0])
            copy = entry(seed, study, claim)
            lower, upper, estimate, i2 = (printed(claim[c]) for c in ("ci_lower", "ci_upper", "estimate", "i2"))
            may += [number.value for number in (lower, upper, estimate, i2) if number is not None]
            if copy is not None and i2 is not None and i2.value == 0:
                must += without_the_copy(estimate.value, lower.value, upper.value, copy, len(studies) - 1)
            others = [other for name, found in by_trial.items() if name != trial for other in found]
            if copy is not None and len(others) == 1 and entry(seed, others[0], claim) is None:
                size = seed.randomized(seed.studies[others[0]]["trial"])
                may += solutions(claim, copy, len(studies), size, thresholds)
            # The audit says of the cohort that all its reports are of the same people: from the notes and the registration.
            yield Finding("counted-twice", "claims", claim["id"], "strong", must, may, says)


def without_the_copy(estimate, lower, upper, copy, times):
    """A fixed effect without its copies: weights and weighted effects are sums."""
    weight = (2 * Z / (upper - lower)) ** 2
    g, variance = copy["ways"][0]
    rest = weight - times / variance
    mean, half = (estimate * weight - times * g / variance) / rest, Z / math.sqrt(rest)
    return [weight, g, math.sqrt(variance), 1 / variance, mean, mean - half, mean + half, math.sqrt(weight / rest)]


def solutions(claim, copy, times, people, thresholds):
    """The unknown study's effect with the repetition and without it, and the pools."""
    values = []
    for count in (times, 1):
        fitting, near = scan(claim, [copy] * count, people, thresholds)
        found = fitting or near
        estimates = sorted(g for g, _ in found)
        if not found:
            continue
        values += [(estimates[0], estimates[-1])]
        values += spans([result for _, result in found])
        for g in (estimates[0], estimates[-1]):
            values += spans([pool([way, unknown(g, people)], *thresholds) for way in copy["ways"]])
    return values
