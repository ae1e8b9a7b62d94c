# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line
"""Cousins of the first sample: targets beside actuals, months in Welsh, and years that end in March."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS
from tests.services.importing.nasty_thirteenth.paired import wide


def community_farm(folder: Path) -> Case:
    """Target and actual under each quarter, a running total, percentages typed and shown, targets left blank."""
    name = "Return 23-24"
    made = wide(
        name,
        """
Heol Las Community Farm => skip title
Monitoring return for the year ended 31 March 2024 => skip title
Filled in by: farm manager | | | | | | | | Agreement no: HL/22/09 => skip title

What we do | Measured in | Apr-Jun | | Jul-Sep | | Oct-Dec | | Jan-Mar | | Year actual | Remarks => skip header
 | | Target | Actual | Target | Actual | Target | Actual | Target | Actual => skip header
VISITORS => skip section
School visits hosted | visits | 10 | 12 | 6 | 5 | 8 | 9 | 10 | 8 | {=} | => events: 10 12 6 5 8 9 10 8
Different children who fed the animals | people | 200 | 231 | 150 | 188 | 120 | 97 | 200 | 204 | | schools come back every term => people: 200 231 150 188 120 97 200 204
Open afternoons | sessions | 12 | 12 | 13 | 13 | 6 | 4 | 6 | - | {=} | mud in February => sessions: 12 12 13 13 6 4 6 n
Lambing night watch | sessions | - | - | - | - | - | - | 20 | 23 | 23 => sessions: n n n n n n 20 23
Cream teas served | meals | 100 | 140 | 300 | approx 350 | 40 | 38 | - | n/a | | till broke in August => meals: 100 140 300 ~350 40 38 n n
Visitors who would come again | % | 90% | 92% | 90% | 95% | 90% | 88% | 90% | 91% => percent: 90 92 90 95 90 88 90 91

VOLUNTEERS => skip section
Hours mucking out | hrs | 300 | 288 hrs | 300 | '312 | 300 | 301.5 | 300 | 340 hrs | =SUM(D16,F16,H16,J16) => hours: 300 288 300 312 300 301.5 300 340
Hours in the market garden | hrs | 200 | 244 | 240 | 260 hrs | 100 | 92 | 150 | 171 | {=} => hours: 200 244 240 260 100 92 150 171
Sub-total hours | | 500 | 532 | 540 | 572 | 400 | 393.5 | 450 | 511 => skip total
Volunteers signed up (running total) | people | 40 | 36 | 45 | 44 | 50 | 47 | 55 | 58 => people: 40 36 45 44 50 47 55 58
Land-based certificates passed | qualifications | 0 | 0 | 4 | 3 | 0 | 0 | 4 | 5 | {=} => qualifications: 0 0 4 3 0 0 4 5

LAND => skip section
Hedge plants and trees put in | trees | - | - | - | - | 250 | 265 | 100 | 140 | 405 | with the tree council => trees: n n n n 250 265 100 140
Litter picked from the brook | bags | 10 | 14 | 10 | 9 | 10 | n/a | 10 | 16 | | brook in flood => bags: 10 14 10 9 10 n 10 16
Food waste kept out of the bin | kg | 150 | 162 kg | 150 | 148.5 | 100 | 120 kg | 100 | 133 | {=} => kg: 150 162 150 148.5 100 120 100 133

MONEY => skip section
Spent with feed merchants in the valley | £ | 900 | £1,012.40 | 900 | £960.00 | 1200 | 1,310.75 | 1200 | £1,188 | {=} | => £: 900 1012.40 900 960 1200 1310.75 1200 1188
Raised at the gate | £ | £400 | £512.20 | £600 | 733.9 | £100 | £88 | £100 | £141.10 | {=} | honesty box => £: 400 512.20 600 733.90 100 88 100 141.10
Sold from the market garden | £ | 250 | 262.5 | 500 | £611.05 | 150 | £144.00 | - | - | {=} => £: 250 262.50 500 611.05 150 144 n n
Wages of local apprentices | £ | 2500 | 2500 | 2500 | 2500 | 2500 | £2,500.00 | 2500 | £2,500.00 | {=} => £: 2500 2500 2500 2500 2500 2500 2500 2500
TOTAL => skip total
Visits are counted by the office; hours come from the signing-in book => skip note
""",
        "C D E F G H I J",
        [each for quarter in QUARTERS["2023"] for each in (quarter, quarter)],
        notes="L",
        targets="C E G I",
    )
    for record in made.records:
        if record["text"] == "School visits hosted":
            record["lenient"]["unit"] = ["events", "count", "sessions", "attendances", "contacts"]

    def dress(workbook: Any) -> None:
        sheet = workbook[name]
        for span in ("A1:L1", "A2:L2", "A5:A6", "B5:B6", "C5:D5", "E5:F5", "G5:H5", "I5:J5", "K5:K6", "L5:L6"):
            sheet.merge_cells(span)
        for column in (5, 6, 9, 10):
            place = sheet.cell(13, column)
            place.value, place.number_format = int(place.value.rstrip("%")) / 100, "0%"

    return Case(
        xlsx(folder / "community_farm.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: different children",
                "running-totals: volunteers signed up",
                "formula-without-result/formula-needed: hours mucking out",
            ],
            made.checks,
        ),
    )


def young_farmers_welsh(folder: Path) -> Case:
    """A return in Welsh in LibreOffice, the twelve months across by their short names, the title merged."""
    name = "Cofnod 2024-25"
    made = wide(
        name,
        """
Clwb Ffermwyr Ifanc Cwm Hir => skip title
Cofnod gweithgareddau, Ebrill 2024 – Mawrth 2025 => skip title

Gweithgaredd | Uned | Ebr | Mai | Meh | Gorff | Awst | Medi | Hyd | Tach | Rhag | Ion | Chwef | Maw | Cyfanswm | Sylwadau => skip header
AELODAU => skip section
Aelodau yn y cyfarfodydd | pobl | 22 | 24 | 19 | 15 | - | 26 | 28 | 27 | 25 | 27 | 26 | 24 | | yr un aelodau bob mis => people: 22 24 19 15 n 26 28 27 25 27 26 24
Nosweithiau clwb | sesiynau | 4 | 4 | 3 | 2 | - | 4 | 5 | 4 | 3 | 4 | 4 | 4 | {=} | => sessions: 4 4 3 2 n 4 5 4 3 4 4 4
Oriau gwirfoddoli | oriau | 31 | 28 awr | 40.5 | 22 | tua 60 | 35 | 30 | 26 awr | 18 | 24 | 27 | 33.5 | | y sioe ym mis Awst => hours: 31 28 40.5 22 ~60 35 30 26 18 24 27 33.5
Cymwysterau tractor | cymwysterau | - | 2 | - | - | - | - | 3 | - | - | - | 1 | - | {=} => qualifications: n 2 n n n n 3 n n n 1 n

CYMUNED => skip section
Cinio pensiynwyr | prydau | 34 | 36 | 35 | 30 | - | 38 | 40 | 41 | 62 | 33 | 35 | 37 | {=} | cinio Nadolig ym mis Rhagfyr => meals: 34 36 35 30 n 38 40 41 62 33 35 37
Sbwriel o'r lonydd | bagiau | 12 | - | 9 | - | - | 11 | - | - | - | - | 8 | 14 | {=} => bags: 12 n 9 n n 11 n n n n 8 14
Coed a blannwyd | coed | - | - | - | - | - | - | - | 120 | 80 | - | 45 | 60 | {=} => trees: n n n n n n n 120 80 n 45 60
Milltiroedd y bws mini | milltiroedd | 86 | 102 | 140.5 | 60 | 210 | 95 | 88 | 74 | 51 | 66 | 79 | 112 | {=} => miles: 86 102 140.5 60 210 95 88 74 51 66 79 112
Papur newydd i'w ailgylchu | kg | 40 | 35 kg | 52 | 38 | 44.5 | 41 | 39 | 47 | 30 | amherthnasol | 36 | 42 => kg: 40 35 52 38 44.5 41 39 47 30 n 36 42

ARIAN => skip section
Wedi'i wario'n lleol | £ | £210.00 | 188.4 | £95 | £120.50 | £1,340.00 | 102 | £99.99 | 140 | £310.25 | 87 | £64 | 118.6 | {=} | siopau'r dyffryn => £: 210 188.40 95 120.50 1340 102 99.99 140 310.25 87 64 118.60
Codwyd mewn cyngerdd | £ | - | - | £412 | - | - | - | £388.50 | - | £1,020.00 | - | - | £265 | {=} => £: n n 412 n n n 388.50 n 1020 n n 265
Is-gyfanswm codi arian | | 0 | 0 | 412 | 0 | 0 | 0 | 388.5 | 0 | 1020 | 0 | 0 | 265 => skip total
Rhoddion i'r ambiwlans awyr | £ | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 600 => £: 50 50 50 50 50 50 50 50 50 50 50 50
CYFANSWM => skip total
Nodyn: nid oes clwb ym mis Awst => skip note
""",
        "C D E F G H I J K L M N",
        MONTHS["2024"],
        notes="P",
    )
    return Case(
        ods(folder / "young_farmers_welsh.ods", {name: made.text}, {(1, 1): (1, 16), (2, 1): (1, 16)}),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: yr un aelodau"],
            made.checks,
        ),
    )


def night_shelter(folder: Path) -> Case:
    """Years that end in March across, named by the year they end in; the last is an estimate; units in brackets."""
    name = "Five years"
    made = wide(
        name,
        """
St Teilo's Night Shelter, Aberaeron => skip title
How we have done since 2020 => skip title

 | Year ended 31 March => skip header
Measure | 2021 | 2022 | 2023 | 2024 | 2025 (est.) | Where the figure comes from => skip header
SHELTER => skip section
Beds made up (bed nights) | 1,204 | 2,310 | 2,644 | 2,590 | 2,700 | night log => nights: 1204 2310 2644 2590 ~2700 | text Beds made up (bed nights) ~ Beds made up
Different guests (people) | 61 | 104 | 118 | 121 | 130 | guest register => people: 61 104 118 121 ~130 | text Different guests (people) ~ Different guests
Moved on to a tenancy (%) | 31% | 42% | 40.5% | 44% | 45% | exit form => percent: 31 42 40.5 44 ~45 | text Moved on to a tenancy (%) ~ Moved on to a tenancy
Suppers (meals) | n/a | 2,150 | 2,480 | 2,401 | 2,600 | kitchen diary => meals: n 2150 2480 2401 ~2600 | text Suppers (meals) ~ Suppers

GIVEN BY VOLUNTEERS => skip section
Night shifts (hours) | 2,880 | 4,410 hrs | 5,012 | 4,996.5 | 5,100 | rota => hours: 2880 4410 5012 4996.5 ~5100 | text Night shifts (hours) ~ Night shifts
Laundry and repairs (hours) | - | 212 | 240 | 251 hrs | 250 | rota => hours: n 212 240 251 ~250 | text Laundry and repairs (hours) ~ Laundry and repairs
Sub-total hours | 2880 | 4622 | 5252 | 5247.5 | 5350 => skip total
Trained in overdose first aid (people) | 0 | 8 | 14 | 9 | 12 | certificates => people: 0 8 14 9 ~12 | text Trained in overdose first aid (people) ~ Trained in overdose first aid

GIFTS IN KIND => skip section
Blankets and coats (items) | 140 | 388 | 402 | 377 | 400 | => items: 140 388 402 377 ~400 | text Blankets and coats (items) ~ Blankets and coats
Food from shops (kg) | Not recorded | 940 | 1,310.5 | 1,288 kg | 1,300 | scales in the porch => kg: n 940 1310.5 1288 ~1300 | text Food from shops (kg) ~ Food from shops
Phones given out (devices) | 0 | 12 | 30 | 22 | 25 => devices: 0 12 30 22 ~25 | text Phones given out (devices) ~ Phones given out

MONEY => skip section
Spent with shops in town (£) | £3,101.20 | £6,220.00 | 7040 | £6,998.45 | £7,100 | accounts => £: 3101.20 6220 7040 6998.45 ~7100 | text Spent with shops in town (£) ~ Spent with shops in town
Street collections (£) | - | £1,412.36 | £1,980.05 | 2011.5 | £2,000 | accounts => £: n 1412.36 1980.05 2011.50 ~2000 | text Street collections (£) ~ Street collections
Refund of rates (£) | - | (£310.00) | - | (£122.50) | - | council => £: n -310 n -122.50 n | text Refund of rates (£) ~ Refund of rates
TOTAL => skip total
""",
        "B C D E F",
        ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"],
        more=("notes ?",),
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:G1", "A2:G2", "B4:F4"):
            workbook[name].merge_cells(span)

    return Case(
        xlsx(folder / "night_shelter.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            unasked=("date-impossible", "two-numbers"),
        ),
    )
