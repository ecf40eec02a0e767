"""Registries that other programs damaged or made to do harm: reading commands end in time, and leave the bytes as they were."""
import os
import shutil
import sqlite3
import stat

from frame import Case

QUESTIONS = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"],
    ["show", "jensen2019"], ["show", "PR-fu-ITT"], ["compare", "--by", "comparator"], ["compare", "--matrix"], ["gaps"],
    ["search", "recovery"], ["query", "SELECT * FROM study"], ["query", "SELECT * FROM table1"],
    ["query", "SELECT value FROM study, json_each(study.comparator)"], ["pool", "PR-fu-ITT"],
    ["pool", "--domain", "personal-recovery", "--at", "post", "--population", "cc"], ["trace", "PR-fu-ITT"],
    ["plot", "map"], ["plot", "prisma"], ["plot", "timeline"], ["plot", "bias"], ["plot", "network"],
    ["plot", "forest", "PR-fu-ITT"], ["export", "folder", "out"], ["export", "sql", "out.sql"], ["export", "r", "out"],
    ["export", "backup", "out.sqlite"],
]
VALUES = [
    "NULL", "x'00ff'", "''", "'x'", "9223372036854775807", "-9223372036854775808", "-1", "1e17", "9e999", "-9e999", "1e-300",
    "'1e999'", "'NaN'", "'-0'", "char(27, 91, 109)", "char(0)", "char(8238)", "hex(zeroblob(300000))", "hex(zeroblob(6000000))",
]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS id FROM n"


def connect(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("PRAGMA ignore_check_constraints = ON")
    return database


def names(database, kind):
    query = "SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name"
    return [name for name, in database.execute(query, (kind,))]


def attempt(database, sql):
    """Runs what SQLite may refuse."""
    try:
        database.execute(sql)
    except sqlite3.Error:
        pass


def flip(random, path):
    content = bytearray(path.read_bytes())
    place = random.choice([100, 4096, len(content)])
    for _ in range(random.choice([1, 1, 3, 30, 300])):
        content[random.randrange(min(place, len(content)))] = random.randrange(256)
    path.write_bytes(content)


def cut(random, path):
    os.truncate(path, random.choice([0, 50, 100, 512, 4096, random.randrange(path.stat().st_size)]))


def version(random, path):
    with connect(path) as database:
        database.execute(f"PRAGMA user_version = {random.choice([-1, 0, 1, 2, 3, 4, 99, -2**31, 2**31 - 1])}")


def values(random, path):
    """Values that no column of their table allows, as a damaged page would hold them."""
    database = connect(path)
    table = random.choice(names(database, "table"))
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    stored = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    database.execute("PRAGMA writable_schema = ON")
    database.execute(
        "UPDATE sqlite_master SET sql = replace(replace(replace(replace(replace(sql, 'STRICT, ', ''), ' STRICT', ''),"
        " 'TEXT NOT NULL', 'TEXT'), 'INTEGER NOT NULL', 'INTEGER'), 'REAL NOT NULL', 'REAL')"
        " WHERE type = 'table' AND sql LIKE '%STRICT%'")
    database.close()
    database = connect(path)
    for _ in range(random.choice([1, 1, 2, 5])):
        some = random.choice(["", f" WHERE rowid % {random.choice([2, 3, 7])} = 1", " WHERE rowid = 1"])
        attempt(database, f"UPDATE {table} SET {random.choice(columns)} = {random.choice(VALUES)}{some}")
    database.execute("PRAGMA writable_schema = ON")
    database.executemany("UPDATE sqlite_master SET sql = ? WHERE name = ?", [(sql, name) for name, sql in stored])
    database.close()


def tables(random, path):
    """Tables as pandas and R write them anew, or that are gone."""
    with connect(path) as database:
        table = random.choice(names(database, "table"))
        database.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table}")
        database.execute(f"DROP TABLE {table}")
        made = random.choice([None, "TABLE", "TABLE", "VIEW"])
        if made == "TABLE":
            database.execute(f"CREATE TABLE {table} AS SELECT * FROM kept")
        elif made == "VIEW":
            database.execute(f"CREATE VIEW {table} AS {ENDLESS}")


def views(random, path):
    with connect(path) as database:
        for _ in range(random.choice([1, 2, 5])):
            view = random.choice(names(database, "view") or ["study"])
            attempt(database, f"DROP VIEW {view}")
            if random.random() < 0.7:
                attempt(database, f"CREATE VIEW {view} AS " + random.choice([ENDLESS, f"SELECT * FROM {view}", "SELECT x'00' AS id"]))


def foreign(random, path):
    """Objects that Trialbook did not make, with names and bodies that would do harm."""
    hostile = random.choice([
        'x"; ATTACH \'victim.sqlite\' AS v; DELETE FROM v.precious; --', "json_each", "pragma_table_info", "sqlite", "a\nb", "é", "",
        "STUDIES2", "x' OR 1", "--",
    ]).replace('"', '""')
    body = random.choice([ENDLESS, "SELECT 1 AS value", "SELECT load_extension('x')", "SELECT * FROM nothing"])
    with connect(path) as database:
        attempt(database, random.choice([
            f'CREATE VIEW "{hostile}" AS {body}', f'CREATE TABLE "{hostile}" (x)',
            f'CREATE TRIGGER "{hostile}" AFTER INSERT ON studies BEGIN DELETE FROM results; END',
            f'CREATE INDEX "{hostile}" ON results (mean_printed)', f'CREATE VIRTUAL TABLE "{hostile}" USING fts5 (x)',
            f'CREATE TABLE "{hostile}" (x INTEGER, y AS (x + 1)) STRICT',
        ]))


def indexes(random, path):
    with connect(path) as database:
        for name in random.sample(names(database, "index"), random.choice([1, 5, 30])):
            attempt(database, f"DROP INDEX {name}")


def rows(random, path):
    """Rows without what they refer to, or twice, or none."""
    with connect(path) as database:
        table = random.choice(names(database, "table"))
        attempt(database, random.choice([
            f"DELETE FROM {table}", f"DELETE FROM {table} WHERE rowid % 2", f"UPDATE {table} SET id = id || 'x'",
            f"UPDATE {table} SET source = 'nowhere'",
        ]))


def journal(random, path):
    """What a program leaves that is interrupted while it writes."""
    database = connect(path)
    database.execute("PRAGMA cache_size = 1")
    database.execute("BEGIN")
    database.execute("UPDATE results SET locator = hex(zeroblob(200000))")
    kept, log = path.read_bytes(), path.with_name(path.name + "-journal")
    content = bytearray(log.read_bytes())
    database.execute("ROLLBACK")
    database.close()
    if random.random() < 0.5:
        for _ in range(random.choice([1, 10])):
            content[random.randrange(len(content))] = random.randrange(256)
    if random.random() < 0.2:
        content += bytes([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
    path.write_bytes(kept)
    log.write_bytes(content)


def log(random, path):
    """A write-ahead log that nobody took over into the file, whole or damaged."""
    database = connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA wal_autocheckpoint = 0")
    database.execute("UPDATE studies SET label = label || ' in the log'")
    beside = path.with_name(path.name + "-wal")
    kept, content = path.read_bytes(), bytearray(beside.read_bytes())
    database.close()
    if random.random() < 0.4:
        for _ in range(random.choice([1, 10])):
            content[random.randrange(len(content))] = random.randrange(256)
    path.write_bytes(kept)
    if random.random() < 0.8:
        beside.write_bytes(content)


SPOIL = [flip, flip, flip, cut, version, values, values, values, tables, views, foreign, indexes, rows, journal, log]


def case(random, folder, tools):
    path = folder / "registry.sqlite"
    shutil.copy(tools.registry, path)
    with sqlite3.connect(folder / "victim.sqlite") as victim:
        victim.execute("CREATE TABLE precious (x)")
        victim.execute("INSERT INTO precious VALUES (1)")
    done = [random.choice(SPOIL)]
    if random.random() < 0.3:
        done.insert(0, random.choice([version, views, foreign, indexes, rows]))
    for spoil in done:
        try:
            spoil(random, path)
        except sqlite3.Error:
            pass
    # A debug build takes nearly the limit for a sound audit.
    questions = QUESTIONS + ([] if "debug" in str(tools.program) else [["audit"]])
    arguments = list(random.choice(questions)) + ["--database", "registry.sqlite"]
    if random.random() < 0.15:
        arguments = ["check", "registry.sqlite"]
    if random.random() < 0.2:
        os.chmod(path, stat.S_IRUSR)
    recovers = journal in done
    before = {entry.name: entry.read_bytes() for entry in folder.iterdir()}

    def check(run, folder):
        for name, content in before.items():
            if recovers and name.startswith("registry.sqlite"):
                continue
            if not (folder / name).exists():
                return f"{name} is gone"
            if (folder / name).read_bytes() != content:
                return f"{name} was changed"
        extra = {entry.name for entry in folder.iterdir()} - set(before) - {"out", "out.sql", "out.sqlite"}
        return f"leaves {sorted(extra)}" if extra else None

    return Case(arguments, check=check)
