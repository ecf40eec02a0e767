"""Hostile values, and ways to spoil a CSV table or any bytes."""
import csv
import io

NUMBERS = [
    "0", "-0", "1", "-1", "2", "0.5", "1e-320", "1e-300", "1e-17", "1e15", "1e16", "1e17", "1e18", "9.3e18", "1e19", "1e300",
    "1e308", "1e309", "-1e17", "-1e308", "nan", "NaN", "inf", "-inf", "infinity", "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "2147483648", "4294967296", "0x10", "1_000", "1,5", "1.2.3",
    "1e", "--1", "+1", "\u22121", "\u0661", "0.1" + "0" * 300 + "1", "9" * 400, ".5", "5.", " 3 ", "<0.001", "1e400000",
]
TEXTS = [
    "", " ", "not_reported", "not_retreived", "not-reported", "\x1b[2J\x1b]0;owned\x07", "\x00", "\x7f", "a\x08\x08b",
    "\x9b31m", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "\u202eevil", "\u2066x\u2069",
    "\ufffd", "\ufeff", "\u200b", "e\u0301" * 50, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0010ffff", "\ud7ff",
    "a" * 5000, "line\nline", "line\r\nline", "\r", "\"", "\"\"", ",", ";", "\\", "\\input{/etc/passwd}", "$\\beta$",
    "%s%n", "{{x}}", "<script>alert(1)</script>", "&amp;", "]]>", "'; DROP TABLE study; --", "../../x", "/dev/null",
    "NULL", "true", "\u2028", "\u00a0", "\u0130\u0131", "\ufb03", "\u0623\u0644\u0641", "a\u0300\u0301\u0302",
]


def rows_of(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def text_of(rows):
    output = io.StringIO(newline="")
    csv.writer(output, lineterminator="\n").writerows(rows)
    return output.getvalue()


def cell(random):
    return random.choice(NUMBERS if random.random() < 0.6 else TEXTS)


def spoil_rows(random, rows):
    """Changes one to four things of a table, in place."""
    for _ in range(random.randint(1, 4)):
        kind = random.random()
        line = random.randrange(len(rows))
        if not rows[line]:
            continue
        column = random.randrange(len(rows[line]))
        if kind < 0.6:
            if len(rows) > 1 and line == 0 and random.random() < 0.8:
                line = random.randrange(1, len(rows))
            if column < len(rows[line]):
                rows[line][column] = cell(random)
        elif kind < 0.68:
            value = cell(random)
            for row in rows[1:]:
                if column < len(row):
                    row[column] = value
        elif kind < 0.74:
            rows[line].append(cell(random))
        elif kind < 0.8:
            del rows[line][column]
        elif kind < 0.85:
            rows.insert(line, list(rows[line]))
        elif kind < 0.9 and len(rows) > 2:
            del rows[random.randrange(1, len(rows))]
        elif kind < 0.93:
            del rows[1:]
        elif kind < 0.96:
            for row in rows:
                if column < len(row):
                    del row[column]
        elif len(rows) > 1:
            rows[1:] = rows[1:] * random.randint(2, 30)
    return rows


def spoil_bytes(random, data):
    """Changes bytes without regard to what they mean."""
    data = bytearray(data)
    for _ in range(random.randint(1, 5)):
        if not data:
            break
        place = random.randrange(len(data))
        kind = random.random()
        if kind < 0.4:
            data[place] = random.randrange(256)
        elif kind < 0.6:
            data[place:place] = random.choice([b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"\r", b"\n", b",", b"\xc0\x80"])
        elif kind < 0.75:
            del data[place:place + random.randint(1, 50)]
        elif kind < 0.85:
            del data[place:]
        elif kind < 0.9:
            data = bytearray(bytes(data).decode("utf-8", "replace").encode(random.choice(["utf-16", "utf-32", "utf-16-be"])))
        else:
            data[place:place] = data[place:place + random.randint(1, 500)]
    return bytes(data)


def spoiled_table(random, text):
    """The bytes of a table with mistakes of either kind."""
    if random.random() < 0.15:
        return spoil_bytes(random, text.encode())
    return text_of(spoil_rows(random, rows_of(text))).encode("utf-8", "surrogatepass")
