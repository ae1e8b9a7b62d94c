# ruff: noqa: E501 - a row of a sheet and what is made of it stand on one line
"""A cousin of the sheet for each quarter: trips of a minibus, with its mileometer and its drivers."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def dial_a_ride(folder: Path) -> Case:
    """Miles from a mileometer at the start and the end of a trip, drivers by name, a sheet of totals of the others."""
    spring = log(
        "Apr-Jun 24",
        """
Teifi Dial-a-Ride: trips April - June 2024       => skip title

Date | Trip | Passengers | Miles | Fares | Driver => skip header
2024-04-03 | Shopping, Cardigan | 9 | 22 | £18.00 | Gareth Rees => 2024-04-03 | 22 miles, 9 people, £18
2024-04-05 | Hospital, Glangwili | 4 | 64 | £24.00 | Nia Lloyd => 2024-04-05 | 64 miles, 4 people, £24
45392 | Shopping, Cardigan | 11 | 22 | £22.00 | Gareth Rees => 2024-04-10 | 22 miles, 11 people, £22
12/04/24 | Lunch club, Llandysul | 8 | 17.5 | £16 | Nia Lloyd => 2024-04-12 | 17.5 miles, 8 people, £16
2024-04-17 | Shopping, Cardigan | 10 | 22 | £20.00 | Gareth Rees => 2024-04-17 | 22 miles, 10 people, £20
2024-04-19 | Hospital, Glangwili | 5 + 1 escort | 64 | £30.00 | Nia Lloyd => 2024-04-19 | 64 miles, £30 | held
2024-05-01 | Shopping, Cardigan | 9 | 22 | £18.00 | Gareth Rees => 2024-05-01 | 22 miles, 9 people, £18
45415 | Day centre, Newcastle Emlyn | 7 | 31 miles | £14.00 | Nia Lloyd => 2024-05-03 | 31 miles, 7 people, £14
10/05/24 | Lunch club, Llandysul | 9 | 17.5 | £18.00 | Nia Lloyd => 2024-05-10 | 17.5 miles, 9 people, £18
2024-05-15 | Garden centre outing | 14 | 40 | £70.00 | Gareth Rees => 2024-05-15 | 40 miles, 14 people, £70
2024-05-29 | Shopping, Cardigan | 8 | 22 | free | Gareth Rees => 2024-05-29 | 22 miles, 8 people, £0?
2024-06-07 | Hospital, Glangwili | 3 | 64 | £18.00 | Nia Lloyd => 2024-06-07 | 64 miles, 3 people, £18
2024-06-12 | Shopping, Cardigan | 12 | 22 | £24.00 | Gareth Rees => 2024-06-12 | 22 miles, 12 people, £24
21/06/24 | Seaside trip, Aberporth | 15 | 28 | £75.00 | Nia Lloyd => 2024-06-21 | 28 miles, 15 people, £75
 | Total | 125 | 458 | £367.00                   => skip total
""",
        text="B",
    )
    summer = log(
        "Jul-Sep 24",
        """
Trip | Date | Driver | Mileage start | Mileage end | Miles | Passengers | Fares £ => skip header
Shopping, Cardigan | 2024-07-03 | G Rees | 48210 | 48232 | 22 | 10 | 20 => 2024-07-03 | 22 miles, 10 people, £20
Hospital, Glangwili | 2024-07-05 | N Lloyd | 48232 | 48296 | 64 | 4 | 24 => 2024-07-05 | 64 miles, 4 people, £24
Shopping, Cardigan | 10/07/24 | G Rees | 48296 | 48318 | 22 | 9 | 18 => 2024-07-10 | 22 miles, 9 people, £18
Lunch club, Llandysul | 2024-07-12 | N Lloyd | 48318 | 48336 | 18 | 8 | 16 => 2024-07-12 | 18 miles, 8 people, £16
Royal Welsh Show | 2024-07-23 | G Rees | 48336 | 48452 | 116 | 15 | 150 => 2024-07-23 | 116 miles, 15 people, £150
Shopping, Cardigan | 2024-08-07 | G Rees | 48452 | 48474 | 22 | 7 | 14 => 2024-08-07 | 22 miles, 7 people, £14
Hospital, Glangwili | 45513 | N Lloyd | 48474 | 48538 | 64 | 5 | 30 => 2024-08-09 | 64 miles, 5 people, £30
MOT and service | 2024-08-14 | G Rees | 48538 | 48549 | 11 | - | - => 2024-08-14 | 11 miles
Shopping, Cardigan | 2024-08-21 | G Rees | 48549 | 48571 | 22 | 11 | 22 => 2024-08-21 | 22 miles, 11 people, £22
Shopping, Cardigan | 2024-08-21 | G Rees | 48549 | 48571 | 22 | 11 | 22 => skip duplicate
Beach, New Quay | 2024-08-28 | N Lloyd | 48571 | 48621 | 50 | approx 13 | 65 => 2024-08-28 | 50 miles, 13 people, £65 | estimate
Shopping, Cardigan | 31/09/24 | G Rees | 48621 | 48643 | 22 | 9 | 18 => - | 22 miles, 9 people, £18 | held
Hospital, Glangwili | 2024-09-13 | N Lloyd | 48643 | 48707 | 64 | 3 | 18 => 2024-09-13 | 64 miles, 3 people, £18
Lunch club, Llandysul | 45555 | N Lloyd | 48707 | 48725 | 18 | 10 | 20 => 2024-09-20 | 18 miles, 10 people, £20
Total | | | | | {miles} | {people} | {£}          => skip total
""",
        text="A",
    )
    autumn = log(
        "Oct-Dec 24",
        """
Oct - Dec 2024                                   => skip title



Date | Pass. | Trip | Miles | Fares | Comments    => skip header
02/10/24 | 9 | Shopping, Cardigan | 22 | £18.00   => 2024-10-02 | 22 miles, 9 people, £18
2024-10-04 | 5 | Hospital, Glangwili | 64 | £30.00 => 2024-10-04 | 64 miles, 5 people, £30
45573 | 10 | Shopping, Cardigan | 22 | £20.00     => 2024-10-08 | 22 miles, 10 people, £20
2024-10-18 | 8 | Lunch club, Llandysul | 17.5 | £16.00 => 2024-10-18 | 17.5 miles, 8 people, £16
2024-10-23 | 9 | Shopping, Cardigan | 22 | £18.00 => 2024-10-23 | 22 miles, 9 people, £18
01/11/24 | 4 | Hospital, Glangwili | 64 | £24.00 | new ramp used => 2024-11-01 | 64 miles, 4 people, £24
2024-11-06 | 11 | Shopping, Cardigan | 22 | £22.00 => 2024-11-06 | 22 miles, 11 people, £22
2024-11-15 | 9 | Lunch club, Llandysul | 17.5 | £18.00 => 2024-11-15 | 17.5 miles, 9 people, £18
2024-11-20 | 8 | Shopping, Cardigan | 22 | £16.00 => 2024-11-20 | 22 miles, 8 people, £16
45625 | 2 | Hospital, Glangwili | 64 | £12.00     => 2024-11-29 | 64 miles, 2 people, £12
2024-12-04 | 12 | Shopping, Cardigan | 22 | £24.00 => 2024-12-04 | 22 miles, 12 people, £24
13/12/24 | 14 | Christmas lights, Carmarthen | 61 | £70.00 | tea included => 2024-12-13 | 61 miles, 14 people, £70
2024-12-18 | 13 | Shopping, Cardigan | 22 | £(4.00) | change given twice => 2024-12-18 | 22 miles, 13 people, £-4
 | {people} | Total | {miles} | {£}               => skip total
""",
        text="C",
        notes="F",
    )
    sheets = {each.sheet: each.text for each in (spring, summer, autumn)}
    sheets["Summary"] = (
        "Totals for the committee\n\nQuarter | Trips | Passengers | Miles | Fares\nApr-Jun | 14 | 125 | 458 | 367\n"
        "Jul-Sep | 13 | 104 | 515 | 415\nOct-Dec | 13 | 114 | 442 | 284\nTotal | 40 | 343 | 1415 | 1066"
    )
    return Case(
        xlsx(folder / "dial_a_ride.xlsx", sheets),
        expected(
            [*spring.records, *summer.records, *autumn.records],
            [each.skipped for each in (spring, summer, autumn)],
            [
                "personal-data/maybe-names: drivers by name",
                "headings-differ/numbers-unexplained: Pass. and Passengers",
                "date-from-number: 45392 and others",
                "two-numbers: 5 + 1 escort",
                "date-impossible: 31/09/24",
                "twice-in-file: 21 August",
            ],
            [*summer.checks, *autumn.checks],
        ),
    )
