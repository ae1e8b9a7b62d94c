"""Four months of a busy place, day by day: 122 rows in four manners of date, the headings again and a total a month."""

from datetime import date, timedelta
from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_more.said import said

_PLACES = ("Gorseinon", "Penclawdd", "Pontarddulais")
_JOBS = ("Sorting and shelving", "Packing parcels", "Doors and tea", "Driving and collections")
_HEADING = "Date\tShift\tVols\tTotal hours\tSpent\tSite"


def food_bank_shifts(folder: Path) -> Case:
    """Parted by tabs: a shift a row, the headings again for each month, a line for its total, all of it at the end."""
    rows = ["Swansea West Food Bank - shifts September to December 2024", ""]
    made: list[Json] = []
    skipped = ["1 title"]
    day, all_hours, all_spent = date(2024, 9, 2), 0.0, 0
    for month in range(9, 13):
        rows.append(_HEADING)
        skipped.append(f"{len(rows)} header")
        people = hours = spent = 0
        at = 0
        while day.month == month:
            vols, half = 3 + (day.day * month) % 6, 4 + (day.day + month) % 9
            pence = 0 if at % 3 else (day.day * 137 + month * 11) % 9000
            job, place = _JOBS[(at + month) % 4], _PLACES[at % 3]
            rows.append("\t".join([_day(day, at), job, str(vols), _hours(half, at), _spent(pence, at), place]))
            money = f", £{pence / 100:.2f}" if at % 3 == 0 else ""
            made += said(
                "csv",
                f"{len(rows)} | {job} | {day.isoformat()} | {half / 2:g} hours, {vols} people{money} | place {place}",
            )
            people, hours, spent = people + vols, hours + half, spent + pence
            day, at = day + timedelta(days=1), at + 1
        rows.append(f"{date(2024, month, 1):%B} total\t\t{people}\t{hours / 2:g}\t£{spent / 100:.2f}\t")
        skipped.append(f"{len(rows)} total")
        all_hours, all_spent = all_hours + hours / 2, all_spent + spent
    rows += ["", f"GRAND TOTAL\t\t\t{all_hours:g}\t£{all_spent / 100:,.2f}\t"]
    skipped.append(f"{len(rows)} total")
    rows.append("Hours are those of all volunteers together")
    skipped.append(f"{len(rows)} note")
    return Case(
        text_file(folder / "food_bank_shifts.tsv", "\n".join(rows) + "\n", "utf-8-sig"),
        expected(made, [("csv", "\n".join(skipped))], unasked=("hours-each-or-all",)),
    )


def _day(day: date, at: int) -> str:
    """The day as one of four people writes it."""
    forms = ("{:%d/%m/%Y}", "{:%d/%m/%y}", "{0:%a} {0.day} {0:%b} {0:%Y}", "{0.day}.{0.month}.{0:%y}")
    return forms[at % 4].format(day)


def _hours(half: int, at: int) -> str:
    """So many half hours as one of three people writes them."""
    whole, rest = divmod(half, 2)
    return (f"{half / 2:g}", f"{half / 2:g} hrs", f"{whole}h {rest * 30:02}m")[at % 3]


def _spent(pence: int, at: int) -> str:
    """Pounds on every third row, with and without the sign; nothing, or a dash, on the others."""
    if at % 3:
        return "-" if at % 3 == 1 else ""
    return f"£{pence / 100:.2f}" if at % 2 else f"{pence / 100:.2f}"
