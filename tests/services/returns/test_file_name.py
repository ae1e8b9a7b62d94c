"""The name of an exported return can be saved on any computer, Windows too."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import Period, parse
from svdesk.services.returns.file_name import stem, stem_among

Q1 = parse("2025-26-Q1")


@pytest.mark.parametrize(
    ("authority", "reference", "period", "name"),
    [
        ("Anytown Council", "AC-2025-014", "2025-26-Q1", "Anytown Council AC-2025-014 2025-26-Q1"),
        ("Trust", "LB/25/107", "2025-26", "Trust LB-25-107 2025-26"),
        ("Trust", "A: *the* <one>", "2025-M04", "Trust A- -the- -one- 2025-M04"),
        ("Cyngor Sir Ŵy", "Cy 1", "2025-04-02..2025-05-03", "Cyngor Sir Ŵy Cy 1 2025-04-02 to 2025-05-03"),
        ("Acme plc.", "..", "2025-26", "Acme plc 2025-26"),
        ("A\u202egnp.exe", "x\ty\nz", "2025-26", "Agnp.exe xyz 2025-26"),
    ],
)
def test_a_name_says_authority_reference_and_period(authority: str, reference: str, period: str, name: str) -> None:
    assert stem(authority, reference, parse(period)) == name


def test_a_draft_never_takes_the_name_of_the_return() -> None:
    assert stem("Council", "R", Q1, draft=True) == "Council R 2025-26-Q1 draft"


def test_a_device_s_name_is_refused_by_windows_and_so_by_us() -> None:
    assert stem("CON.", "", Q1) == "CON 2025-26-Q1"
    assert stem("con.x", "y", Q1) == "Return con.x y 2025-26-Q1"


@given(st.text(), st.text(), st.dates(), st.dates(), st.booleans())
def test_any_words_become_a_name_that_windows_takes(
    authority: str, reference: str, one: date, other: date, draft: bool
) -> None:
    first, last = sorted((one, other))
    name = stem(authority, reference, Period(first, last), draft=draft)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert 0 < len(name) <= 150
    assert not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    assert (name + ".pdf").encode("utf-8")


def test_contracts_whose_names_would_be_one_have_two() -> None:
    def contract(reference: str, authority: str = "Anytown") -> Contract:
        return Contract(reference, Authority("a", authority), reference, "", Q1, "standard", "1.0.0")

    alike = [contract("AT/1"), contract("AT-1"), contract("at:1"), contract("1", "Anytown AT"), contract("AT 1")]
    names = {stem_among(alike, one, Q1).casefold() for one in alike}
    assert len(names) == len(alike)
    assert all(name.startswith(("anytown at-1 2025-26-q1 ", "anytown at 1 2025-26-q1 ")) for name in names)
    assert stem_among(alike[:1], alike[0], Q1) == stem("Anytown", "AT/1", Q1)
