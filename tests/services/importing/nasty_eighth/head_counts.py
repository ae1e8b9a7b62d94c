"""Who came: a register of ticks with names down the side, and heads by age band with a total beside them."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import said

PRESENT = {
    "2024-09-05": 6,
    "2024-09-12": 5,
    "2024-09-19": 7,
    "2024-09-26": 4,
    "2024-10-03": 6,
}


def sports_register(folder: Path) -> Case:
    """Ticks under dates, A for absent, ages beside the names, the coach's count at the foot, a key below."""
    name = "U11s autumn"
    text = """
Cwm Harriers U11s - training register, autumn 2024

Name | Age | 2024-09-05 | 2024-09-12 | 2024-09-19 | 2024-09-26 | 2024-10-03
Aled P | 9 | ✓ | ✓ | ✓ | A | ✓
Beth M | 10 | ✓ | A | ✓ | ✓ | ✓
Carys T | 9 | ✓ | ✓ | ✓ | | ✓
Dylan R | 8 | A | ✓ | ✓ | ✓ | A
Efa W | 10 | ✓ | ✓ | ✓ | ✓ | ✓
Ffion J | 9 | ✓ | A | ✓ | A | ✓
Gethin L | 10 | ✓ | ✓ | ✓ | ✓ | ✓
Total present | | 6 | 5 | 7 | 4 | 6

Key: ✓ present, A absent
"""
    title = "Cwm Harriers U11s - training"
    texts = f"{title} ~ {title} register ~ {title}, autumn ~ {title} register, autumn ~ {title} register, autumn 2024"
    texts += f" ~ {name}"
    return Case(
        xlsx(folder / "sports_register.xlsx", {name: text}),
        expected(
            [
                record
                for column, (when, came) in zip("CDEFG", PRESENT.items(), strict=True)
                for record in said(name, f"4-11 {column} | {texts} | {when} | {came} heads")
            ],
            [(name, "1 title\n3 header\n13 note")],
            ["personal-data: names and ages of children"],
        ),
    )


BANDS = ("8-10", "11-13", "14-16", "17-19")
SESSIONS = (
    (4, "2024-09-10", "Drop-in", (4, 12, 9, 2)),
    (5, "2024-09-17", "Drop-in", (5, 10, 11, 3)),
    (6, "2024-09-20", "Football at the cage", (0, 8, 14, 6)),
    (7, "2024-09-24", "Drop-in", (6, 11, 8, None)),
    (8, "2024-10-01", "Cook and eat", (3, 9, 5, 1)),
    (9, "2024-10-04", "Football at the cage", (None, 7, 15, 7)),
    (10, "2024-10-08", "Drop-in", (4, 13, 10, 2)),
)


def youth_age_bands(folder: Path) -> Case:
    """Heads by age band with the total of each night at the end of the row and of the term at the foot."""
    name = "Autumn"
    lines = [
        "Nantgarw Youth Project - attendance, autumn term 2024",
        "",
        "Date | Session | 8-10 | 11-13 | 14-16 | 17-19 | Total",
    ]
    made: list[Json] = []
    for row, when, session, heads in SESSIONS:
        cells = ["" if each is None else str(each) for each in heads]
        lines.append(" | ".join([when, session, *cells, str(sum(each or 0 for each in heads))]))
        for column, band, count in zip("CDEF", BANDS, heads, strict=True):
            if count is not None:
                made += said(
                    name,
                    f"{row} {column} | {session}: {band} ~ {band} ~ {band}: {session} ~ {session} ({band}) "
                    f"| {when} | {count} heads",
                    *(["optional"] if count == 0 else []),
                )
    sums = [sum(heads[at] or 0 for _row, _when, _what, heads in SESSIONS) for at in range(4)]
    lines.append(" | ".join(["", "Total for term", *map(str, sums), str(sum(sums))]))
    return Case(
        ods(folder / "youth_age_bands.ods", {name: "\n".join(lines)}),
        expected(
            made,
            [(name, "1 title\n3 header\n11 total")],
            checks=[(name, 11, str(each), str(each)) for each in sums],
            unasked=("two-numbers", "date-order", "personal-data"),
        ),
    )
