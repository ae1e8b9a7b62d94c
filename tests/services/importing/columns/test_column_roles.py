"""Every column says in plain words what it is taken for."""

from typing import get_args

import pytest

from svdesk.domain.period import parse
from svdesk.services.importing.columns.column_roles import role
from svdesk.services.importing.layout.table import Column, Field


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (Column(1, "What happened", "text"), "What was done"),
        (Column(2, "Hours", "quantity", unit="hours"), "Hours"),
        (Column(2, "Q1", "quantity", period=parse("2024-25-Q1")), "Number, April to June 2024"),
        (Column(2, "Q1", "quantity", unit="count"), "Number"),
        (Column(3, "Vols", "people", unit="people"), "People"),
        (Column(3, "Attended", "people", unit="attendances"), "Attendances"),
        (Column(4, "Target", "quantity", unit="hours", kind="target"), "Target: Hours"),
        (Column(5, "Staff", "ignore", tag="personal"), "Names, left out"),
        (Column(6, "Total", "ignore", tag="total"), "Total, checked only"),
        (Column(7, "Ref", "ignore", tag="unknown"), "Left out"),
        (Column(7, "Currency", "ignore", tag="currency"), "Currency of the money"),
        (Column(7, "Type", "ignore", tag="way"), "Says if it came in or went out"),
        (Column(8, "Mins", "quantity", unit="minutes"), "Hours, in minutes"),
        (Column(9, "Time", "quantity", unit="hh:mm"), "Hours"),
    ],
)
def test_a_column_is_named_by_what_it_holds(column: Column, words: str) -> None:
    assert role(column) == words


@pytest.mark.parametrize("field", get_args(Field))
def test_every_field_has_words(field: Field) -> None:
    assert role(Column(1, "Heading", field))
