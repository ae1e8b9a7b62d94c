"""The figures that a return carries, read as totals."""

import json
from datetime import date
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest

from svdesk.domain.period import Period
from svdesk.services.workbook import return_totals
from svdesk.services.workbook.return_totals import DATA, HEADINGS, ReturnTotal, totals_of
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Sheet, Workbook
from tests.services.workbook.saying import Said, said_by

FIGURE = {
    "code": "AT1", "label": "Hours given", "term": None, "relation": "", "value": "61.50", "unit": "hours",
    "people_basis": "", "suppressed": False,
}  # fmt: skip
CARRIED = {
    "provider": "Hub", "authority": "Anytown Council", "contract": "AC-1", "period": ["2025-04-01", "2025-06-30"],
    "figures": [FIGURE, FIGURE | {"code": "AT2", "value": "not_known"}],
}  # fmt: skip


def pdf(carried: object | None, name: str = DATA, **saved: object) -> bytes:
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        if carried is not None:
            document.attachments[name] = json.dumps(carried).encode()
        document.save(made, **saved)  # type: ignore[arg-type]
    return made.getvalue()


def told(data: bytes) -> Said:
    return said_by(lambda sender: return_totals.read(data, sender))


def test_the_sheet_says_in_every_row_that_it_is_a_total() -> None:
    said = told(pdf(CARRIED))
    (rows,) = said.rows.values()
    assert rows[0][0] == "Totals of the return of Hub to Anytown Council, AC-1. They are no activities."
    assert rows[1] == []
    assert tuple(rows[2]) == HEADINGS
    days = "2025-04-01..2025-06-30"
    assert rows[3:] == [
        ["Total of a return", "AT1", "Hours given", "61.50", "hours", None, days],
        ["Total of a return", "AT2", "Hours given", "not_known", "hours", None, days],
    ]
    assert said.notes["return-totals"] == {"days": "April to June 2025"}


def test_the_figures_are_given_back_exactly_with_their_period() -> None:
    (rows,) = told(pdf(CARRIED)).rows.values()
    read = Workbook("r.pdf", "pdf", "0" * 64, [Sheet("S", rows, width=7)], kind_of_source="return")
    period = Period(date(2025, 4, 1), date(2025, 6, 30))
    assert totals_of(read) == (
        ReturnTotal(4, "AT1", "Hours given", Decimal("61.50"), "", "hours", "", period),
        ReturnTotal(5, "AT2", "Hours given", None, "not_known", "hours", "", period),
    )


def test_any_other_workbook_has_no_totals_of_a_return() -> None:
    assert totals_of(Workbook("x.xlsx", "xlsx", "0" * 64, [])) == ()


@pytest.mark.parametrize(
    "carried",
    [
        None, [], {}, 7, CARRIED | {"period": ["2025-04-01"]}, CARRIED | {"period": ["2025-06-30", "2025-04-01"]},
        CARRIED | {"period": ["soon", "later"]}, CARRIED | {"figures": [{"code": "A"}]}, CARRIED | {"figures": None},
        CARRIED | {"figures": [FIGURE | {"value": 7}]}, CARRIED | {"provider": None},
    ],
)  # fmt: skip
def test_a_document_without_the_data_of_a_return_is_refused(carried: object) -> None:
    with pytest.raises(Refused, match="not-a-return"):
        told(pdf(carried))


def test_another_attachment_is_not_read() -> None:
    with pytest.raises(Refused, match="not-a-return"):
        told(pdf(CARRIED, name="other.json"))


def test_data_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(return_totals, "_LARGEST", 20)
    with pytest.raises(Refused, match="not-a-return"):
        told(pdf(CARRIED))


def test_a_document_locked_with_a_password_is_said_to_be_locked() -> None:
    with pytest.raises(Refused, match="locked-return"):
        told(pdf(CARRIED, encryption=pikepdf.Encryption(owner="a", user="b")))


def test_half_a_document_is_damaged() -> None:
    with pytest.raises(Refused, match="damaged"):
        told(b"%PDF-1.7\n1 0 obj")
