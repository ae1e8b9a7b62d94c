"""What a return says to other programs is what it says to people, in the shapes that are promised."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from svdesk.domain.activity import Empty, PeopleBasis, Share
from svdesk.domain.errors import FileUnusable, UserError
from svdesk.services.returns import data
from svdesk.services.returns.compose import compose
from svdesk.services.returns.pdf.archive import seal
from svdesk.services.returns.pdf.render import render
from tests.services.returns.charity import ANYTOWN, LANTERN, PLAIN, Q1, YEAR, Ledger, return_of, year_of_work

MOMENT = datetime(2025, 7, 9, 10, 30, tzinfo=UTC)


def sealed(tmp_path: Path, carried: bytes) -> Path:
    document = compose(return_of(PLAIN))
    pdf = seal(render(document), title="T", language="en-GB", author="A", data=carried, created=MOMENT)
    path = tmp_path / "return.pdf"
    path.write_bytes(pdf)
    return path


def test_the_data_has_the_promised_shape_and_nothing_more() -> None:
    found = data.return_data(return_of(ANYTOWN))
    assert set(found) == {
        *("schema", "provider", "authority", "contract", "format", "glossary", "period"),
        *("figures", "answers", "sha256"),
    }
    assert (found["schema"], found["provider"], found["authority"]) == (1, "Riverside Hub", "Anytown Council")
    assert found["contract"] == "AC-2025-014"
    assert found["format"] == {"id": "anytown-quarterly", "edition": "2025-26"}
    assert found["period"] == ["2025-04-01", "2025-06-30"]
    keys = {"code", "label", "term", "relation", "value", "unit", "people_basis", "suppressed"}
    assert all(set(figure) == keys for figure in found["figures"])
    assert [set(answer) for answer in found["answers"]] == [{"code", "question", "text"}] * 2
    assert data.has_shape(found)


@pytest.mark.parametrize(("contract", "period"), [(ANYTOWN, Q1), (LANTERN, YEAR), (PLAIN, Q1)])
def test_the_figures_in_the_data_are_the_figures(contract: Any, period: Any) -> None:
    made = return_of(contract, period)
    told = data.return_data(made)["figures"]
    assert [figure["code"] for figure in told] == [figure.code for figure in made.figures]
    for said, figure in zip(told, made.figures, strict=True):
        assert said["unit"] == figure.unit.id
        assert said["term"] == figure.term
        assert (Decimal(said["value"]) if figure.quantity else None) == (figure.quantity and figure.quantity.value)


def test_numbers_are_written_out_and_the_kinds_of_empty_are_words() -> None:
    ledger = Ledger()
    for own, empty in (("starts", Empty.NIL), ("parcels", Empty.NOT_KNOWN), ("shops", Empty.NOT_APPLICABLE)):
        ledger.did("Work", date(2025, 5, 3), ledger.count(own, empty))
    ledger.did("Work", date(2025, 5, 4), ledger.count("hours", "1200.50"), ledger.count("rescued", "3000"))
    values = {f["code"]: f["value"] for f in data.return_data(return_of(ANYTOWN, made=ledger))["figures"]}
    assert values["AT3"] == "0"
    assert values["AT5"] == "not_known"
    assert values["AT14"] == "not_applicable"
    assert values["AT13"] == "not_answered"
    assert values["AT11"] == "1200.5"
    assert values["AT6"] == "3000"
    assert {f["code"]: f["value"] for f in data.return_data(return_of(ANYTOWN))["figures"]}["AT14"] == "310.40"


def test_how_people_were_counted_goes_with_the_figure() -> None:
    basis = {f["code"]: f["people_basis"] for f in data.return_data(return_of(ANYTOWN))["figures"]}
    assert basis["AT1"] == "different_people_at_least"
    assert basis["AT7"] == "different_people"
    assert basis["AT11"] == ""
    assert basis["AT3"] == ""
    ledger = Ledger()
    ledger.did("Work", date(2025, 5, 3), ledger.count("starts", "2", basis=PeopleBasis.NEW_PEOPLE))
    again = {f["code"]: f["people_basis"] for f in data.return_data(return_of(ANYTOWN, made=ledger))["figures"]}
    assert again["AT3"] == "new_people"


def test_the_hash_is_of_everything_but_itself_and_the_same_return_gives_the_same_bytes() -> None:
    found = data.return_data(return_of(ANYTOWN))
    rest = {key: value for key, value in found.items() if key != "sha256"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert found["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert data.canonical(found) == data.canonical(data.return_data(return_of(ANYTOWN)))
    assert "Job club at the library" not in text
    assert "\\u" not in text
    other = year_of_work()
    other.did("One more", date(2025, 5, 3), other.count("hours", "1"))
    assert data.return_data(return_of(ANYTOWN, made=other))["sha256"] != found["sha256"]


def test_a_fingerprint_is_the_beginning_of_the_hash_in_groups() -> None:
    assert data.fingerprint("0123456789abcdef" * 4) == "0123 4567 89ab cdef"


def test_a_trace_names_every_count_and_the_shares_add_up() -> None:
    ledger = year_of_work()
    ledger.activities = [replace(a, shares=(Share("k1", 3334), Share("k2", 6666))) for a in ledger.activities]
    made = return_of(ANYTOWN, made=ledger)
    (hours,) = data.trace_json(made, "AT11")["figures"]
    assert hours["basis"] == "sum"
    assert {record["share"] for record in hours["records"]} == {"33.34%"}
    assert sum(Decimal(record["quantity"]) for record in hours["records"]) == Decimal(hours["value"])
    counts = {count.id: a.id for a in made.recorded.activities for count in a.counts}
    assert all(counts[record["count"]] == record["activity"] for record in hours["records"])


def test_a_trace_of_all_has_every_figure_in_the_order_of_the_form() -> None:
    made = return_of(ANYTOWN)
    traced = data.trace_json(made)["figures"]
    assert [figure["code"] for figure in traced] == [figure.code for figure in made.figures]
    assert traced[0]["basis"] == "different people, at least"
    assert traced[0]["records"][0]["share"] == "100%"
    assert set(traced[0]) == {"code", "label", "value", "unit", "basis", "records"}


def test_a_trace_of_an_unknown_figure_names_the_nearest() -> None:
    with pytest.raises(UserError, match="Did you mean “AT4”"):
        data.trace_json(return_of(ANYTOWN), "AT41")


def test_problems_are_told_with_their_sentences_and_counted() -> None:
    made = return_of(ANYTOWN, answers={})
    found = data.problems_json(made.problems)
    assert found["counts"]["stop"] == 1
    assert sum(found["counts"].values()) == len(found["problems"])
    first = found["problems"][0]
    assert set(first) == {"code", "severity", "where", "message", "fix"}
    assert (first["code"], first["severity"]) == ("answer-missing", "stop")
    assert first["where"] == {"page": "returns", "record": "k1", "field": "AT15"}
    json.dumps(found)


def test_what_a_return_carries_is_read_back_whole(tmp_path: Path) -> None:
    told = data.return_data(return_of(PLAIN))
    assert data.read(sealed(tmp_path, data.canonical(told))) == {"intact": True, **told}


def test_data_whose_own_hash_is_wrong_is_not_intact(tmp_path: Path) -> None:
    told = data.return_data(return_of(PLAIN))
    told["figures"][0]["value"] = "999"
    found = data.read(sealed(tmp_path, data.canonical(told)))
    assert found["intact"] is False
    assert found["figures"][0]["value"] == "999"


@pytest.mark.parametrize(
    "carried",
    [b"[1]", b"{", b"[" * 100_000, b'"x"', b"\xff", b'{"provider":"P","period":["a","b"],"sha256":"x"}'],
)
def test_a_pdf_with_other_data_is_no_return(tmp_path: Path, carried: bytes) -> None:
    with pytest.raises(FileUnusable, match=re.escape("return.pdf")):
        data.read(sealed(tmp_path, carried))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("provider", 3),
        ("period", ["2025-04-01"]),
        ("period", "2025"),
        ("format", "standard"),
        ("format", {"id": "x", "edition": 1}),
        ("figures", {}),
        ("figures", [{"code": "A"}]),
        ("answers", [3]),
        ("sha256", None),
    ],
)
def test_a_stranger_s_data_must_have_the_shape(key: str, wrong: object) -> None:
    told = data.return_data(return_of(PLAIN))
    assert not data.has_shape({**told, key: wrong})
