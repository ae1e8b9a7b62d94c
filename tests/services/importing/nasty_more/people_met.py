"""Logs of people met: a drop-in, calls, journeys, a Welsh group, a form filled in on a telephone."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def refugee_dropin(folder: Path) -> Case:
    """Semicolons, dots in the dates, "of which", languages with commas, a holiday, a question mark, an exact repeat."""
    text = """
Welcome Place: drop-in record April 2024 to March 2025
Date;Visitors;of which new;of which under 18;Languages spoken;Legal advice given;Volunteers on shift;Remarks
03.06.24;34;6;9;Tigrinya, Arabic, Dari;4;5;
05.06.24;29;2;7;Arabic, Kurdish;3;4;
10.06.24;41;11;12;Arabic, Dari, Ukrainian;?;6;solicitor's list not handed in
12.06.24;38;4;10;Arabic;2;5;
12.06.24;38;4;10;Arabic;2;5;
17.06.24;;;;;;;closed for Eid
19.06.24;27 (+3 babies);1;8;Dari;3;5;
24.06.24;approx. 45;9;14;Arabic, Tigrinya;6;7;
26.06.24;33;0;9;Arabic;nil;4;
Total;285;37;79;;20;41;
"""
    sheet = "csv"
    whole = {
        3: ("2024-06-03", "34 6 9 4 5"), 4: ("2024-06-05", "29 2 7 3 4"), 5: ("2024-06-10", "41 11 12 ? 6"),
        6: ("2024-06-12", "38 4 10 2 5"), 9: ("2024-06-19", "? 1 8 3 5"), 10: ("2024-06-24", "45 9 14 6 7"),
        11: ("2024-06-26", "33 0 9 0 4"),
    }  # fmt: skip
    texts = [
        "Visitors", "of which new ~ Visitors of which new ~ Visitors: of which new",
        "of which under 18 ~ Visitors of which under 18 ~ Visitors: of which under 18", "Legal advice given",
        "Volunteers on shift",
    ]  # fmt: skip
    units = ["heads", "heads/count", "heads/count", "count/contacts/sessions", "heads"]
    made = []
    for row, (when, numbers) in whole.items():
        for column, name, unit, number in zip("BCDFG", texts, units, numbers.split(), strict=True):
            count = "?" if number == "?" else f"{number} {unit.removesuffix('/count') if 'heads' in unit else unit}"
            made += said(sheet, f"{row} {column} | {name} | {when} | {count}", "notes ?", "estimate ?")
    for record in made:
        if "quantity" not in record:
            record["status"] = "held"
        if record["source"]["row"] == 5 and "quantity" not in record:
            record["optional"] = True
    again = [
        record
        for column, name in zip("BCDFG", texts, strict=True)
        for record in said(sheet, f"7 {column} | {name} | 2024-06-12 | ? | held | optional", "notes ?")
    ]
    return Case(
        text_file(folder / "drop-in.csv", text, "cp1252"),
        expected(
            made + again,
            [(sheet, "1 title\n8 nothing/note\n12 total")],
            ["twice-in-file: 12 June is there twice", "two-numbers: 27 (+3 babies)"],
        ),
    )


def befriending_calls(folder: Path) -> Case:
    """A call log: day and time in one cell, minutes in many shapes, members' references, calls nobody answered."""
    text = """
Call date,Befriender,Member ref,Type of call,Length,Outcome
03/09/2024 10:15,AJ,1042,Befriending call,25 mins,Chatted
03/09/2024 11:00,AJ,1043,Befriending call,40 minutes,Chatted
04/09/2024 14:30,KL,1051,Befriending call,1 hr,Referred to food bank
05/09/2024 09:45,KL,1042,Check-in,no answer,No answer
10/09/2024 10:20,AJ,1042,Befriending call,1h05,Chatted
10/09/2024 11:30,AJ,1043,Befriending call,half an hour,Chatted
12/09/2024 15:00,MM,1060,First call,00:50,"Shy, call again"
13/09/2024 15:10,MM,1051,Check-in,5min,
17/09/2024 10:00,AJ,1042,Befriending call,30-40 mins,Chatted
31/09/2024 10:00,AJ,1043,Befriending call,20 mins,Chatted
"""
    sheet = "csv"
    made = said(
        sheet,
        """
2 | Befriending call | 2024-09-03 | 0.416667 hours
3 | Befriending call | 2024-09-03 | 0.666667 hours
4 | Befriending call | 2024-09-04 | 1 hours
5 | Check-in | 2024-09-05 | ?
6 | Befriending call | 2024-09-10 | 1.083333 hours
7 | Befriending call | 2024-09-10 | 0.5 hours?
8 | First call | 2024-09-12 | 0.833333 hours
9 | Check-in | 2024-09-13 | 0.083333 hours
10 | Befriending call | 2024-09-17 | ? | held
11 | Befriending call | -? | 0.333333 hours | held
""",
        "notes ?",
    )
    return Case(
        text_file(folder / "calls september.csv", text),
        expected(
            made,
            [],
            [
                "personal-data: befrienders' initials",
                "two-numbers/number-unread: 30-40 mins",
                "date-impossible: 31/09/2024",
                "minutes-rounded: 25 minutes are no whole part of an hour",
            ],
        ),
    )


def transport_scheme(folder: Path) -> Case:
    """Journeys: who drove, singles and returns, miles with words, fares waived, the repeat of a day by ditto marks."""
    text = """
Community Car Scheme\tJan - Mar 2025\t\t\t\t\t
\t\t\t\t\t\t
Date\tDriver\tPurpose\tPassengers\tMiles\tFare\tRemarks
06/01/2025\tJ Hughes\tHospital\t1\t24.6\t£11.07\t
"\tP Shah\tShopping trip\t4\t9 miles\t£8\t
07/01/2025\tJ Hughes\tDay centre\t3\t12 (inc detour)\twaived\tsnow
09/01/2025\tP Shah\tHospital\t1 + carer\t31\t£13.95\t
13/01/2025\tJ Hughes\tFuneral\t2\t58,4\t26.28\tCrem.
20/01/2025\tcancelled\t\t\t\t\t
27/01/2025\tP Shah\tShopping trip\t5\t9\t£10.00\t
03/02/2025\tP Shah\tHospital\t1\t1,240\t£12.00\t
Sub-total Jan-Feb\t\t\t17\t1384\t81.30\t
"""
    sheet = "csv"
    made = said(
        sheet,
        """
4 | Hospital | 2025-01-06 | 24.6 miles, 1 people, £11.07
5 | Shopping trip | 2025-01-06 | 9 miles, 4 people, £8
6 | Day centre | 2025-01-07 | 12 miles, 3 people
7 | Hospital | 2025-01-09 | ? | held
8 | Funeral | 2025-01-13 | 58.4 miles?, 2 people, £26.28 | held
10 | Shopping trip | 2025-01-27 | 9 miles, 5 people, £10
11 | Hospital | 2025-02-03 | 1240 miles, 1 people, £12
""",
        "notes ?",
    )
    return Case(
        text_file(folder / "car scheme.tsv", text),
        expected(
            made,
            [(sheet, "1 title\n9 nothing/note\n12 total")],
            [
                "personal-data: drivers",
                "two-numbers/number-unread/words-beside-number: 1 + carer",
                "number-two-ways: 58,4",
                "number-far-off: 1,240 miles",
                "words-beside-number: 12 (inc detour)",
            ],
        ),
    )


def welsh_group(folder: Path) -> Case:
    """Welsh headings, months and words for about, none, hours and the same again; a total; one line in English."""
    text = """
Menter y Cwm: cofnod gweithgareddau 2024-25

Dyddiad|Gweithgaredd|Nifer o bobl|Oriau gwirfoddol|Lleoliad|Cost|Nodiadau
8 Ebrill 2024|Bore coffi|23|6|Neuadd y Pentref|£14.20|
3 Mai 2024|Clwb darllen|tua 10|2 awr|Llyfrgell|dim|
eto|Gwers Gymraeg|12|2|Llyfrgell|£30.00|i ddechreuwyr
1af Mehefin 2024|Taith gerdded|17|4.5|Y Garth|-|glaw trwm
Gorffennaf 2024|Galwadau ffôn|9|11||||
06/08/24|Cwis|31|3 awr 30 mun|Y Llew Coch|£25|codwyd £140
Medi 2024|Bore coffi|26|6|Neuadd y Pentref|£13.80|
12 Hydref 2024|Coffee morning|19|5|Village Hall|£11|
Cyfanswm||147|40|||
"""
    sheet = "Cofnod"
    made = said(
        sheet,
        """
4 | Bore coffi | 2024-04-08 | 6 hours, 23 people, £14.20 | place Neuadd y Pentref
5 | Clwb darllen | 2024-05-03 | 2 hours, 10 people, £0? | place Llyfrgell | estimate
6 | Gwers Gymraeg | 2024-05-03? | 2 hours, 12 people, £30 | place Llyfrgell | notes i ddechreuwyr
7 | Taith gerdded | 2024-06-01 | 4.5 hours, 17 people | place Y Garth | notes glaw trwm
8 | Galwadau ffôn | 2024-07 | 11 hours, 9 people
9 | Cwis | 2024-08-06 | 3.5 hours, 31 people, £25 | place Y Llew Coch | notes codwyd £140
10 | Bore coffi | 2024-09 | 6 hours, 26 people, £13.80 | place Neuadd y Pentref
11 | Coffee morning | 2024-10-12 | 5 hours, 19 people, £11 | place Village Hall
""",
    )
    return Case(
        xlsx(folder / "cofnod.xlsx", {sheet: text}),
        expected(made, [(sheet, "1 title\n12 total")], [], [(sheet, 12, "147", "147"), (sheet, 12, "40", "40")]),
    )


def telephone_form(folder: Path) -> Case:
    """Answers to a form: when they were sent, when it happened, ticks as TRUE, a helper's address, answers in words."""
    text = """
Timestamp,Email,Date of session,Which session was it?,How many people came?,How many helpers?,Food?,Anything else?
14/05/2024 21:03:11,ann@example.org,13/05/2024,Sewing bee,8,2,FALSE,
22/05/2024 07:48:02,ann@example.org,20/05/2024,Sewing bee,11,2,FALSE,New machine!
29/05/2024 18:00:45,raj@example.org,29/05/2024,Cook and eat,14,3,TRUE,2 with wheelchairs
29/05/2024 18:02:10,raj@example.org,29/05/2024,Cook and eat,14,3,TRUE,2 with wheelchairs
05/06/2024 19:15:00,raj@example.org,05/06/2024,Cook and eat,about a dozen,3,TRUE,
11/06/2024 20:40:33,ann@example.org,10/06/2025,Sewing bee,9,1,FALSE,
19/06/2024 18:30:27,raj@example.org,,Cook and eat,16,four,TRUE,
"""
    sheet = "csv"
    made = said(
        sheet,
        """
2 E | Sewing bee ~ Sewing bee: How many people came? | 2024-05-13 | 8 heads
2 F | Sewing bee ~ Sewing bee: How many helpers? | 2024-05-13 | 2 heads
3 E | Sewing bee ~ Sewing bee: How many people came? | 2024-05-20 | 11 heads
3 F | Sewing bee ~ Sewing bee: How many helpers? | 2024-05-20 | 2 heads
4 E | Cook and eat ~ Cook and eat: How many people came? | 2024-05-29 | 14 heads
4 F | Cook and eat ~ Cook and eat: How many helpers? | 2024-05-29 | 3 heads
5 E | Cook and eat ~ Cook and eat: How many people came? | 2024-05-29 | 14 heads | optional | held
5 F | Cook and eat ~ Cook and eat: How many helpers? | 2024-05-29 | 3 heads | optional | held
6 E | Cook and eat ~ Cook and eat: How many people came? | 2024-06-05 | ? | estimate ?
6 F | Cook and eat ~ Cook and eat: How many helpers? | 2024-06-05 | 3 heads
7 E | Sewing bee ~ Sewing bee: How many people came? | ? | 9 heads
7 F | Sewing bee ~ Sewing bee: How many helpers? | ? | 1 heads
8 E | Cook and eat ~ Cook and eat: How many people came? | ? | 16 heads | held
8 F | Cook and eat ~ Cook and eat: How many helpers? | ? | 4 heads | held
""",
        "notes ?",
    )
    return Case(
        text_file(folder / "Session form (Responses) - Form responses 1.csv", text),
        expected(
            made,
            [],
            [
                "personal-data: e-mail addresses",
                "twice-in-file: rows 4 and 5 were sent twice",
                "date-missing/dates-left-blank: row 8",
                "date-far-off/date-outside-year/still-to-come: 10 June 2025 was reported in June 2024",
                "number-unread/estimate: about a dozen",
            ],
        ),
    )
