"""Reads what stands over groups of people as what is counted of them: *Staff* and *Volunteers* under *Hours*.

Where a column of the group counts people and another the hours, as *Volunteers* and *Hours* do under *Volunteering
hours*, the words over both are no more than a title. In the corner over the names of sites *Hours* says what is counted
in each of the months beside it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from svdesk.services.importing.cells.cells import MEASURED
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import NOTHING, Heading, read_heading
from svdesk.services.importing.headings.nested_headings import read_parts

_COUNTED = MEASURED | {"meals", "parcels", "bags", "items", "devices", "trees", "nights", "qualifications"}
"""Units of what people give or are given; of sessions and trips a number below *Adults* says how many of them came."""


def settle_measured_groups(drafts: Sequence[Draft]) -> None:
    """Let the columns of *drafts* that only say of whom count the hours, miles, money or meals over them."""
    nested = [each for each in drafts if len(each.parts) > 1]
    for over, group in groupby(nested, key=lambda each: each.parts[:-1]):
        says, subject = read_parts(over)
        counted, columns = read_heading(subject) if subject else says, list(group)
        if _is_counted(counted) and all(_says_of_whom(each) for each in columns):
            for each in columns:
                each.says = replace(counted, label=says.label, kind=says.kind)
                each.subject = f"{subject} {each.parts[-1]}" if says.label else ""


def settle_corner(drafts: Sequence[Draft]) -> None:
    """Let *Hours* over words say what the periods beside it count, where no other column has words for that."""
    corner = next((each for each in drafts if each.look.filled), None)
    heading = read_heading(corner.heading) if corner and len(corner.parts) == 1 else NOTHING
    if corner is None or not corner.look.wordy or heading.label or not _is_counted(heading):
        return
    periods = [each for each in drafts if each.says.label]
    if len(periods) < len(drafts) - 1 or any(each.says.unit or each.subject for each in periods):
        return
    for each in periods:
        each.says = replace(each.says, unit="gbp" if heading.field == "amount" else heading.unit)
    corner.put_anew("text", "")


def _is_counted(heading: Heading) -> bool:
    return heading.field == "amount" or (heading.field == "quantity" and heading.unit in _COUNTED)


def _says_of_whom(each: Draft) -> bool:
    """Whether the lowest words over a column of numbers name people, and nothing that is counted of them."""
    heading = read_heading(each.parts[-1])
    return each.look.numeric and (heading.field == "people" or heading.tag == "personal")
