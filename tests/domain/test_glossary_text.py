"""A glossary survives being a text, to the last letter."""

from dataclasses import replace

import pytest

from svdesk.domain.glossary import Retired
from svdesk.domain.glossary_text import FORM, NotAGlossary, dumped, loaded
from svdesk.storage import shipped
from tests.builders import GLOSSARY


def test_a_glossary_comes_back_as_it_was() -> None:
    retired = (Retired("T0", "Job work", ("T2", "T1")), Retired("T00", "Fax"))
    for glossary in (GLOSSARY, shipped.glossary(), replace(GLOSSARY, retired=retired)):
        assert loaded(dumped(glossary)) == glossary
        assert dumped(loaded(dumped(glossary))) == dumped(glossary)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", f'{{"form": "{FORM}"}}', dumped(GLOSSARY).replace("-1", "-2"),
     dumped(GLOSSARY).replace('"kind":"output"', '"kind":"wish"'), dumped(GLOSSARY)[:-1]],
)  # fmt: skip
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotAGlossary):
        loaded(text)


def test_a_text_from_before_terms_could_be_retired_has_none_retired() -> None:
    assert loaded(dumped(GLOSSARY).replace('"retired":[],', "")) == GLOSSARY
