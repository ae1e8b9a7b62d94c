"""What an activity and its counts may hold."""

import pytest

from svdesk.domain.activity import Count, Empty, Share
from svdesk.domain.quantity import Quantity
from tests.builders import activity, unit


def test_a_count_has_a_quantity_or_a_reason_for_none() -> None:
    quantity = Quantity.of("1", unit("hours"))
    assert Count("c", "o", empty=Empty.NOT_KNOWN).quantity is None
    for both in ({}, {"quantity": quantity, "empty": Empty.NIL}):
        with pytest.raises(ValueError, match="either"):
            Count("c", "o", **both)  # type: ignore[arg-type]


def test_an_undivided_activity_belongs_to_every_contract_whole() -> None:
    assert activity("2025-05-01").share_of("any") == 10000
    divided = activity("2025-05-01", shares=(Share("k1", 2500), Share("k2", 7500)))
    assert divided.share_of("k1") == 2500
    assert divided.share_of("k3") == 0
