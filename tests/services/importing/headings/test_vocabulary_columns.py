"""The dictionary knows the short forms and the Welsh that charities write over their columns."""

import pytest

from svdesk.services.importing.headings.headings import read_heading


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        (
            "people",
            "Nos|No.s|Numbers present|Att.|Attend|Pax|Bens|Vols|YP|CYP|ppl|Delegates|Footfall|Nifer yn bresennol|"
            "Chn|Wardens out|Stewards on duty|Bods|Folks there|Ladies present|Vol. nos|Turned out|Hands on the day",
        ),
        ("quantity", "Hrs|Vol hrs|Oriau|Cyfanswm oriau|Shift length|Number|Nifer"),
        ("amount", "Paid in|Paid out|Receipts|Payments|Money in (£)|Credit|Debit|Costau|Incwm"),
        ("target", "Targed|Targed blynyddol|Nod|Year-end target|Rhagolwg"),
        ("actual", "Gwirioneddol|Cyflawnwyd|Y chwarter hwn"),
        (
            "date",
            "Dyddiad|Mis|Chwarter|Dyddiad y digwyddiad|Timestamp|Created On|YYYY-MM|year_month|"
            "Month/Year|Mis a blwyddyn|dd/mm/yyyy",
        ),
        ("period_start", "Start Date|Dyddiad dechrau|Event start date"),
        ("text", "Gweithgaredd|Digwyddiad|Subject|Session title|Course name|Gweithdy"),
        ("place", "Lleoliad|Neuadd|Safle|Event location|Venue name|Parish|Plwyf"),
        ("notes", "Nodiadau|Sylwadau|Adborth|Full Comments|Weather or remarks|Tywydd a sylwadau"),
    ],
)
def test_a_heading_is_understood_however_it_is_shortened(field: str, headings: str) -> None:
    assert {text: read_heading(text).field for text in headings.split("|")} == dict.fromkeys(headings.split("|"), field)


def test_days_on_which_a_row_was_written_come_last() -> None:
    ranks = [read_heading(text).rank for text in ("Date", "Month", "Date completed", "Timestamp", "Modified On")]
    assert ranks == [3, 2, 1, 0, 0]
