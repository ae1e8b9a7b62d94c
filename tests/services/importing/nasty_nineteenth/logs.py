# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the second sample: mixed dates, hours as they come, a row typed twice and a total that counts it."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_seventeenth.shown_files import as_csv, shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def refugee_dropin(folder: Path) -> Case:
    made = log(
        "csv",
        """
Welcome drop-in: what we did 2024-25 => skip title

What we did | When | Venue | Helpers | Hours | Spent | Remarks => skip header
Drop-in lunch | 03/04/24 | Salem chapel | 8 | 24 hrs | £62.10 => 2024-04-03 | 24 hours, 8 people, £62.10
English class | 04/04/24 | Library | 2 | 4 | £0.00 | beginners => 2024-04-04 | 4 hours, 2 people, £0.00
Drop-in lunch | 10/04/24 | Salem chapel | 7 | 21 | £58.45 => 2024-04-10 | 21 hours, 7 people, £58.45
Clothes sorting | 13/4/24 | Unit 4 | 5 | 7.5hrs | | children’s coats => 2024-04-13 | 7.5 hours, 5 people
English class | 18/04/2024 | Library | 2 | 4 => 2024-04-18 | 4 hours, 2 people
Lift to the reporting centre | 22/04/24 | Cardiff | 1 | 3h 15m | £18.60 | parking => 2024-04-22 | 3.25 hours, 1 people, £18.60
Drop-in lunch | 24/04/24 | Salem chapel | 9 | 27 | £71.90 => 2024-04-24 | 27 hours, 9 people, £71.90

Football on the rec | 5/5/24 | Rec ground | 3 | 6 | £22.00 | new ball “size 5” => 2024-05-05 | 6 hours, 3 people, £22.00
Welcome packs made up | 14/05/24 | Unit 4 | 6 | approx 12 | £140.75 => 2024-05-14 | 12 hours, 6 people, £140.75 | estimate
English class | 16/05/24 | Library | 2 | 4 | £6.00 | photocopies => 2024-05-16 | 4 hours, 2 people, £6.00
English class | 16/05/24 | Library | 2 | 4 | £6.00 | photocopies => skip duplicate
Solicitor’s advice morning | 23/05/24 | Salem chapel | 4 | 1 day | | café shut for it => 2024-05-23 | 4 people
Drop-in lunch | 05/06/24 | Salem chapel | 8 | 24 | £66.30 => 2024-06-05 | 24 hours, 8 people, £66.30
Sewing group | 12/06/24 | Unit 4 | 3 | 6 hrs | £(24.00) | machine taken back => 2024-06-12 | 6 hours, 3 people, £-24.00
Drop-in lunch | 19/06/24 | Salem chapel | 10 | 30 | £1,080.25 | includes the new cooker => 2024-06-19 | 30 hours, 10 people, £1080.25
Phone calls to families | July | | 3 | approx 15 => 2024-07 | 15 hours, 3 people | estimate
Picnic | 18/07/24 | Barry Island | 22 people + 4 vols | 5 | £96.40 | two minibuses => 2024-07-18 | 5 hours, £96.40

English class | 05/09/24 | Library | 2 | 4 | £0.00 => 2024-09-05 | 4 hours, 2 people, £0.00
Drop-in lunch | 11/09/24 | Salem chapel | 7 | 21 hrs | £59.95 => 2024-09-11 | 21 hours, 7 people, £59.95
School uniform swap | 14/09/2024 | Unit 4 | 6 | 9 => 2024-09-14 | 9 hours, 6 people
Cake sale | 31/09/24 | Salem chapel | 5 | 4 | £128.50 raised => - | 4 hours, 5 people, £128.50 | held
Lift to hospital | 02/10/24 | Llantrisant | 1 | 2h 30m | £9.40 => 2024-10-02 | 2.5 hours, 1 people, £9.40
Drop-in lunch | 16/10/24 | Salem chapel | 9 | 27 | £70.00 => 2024-10-16 | 27 hours, 9 people, £70.00
Carols with the chapel | 17/12/24 | Salem chapel | 12 | 18 | £35.20 | mince pies => 2024-12-17 | 18 hours, 12 people, £35.20
Drop-in lunch | 08/01/25 | Salem chapel | 8 | 24 | £64.15 => 2025-01-08 | 24 hours, 8 people, £64.15
New Year clear-out | 11/1/25 | Unit 4 | 4 | 10 | | skip hired by the council => 2025-01-11 | 10 hours, 4 people
Driving theory class | 06/02/25 | Library | 1 | 2 | £23.00 => 2025-02-06 | 2 hours, 1 people, £23.00
Drop-in lunch | 26/03/25 | Salem chapel | 8 | 24 | £61.70 => 2025-03-26 | 24 hours, 8 people, £61.70
TOTAL | | | 160 | 342.25 | £2,056.65 => skip total

Checked against petty cash 2/4/25 => skip note
""",
        text="A",
        place="C",
        notes="G",
    )
    return Case(
        text_file(folder / "refugee_dropin.csv", as_csv(made.text), "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "day-length-unknown: how long is the solicitor's day?",
                "two-numbers: 22 people + 4 vols",
                "date-impossible: 31/09/24",
                "income-in-costs: £128.50 raised",
                "hours-each-or-all: 8 helpers, 24 hrs",
                "twice-in-file: the English class of 16 May",
            ],
            [("csv", 34, "2056.65", "1922.15")],
        ),
    )


def talking_newspaper(folder: Path) -> Case:
    made = log(
        "Log",
        """
Cynon Talking Newspaper for the Blind => skip title
Volunteer log 1 April 2022 to 31 March 2023 => skip title

Volunteers | Date | Job | Hours | Cost | Location | Comments => skip header
4 | 2022-04-05 | Recording, edition 611 | 12 hrs | £=0.00 | Studio => 2022-04-05 | 12 hours, 4 people, £0.00
2 | 2022-04-06 | Copying memory sticks | 5 | £=18.40 | Studio | postage wallets => 2022-04-06 | 5 hours, 2 people, £18.40
3 | 2022-04-12 | Visit to new listeners | 4h 30m | | Tonypandy => 2022-04-12 | 4.5 hours, 3 people
5 | 19/04/22 | Recording, edition 612 | 15 | £=0.00 | Studio => 2022-04-19 | 15 hours, 5 people, £0.00
2 | 20/4/22 | Copying memory sticks | 5.5hrs | £=16.10 | Studio => 2022-04-20 | 5.5 hours, 2 people, £16.10
4 | 2022-05-03 | Recording, edition 613 | 12 | £=0.00 | Studio | first with the new mixer => 2022-05-03 | 12 hours, 4 people, £0.00
1 | 2022-05-05 | Fetching the mixer | 3 | £1,045.00 | Cardiff | lottery grant => 2022-05-05 | 3 hours, 1 people, £1045
6 | 2022-05-14 | Painting the studio | 1 day | £=64.75 | Studio | “magnolia, again” => 2022-05-14 | 6 people, £64.75
1 | 2022-05-16 | Paint taken back | 1 | £(12.50) | Mountain Ash | refund => 2022-05-16 | 1 hours, 1 people, £-12.50
4 | 2022-05-17 | Recording, edition 614 | 12 | £=3.20 | Studio | milk => 2022-05-17 | 12 hours, 4 people, £3.20
4 | 2022-05-17 | Recording, edition 614 | 12 | £=3.20 | Studio | milk => skip duplicate
2 | 31/06/22 | Stock-taking | 2 | | Studio => - | 2 hours, 2 people | held

2 | July | Ringing round the listeners | approx 20 => 2022-07 | 20 hours, 2 people | estimate
14 listeners + 5 vols | 2022-07-21 | Outing to the seaside | 6 | £=210.00 | Porthcawl | see Mair’s list => 2022-07-21 | 6 hours, £210
5 | 26/07/2022 | Recording, edition 618 | 15 hrs | £=0.00 | Studio => 2022-07-26 | 15 hours, 5 people, £0.00
2 | 2022-09-07 | Copying memory sticks | 5 | £=17.35 | Studio => 2022-09-07 | 5 hours, 2 people, £17.35
7 | 2022-09-17 | Stall at the county show | 21 | £86.50 raised | Pontypridd => 2022-09-17 | 21 hours, 7 people, £86.50
4 | 2022-10-04 | Recording, edition 621 | 12 | £=0.00 | Studio => 2022-10-04 | 12 hours, 4 people, £0.00
3 | 11/10/22 | Visit to new listeners | 5h 15m | £=8.10 | Aberdare | bus fares => 2022-10-11 | 5.25 hours, 3 people, £8.10
3 | 2022-11-15 | Training for readers | 6 | £=45.00 | Studio => 2022-11-15 | 6 hours, 3 people, £45
8 | 2022-12-13 | Christmas edition and tea | 20 | £=58.65 | Studio | carols by the school => 2022-12-13 | 20 hours, 8 people, £58.65
2 | 2023-01-11 | Copying memory sticks | 5 | £=18.90 | Studio => 2023-01-11 | 5 hours, 2 people, £18.90
4 | 2023-02-07 | Recording, edition 629 | 12 | £=0.00 | Studio => 2023-02-07 | 12 hours, 4 people, £0.00
3 | 2023-03-21 | Mending players | 7.5 | £=31.20 | Studio => 2023-03-21 | 7.5 hours, 3 people, £31.20
95 | | TOTAL | 218.75 | £=1613.85 => skip total

Entered from the day book by the office, 6/4/23 => skip note
""",
        text="C",
        place="F",
        notes="G",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:G1", "A2:G2"):
            workbook[made.sheet].merge_cells(span)

    return Case(
        shown_xlsx(folder / "talking_newspaper.xlsx", {made.sheet: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "day-length-unknown: a day's painting",
                "two-numbers: 14 listeners + 5 vols",
                "date-impossible: 31/06/22",
                "income-in-costs: £86.50 raised",
                "hours-each-or-all: 4 volunteers, 12 hrs",
                "twice-in-file: edition 614",
            ],
            [("Log", 30, "1613.85", "1524.15")],
        ),
    )
