"""Every PDF that the suite makes is judged by the veraPDF engine, as an authority might; this runs last.

Other tests hand over their PDFs with the fixture `keep_pdf`.
"""

from pathlib import Path

import pytest

from tests.verapdf.judge import judge


@pytest.mark.usefixtures("verapdf")
def test_every_pdf_of_this_run_keeps_pdf_ua_1_and_pdf_a_3a(kept_pdfs: dict[Path, str], whole_run: bool) -> None:
    if not kept_pdfs and not whole_run:
        pytest.skip("The tests chosen for this run make no PDF.")
    assert kept_pdfs, "A whole run kept no PDF, so nothing was judged."
    broken = {path: rules for path, rules in judge(list(kept_pdfs)).items() if rules}
    report = [f"{path.name}, by {kept_pdfs[path]}\n    " + "\n    ".join(rules) for path, rules in broken.items()]
    assert not broken, "veraPDF refuses:\n" + "\n".join(report)
