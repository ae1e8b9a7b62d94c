"""What is sent is what was recorded: the PDF, the data inside it, its twins and the copy that is kept."""

import csv
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from svdesk.domain.authority import Contract
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period, parse
from svdesk.services import contracts, recording
from svdesk.services.returns import data
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.compose.words import value_of
from svdesk.services.returns.export import Exported, draw, export
from svdesk.services.returns.formats import format_by
from svdesk.storage.store import Store
from tests.services.returns.charity import (
    ANSWERS,
    ANYTOWN,
    BY,
    LANTERN,
    PLAIN,
    Q1,
    YEAR,
    in_a_desk_file,
    return_of,
)

AT = datetime(2025, 7, 9, 10, 30, tzinfo=UTC)
Keep = Callable[[bytes, str], Path]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Store]:
    """A desk file with the council's contract, every question of which is answered for the first quarter."""
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        yield store


def words_of(pdf: Path | bytes) -> str:
    """All the text of a PDF, as a reader copies it out."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def sent(store: Store, to: Path, **how: bool) -> Exported:
    return export(store, "AC-2025-014", Q1, to, at=AT, by=BY, **how)


def kept(store: Store) -> list[tuple[str, ...]]:
    return [tuple(row) for row in store.rows("SELECT id, starts, ends, data_sha256, pdf_sha256 FROM sent_return")]


@pytest.mark.parametrize(
    ("name", "contract", "period"),
    [("council", ANYTOWN, Q1), ("foundation", LANTERN, YEAR), ("standard", PLAIN, Q1)],
)
def test_the_pdf_shows_every_figure_and_passes_its_judge(
    keep_pdf: Keep, name: str, contract: Contract, period: Period
) -> None:
    made = return_of(contract, period)
    drawn = draw(made, at=AT)
    keep_pdf(drawn.pdf, f"return-{name}")
    text = words_of(drawn.pdf)
    for figure in made.figures:
        assert value_of(figure) in text, figure.code
    for answer in ANSWERS[contract.id].values():
        assert answer in text
    assert f"Data fingerprint {data.fingerprint(drawn.sha256)}" in text
    assert "Made on 9 July 2025" in text
    assert not drawn.draft


def test_an_export_writes_three_files_with_one_name(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path / "returns" / "summer")
    assert [path.name for path in (done.pdf, done.csv, done.xlsx)] == [
        f"Anytown Council AC-2025-014 2025-26-Q1.{ending}" for ending in ("pdf", "csv", "xlsx")
    ]
    assert sorted((tmp_path / "returns" / "summer").iterdir()) == sorted([done.pdf, done.csv, done.xlsx])


def test_no_export_replaces_that_of_another_contract(hub: Store, tmp_path: Path) -> None:
    other = replace(ANYTOWN, id="k9", reference="AC/2025/014", targets=())
    contracts.add(hub, other, format_by(other.format_id, other.format_edition), BY, AT)
    for reference in (ANYTOWN.reference, other.reference):
        export(hub, reference, Q1, tmp_path / "returns", draft=True, at=AT, by=BY)
    assert len(list((tmp_path / "returns").iterdir())) == 6


def test_the_data_inside_is_that_of_the_desk_file(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path)
    found = data.read(done.pdf)
    assert found == {"intact": True, **data.return_data(assemble(hub, "AC-2025-014", Q1))}
    assert found["sha256"] == done.sha256


def test_the_twins_hold_the_same_values_as_the_data(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path)
    told = {figure["code"]: figure["value"] for figure in data.read(done.pdf)["figures"]}
    with done.csv.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Code"]: row for row in csv.DictReader(file)}
    assert {code: float(row["Value"]) for code, row in rows.items() if row["Value"]} == {
        code: float(value) for code, value in told.items()
    }
    assert rows["AT15"]["In words"] == ANSWERS["k1"]["AT15"]
    book = openpyxl.load_workbook(done.xlsx)
    (headings, *lines) = book["Return"].iter_rows(values_only=True)
    places = {heading: number for number, heading in enumerate(headings)}
    values = {line[places["Code"]]: line[places["Value"]] for line in lines if line[places["Value"]] is not None}
    assert values == pytest.approx({code: float(value) for code, value in told.items()})
    assert done.sha256 in [row[1] for row in book["About"].iter_rows(values_only=True)]


def test_what_was_sent_is_kept_with_the_hashes_of_its_bytes(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path)
    ((identity, starts, ends, data_sha256, pdf_sha256),) = kept(hub)
    assert (starts, ends) == ("2025-04-01", "2025-06-30")
    assert data_sha256 == done.sha256
    assert pdf_sha256 == hashlib.sha256(done.pdf.read_bytes()).hexdigest()
    ((pdf,),) = hub.rows("SELECT pdf FROM sent_return_file WHERE sent_return_id = ?", (identity,))
    assert pdf == done.pdf.read_bytes()


def test_a_draft_is_marked_on_every_page_and_not_kept(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path, draft=True)
    assert done.draft
    assert done.pdf.name.endswith("2025-26-Q1 draft.pdf")
    assert kept(hub) == []
    with pypdfium2.PdfDocument(done.pdf) as document:
        assert all("Draft" in page.get_textpage().get_text_bounded() for page in document)


def test_a_return_with_something_to_mend_is_a_draft_whatever_was_asked(hub: Store, tmp_path: Path) -> None:
    contract = replace(ANYTOWN, id=hub.rows("SELECT id FROM contract")[0][0])
    recording.answer(hub, contract, Q1, {"AT15": " "}, BY)
    done = sent(hub, tmp_path)
    assert done.draft
    assert [one.code for one in done.problems if one.severity.value == "stop"] == ["answer-missing"]
    assert kept(hub) == []
    assert "AT15. What did this quarter's work change" in words_of(done.pdf)


def test_a_period_outside_the_contract_is_a_draft_too(hub: Store, tmp_path: Path) -> None:
    done = export(hub, "AC-2025-014", parse("2026-27-Q1"), tmp_path, at=AT, by=BY)
    assert done.draft
    assert done.problems[0].code == "period-outside-contract"


def test_the_same_return_at_the_same_moment_is_the_same_bytes(hub: Store, tmp_path: Path) -> None:
    first, second = sent(hub, tmp_path / "one"), sent(hub, tmp_path / "two")
    assert first.pdf.read_bytes() == second.pdf.read_bytes()
    assert first.csv.read_bytes() == second.csv.read_bytes()


def test_characters_that_cannot_be_printed_are_told(hub: Store, tmp_path: Path) -> None:
    contract = replace(ANYTOWN, id=hub.rows("SELECT id FROM contract")[0][0])
    recording.answer(hub, contract, Q1, {"AT15": "We danced \U0001f483 and sang."}, BY)
    done = sent(hub, tmp_path)
    (problem,) = (one for one in done.problems if one.code == "letters-missing")
    assert "U+1F483" in problem.message
    assert data.read(done.pdf)["answers"][0]["text"] == "We danced \U0001f483 and sang."


def test_private_words_stay_at_home(hub: Store, tmp_path: Path) -> None:
    done = sent(hub, tmp_path)
    cells = [cell.value for sheet in openpyxl.load_workbook(done.xlsx) for row in sheet.iter_rows() for cell in row]
    everything = [
        words_of(done.pdf),
        json.dumps(data.read(done.pdf), ensure_ascii=False),
        done.csv.read_text(encoding="utf-8-sig"),
        " ".join(map(str, cells)),
    ]
    private = ["Job club at the library", "Van to the market", "Bank's team painted the hall", "The heating failed."]
    kept_at_home = assemble(hub, "AC-2025-014", Q1).recorded.activities
    assert all(any(words in f"{a.text} {a.private_note}" for a in kept_at_home) for words in private)
    assert not [(words, place[:20]) for words in private for place in everything if words in place]


def test_a_text_that_looks_like_a_formula_stays_text(hub: Store, tmp_path: Path) -> None:
    contract = replace(ANYTOWN, id=hub.rows("SELECT id FROM contract")[0][0])
    recording.answer(hub, contract, Q1, {"AT15": '=HYPERLINK("http://example.org")'}, BY)
    done = sent(hub, tmp_path)
    assert re.search(r"\"'=HYPERLINK", done.csv.read_text(encoding="utf-8-sig"))
    cells = [cell for row in openpyxl.load_workbook(done.xlsx)["Return"].iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_a_folder_that_cannot_be_made_is_told(hub: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be made"):
        sent(hub, tmp_path / "file" / "folder")
