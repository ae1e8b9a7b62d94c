"""What was being typed into a return when the program was cut off is kept at the next start."""

from pathlib import Path

from svdesk.domain.period import parse
from svdesk.services import half_answers, recording
from svdesk.storage import answers, authorities, scratch
from tests.services.returns.charity import ANYTOWN, Q1, in_a_desk_file


def test_answers_that_were_jotted_down_are_kept_where_they_belong(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        contract = authorities.contract(store, ANYTOWN.reference)
        for period, text in ((Q1, "First"), (parse("2025-04-03..2025-05-09"), "Some weeks")):
            recording.jot(store, half_answers.place(contract.id, period), half_answers.written({"AT15": text}))
        half_answers.take_up(store, "Ana")
        assert answers.of(store, contract.id, Q1)["AT15"] == "First"
        assert answers.of(store, contract.id, parse("2025-04-03..2025-05-09")) == {"AT15": "Some weeks"}
        assert scratch.among(store, half_answers.PLACE) == {}


def test_what_cannot_be_read_or_is_for_a_contract_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        contract = authorities.contract(store, ANYTOWN.reference)
        before = answers.of(store, contract.id, Q1)
        for at, text in (
            ("gone/2025-26-Q1", '{"AT15": "Words"}'),
            (f"{contract.id}/some day", '{"AT15": "Words"}'),
            (f"{contract.id}/{Q1.code}", "{half"),
            (f"{contract.id}/2025-26", '["AT15"]'),
        ):
            recording.jot(store, half_answers.PLACE + at, text)
        half_answers.take_up(store, "Ana")
        assert answers.of(store, contract.id, Q1) == before
        assert not scratch.waiting(store, half_answers.PLACE)


def test_without_answers_nothing_is_jotted_down(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        assert half_answers.written({}) == ""
        half_answers.take_up(store, "Ana")
        assert not scratch.waiting(store, half_answers.PLACE)
