"""The judge must be able to refuse, or its silence about our own PDFs would mean nothing."""

import io
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.verapdf.judge import judge

pytestmark = pytest.mark.usefixtures("verapdf")


def plain_pdf() -> bytes:
    """A page of text as reportlab makes it when left alone: no tags, no embedded font, no metadata."""
    made = io.BytesIO()
    canvas = Canvas(made, invariant=True)
    canvas.drawString(72, 720, "A line of text")
    canvas.save()
    return made.getvalue()


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the judge says of three files that deserve refusal and one that is not there."""
    folder = tmp_path_factory.mktemp("Dy  fforwm ŵ ŷ")
    (folder / "plain.pdf").write_bytes(plain_pdf())
    (folder / "rubbish.pdf").write_bytes(b"%PDF-1.7 and then nothing of the kind")
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.save(folder / "boastful.pdf")
    names = ["plain.pdf", "rubbish.pdf", "boastful.pdf", "missing.pdf"]
    return {path.name: broken for path, broken in judge([folder / name for name in names]).items()}


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param("ua1 7.1 test 11,", id="no structure tree"),
        pytest.param("ua1 7.1 test 3,", id="text neither tagged nor an artefact"),
        pytest.param("ua1 7.2 test 34,", id="no natural language"),
        pytest.param("3a 6.7.3.3 test 1,", id="no structure tree in an archive file"),
        pytest.param("3a 6.2.11.4.1 test 1,", id="font not embedded"),
    ],
)
def test_a_page_without_tags_is_refused(verdicts: dict[str, list[str]], rule: str) -> None:
    assert [line for line in verdicts["plain.pdf"] if line.startswith(rule)]


def test_a_page_that_only_says_it_is_tagged_is_refused(verdicts: dict[str, list[str]]) -> None:
    broken = verdicts["boastful.pdf"]
    assert not [line for line in broken if line.startswith("ua1 6.2 test 1,")]
    assert [line for line in broken if line.startswith("ua1 7.1 test 3,")]


@pytest.mark.parametrize("name", ["rubbish.pdf", "missing.pdf"])
def test_what_cannot_be_read_is_refused_in_every_flavour(verdicts: dict[str, list[str]], name: str) -> None:
    assert [line.split(",")[0] for line in verdicts[name]] == ["ua1 file test 0", "3a file test 0"]


def test_a_flavour_that_verapdf_does_not_know_is_no_pass(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    path.write_bytes(plain_pdf())
    assert "knows no flavour ua9" in judge([path], ["ua9"])[path][0]
