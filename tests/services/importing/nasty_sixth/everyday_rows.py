"""Everyday rows: a booking diary, a case log, sixty journeys, courses, a Welsh log of two terms."""

from datetime import date, timedelta
from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import said


def booking_diary(folder: Path) -> Case:
    """The day stands only on its first booking; times from and to, free of charge, an unpaid one, a cancelled one."""
    text = """
Neuadd y Pentref bookings, autumn 2024
Day | Time | Hirer | Room | Hrs | Charge | Paid
Mon 9 Sep 2024 | 9.30-11.30 | Cylch Meithrin | Small | 2 | £16 | Y
 | 14:00-15:30 | Tai Chi | Main | 1.5 | £18.00 | Y
 | 7pm-9pm | Community Council | Small | 2 | FOC
Tue 10 Sep 2024 | 10-12 | Coffee morning | Main | 2 | £24 | inv 114
Wed 11 Sep 2024 | 18:00-22:00 | 40th birthday | Main | 4 | £48.00 | N
 | 9.30-11.30 | Cylch Meithrin | Small | 2 | £16 | Y
Fri 13 Sep 2024 | 19:00-21:00 | Drama group | Main | cancelled |  |
Sat 14 Sep 2024 | all day | Craft fair | Both | 8 | £120.00 | deposit £20 pd
Week total | | | | 21.5 | £242.00
"""
    name = "Diary"
    made = said(
        name,
        """
        3 | Cylch Meithrin | 2024-09-09 | 2 hours, £16 | place Small
        4 | Tai Chi | 2024-09-09? | 1.5 hours, £18 | place Main
        5 | Community Council | 2024-09-09? | 2 hours, £0? | place Small
        6 | Coffee morning | 2024-09-10 | 2 hours, £24 | place Main
        7 | 40th birthday | 2024-09-11 | 4 hours, £48 | place Main
        8 | Cylch Meithrin | 2024-09-11? | 2 hours, £16 | place Small
        9 | Drama group | 2024-09-13 | ? | place Main | optional
        10 | Craft fair | 2024-09-14 | 8 hours, £120 | place Both
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "booking_diary.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 header\n11 total")],
            ["dates-left-blank/date-missing/dates-filled-down: three bookings"],
            [(name, 11, "242.00", "242.00")],
        ),
    )


def case_log(folder: Path) -> Case:
    """Semicolons; opened and closed, minutes spent, gains a year and a month, a gain not known, wards."""
    text = """
Ref;Opened;Closed;Ward;Issue;Time spent;Client gained;Outcome
24/001;02/04/2024;19/04/2024;Caerau;Universal Credit;45 mins;£1,040.00;won
24/002;02/04/2024;;Llynfi;Council tax;1 hr 20;;open
24/003;15/04/2024;16/04/2024;Caerau;Blue Badge;25 min;nil;refused
24/004;22/04/2024;30/05/2024;Garth;PIP appeal;3.5 hours;£5,644.60;won
24/005;29/04/2024;07/05/2024;Caerau;Fuel voucher;0.25;£49;won
24/006;13/05/2024;13/05/2024;Garth;Debt;2 hours;pending;open
24/007;21/05/2024;28/05/2024;Llynfi;Pension Credit;50 mins;£3,900 backdated;won
"""
    made = said(
        "csv",
        """
        2 | Universal Credit | 2024-04-02 | 0.75 hours, £1040 | place Caerau
        3 | Council tax | 2024-04-02 | 1.33 hours | place Llynfi
        4 | Blue Badge | 2024-04-15 | 0.42 hours, £0 | place Caerau
        5 | PIP appeal | 2024-04-22 | 3.5 hours, £5644.60 | place Garth
        6 | Fuel voucher | 2024-04-29 | 0.25 hours, £49 | place Caerau
        7 | Debt | 2024-05-13 | 2 hours | place Garth
        8 | Pension Credit | 2024-05-21 | 0.83 hours, £3900? | place Llynfi
        """,
        "notes ?",
        "code ?",
    )
    for record, closed in zip(made, ("04-19", "", "04-16", "05-30", "05-07", "05-13", "05-28"), strict=True):
        record["lenient"]["date"] = [record["date"], f"2024-{closed}" if closed else None]
    for at, minutes in ((1, ("1.33", "1.333333")), (2, ("0.42", "0.416667")), (6, ("0.83", "0.833333"))):
        made[at]["lenient"]["quantity"] = [float(each) for each in minutes]
    return Case(text_file(folder / "case_log.csv", text, "cp1252"), expected(made, [("csv", "1 header")]))


def mileage(folder: Path) -> Case:
    """Sixty journeys of four kinds, from and to, the rate in the heading, passengers, and a month's sum between."""
    kinds = (
        ("Hospital run", "Maesteg", "Bridgend", "18"),
        ("Shopping trip", "Caerau", "Maesteg", "5.5"),
        ("Day centre", "Garth", "Pyle", "22 miles"),
        ("Surgery", "Nantyffyllon", "Maesteg", "4"),
    )
    lines = ["Community car scheme", "", "Date | From | To | Purpose | Miles | Claim @ 45p | Passengers"]
    told, skipped = [], ["1 title", "3 header"]
    day, month, miles, claim, carried = date(2024, 4, 2), 4, 0.0, 0.0, 0
    for at in range(60):
        if day.month != month:
            lines.append(f"Total | | | | {miles:g} | £{claim:.2f} | {carried}")
            skipped.append(f"{len(lines)} total")
            month, miles, claim, carried = day.month, 0.0, 0.0, 0
        what, start, end, far = kinds[at % 4]
        distance = float(far.split()[0])
        pence = round(distance * 45 + 0.01)
        heads = 1 + at % 3
        shown = day.isoformat() if at % 5 else f"'{day:%d.%m.%y}"
        lines.append(f"{shown} | {start} | {end} | {what} | {far} | £{pence / 100:.2f} | {heads}")
        told.append(
            f"{len(lines)} | {what} | {day} | {distance:g} miles, £{pence / 100:.2f}, {heads} people | somewhere {end}"
        )
        miles, claim, carried = miles + distance, claim + pence / 100, carried + heads
        day += timedelta(days=2)
    made = said("Car", "\n".join(told), "notes ?")
    for record in made:
        del record["place"]
        del record["somewhere"]
    return Case(
        xlsx(folder / "mileage.xlsx", {"Car": "\n".join(lines)}),
        expected(made, [("Car", "\n".join(skipped))], unasked=["twice-in-file"]),
    )


def courses(folder: Path) -> Case:
    """Dates of two days and of three, who came and who passed, a course to come, hours for each of them."""
    text = """
Training delivered 2024-25 (Menter Dysgu)

Course | Dates | Venue | Attended | Passed | Fee income
Food Hygiene L2 | 14-15 May 2024 | Hub | 12 | 11 | £360
First Aid | '06/06/2024 | Hub | 10 | 10 | £450.00
Digital basics | 3, 10 & 17 Sept 2024 | Library | 7 | n/a | free
Paediatric First Aid | 28 Nov - 2 Dec 2024 | Hub | 9 | 8 | £405
Mental health awareness | Jan 2025 | online | 21 | | £0
Totals | | | 59 | 29 | £1,215.00
"""
    name = "Courses"
    made = said(
        name,
        """
        4 | Food Hygiene L2 | 2024-05-14..2024-05-15 | 11 count/people/qualifications, 12 people, £360 | place Hub
        5 | First Aid | 2024-06-06 | 10 count/people/qualifications, 10 people, £450 | place Hub
        6 | Digital basics | 2024-09-03..2024-09-17? | 7 people, £0 | place Library
        7 | Paediatric First Aid | 2024-11-28..2024-12-02 | 8 count/people/qualifications, 9 people, £405 | place Hub
        8 | Mental health awareness | 2025-01 | 21 people, £0 | place online
        """,
        "notes ?",
    )
    return Case(
        ods(folder / "courses.ods", {name: text}), expected(made, [(name, "1 title\n3 header\n9 total\n6 E nothing")])
    )


def welsh_terms(folder: Path) -> Case:
    """Cymraeg: terms as section rows, Welsh months short and long, "tua", "dim", half hours in words, a sum a term."""
    text = """
Clwb Gwawr \u2013 cofnod gweithgareddau 2024-25

Dyddiad | Gweithgaredd | Lleoliad | Nifer yn bresennol | Oriau | Cost | Sylwadau
TYMOR YR HYDREF
3 Medi 2024 | Noson agored | Neuadd y Dref | 32 | 2 | £14.60
17 Medi 2024 | Taith gerdded | Parc Margam | tua 15 | 3.5 awr | dim | glaw
'08/10/2024 | Gweithdy torch | Caffi Cwtsh | 11 | 2 | £66.00
Tachwedd 2024 | Ymweld â'r henoed | | 6 | 4
Cyfanswm | | | 64 | 11.5 | £80.60
TYMOR Y GWANWYN
14 Ion 2025 | Cwis | Tafarn y Bont | 28 | 2 | £0
11 Chwef 2025 | Coginio | Neuadd y Dref | 12 | 2.5 | £31.45
'31/02/2025 | Sgwrs hanes | Llyfrgell | 19 | 1
Cyfanswm | | | 59 | 5.5 | £31.45
"""
    name = "Cofnod"
    made = said(
        name,
        """
        5 | Noson agored | 2024-09-03 | 2 hours, 32 people, £14.60 | place Neuadd y Dref
        6 | Taith gerdded | 2024-09-17 | 3.5 hours, 15 people, £0 | place Parc Margam | estimate | notes glaw
        7 | Gweithdy torch | 2024-10-08 | 2 hours, 11 people, £66 | place Caffi Cwtsh
        8 | Ymweld â'r henoed | 2024-11 | 4 hours, 6 people
        """,
        "section TYMOR YR HYDREF",
    )
    made += said(
        name,
        """
        11 | Cwis | 2025-01-14 | 2 hours, 28 people, £0 | place Tafarn y Bont
        12 | Coginio | 2025-02-11 | 2.5 hours, 12 people, £31.45 | place Neuadd y Dref
        13 | Sgwrs hanes | - | 1 hours, 19 people | place Llyfrgell | held
        """,
        "section TYMOR Y GWANWYN",
    )
    return Case(
        xlsx(folder / "welsh_terms.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n4 section\n9 total\n10 section\n14 total")],
            ["date-impossible: 31 February"],
            [(name, 9, "80.60", "80.60"), (name, 14, "31.45", "31.45")],
        ),
    )
