"""What a record must say of its measure and its site, whichever of its fields says which."""

from collections.abc import Sequence

from tests.services.importing.nasty.expectation import Also, Json
from tests.services.importing.nasty_more.said import said

TARGET_ACTUAL = ("target", "actual")


def grid(
    sheet: str, row: int, columns: str, whens: Sequence[str], numbers: str, words: tuple[str, str], unit: str
) -> list[Json]:
    """The records of a row of a grid with sites across; *words* are the measure and the sites, parted by commas."""
    measure, sites = words
    made = []
    for column, when, number, site in zip(columns.split(), whens, numbers.split(), sites.split(","), strict=True):
        if number != "-":
            (record,) = said(sheet, f"{row} {column} | {measure} | {when} | {number} {unit}", "notes ?", "place ?")
            del record["text"]
            record["words"] = [measure, site.strip()]
            made.append(record)
    return made


def pairs(sheet: str, row: int, text: str, columns: str, whens: Sequence[str], numbers: str, unit: str) -> list[Json]:
    """The records of a row of target and actual pairs; ``-`` for a cell with nothing in it."""
    whens = [when for when in whens for _each in TARGET_ACTUAL]
    return [
        record
        for at, (column, when, number) in enumerate(zip(columns.split(), whens, numbers.split(), strict=True))
        if number != "-"
        for record in said(
            sheet, f"{row} {column} | {text} | {when} | {number} {unit} | {TARGET_ACTUAL[at % 2]} | notes ?"
        )
    ]


def says_its_words(wanted: Sequence[Json]) -> Also:
    """A check that every record says both the measure and the site that it is about."""

    def check(made: Json) -> list[str]:
        told = {
            (each["source"]["sheet"], each["source"]["row"], each["source"]["col"]): " ".join(
                str(each[name] or "") for name in ("text", "place", "section", "notes")
            )
            for each in made["records"]
        }
        places = [(each["source"]["sheet"], each["source"]["row"], each["source"]["col"]) for each in wanted]
        return [
            f"{place}: says nothing of {word}: {told[place]!r}"
            for place, each in zip(places, wanted, strict=True)
            if place in told
            for word in each.get("words", ())
            if word.casefold() not in told[place].casefold()
        ]

    return check
