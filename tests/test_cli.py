"""Every command does what it says, says what it did, and ends with the status that the contract names."""

import io
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from svdesk import __version__, cli
from svdesk.__main__ import main
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import parse
from svdesk.services import replayed
from svdesk.storage import journal, mappings, resources, returns
from svdesk.storage.store import Store
from tests.services.returns.pdf.read_back import read_back

ROOT = Path(__file__).parent.parent
SAMPLES = Path(__file__).parent / "samples"
RETURN = ["--contract", "AT/2025/117", "--period", "2025-26-Q4"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert main(["demo", "--to", str(folder)]) == cli.DONE
    return folder


@pytest.fixture
def desk(demo: Path, tmp_path: Path) -> str:
    """A copy of the sample charity's desk file that a test may change."""
    return str(shutil.copy(demo / "demo.svdesk", tmp_path / "desk.svdesk"))


@pytest.fixture
def empty(tmp_path: Path) -> str:
    file = str(tmp_path / "new.svdesk")
    assert main(["new", file, "--name", "Riverside Hub", "--charity-number", "1090095"]) == cli.DONE
    return file


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_a_rehearsal_writes_nothing_and_has_the_shape_of_the_contract(
    empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    sheet = str(SAMPLES / "d2_volunteer_log.csv")
    assert main(["import", sheet, "--into", empty, "--dry-run", "--json"]) == cli.DONE
    rehearsed = told(capsys)
    counts = rehearsed["counts"]
    assert counts["rows_read"] == counts["rows_with_records"] + counts["rows_skipped"]
    assert counts["records"] == counts["new"] + counts["already_here"] + counts["held"] == len(rehearsed["records"])
    assert main(["history", empty, "--json"]) == cli.DONE
    assert len(told(capsys)) == 1


def test_an_import_goes_in_once_and_is_taken_back_by_one_undo(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = str(SAMPLES / "d1_quarters_wide.xlsx")
    assert main(["import", sheet, "--into", empty]) == cli.DONE
    said = capsys.readouterr().out
    assert "22 went in" in said
    (copy,) = Path(empty).parent.glob("*before import*.svdesk")
    assert str(copy) in said
    assert main(["import", sheet, "--into", empty, "--json"]) == cli.DONE
    assert told(capsys)["counts"]["already_here"] == 22
    assert main(["map", empty, "--json"]) == cli.DONE
    assert {use["label"] for use in told(capsys)} >= {"Lunch club meals", "Hours given by volunteers"}
    assert main(["undo", empty]) == cli.DONE
    assert "Import d1_quarters_wide.xlsx" in capsys.readouterr().out
    assert main(["map", empty, "--json"]) == cli.DONE
    assert told(capsys) == []


def test_there_is_an_end_to_undo(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["undo", empty]) == cli.WRONG
    assert "nothing to undo" in capsys.readouterr().err


def test_suggestions_are_a_document_a_line_in_the_order_of_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Job club\n\nBanc bwyd ŵ\n"))
    assert main(["suggest", "--top", "3", "--json"]) == cli.DONE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["text"] for line in lines] == ["Job club", "", "Banc bwyd ŵ"]
    assert lines[0]["suggestions"][0] | {"why": ""} == {
        "id": "SV-013", "label": "Employability support", "score": 1.0, "why": "",
    }  # fmt: skip
    assert len(lines[0]["suggestions"]) <= 3
    assert lines[1] == {"text": "", "suggestions": [], "none": True}


def test_suggestions_learn_from_a_desk_file(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Gentle exercise class\n"))
    assert main(["suggest", "--into", str(demo / "demo.svdesk"), "--json"]) == cli.DONE
    best = told(capsys)["suggestions"][0]
    assert "before" in best["why"]


def test_a_return_is_written_with_its_twins_and_read_back(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["return", desk, *RETURN, "--to", str(tmp_path / "out"), "--json"]) == cli.DONE
    made = told(capsys)
    assert all(Path(made[kind]).is_file() for kind in ("pdf", "csv", "xlsx"))
    assert main(["read", made["pdf"], "--json"]) == cli.DONE
    carried = told(capsys)
    assert carried["intact"] is True
    assert carried["sha256"] == made["sha256"]
    assert main(["read", made["pdf"]]) == cli.DONE
    assert "as it was exported" in capsys.readouterr().out
    assert main(["trace", desk, *RETURN, "--figure", "AT1"]) == cli.DONE
    [figure] = told(capsys)["figures"]
    assert figure["value"] == {f["code"]: f["value"] for f in carried["figures"]}["AT1"]


def test_what_is_only_the_least_is_read_back_as_such(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    expected, least = [], []
    for pdf in sorted((demo / "returns").glob("*.pdf")):
        assert main(["read", str(pdf), "--json"]) == cli.DONE
        expected += [f["code"] for f in told(capsys)["figures"] if f["people_basis"].endswith("at_least")]
        assert main(["read", str(pdf)]) == cli.DONE
        least += [line.split()[0] for line in capsys.readouterr().out.splitlines() if "at least" in line]
    assert least == expected
    assert expected


def test_the_history_says_of_an_undo_what_the_window_says(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.open(Path(empty)) as store:
        for label in (replayed.REMOVED.format(file="a.csv"), "Add “Walk”"):
            with store.change(label, by="Ana") as change:
                change.insert("person", {"name": label})
            journal.undo(store, by="Ana")
        expected = [replayed.in_history(line.kind, line.label) for line in journal.history(store)]
    capsys.readouterr()
    assert main(["history", empty]) == cli.DONE
    assert [line.strip().split("  ", 2)[-1] for line in capsys.readouterr().out.splitlines()] == expected
    assert "Bring back the import of a.csv" in expected


def test_a_check_names_every_problem_and_a_stop_is_the_status(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", desk, *RETURN]) == cli.DONE
    assert "Note: “Households”" in capsys.readouterr().out
    assert main(["check", desk, "--contract", "LB-2025-031", "--period", "2019-20", "--json"]) == cli.PROBLEMS
    found = told(capsys)
    assert found["counts"]["stop"] == sum(p["severity"] == "stop" for p in found["problems"]) > 0
    assert {"code", "severity", "where", "message", "fix"} <= found["problems"][0].keys()


def test_formats_are_listed_and_a_faulty_one_is_named_with_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["formats", "--json"]) == cli.DONE
    assert {"standard", "anytown-quarterly", "lanternbridge-grant"} <= {f["id"] for f in told(capsys)}
    pack = tmp_path / "ours.toml"
    pack.write_text(resources.read_text("formats/standard.toml"), "utf-8")
    assert main(["formats", "check", str(pack)]) == cli.DONE
    pack.write_text("colour = 'red'\n" + pack.read_text("utf-8"), "utf-8")
    assert tomllib.loads(pack.read_text("utf-8"))
    capsys.readouterr()
    assert main(["formats", "check", str(pack)]) == cli.PROBLEMS
    assert "colour" in (out := capsys.readouterr().out)
    assert "ours.toml" in out


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["check", "DESK", "--contract", "X", "--period", "2025-26"], cli.WRONG, "AT/2025/117"),
        (["history", "MISSING"], cli.UNUSABLE, "There is no file"),
        (["history", "JPEG"], cli.UNUSABLE, "not"),
        (["read", "JPEG"], cli.UNUSABLE, ""),
        (["import", "JPEG", "--into", "DESK"], cli.UNUSABLE, ""),
        (["new", "DESK", "--name", "Again"], cli.UNUSABLE, ""),
        (["formats", "check"], cli.WRONG, "named"),
        (["new", "MISSING", "--name", " "], cli.WRONG, "no name"),
        (["demo", "--to", "JPEG"], cli.UNUSABLE, "cannot be made"),
        (["return", "DESK", *RETURN, "--to", "JPEG"], cli.UNUSABLE, "cannot be made"),
        (["formats", "check", "NESTED"], cli.PROBLEMS, ""),
    ],
)
def test_what_cannot_be_done_is_said_in_plain_words(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, says: str
) -> None:
    jpeg = tmp_path / "picture.svdesk"
    jpeg.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20)
    nested = tmp_path / "nested.toml"
    nested.write_text("a = " + "[" * 5000, "utf-8")
    names = {"NESTED": str(nested), "DESK": desk, "MISSING": str(tmp_path / "no.svdesk"), "JPEG": str(jpeg)}
    assert main([names.get(word, word) for word in arguments]) == status
    said = capsys.readouterr()
    told_of = said.err or said.out
    assert says in told_of
    assert told_of.strip().endswith(".") or told_of.strip().endswith(".toml")
    assert "Traceback" not in told_of


def test_a_return_that_could_not_be_written_is_not_kept_as_sent(desk: str, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    assert main(["return", desk, *RETURN, "--to", str(blocked)]) == cli.UNUSABLE
    with Store.open(Path(desk), read_only=True) as store:
        assert [one.period for one in returns.sent(store)].count(parse("2025-26-Q4")) == 1  # that of the demo itself


def test_the_demo_never_replaces_a_charitys_own_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "demo.svdesk"
    assert main(["new", str(file), "--name", "A charity of our own"]) == cli.DONE
    before = file.read_bytes()
    assert main(["demo", "--to", str(tmp_path)]) == cli.UNUSABLE
    assert "A charity of our own" in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["check", "f", "--contract", "X", "--period", "2025-27"], ["fly"], ["improt", "x"]]
)
def test_a_wrong_command_line_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == cli.WRONG
    assert capsys.readouterr().err


def test_the_program_proves_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test"]) == cli.DONE
    out = capsys.readouterr().out
    assert out.startswith(f"svdesk {__version__}")
    assert "\nEverything works.\n" in out
    assert out.rstrip().endswith("The window works too.")


def test_the_program_proves_itself_where_there_is_no_screen() -> None:
    without = {name: text for name, text in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "svdesk", "--self-test"]
    run = subprocess.run(command, cwd=ROOT, env=without, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == cli.DONE
    assert "Showed Shared terms" in run.stdout
    assert "still open" not in run.stderr


def test_what_is_stopped_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(_path: Path, **_how: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "open", stopped)
    assert main(["history", "any.svdesk"]) == cli.STOPPED
    assert "Nothing was changed" in capsys.readouterr().err


def test_what_words_mean_goes_out_and_comes_in_where_there_is_no_answer_yet(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine.sssom.tsv"
    assert main(["map", desk, "--export", str(out)]) == cli.DONE
    assert capsys.readouterr().out.startswith("Wrote 53 lines")
    before = Path(desk).read_bytes()
    assert main(["map", desk, "--import", str(out), "--dry-run"]) == cli.DONE
    assert capsys.readouterr().out.startswith("mine.sssom.tsv: 0 new, 53 as they are here, 0 that differ.\nNothing")
    assert Path(desk).read_bytes() == before
    with Store.open(Path(desk)) as store:
        forget_one(store)
    capsys.readouterr()
    assert main(["map", desk, "--import", str(out), "--json"]) == cli.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["new"], told["same"], told["taken"]) == (1, 52, 1)
    with Store.open(Path(desk)) as store:
        own_term = forget_one(store)
        with store.change("Otherwise", by="Ana") as change:
            mappings.decide(change, Mapping(own_term, Relation.NOTHING_FITS, by="Ana"))
    assert main(["map", desk, "--import", str(out), "--json"]) == cli.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["new"], told["differs"], told["taken"]) == (0, 1, 0)


def test_what_is_only_nearly_the_same_is_taken_and_said_to_be_so(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, again = tmp_path / "mine.sssom.tsv", tmp_path / "again.sssom.tsv"
    assert main(["map", desk, "--export", str(out)]) == cli.DONE
    with Store.open(Path(desk)) as store:
        word = mappings.own_term(store, forget_one(store))
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    [mine] = [n for n, line in enumerate(lines) if f"own:{word.id}\t" in line]
    lines[mine] = (
        lines[mine].replace("skos:exactMatch", "skos:closeMatch").replace("skos:broadMatch", "skos:closeMatch")
    )
    out.write_text("".join(lines), encoding="utf-8")
    capsys.readouterr()
    assert main(["map", desk, "--import", str(out)]) == cli.DONE
    assert "1 of the new say that words mean nearly the same; they are counted as the same." in capsys.readouterr().out
    assert main(["map", desk, "--export", str(again)]) == cli.DONE
    assert again.read_text(encoding="utf-8") == out.read_text(encoding="utf-8")


def test_of_two_answers_for_the_same_words_the_first_is_taken_and_the_other_said_to_be_left_out(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine.sssom.tsv"
    assert main(["map", desk, "--export", str(out)]) == cli.DONE
    with Store.open(Path(desk)) as store:
        word = mappings.own_term(store, forget_one(store))
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    [mine] = [line for line in lines if f"own:{word.id}\t" in line]
    other = mine.replace("skos:exactMatch", "skos:narrowMatch").replace("skos:broadMatch", "skos:narrowMatch")
    out.write_text("".join([*lines, other]), encoding="utf-8")
    capsys.readouterr()
    assert main(["map", desk, "--import", str(out)]) == cli.DONE
    said = capsys.readouterr().out
    assert f"Line {len(lines) + 1} is left out: an earlier line answers otherwise for the same words." in said
    assert "Took 1;" in said


def forget_one(store: Store) -> str:
    [(own_term,)] = store.rows("SELECT own_term_id FROM mapping WHERE term_id IS NOT NULL ORDER BY own_term_id LIMIT 1")
    with store.change("Forget", by="Ana") as change:
        mappings.undecide(change, own_term)
    return str(own_term)


def test_the_glossary_is_a_pdf_as_it_ships_or_as_a_desk_file_speaks_it(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "words.pdf"
    assert main(["glossary", "--pdf", str(to), "--welsh"]) == cli.DONE
    shipped = read_back(to.read_bytes()).text
    assert "Swyddi a grëwyd (unreviewed)" in shipped.replace("\u00a0", " ")
    assert "Our own words" not in shipped
    assert main(["glossary", desk, "--pdf", str(to)]) == cli.DONE
    ours = read_back(to.read_bytes()).text
    assert "Our own words" in ours
    assert "unreviewed" not in ours
    assert capsys.readouterr().out == f"Wrote {to}\n" * 2


def test_a_desk_file_is_never_written_over_by_a_word_list(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(desk).read_bytes()
    assert main(["glossary", "--pdf", desk]) == cli.WRONG
    assert "is no name of a PDF" in capsys.readouterr().err
    assert Path(desk).read_bytes() == before
