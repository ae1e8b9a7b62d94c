"""The stream of an old workbook, followed through the sectors of its container."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svdesk.services.workbook.ole_stream import workbook_stream
from tests.services.workbook.makers import FILES, ole_of

OLD = (FILES / "excel-2003.xls").read_bytes()
STREAM = bytes(range(256)) * 40


def test_a_stream_of_many_sectors_comes_out_whole() -> None:
    assert workbook_stream(ole_of("Workbook", STREAM)) == STREAM
    assert workbook_stream(ole_of("Book", STREAM)) == STREAM


def test_a_container_without_a_workbook_gives_nothing() -> None:
    assert workbook_stream(ole_of("WordDocument", STREAM)) == b""


def test_sectors_in_another_order_are_put_in_the_order_of_the_table() -> None:
    data = bytearray(ole_of("Workbook", STREAM))
    first, second = slice(3 * 512, 4 * 512), slice(4 * 512, 5 * 512)
    data[first], data[second] = data[second], data[first]
    table = list(struct.unpack_from("<128L", data, 512))
    entry = data.find("Workbook\0".encode("utf-16-le"))
    start = struct.unpack_from("<L", data, entry + 116)[0]
    assert start == 2
    table[2], table[3] = table[3], 2
    struct.pack_into("<128L", data, 512, *table)
    struct.pack_into("<L", data, entry + 116, 3)
    assert workbook_stream(bytes(data)) == STREAM


@pytest.mark.parametrize("size", [4095, 2**31])
def test_a_stream_of_an_impossible_length_gives_nothing(size: int) -> None:
    data = bytearray(ole_of("Workbook", STREAM))
    struct.pack_into("<L", data, data.find("Workbook\0".encode("utf-16-le")) + 120, size)
    assert workbook_stream(bytes(data)) == b""


def test_a_chain_that_goes_in_a_circle_ends() -> None:
    data = bytearray(ole_of("Workbook", STREAM))
    table = [2] * 128
    struct.pack_into("<128L", data, 512, *table)
    assert len(workbook_stream(bytes(data))) == len(STREAM)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2047), st.integers(0, 255)), max_size=12), st.integers(0, len(OLD)))
def test_no_damage_stops_the_following_or_makes_it_long(flipped: list[tuple[int, int]], length: int) -> None:
    data = bytearray(OLD)
    for at, byte in flipped:
        data[at] = byte
    assert len(workbook_stream(bytes(data[:length]))) <= len(OLD)
