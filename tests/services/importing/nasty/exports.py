"""Exports of other programs: a form's answers, a contact system's list of forty columns, a time sheet."""

import csv
from datetime import time
from io import StringIO
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import text_file, xlsx


def form_answers(folder: Path) -> Case:
    """Answers to an online form: when it was sent is not when it happened, and the questions are the headings."""
    text = """
Timestamp,Email address,What activity did you run?,On what date did it take place?,How many people took part in total?,\
How many volunteer hours were given altogether?,Where was it held?,Is there anything else you would like to tell us?
05/06/2024 21:14:09,leader@example.org,Parent and toddler morning,03/06/2024,22,6,St Mary's hall,Lovely sunshine!
17/06/2024 08:02:44,office@example.org,"Sewing, mending and a cuppa",14/06/2024,9,4.5,Library,
17/06/2024 08:05:31,office@example.org,Litter pick,15/06/2024,31,,,"Found a bike, handed in"
"""
    made = records(
        "csv",
        """
2 | Parent and toddler morning | 2024-06-03 | 6 hours, 22 people | place St Mary's hall | notes Lovely sunshine!
3 | Sewing, mending and a cuppa | 2024-06-14 | 4.5 hours, 9 people | place Library
4 | Litter pick | 2024-06-15 | 31 people | notes Found a bike, handed in
""",
    )
    path = text_file(folder / "form_answers.csv", text)
    asked = ["personal-data/column-left-out: e-mail addresses"]
    return Case(path, expected(made, [("csv", "1 header")], asked, unasked=("date-order-unclear",)), also=[_no_e_mail])


def _no_e_mail(made: Json) -> list[str]:
    kept = [str(value) for record in made["records"] for value in record.values() if "@" in str(value)]
    return [f"an e-mail address was kept: {value}" for value in kept]


_CRM = (
    "Activity ID", "Created On", "Created By", "Modified On", "Modified By", "Owner", "Status", "Status Reason",
    "Priority", "Regarding", "Subject", "Activity Type", "Sub-type", "Campaign", "Start Date", "End Date", "Due Date",
    "Duration (minutes)", "All Day Event", "Number of Attendees", "Organiser", "Required", "Optional", "Location",
    "Postcode", "Latitude", "Longitude", "Region", "Cost", "Currency", "Exchange Rate", "Budget Code", "Description",
    "Outcome", "Follow-up", "Tags", "Import Sequence", "Version Number", "Time Zone Rule", "Record URL",
)  # fmt: skip


def contact_system(folder: Path) -> Case:
    """Forty columns, most of them empty: the start date is the date, the subject the words, minutes are hours."""
    meetings = [
        {"Subject": "Benefits surgery", "Start Date": "16/05/2024 10:00", "End Date": "16/05/2024 12:30",
         "Duration (minutes)": "150", "Number of Attendees": "7", "Location": "Ferndale library"},
        {"Subject": "Digital drop-in", "Start Date": "21/05/2024 14:00", "End Date": "21/05/2024 15:30",
         "Duration (minutes)": "90", "Number of Attendees": "4", "Location": "Maerdy hub",
         "Description": "two tablets lent"},
        {"Subject": "Benefits surgery", "Start Date": "23/05/2024 10:00", "End Date": "23/05/2024 12:00",
         "Duration (minutes)": "120", "Number of Attendees": "11", "Location": "Ferndale library"},
    ]  # fmt: skip
    text = StringIO()
    writer = csv.DictWriter(text, _CRM, restval="", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    for at, meeting in enumerate(meetings, 1):
        usual = {
            "Activity ID": f"ACT-{at:05}",
            "Created On": "02/04/2024 09:00",
            "Modified On": "28/05/2024 16:45",
            "Status": "Completed",
            "Activity Type": "Appointment",
            "All Day Event": "No",
            "Version Number": str(8_200_000 + at),
        }
        writer.writerow(usual | meeting)
    made = records(
        "csv",
        """
2 | Benefits surgery | 2024-05-16 | 2.5 hours, 7 people | place Ferndale library
3 | Digital drop-in | 2024-05-21 | 1.5 hours, 4 people | place Maerdy hub | notes ?
4 | Benefits surgery | 2024-05-23 | 2 hours, 11 people | place Ferndale library
""",
        "code ?",
    )
    path = text_file(folder / "contact_system.csv", text.getvalue())
    return Case(path, expected(made, [("csv", "1 header")], unasked=("date-order-unclear", "date-unread")))


def time_sheet(folder: Path) -> Case:
    """A volunteer's time sheet: clock times in and out, hours by formula without a stored result in two rows."""
    text = """
Volunteer time sheet
Role:|Driver|||Month:|June 2024
Date|Task|Start|Finish|Break (mins)|Hours
2024-06-03|Food deliveries||||4
2024-06-05|Food deliveries||||=D5-C5-E5/1440
2024-06-17|Airport run||||'3h 15m
2024-06-19|Food deliveries||||=D7-C7-E7/1440
Total hours|||||=SUM(F4:F7)
Signed:|||Date:|
"""

    def clock(workbook: Any) -> None:
        sheet = workbook.active
        for row, start, end, rest in ((4, 9, 13, 0), (5, 9, 14, 30), (6, 7, 10, 0), (7, 10, 14, 15)):
            sheet.cell(row, 3, time(start)).number_format = "hh:mm"
            sheet.cell(row, 4, time(end)).number_format = "hh:mm"
            sheet.cell(row, 5, rest)

    made = records(
        "June",
        """
4 | Food deliveries | 2024-06-03 | 4 hours
5 | Food deliveries | 2024-06-05 | - | held
6 | Airport run | 2024-06-17 | 3.25 hours
7 | Food deliveries | 2024-06-19 | - | held
""",
    )
    skipped = [("June", "1 title\n2 title/note/header\n3 header\n8 total\n9 note/title")]
    path = xlsx(folder / "time_sheet.xlsx", {"June": text}, clock)
    return Case(path, expected(made, skipped, ["formula-needed: F5 and F7"]))
