"""What is left out is known by name, and names of people are known to be names."""

import pytest

from svdesk.services.importing.headings.headings import read_heading


@pytest.mark.parametrize(
    ("tag", "headings"),
    [
        (
            "category",
            "F/T|P/T|Expires|Version Number|Status Reason|Time Zone Rule|Year group|Week no.|date_decimal",
        ),
        ("personal", "Name|Created By|Changed by|Organiser|Trainer|Your email|Contact tel|Gyrrwr|Enw llawn"),
        ("variance", "Balance|Balance c/f|% achieved|Unit price|Gweddill"),
        ("running", "YTD|Cumulative|Hyd yma"),
        ("vat", "VAT|TAW|Of which VAT"),
    ],
)
def test_columns_that_are_left_out_say_why(tag: str, headings: str) -> None:
    found = {text: read_heading(text) for text in headings.split("|")}
    assert {text: (heading.field, heading.tag) for text, heading in found.items() if text != "Name"} == {
        text: ("ignore", tag) for text in found if text != "Name"
    }
