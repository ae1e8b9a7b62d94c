"""Lists of grants as funders publish them, in every form that the standard allows; invented."""

import csv
import json
from pathlib import Path
from typing import Any

from openpyxl import Workbook

GRANTS: list[dict[str, Any]] = [
    {
        "Identifier": "360G-lanternbridge-2025/031",
        "Title": "Warm hub",
        "Description": "A warm room on three days a week.",
        "Currency": "GBP",
        "Amount Awarded": "24500.50",
        "Award Date": "2025-03-12",
        "Planned Dates:Start Date": "2025-04-01",
        "Planned Dates:End Date": "2026-03-31",
        "Recipient Org:Identifier": "GB-CHC-1090095",
        "Recipient Org:Name": "Riverside Hub",
        "Recipient Org:Charity Number": "1090095",
        "Funding Org:Identifier": "GB-CHC-1164021",
        "Funding Org:Name": "Lantern Bridge Foundation",
    },
    {
        "Identifier": "360G-lanternbridge-2025/032",
        "Title": "Allotment",
        "Description": "Beds that can be reached from a wheelchair.",
        "Currency": "GBP",
        "Amount Awarded": "1200",
        "Award Date": "2025-05-01",
        "Planned Dates:Duration (months)": "18",
        "Recipient Org:Identifier": "GB-CHC-1111111",
        "Recipient Org:Name": "The Riverside Hub Ltd",
        "Funding Org:Identifier": "GB-CHC-1164021",
        "Funding Org:Name": "Lantern Bridge Foundation",
    },
    {
        "Identifier": "360G-lanternbridge-2025/033",
        "Title": "Choir",
        "Description": "",
        "Currency": "EUR",
        "Amount Awarded": "ask us",
        "Award Date": "2025-05-01",
        "Recipient Org:Identifier": "GB-CHC-2222222",
        "Recipient Org:Name": "Anytown Singers",
        "Funding Org:Identifier": "GB-CHC-1164021",
        "Funding Org:Name": "Lantern Bridge Foundation",
    },
]
HEADINGS = list(dict.fromkeys(name for one in GRANTS for name in one))
_PATHS = {
    "Identifier": "id",
    "Title": "title",
    "Description": "description",
    "Currency": "currency",
    "Amount Awarded": "amountAwarded",
    "Award Date": "awardDate",
    "Planned Dates:Start Date": "plannedDates/0/startDate",
    "Planned Dates:End Date": "plannedDates/0/endDate",
    "Planned Dates:Duration (months)": "plannedDates/0/duration",
    "Recipient Org:Identifier": "recipientOrganization/0/id",
    "Recipient Org:Name": "recipientOrganization/0/name",
    "Recipient Org:Charity Number": "recipientOrganization/0/charityNumber",
    "Funding Org:Identifier": "fundingOrganization/0/id",
    "Funding Org:Name": "fundingOrganization/0/name",
}


def as_csv(path: Path, *, by_path: bool = False) -> Path:
    """The list as a CSV file, its headings the titles of the standard or the paths of its JSON."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_PATHS[name] if by_path else name for name in HEADINGS)
        writer.writerows([one.get(name, "") for name in HEADINGS] for one in GRANTS)
    return path


def as_xlsx(path: Path) -> Path:
    """The list as a workbook with a title above it and a sheet of notes before it."""
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "About"
    notes.append(["Published under CC BY 4.0"])
    sheet = book.create_sheet("Grants")
    sheet.append(["Grants awarded in 2025"])
    sheet.append(HEADINGS)
    for one in GRANTS:
        sheet.append([float(v) if n == "Amount Awarded" and v[0].isdigit() else v for n, v in _in_order(one)])
    book.save(path)
    return path


def as_json(path: Path) -> Path:
    """The list as JSON, nested as the standard has it."""
    grants = []
    for one in GRANTS:
        made: dict[str, Any] = {}
        for name, value in one.items():
            first, *rest = _PATHS[name].split("/0/")
            if rest:
                made.setdefault(first, [{}])[0][rest[0]] = value
            else:
                made[first] = float(value) if first == "amountAwarded" and value[0].isdigit() else value
        grants.append(made)
    path.write_text(json.dumps({"version": "1.1", "grants": grants}), encoding="utf-8")
    return path


def _in_order(one: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(name, one.get(name, "")) for name in HEADINGS]
