"""Moments are written one way, whatever the laptop's clock is set to."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from svdesk.storage.moments import moment, stamp


def test_a_moment_is_stored_in_universal_time_to_the_second() -> None:
    summer = datetime(2026, 7, 1, 14, 2, 3, 999, tzinfo=timezone(timedelta(hours=1)))
    assert stamp(summer) == "2026-07-01T13:02:03Z"
    assert moment(stamp(summer)) == datetime(2026, 7, 1, 13, 2, 3, tzinfo=UTC)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        stamp(datetime(2026, 7, 1))
