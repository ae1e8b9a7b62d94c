"""Cousins of the third sample: a sheet for each place, quarter or term, with headings that wander and change."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.session_books import part_of_year


def play_sites(folder: Path) -> Case:
    """A sheet for each of three sites, one of them in Welsh, between instructions and a hidden list."""
    first = part_of_year(
        "Treharris",
        """
Treharris play scheme 2024/25 => skip title
Site lead keeps this up to date => skip note/title

Date | What we did | Children | Length (hrs) | Weather or remarks => skip header
2024-05-28 | Den building | 17 | 3 | dry => 2024-05-28 | 3 hours, 17 people
#2024-05-29 | Water play | 22 | 3 | hot => 2024-05-29 | 3 hours, 22 people
30/05/24 | Trip to the splash pad | 19 | 4.5 => 2024-05-30 | 4.5 hours, 19 people
2024-07-23 | Den building | 14 | 3 | showers => 2024-07-23 | 3 hours, 14 people
24/07/24 | Cardboard city | 25 | 3 => 2024-07-24 | 3 hours, 25 people
#2024-07-30 | Mud kitchen | 21 | 2.5 | hoses out => 2024-07-30 | 2.5 hours, 21 people
2024-08-06 | Den building | 16 | 3 => 2024-08-06 | 3 hours, 16 people
2024-08-13 | Circus skills (visiting artist) | 33 | 2 | paid by the council => 2024-08-13 | 2 hours, 33 people
20/08/24 | Loose parts | about 20 | 3 => 2024-08-20 | 3 hours, 20 people | estimate
2024-10-29 | Pumpkin lanterns | 28 | 2 => 2024-10-29 | 2 hours, 28 people
 | Total | 215 => skip total
""",
        "B",
        notes="E",
    )
    second = part_of_year(
        "Abercynon",
        """
Session | Date | Chn | Hrs | Playworker => skip header
Den building | 2024-05-28 | 9 | 3 | SJ => 2024-05-28 | 3 hours, 9 people
Water play | #2024-05-30 | 12 | 3 | SJ/PT => 2024-05-30 | 3 hours, 12 people
Bug hunt | 23/07/24 | 8 | 2 | PT => 2024-07-23 | 2 hours, 8 people
Den building | 2024-07-25 | 11 | 3 | SJ => 2024-07-25 | 3 hours, 11 people
Den building | 2024-07-25 | 11 | 3 | SJ => skip duplicate
Trip to the sea | 2024-08-01 | 24 + 6 parents | 7 | SJ/PT => 2024-08-01 | 7 hours | held
Mud kitchen | #2024-08-08 | 10 | 2.5 | PT => 2024-08-08 | 2.5 hours, 10 people
Campfire | 15/08/24 | 13 | 2 | SJ/PT => 2024-08-15 | 2 hours, 13 people
Loose parts | 2024-08-22 | 7 | 3 | PT => 2024-08-22 | 3 hours, 7 people
Pumpkin lanterns | 2024-10-31 | 15 | 2 | SJ => 2024-10-31 | 2 hours, 15 people
Total => skip total
""",
        "A",
    )
    third = part_of_year(
        "Ynysybwl",
        """
Cynllun chwarae Ynysybwl => skip title



Dyddiad | Gweithgaredd | Plant | Oriau | Nodiadau => skip header
2024-05-29 | Adeiladu ffau | 12 | 3 => 2024-05-29 | 3 hours, 12 people
31/05/24 | Chwarae dŵr | 15 | 3 | braf => 2024-05-31 | 3 hours, 15 people
#2024-07-24 | Helfa drychfilod | 9 | 2 => 2024-07-24 | 2 hours, 9 people
2024-07-31 | Cegin fwd | 11 | 2.5 | glaw => 2024-07-31 | 2.5 hours, 11 people
07/08/24 | Gweithdy drymio | 18 | 1.5 => 2024-08-07 | 1.5 hours, 18 people
#2024-08-14 | Adeiladu ffau | 13 | 3 => 2024-08-14 | 3 hours, 13 people
2024-08-21 | Taith i'r goedwig | tua 14 | 4 => 2024-08-21 | 4 hours, 14 people | estimate
31/09/24 | Diwrnod agored | 30 | 3 => - | 3 hours, 30 people | held
2024-10-30 | Llusernau pwmpen | 16 | 2 => 2024-10-30 | 2 hours, 16 people
 | Cyfanswm | 138 => skip total
""",
        "B",
        notes="E",
    )

    def hide(workbook: Any) -> None:
        workbook["Lists"].sheet_state = "hidden"
        workbook["Treharris"].merge_cells("A1:E1")

    sheets = {
        "READ FIRST": "How to fill this in\nOne line for every session\nDo not change the headings\nAsk the office",
        **{each.sheet: each.text for each in (first, second, third)},
        "Lists": "What we did\nDen building\nWater play\nMud kitchen\nLoose parts",
    }
    parts = (first, second, third)
    return Case(
        xlsx(folder / "play_sites.xlsx", sheets, hide),
        expected(
            [_at_the_site(record) for each in parts for record in each.records],
            [("READ FIRST", "all note/title"), *(each.skipped for each in parts), ("Lists", "all hidden/lookup")],
            [
                "date-from-number: dates without a format",
                "personal-data/maybe-names: Playworker",
                "two-numbers/words-beside-number: 24 + 6 parents",
                "date-impossible: 31/09/24",
                "twice-in-file: 25 July",
                "headings-differ: Chn, Plant and Children",
            ],
            [("Treharris", 15, "215", "215"), ("Ynysybwl", 15, "138", "138")],
        ),
    )


def _at_the_site(record: Json) -> Json:
    """The sheet of a site may be taken for the place: either is right."""
    record["lenient"]["place"] = [None, record["source"]["sheet"]]
    return record


def swimming_quarters(folder: Path) -> Case:
    """Two tables one below the other in the sheet of each quarter, each with headings and a total of its own."""
    spring = part_of_year(
        "Q1",
        """
Afan Pool Friends - quarter 1, April to June 2023 => skip title

LESSONS FOR ADULTS => skip section/title/note
Date | Class | Swimmers | Hours | Comments => skip header
2023-04-05 | Beginners | 8 | 1 => 2023-04-05 | 1 hours, 8 people
#2023-04-12 | Beginners | 7 | 1 => 2023-04-12 | 1 hours, 7 people
19/04/23 | Improvers | 9 | 1 | new floats => 2023-04-19 | 1 hours, 9 people
2023-05-03 | Beginners | 6 | 1 => 2023-05-03 | 1 hours, 6 people
2023-05-17 | Improvers | 10 | 1.5 => 2023-05-17 | 1.5 hours, 10 people
 | Total | {people} => skip total

WATER EXERCISE => skip section/title/note
Date | Class | Swimmers | Hours | Comments => skip header
2023-04-06 | Aquafit for joints | 14 | 0.75 => 2023-04-06 | 0.75 hours, 14 people
#2023-04-20 | Aquafit for joints | 16 | 0.75 => 2023-04-20 | 0.75 hours, 16 people
04/05/23 | Aquafit for joints | 15 | 45 mins | hoist broken => 2023-05-04 | 0.75 hours, 15 people
2023-06-15 | Deep water running | 5 | 1 => 2023-06-15 | 1 hours, 5 people
 | Total | {people} => skip total
""",
        "B",
        notes="E",
    )
    summer = part_of_year(
        "Q2",
        """
LESSONS FOR ADULTS => skip section/title/note
Class | Date | Swimmers | Hrs | Teacher => skip header
Beginners | 2023-07-05 | 9 | 1 | LD => 2023-07-05 | 1 hours, 9 people
Improvers | 12/07/23 | 8 | 1 | LD => 2023-07-12 | 1 hours, 8 people
Improvers | #2023-07-19 | 8 | 1 | LD/CM => 2023-07-19 | 1 hours, 8 people
Beginners | 2023-09-06 | 11 | 1 | CM => 2023-09-06 | 1 hours, 11 people
Total | | {people} => skip total


WATER EXERCISE => skip section/title/note
Class | Date | Swimmers | Hrs | Teacher => skip header
Aquafit for joints | 2023-07-06 | 13 | 0.75 | CM => 2023-07-06 | 0.75 hours, 13 people
Aquafit for joints | #2023-07-20 | 17 | 0.75 | CM => 2023-07-20 | 0.75 hours, 17 people
Swim for wheelchair users | 03/08/23 | 6 | 1.5 | LD/CM => 2023-08-03 | 1.5 hours, 6 people
Aquafit for joints | 2023-09-21 | 15 | 0.75 | CM => 2023-09-21 | 0.75 hours, 15 people
Total | | {people} => skip total
""",
        "A",
    )
    autumn = part_of_year(
        "Q3",
        """
Quarter 3 => skip title
Pool shut 6 to 17 November for tiling => skip note/title

LESSONS FOR ADULTS => skip section/title/note
Date | Class | Swimmers | Hours | Comments => skip header
04/10/23 | Beginners | 10 | 1 => 2023-10-04 | 1 hours, 10 people
2023-10-11 | Beginners | 9 | 1 => 2023-10-11 | 1 hours, 9 people
#2023-10-18 | Improvers | 12 | 1.5 | lane hire => 2023-10-18 | 1.5 hours, 12 people
2023-11-22 | Beginners | 8 | 1 => 2023-11-22 | 1 hours, 8 people
 | Total | 41 => skip total

WATER EXERCISE => skip section/title/note
Date | Class | Swimmers | Hours | Comments => skip header
2023-10-05 | Aquafit for joints | 14 | 0.75 => 2023-10-05 | 0.75 hours, 14 people
30/02/24 | Aquafit for joints | 12 | 0.75 | date as in the book => - | 0.75 hours, 12 people | held
2023-12-14 | Santa swim | 31 | 2 => 2023-12-14 | 2 hours, 31 people
 | Total | {people} => skip total
""",
        "B",
        notes="E",
    )
    parts = (spring, summer, autumn)

    def merge(workbook: Any) -> None:
        workbook["Q1"].merge_cells("A1:E1")

    return Case(
        xlsx(folder / "swimming_quarters.xlsx", {each.sheet: each.text for each in parts}, merge),
        expected(
            [record for each in parts for record in each.records],
            [each.skipped for each in parts],
            [
                "date-from-number: dates without a format",
                "personal-data/maybe-names: Teacher",
                "date-impossible: 30/02/24",
            ],
            [*(check for each in parts for check in each.checks), ("Q3", 10, "41", "39")],
        ),
    )


def museum_terms(folder: Path) -> Case:
    """Visitors parted in two under one heading, a hidden row, a comment, and a sheet that sums the terms up."""
    autumn = part_of_year(
        "Autumn 2024",
        """
Slate Valley Museum - learning visits => skip title
Autumn term 2024 => skip title

Day | Visit | Visitors | | Notes => skip header
 | | Adults | Under 16s => skip header
2024-09-12 | Ysgol Dyffryn | 4 | 28 => [C] 2024-09-12 | 4 heads && [D] 2024-09-12 | 28 heads
#2024-09-19 | Home educators | 11 | 16 => [C] 2024-09-19 | 11 heads && [D] 2024-09-19 | 16 heads
26/09/24 | Ysgol Bethania | 5 | 31 | coach late => [C] 2024-09-26 | 5 heads && [D] 2024-09-26 | 31 heads
2024-10-10 | Memory cafe | 14 | - => [C] 2024-10-10 | 14 heads
2024-10-24 | Splitting slate for families | 22 | 35 => [C] 2024-10-24 | 22 heads && [D] 2024-10-24 | 35 heads
14/11/24 | Ysgol Dyffryn | 3 | 27 => [C] 2024-11-14 | 3 heads && [D] 2024-11-14 | 27 heads
2024-12-05 | Carols in the mill | approx 80 | 41 => [C] 2024-12-05 | 80 heads | estimate && [D] 2024-12-05 | 41 heads
 | Total | 139 | 178 => skip total
""",
        "B",
        notes="E",
    )
    spring = part_of_year(
        "Spring 2025",
        """
Visit | Day | Visitors | | Guide => skip header
 | | Adults | Under 16s => skip header
Ysgol Bethania | 2025-01-16 | 4 | 26 | NO => [C] 2025-01-16 | 4 heads && [D] 2025-01-16 | 26 heads
Memory cafe | #2025-01-30 | 12 | - | NO/EW => [C] 2025-01-30 | 12 heads
Home educators | 13/02/25 | 9 | 14 | EW => [C] 2025-02-13 | 9 heads && [D] 2025-02-13 | 14 heads
Dressing up for half term | 2025-02-26 | 31 | 48 | NO/EW => [C] 2025-02-26 | 31 heads && [D] 2025-02-26 | 48 heads
Ysgol y Castell | #2025-03-06 | 6 | 52 | EW => [C] 2025-03-06 | 6 heads && [D] 2025-03-06 | 52 heads
Memory cafe | 2025-03-27 | 15 | n/a | NO => [C] 2025-03-27 | 15 heads
Total | | 77 | 140 => skip total
""",
        "A",
    )
    parts = (autumn, spring)
    made = [record for each in parts for record in each.records]
    visits = {(each["source"]["sheet"], each["source"]["row"]): each.pop("text") for each in made}

    def dress(workbook: Any) -> None:
        from openpyxl.comments import Comment

        sheet = workbook["Autumn 2024"]
        for span in ("A1:E1", "C4:D4", "A4:A5", "B4:B5", "E4:E5"):
            sheet.merge_cells(span)
        sheet["D12"].comment = Comment("counted at the door", "office")
        workbook["Spring 2025"].merge_cells("C1:D1")
        workbook["Spring 2025"].row_dimensions[5].hidden = True

    def the_visit_is_told(plan: Json) -> list[str]:
        places = [(visits.get((each["source"]["sheet"], each["source"]["row"])), each) for each in plan["records"]]
        return [
            f"{visit} is not told: {each['text']}"
            for visit, each in places
            if visit and visit not in " ".join(str(each[name] or "") for name in ("text", "section", "notes", "place"))
        ]

    for record in made:
        if record["source"]["sheet"] == "Autumn 2024" and record["source"]["row"] == 12:
            del record["notes"]
        if record["source"]["sheet"] == "Spring 2025" and record["source"]["row"] == 5:
            record["optional"] = True
    summary = "Term | Adults | Under 16s\nAutumn 2024 | 139 | 178\nSpring 2025 | 77 | 140\nYear | 216 | 318"
    return Case(
        xlsx(
            folder / "museum_terms.xlsx",
            {
                "Guidance": "Fill in one line a visit\nGuides sign with initials",
                **{each.sheet: each.text for each in parts},
            }
            | {"Year summary": summary},
            dress,
        ),
        expected(
            made,
            [("Guidance", "all note/title"), *(each.skipped for each in parts)],
            [
                "date-from-number: dates without a format",
                "personal-data/maybe-names: Guide",
                "hidden-rows: home educators in February",
            ],
            [
                ("Autumn 2024", 13, "139", "139"),
                ("Autumn 2024", 13, "178", "178"),
            ],
        ),
        also=(the_visit_is_told,),
    )
