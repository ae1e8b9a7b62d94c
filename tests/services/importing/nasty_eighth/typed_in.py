"""What came by another door: the answers to a web form, and a table pasted out of a Word document in Welsh."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said

ADULTS = "How many adults attended?"
CHILDREN = "How many children attended?"
HOURS = "How many volunteer hours in total? (add everyone up)"
ANSWERS = (
    (
        2,
        "2024-09-12T20:14",
        "English conversation class",
        "2024-09-12",
        "14",
        "2",
        "6",
        "No",
        "Two new families from Sudan",
    ),
    (3, "2024-09-16T09:02", "Women's sewing group", "2024-09-13", "9", "4", "7.5", "Yes", ""),
    (4, "2024-09-19T21:40", "English conversation class", "2024-09-19", "about 15", "none", "6", "No", ""),
    (5, "2024-10-02T11:15", "Housing drop-in", "2024-09-27", "22", "5", "9", "Yes", "Very busy, 3 people turned away"),
    (6, "2024-10-03T20:31", "English conversation class", "2024-10-03", "6 women + 5 men", "1", "6", "No", ""),
    (7, "2024-10-14T18:06", "Half-term planning meeting", "2024-10-10", "7", "0", "3", "No", ""),
)


def refugee_form(folder: Path) -> Case:
    """A web form's answers: when it was sent and when it happened, an address, long questions, "none", "about 15"."""
    name = "Form responses 1"
    heads = (
        "Timestamp",
        "Email Address",
        "Which session are you reporting on?",
        "What date was the session?",
        ADULTS,
        CHILDREN,
        HOURS,
        "Was an interpreter needed?",
        "Is there anything else you would like to tell us?",
    )
    lines = [" | ".join(heads)]
    made: list[Json] = []
    for row, sent, session, when, adults, children, hours, interpreter, more in ANSWERS:
        lines.append(
            " | ".join([sent, "lead@welcome.example", session, when, adults, children, hours, interpreter, more])
        )
        made += _answers(
            name, row, session, when, (("E", ADULTS, adults), ("F", CHILDREN, children), ("G", HOURS, hours))
        )
    return Case(
        xlsx(folder / "refugee_form.xlsx", {name: "\n".join(lines)}),
        expected(
            made,
            [(name, "1 header")],
            ["personal-data: e-mail addresses", "two-numbers: 6 women + 5 men"],
            unasked=("twice-in-file", "hours-each-or-all", "date-far-off"),
        ),
    )


def _answers(name: str, row: int, session: str, when: str, cells: tuple[tuple[str, str, str], ...]) -> list[Json]:
    made: list[Json] = []
    for column, question, answer in cells:
        unit, more = ("hours" if question == HOURS else "heads"), ["notes ?", "place ?"]
        if answer == "about 15":
            more.append("estimate")
        if answer in ("none", "0"):
            more.append("optional")
        count = f"{answer.removeprefix('about ').replace('none', '0')} {unit}"
        if "+" in answer:
            count, more = "?", [*more, "held"]
        short = {ADULTS: "Adults", CHILDREN: "Children", HOURS: "Volunteer hours"}[question]
        text = f"{session}: {question} ~ {question} ~ {question}: {session} ~ {session}: {short} ~ {short}"
        if question == HOURS:
            text += f" ~ {session}"
        made += said(name, f"{row} {column} | {text} | {when} | {count}", *more)
    return made


def toddler_group(folder: Path) -> Case:
    """A Welsh table pasted out of Word: months in Welsh, hard spaces, a dash for nothing, a sum at the foot."""
    nbsp = "\u00a0"
    text = f"""
Cylch Ti a Fi Cwm Dulas - tymor yr hydref 2024

Dyddiad\tGweithgaredd\tPlant\tOedolion\tArian a gasglwyd\tSylwadau
10{nbsp}Medi 2024\tChwarae rhydd\t11\t9\t£18.00\t
17{nbsp}Medi 2024\tCanu a stori\t13\t11\t£22.00\tteulu newydd
24{nbsp}Medi 2024\tPaentio\t9\t8\t£16.00\t
1{nbsp}Hydref 2024\tChwarae rhydd\t12\t10\t£20.00{nbsp}\t
8{nbsp}Hydref 2024\tAmser stori\t14\t12\t-\tdim tâl yr wythnos hon
15{nbsp}Hydref 2024\tCoginio bara\t10\t9\t£18.00\t
Cyfanswm\t\t69\t59\t£94.00\t
"""
    rows = (
        (4, "2024-09-10", "Chwarae rhydd", "11", "9", "18"),
        (5, "2024-09-17", "Canu a stori", "13", "11", "22"),
        (6, "2024-09-24", "Paentio", "9", "8", "16"),
        (7, "2024-10-01", "Chwarae rhydd", "12", "10", "20"),
        (8, "2024-10-08", "Amser stori", "14", "12", ""),
        (9, "2024-10-15", "Coginio bara", "10", "9", "18"),
    )
    made: list[Json] = []
    for row, when, what, children, adults, money in rows:
        for column, head, count in (
            ("C", "Plant", f"{children} heads"),
            ("D", "Oedolion", f"{adults} heads"),
            ("E", "Arian a gasglwyd", f"£{money}"),
        ):
            if count != "£":
                text_of = f"{what}: {head} ~ {head} ~ {head}: {what}" + (f" ~ {what}" if column == "E" else "")
                made += said("csv", f"{row} {column} | {text_of} | {when} | {count}", "notes ?")
    return Case(
        text_file(folder / "toddler_group.tsv", text),
        expected(
            made,
            [("csv", "1 title\n3 header\n10 total")],
            checks=[("csv", 10, "69", "69"), ("csv", 10, "59", "59"), ("csv", 10, "94.00", "94.00")],
            unasked=("twice-in-file", "personal-data", "date-order"),
        ),
    )
