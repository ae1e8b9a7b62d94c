"""Frameworks and the links from our terms to them."""

import pytest

from svdesk.domain.framework import Checked, Framework, FrameworkMeasure, Link, LinkKind


def test_a_measure_is_found_by_its_whole_code() -> None:
    framework = Framework("F", "1", "A framework", "OGL", "", (FrameworkMeasure("1.s01", "criterion", "Jobs"),))
    assert framework.by_code["1.s01"].title == "Jobs"
    assert "1" not in framework.by_code


@pytest.mark.parametrize(
    ("verification", "checked"),
    [
        ("Checked: read in the source", Checked.WHOLLY),
        ("Partly checked: the number is from memory", Checked.PARTLY),
        ("Not checked: from memory", Checked.NOT),
        ("seen somewhere", Checked.NOT),
        ("", Checked.NOT),
    ],
)
def test_a_link_says_how_far_its_wording_was_checked(verification: str, checked: Checked) -> None:
    assert Link("T1", LinkKind.BROAD, "F", "1", "Jobs", "0.9", verification).checked is checked
