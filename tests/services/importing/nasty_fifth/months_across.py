"""A month a column or a month a row: last year's figures beside this year's, sums above, half the year empty."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, across, said

_ASIDE = ("notes ?", "place ?", "estimate ?", "code ?")


def furniture_kpis(folder: Path) -> Case:
    """Last year and target before the months, a sum above its parts, tonnes among kilograms, months not yet come."""
    months = "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar"
    text = f"""
Second Sitting CIC - monthly KPIs 2024/25

 | | 23/24 | Target | {months} | YTD
REUSE
Items collected | no. | 3112 | 3,400 | 268 | 301 | 255 | 290 | 244 | 312 | 330 | 298 | | | | | 2298
Weight diverted | kg | 41,250 | 45000 | 3510 | 3.9t | 3320 | 3,780 | 3170 | 4050 | 4290 | 3,870

CUSTOMERS
Households helped | | 702 | 750 | 61 | 58 | 66 | tbc | 49 | 71 | 80 | 77
of which on benefits | % | 64% | 65% | 66% | 61% | 63% | tbc | 70% | 64% | 65% | 62%
MONEY
Total income | £ | £68,104 | £74k | 5462.5 | 5,520 | 5210 | 5,710 | 4980 | 6010 | 6,322 | 6105 | | | | | £45,319.50
Shop sales | £ | £61,204 | £66k | £5,012.50 | 5,040 | 4790 | 5,200 | 4560 | 5480 | 5,752 | 5555
Paid collections | £ | £6,900 | £8k | 450 | 480 | 420 | 510 | 420 | 530 | 570 | 550
PEOPLE
Volunteers | | 31 | 30 | 22 | 22 | 24 | 23 | 19 | 25 | 26 | 26
Volunteer hours | hrs | 9,870 | 10000 | 810 | 795 | '822 | 790 hrs | 640 | 860 | 910 | 885

Orange = estimated, van scales broken. Jan figs due 7th Feb
"""
    name = "KPIs 24-25"

    def as_kept(workbook: Any) -> None:
        from openpyxl.styles import PatternFill

        sheet = workbook[name]
        sheet["G6"].fill = PatternFill("solid", fgColor="FFA500")
        for row in (4, 8, 11, 15):
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=17)

    made = []
    for row, text_, unit, last, target, numbers in (
        ("5", "Items collected", "items/count", "3112", "3400", "268 301 255 290 244 312 330 298"),
        ("6", "Weight diverted", "kg", "41250", "45000", "3510 - 3320 3780 3170 4050 4290 3870"),
        ("9", "Households helped", "households", "702", "750", "61 58 66 - 49 71 80 77"),
        ("10", "of which on benefits", "percent", "64", "65", "66 61 63 - 70 64 65 62"),
        ("13", "Shop sales", "£", "61204", "66000", "5012.50 5040 4790 5200 4560 5480 5752 5555"),
        ("14", "Paid collections", "£", "6900", "8000", "450 480 420 510 420 530 570 550"),
        ("16", "Volunteers", "of people", "31", "30", "22 22 24 23 19 25 26 26"),
        ("17", "Volunteer hours", "hours", "9870", "10000", "810 795 822 790 640 860 910 885"),
    ):
        cells = list(zip("EFGHIJKL", MONTHS["2024"][:8], numbers.split(), strict=True))
        made += across(name, row, text_, unit, cells, *_ASIDE)
        made += across(name, row, text_, unit, [("C", "2023-24", last)], *_ASIDE, "optional")
        made += across(name, row, text_, unit, [("D", "2024-25", target)], *_ASIDE, "target")
    made += said(name, "6 F | Weight diverted | 2024-05 | ?", *_ASIDE)
    made += said(name, "9 H | Households helped | 2024-07 | ? | optional", *_ASIDE)
    made += said(name, "10 H | of which on benefits | 2024-07 | ? | optional", *_ASIDE)
    for record in made:
        if record["text"].startswith("of which"):
            record["lenient"]["text"] = ["of which on benefits", "Households helped: of which on benefits"]
    return Case(
        xlsx(folder / "furniture_kpis.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n3 header\n4 section\n8 section\n11 section\n12 total\n15 section\n19 note")],
            ["people-may-overlap: Volunteers"],
        ),
        "2024-25",
        also=(_nothing_below_a_weight_of_tonnes, _last_year_is_spoken_of),
    )


def _last_year_is_spoken_of(made: Json) -> list[str]:
    brought = any(each["source"]["col"] == "C" for each in made["records"])
    told = any(each["where"].get("col") == "C" for each in made["questions"])
    return [] if brought or told else ["column C, last year's figures, is left out without a word"]


def _nothing_below_a_weight_of_tonnes(made: Json) -> list[str]:
    return [
        f"3.9t is read as {each['quantity']} {each['unit']}"
        for each in made["records"]
        if (each["source"]["row"], each["source"]["col"]) == (6, "F")
        and each["status"] != "held"
        and (each["quantity"], each["unit"]) not in ((3900, "kg"), (3.9, "tonnes"))
    ]


_VOUCHERS = """
{title} | | | | | | {drawn}
{month} | {vouchers} | {adults} | {children} | {fed} | {weight} | {last_year}
{m1} | 61 | 88 | 70 | 158 | 1,410 | 49
{m2} | 54 | 80 | 61 | 141 | 1290 | 50
{m3} | 66 | 97 | 83 | 180 | 1,502kg | 58
{total} | 181 | 265 | 214 | 479 | 4202 | 157
{m4} | 48 | 71 | 50 | 121 | c. 1100 | 61
{m5} | | | | | | 55
{m6} | 59 | 85 | 66 | 151 | 1,330 | 54

{reason} | {number}
{r1} | 120
{r2} | 71
{r3} | 55
{r4} | 42
 | 288
{foot}
"""


def _vouchers(sheet: str, words: dict[str, str]) -> list[Json]:
    made = []
    for row, month, numbers in (
        (3, "01", "61 88 70 - 1410 49"),
        (4, "02", "54 80 61 - 1290 50"),
        (5, "03", "66 97 83 - 1502 58"),
        (7, "04", "48 71 50 - 1100 61"),
        (8, "05", "- - - - - 55"),
        (9, "06", "59 85 66 - 1330 54"),
    ):
        b, c, d, _sum, f, g = numbers.split()
        lines = [
            f"{row} B | {words['vouchers']} | 2024-{month} | {b} count/items/parcels",
            f"{row} C | {words['adults']} | 2024-{month} | {c} heads",
            f"{row} D | {words['children']} | 2024-{month} | {d} heads",
            f"{row} F | {words['weight']} ~ {words['weight_short']} | 2024-{month} | {f} kg"
            + (" | estimate" if row == 7 else ""),
        ]
        made += said(sheet, "\n".join(lines if b != "-" else []), "notes ?", "place ?")
        made += said(
            sheet,
            f"{row} G | {words['last_year']} | 2023-{month} | {g} count/items/parcels | optional",
            "notes ?",
            "place ?",
        )
    reasons = "\n".join(
        f"{row} * | {words[name]} | ? | {number} count/parcels/items/people"
        for row, name, number in ((12, "r1", 120), (13, "r2", 71), (14, "r3", 55), (15, "r4", 42))
    )
    return made + said(sheet, reasons, "notes ?", "place ?")


_SKIPPED = "1 title\n2 header\n6 total\n11 header\n16 total\n17 note"


def food_bank_vouchers(folder: Path) -> Case:
    """Months that are dates shown as Jan-24, grown-ups and children added beside, last year's count, why below."""
    words = {
        "title": "FOODBANK VOUCHERS",
        "drawn": "done by Tina",
        "month": "Month",
        "vouchers": "Vouchers",
        "adults": "Adults",
        "children": "Children",
        "fed": "Total fed",
        "weight": "Kg out",
        "weight_short": "out",
        "last_year": "Vouchers last yr",
        "total": "Q1 total",
        "reason": "Main reason",
        "number": "No.",
        "r1": "Low income",
        "r2": "Benefit delay",
        "r3": "Debt",
        "r4": "Other (incl. homeless)",
        "foot": "May sheet lost in flood, ask Tina",
    } | {f"m{at}": f"2024-0{at}-01" for at in range(1, 7)}
    name = "Vouchers 2024"

    def as_kept(workbook: Any) -> None:
        for row in (3, 4, 5, 7, 8, 9):
            workbook[name].cell(row, 1).number_format = "mmm-yy"

    return Case(
        xlsx(folder / "food_bank_vouchers.xlsx", {name: _VOUCHERS.format(**words)}, as_kept),
        expected(_vouchers(name, words), [(name, _SKIPPED)]),
        also=(_last_year_is_not_this_year, _not_fed_twice),
    )


def banc_bwyd(folder: Path) -> Case:
    """The same sheet in Welsh, the months written out."""
    words = {
        "title": "TALEBAU'R BANC BWYD",
        "drawn": "Tina",
        "month": "Mis",
        "vouchers": "Talebau",
        "adults": "Oedolion",
        "children": "Plant",
        "fed": "Cyfanswm pobl",
        "weight": "Pwysau (kg)",
        "weight_short": "Pwysau",
        "last_year": "Talebau llynedd",
        "total": "Cyfanswm Ch1",
        "reason": "Prif reswm",
        "number": "Nifer",
        "r1": "Incwm isel",
        "r2": "Oedi budd-daliadau",
        "r3": "Dyled",
        "r4": "Arall (gan gynnwys digartref)",
        "foot": "Nodyn: taflen mis Mai ar goll",
        "m1": "Ionawr 2024",
        "m2": "Chwefror 2024",
        "m3": "Mawrth 2024",
        "m4": "Ebrill 2024",
        "m5": "Mai 2024",
        "m6": "Mehefin 2024",
    }
    name = "Talebau"
    return Case(
        ods(folder / "banc_bwyd.ods", {name: _VOUCHERS.format(**words)}),
        expected(_vouchers(name, words), [(name, _SKIPPED)]),
        also=(_last_year_is_not_this_year, _not_fed_twice),
    )


def _last_year_is_not_this_year(made: Json) -> list[str]:
    return [
        f"last year's vouchers of row {each['source']['row']} are in {each['period']}"
        for each in made["records"]
        if each["source"]["col"] == "G" and each["status"] == "new" and (each["period"] or [""])[0][:4] == "2024"
    ]


def _not_fed_twice(made: Json) -> list[str]:
    return [f"counted twice: row {each['source']['row']}" for each in made["records"] if each["source"]["col"] == "E"]


def advice_by_issue(folder: Path) -> Case:
    """The year merged over its months, "of which", fewer than five, a remark with a number in it, two sums."""
    text = """
Advice cases by issue (NOT clients - see below)
 | 2024 | | | | | | | 2023
Issue | Apr | May | June | July | Aug | Sept | Total | same 6 mths
Benefits | 41 | 38 | 44 | 52 | 31 | 47 | 253 | 231
 of which PIP | 18 | 15 | 20 | 22 | 12 | 19 | 106 | 90
Debt | 22 | 25 | 19 | 24 | 20 | 28 | 138 | 120
Housing | 13 | 11 | 12 (2 evictions) | 9 | 15 | 14 | 74 | 81
Immigration | <5 | 0 | <5 | 0 | - | <5 | 6 | n/k
Employment | 6 | 4 | '7 | 8 | 3 | 5 | 33 | 40
Total cases | 84 | 78 | 83 | 93 | 69 | 97 | 504 | 472

New clients | 52 | 47 | 50 | 58 | 40 | 61
Figures from AdvicePro 3/10/24, open + closed
"""
    name = "Cases"

    def as_kept(workbook: Any) -> None:
        workbook[name].merge_cells("B2:H2")
        workbook[name].merge_cells("A1:I1")

    made = []
    for row, text_, numbers in (
        ("4", "Benefits", "41 38 44 52 31 47"),
        ("5", "of which PIP", "18 15 20 22 12 19"),
        ("6", "Debt", "22 25 19 24 20 28"),
        ("7", "Housing", "13 11 - 9 15 14"),
        ("8", "Immigration", "- 0 - 0 - -"),
        ("9", "Employment", "6 4 7 8 3 5"),
        ("12", "New clients", "52 47 50 58 40 61"),
    ):
        cells = list(zip("BCDEFG", MONTHS["2024"][:6], numbers.split(), strict=True))
        made += across(name, row, text_, "of people" if row == "12" else "count", cells, *_ASIDE)
    made += said(name, "7 D | Housing | 2024-06 | ? | held", *_ASIDE)
    for column, month in (("B", "04"), ("D", "06"), ("G", "09")):
        made += said(name, f"8 {column} | Immigration | 2024-{month} | ? | held", *_ASIDE)
    for at, text_, number in ((4, "Benefits", 231), (5, "of which PIP", 90), (6, "Debt", 120), (7, "Housing", 81)):
        made += said(name, f"{at} I | {text_} | ? | {number} count | optional", *_ASIDE)
    made += said(name, "9 I | Employment | ? | 40 count | optional", *_ASIDE)
    for record in made:
        if record["text"] == "of which PIP":
            record["lenient"]["text"] = ["of which PIP", "Benefits: of which PIP"]
        if record.get("unit") in ("count", "people"):
            record["lenient"]["unit"] = ["count", "contacts", "people"]
    return Case(
        xlsx(folder / "advice_by_issue.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 header\n3 header\n10 total\n13 note")],
            ["fewer-than: <5", "two-numbers/words-beside-number: 12 (2 evictions)"],
        ),
        "2024-25",
        also=(_sums_are_left_out,),
    )


def _sums_are_left_out(made: Json) -> list[str]:
    return [
        f"a sum is counted: row {each['source']['row']}" for each in made["records"] if each["source"]["col"] == "H"
    ]
