"""Returns as they were sent to a council or a national body: periods across, targets, blocks, totals between."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods, said

Q = QUARTERS["2024"]


def council_monitoring(folder: Path) -> Case:
    """A council's form: merged two-row heading, references, targets as text, a yearly figure of different people."""
    text = """
Anytown Borough Council
Community Grants 2024/25: monitoring return
Organisation:|Riverside Community Trust|||Grant ref:|CG-117
Please complete the white cells only

Ref|Indicator|Annual target|Actual||||Year to date|Comments
|||Apr-Jun|Jul-Sep|Oct-Dec|Jan-Mar||
Outcome 1: People are less isolated
1.1|Number of befriending matches|40|9|11|8|14|42|
1.2|Volunteer hours|'1,000 hrs|231|255.5|240 hrs|262|988.5|
1.3|Different people at coffee mornings|60|34|38|n/a|41|60|No session in Q3

Outcome 2: Green spaces are cared for
2.1|Bags of litter collected|80|22|31|12|27*|92|
2.2|Trees planted|50|-|-|35|20|55|
2.3|Spend with local suppliers (£)|5000|£1,250.00|980|'1,100.50|£1,410.25|4740.75|

Signed:|J. Morgan||||Date:|12/04/2025
* includes an estimate for March
"""

    def merge(book: Any) -> None:
        book.active.merge_cells("D6:G6")
        book.active.merge_cells("A1:I1")

    sheet = "Monitoring form"
    columns = "C D E F G"
    whens = ["2024-25", *Q]
    one = ("section Outcome 1: People are less isolated",)
    two = ("section Outcome 2: Green spaces are cared for",)
    made = (
        across(sheet, "9", "Number of befriending matches", "count/people",
               periods(columns, whens, "40 9 11 8 14"), "code 1.1", *one)
        + across(sheet, "10", "Volunteer hours", "hours",
                 periods(columns, whens, "1000 231 255.5 240 262"), "code 1.2", *one)
        + across(
            sheet, "11", "Different people at coffee mornings", "heads", periods(columns, whens, "60 34 38 - 41"),
            "code 1.3", "notes No session in Q3", *one,
        )
        + across(sheet, "14", "Bags of litter collected", "bags",
                 periods(columns, whens, "80 22 31 12 27"), "code 2.1", "estimate ?", *two)
        + across(sheet, "15", "Trees planted", "trees", periods(columns, whens, "50 - - 35 20"), "code 2.2", *two)
        + across(
            sheet, "16", "Spend with local suppliers (£) ~ Spend with local suppliers", "£",
            periods(columns, whens, "5000 1250 980 1100.50 1410.25"), "code 2.3", *two,
        )
    )  # fmt: skip
    for record in made:
        if record["source"]["col"] == "C":
            record["kind"] = "target"
    return Case(
        xlsx(folder / "CG-117 monitoring 24-25.xlsx", {sheet: text}, merge),
        expected(
            made,
            [
                (
                    sheet,
                    "1 title\n2 title\n3 title/note\n4 title/note\n8 section\n11 F nothing\n13 section\n"
                    "15 D nothing\n15 E nothing\n18 note\n19 note",
                )
            ],
            ["people-may-overlap: the same people may come in several quarters", "mark-beside-number: 27*"],
            [(sheet, 9, "42", "42"), (sheet, 14, "92", "92"), (sheet, 15, "55", "55")],
        ),
    )


def cab_by_issue(folder: Path) -> Case:
    """Enquiries by issue: true dates as headings, quarters' sums between the months, small numbers held back."""
    text = """
Advice in Anyshire: enquiries by issue

Issue|2024-04-01|2024-05-01|2024-06-01|Q1|2024-07-01|2024-08-01|2024-09-01|Q2|Half year
Benefits|112|98|121|331|130|104|117|351|682
Debt|64|71|58|193|66|60|75|201|394
Housing|41|39|44|124|52|47|50|149|273
Employment|18|22|17|57|15|19|21|55|112
Immigration|7|<5|6|13|9|<5|8|17|30
Total enquiries|242|230|246|718|272|230|271|773|1491

Clients seen|178|169|181|528|190|166|195|551|1079
Home visits|12|9|14|35|11|8|13|32|67
Income gained for clients|£41,220|£38,905|'52,110.40|'132,235.40|£47,004|£29,870|£61,250|'138,124.00|'270,359.40
<5: fewer than five, not shown
"""

    def months(book: Any) -> None:
        for column in "BCDFGH":
            book.active[f"{column}3"].number_format = "mmm-yy"

    sheet = "Issues"
    columns, whens = "B C D F G H", MONTHS["2024"][:6]
    made = (
        across(sheet, "4", "Benefits", "count/contacts", periods(columns, whens, "112 98 121 130 104 117"))
        + across(sheet, "5", "Debt", "count/contacts", periods(columns, whens, "64 71 58 66 60 75"))
        + across(sheet, "6", "Housing", "count/contacts", periods(columns, whens, "41 39 44 52 47 50"))
        + across(sheet, "7", "Employment", "count/contacts", periods(columns, whens, "18 22 17 15 19 21"))
        + across(sheet, "8", "Immigration", "count/contacts", periods(columns, whens, "7 - 6 9 - 8"))
        + said(sheet, "8 C | Immigration | 2024-05 | ? | held\n8 G | Immigration | 2024-08 | ? | held")
        + across(sheet, "11", "Clients seen", "heads", periods(columns, whens, "178 169 181 190 166 195"))
        + across(sheet, "12", "Home visits", "count/sessions/contacts", periods(columns, whens, "12 9 14 11 8 13"))
        + across(sheet, "13", "Income gained for clients", "£",
                 periods(columns, whens, "41220 38905 52110.40 47004 29870 61250"))
    )  # fmt: skip
    return Case(
        xlsx(folder / "issues Apr-Sep 2024.xlsx", {sheet: text}, months),
        expected(
            made,
            [(sheet, "1 title\n9 total\n14 note")],
            ["number-unread/estimate/fewer-than: <5", "people-may-overlap: clients seen in several months"],
        ),
    )


def befriending_blocks(folder: Path) -> Case:
    """A quarter under a quarter, headings repeated and one renamed, totals, a title without a year in every block."""
    text = """
Tregarth Befriending: figures for the year 2023-24

Quarter 1 (April - June)
What|No. of sessions|People|Volunteer hrs|Comments
Home visits|64|22|96.5|
Phone befriending|120|31|40|2 new phones
Outings|2|18|12 hrs|Bodnant
Total|186|71|148.5|

Quarter 2 (July - September)
What|No. of sessions|People|Vol hours|Comments
Home visits|58|20|87|
Phone befriending|131|33|43.75|
Outings|nil|-|-|weather
TOTAL|189|53|130.75|

Quarter 3 (October - December)
What|No. of sessions|People|Volunteer hrs|Comments
Home visits|61|24|90h 30m|
Phone befriending|117|31|39|
Xmas lunch|1|46|30|with Rotary
Total|179|101|159.5|
"""
    sheet = "23-24"
    first, second, third = QUARTERS["2023"][:3]
    made = said(
        sheet,
        f"""
5 B | Home visits | {first} | 64 sessions
5 C | Home visits | {first} | 22 heads
5 D | Home visits | {first} | 96.5 hours
6 B | Phone befriending | {first} | 120 sessions | notes 2 new phones
6 C | Phone befriending | {first} | 31 heads | notes 2 new phones
6 D | Phone befriending | {first} | 40 hours | notes 2 new phones
7 B | Outings | {first} | 2 sessions | notes Bodnant
7 C | Outings | {first} | 18 heads | notes Bodnant
7 D | Outings | {first} | 12 hours | notes Bodnant
12 B | Home visits | {second} | 58 sessions
12 C | Home visits | {second} | 20 heads
12 D | Home visits | {second} | 87 hours
13 B | Phone befriending | {second} | 131 sessions
13 C | Phone befriending | {second} | 33 heads
13 D | Phone befriending | {second} | 43.75 hours
14 B | Outings | {second} | 0 sessions | notes weather | optional
19 B | Home visits | {third} | 61 sessions
19 C | Home visits | {third} | 24 heads
19 D | Home visits | {third} | 90.5 hours
20 B | Phone befriending | {third} | 117 sessions
20 C | Phone befriending | {third} | 31 heads
20 D | Phone befriending | {third} | 39 hours
21 B | Xmas lunch | {third} | 1 sessions | notes with Rotary
21 C | Xmas lunch | {third} | 46 heads | notes with Rotary
21 D | Xmas lunch | {third} | 30 hours | notes with Rotary
""",
    )
    return Case(
        ods(folder / "befriending 23-24.ods", {sheet: text}),
        expected(
            made,
            [
                (
                    sheet,
                    "1 title\n3 title/section\n8 total\n10 title/section\n11 header\n15 total\n"
                    "17 title/section\n22 total",
                )
            ],
            ["people-may-overlap: the same people in every quarter"],
        ),
    )
