"""CSV tables of studies, statistics and results: what `meta`, `plot --csv`, `audit --statements` and `import` read."""
from frame import Case
from mutations import spoiled_table

GENERIC = "study,yi,vi,year,group\nA,0.3,0.02,1999,x\nB,0.1,0.05,2003,x\nC,0.5,0.04,2010,y\nD,-0.2,0.03,2015,y\nE,0.2,0.1,2020,y\n"
FIGURES = ["forest", "funnel", "baujat", "gosh", "influence", "leave-one-out", "cumulative", "bubble", "drapery", "labbe"]
FORMATS = ["text", "csv", "tsv", "json", "markdown", "html", "latex", "docx", "xlsx"]
ANALYSES = [
    [], ["--leave-one-out"], ["--influence"], ["--cumulative", "--order", "year"], ["--by", "alloc"], ["--mods", "year"],
    ["--mods", "ablat,year"], ["--cluster", "study"], ["--trim-fill"], ["--egger"], ["--begg"], ["--r"], ["--exp"],
    ["--method", "DL"], ["--method", "SJ"], ["--method", "ML"], ["--method", "PM"], ["--test", "z"], ["--test", "hk"],
    ["--level", "99.9"], ["--mods", "year", "--permutations", "50"], ["--drop00"], ["--zero-cells", "0"],
]


def source(random, tools):
    """A table, with the measures that read it."""
    name, measures = random.choice([
        ("bcg.csv", ["RR", "OR", "RD"]), ("normand.csv", ["SMD", "MD", "ROM"]), ("berkey.csv", ["GEN"]), (None, ["GEN"])])
    return (GENERIC if name is None else (tools.examples / name).read_text()), random.choice(measures)


def case(random, folder, tools):
    file = folder / "table.csv"
    kind = random.random()
    if kind < 0.8:
        text, measure = source(random, tools)
        file.write_bytes(spoiled_table(random, text))
        if kind < 0.4:
            arguments = ["meta", "table.csv", "--measure", measure, *random.choice(ANALYSES), *random.choice(ANALYSES)]
            if "--r" not in arguments:
                arguments += ["--format", random.choice(FORMATS)]
        else:
            figure = random.choice(FIGURES)
            arguments = ["plot", figure, "--csv", "table.csv", "--measure", measure]
            if figure == "bubble":
                arguments += ["--mod", random.choice(["year", "ablat", "yi", "n1"])]
            if figure == "cumulative" and random.random() < 0.5:
                arguments += ["--order", "year"]
        codes = {0, 1, 64, 65}
    elif kind < 0.9:
        file.write_bytes(spoiled_table(random, (tools.examples / "statistics.csv").read_text()))
        arguments = ["audit", "--statements", "table.csv", "--format", random.choice(FORMATS)]
        codes = {0, 1, 64, 65}
    else:
        file.write_bytes(spoiled_table(random, (tools.examples / "long.csv").read_text()))
        arguments = ["import", "long", "table.csv", "review"]
        codes = {0, 65}
    if "table.csv" in arguments and random.random() < 0.05 and arguments[0] != "import":
        arguments[arguments.index("table.csv")] = "-"
        return Case(arguments, stdin=file.read_bytes(), codes=frozenset(codes))
    return Case(arguments, codes=frozenset(codes))
