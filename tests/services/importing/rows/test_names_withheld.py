import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.storage.ids import new_id

AT = datetime(2026, 4, 20, tzinfo=UTC)
NAMES = ("Anna Jones", "Bob Smith", "Carys Evans", "01656 111222")


def kept(folder: Path, text: str) -> dict[int, tuple[str, list[object]]]:
    file = folder / "register.csv"
    file.write_text(text, encoding="utf-8")
    with recording.start(folder / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as store:
        journey.bring_in(store, journey.rehearse(store, file, Silent()), "Ana", AT, Silent())
        rows = store.rows("SELECT row, outcome, cells FROM imported_row")
    return {int(str(row)): (str(outcome), json.loads(str(cells))) for row, outcome, cells in rows}


@pytest.mark.parametrize("total", ["Total,,2,2", ""])
def test_names_in_a_register_are_not_kept_with_its_rows(tmp_path: Path, total: str) -> None:
    found = kept(
        tmp_path,
        "Lunch club register,,,\nName,Phone,17/04/2024,24/04/2024\nAnna Jones,01656 111222,x,\nBob Smith,,x,x\n"
        f"Carys Evans,,,x\n{total}\n",
    )
    assert not any(name in json.dumps(found) for name in NAMES)
    assert found[3][1] == ["…", "…", "x", None]
    assert found[2][1][:2] == ["Name", "Phone"]
    assert "record" in {outcome for outcome, _cells in found.values()}


def test_what_totals_say_is_kept(tmp_path: Path) -> None:
    found = kept(
        tmp_path, "Lunch club register,,\nName,17/04/2024,24/04/2024\nAnna Jones,x,\nBob Smith,x,x\nTotal,2,1\n"
    )
    assert found[5] == ("record", ["Total", "2", "1"])


def test_a_row_of_which_a_count_is_held_is_kept_as_it_stands(tmp_path: Path) -> None:
    found = kept(
        tmp_path, "Lunch club register,,\nName,17/04/2024,24/04/2024\nAnna Jones,/,/\nBob Smith,/,?\nCarys Evans,/,/\n"
    )
    assert found[3] == ("held", ["Anna Jones", "/", "/"])
    assert "Bob Smith" not in json.dumps(found)


def test_words_of_a_log_are_kept_as_they_stand(tmp_path: Path) -> None:
    found = kept(tmp_path, "Date,Activity,Hours\n13/04/2024,Walk with Bob Smith,2\n")
    assert found[2][1][1] == "Walk with Bob Smith"
