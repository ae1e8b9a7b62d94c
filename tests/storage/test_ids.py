from itertools import islice

from svdesk.storage.ids import endless_ids, new_id, new_ids


def test_an_id_is_twenty_figures_that_no_other_has() -> None:
    ids = [new_id(), *new_ids(10_000), new_id()]
    assert len(set(ids)) == 10_002
    assert {len(one) for one in ids} == {20}
    assert set("".join(ids)) == set("0123456789abcdef")


def test_no_ids_at_all_may_be_asked_for() -> None:
    assert new_ids(0) == []


def test_many_ids_come_in_ascending_order_and_endless_ones_never_end() -> None:
    assert (ids := new_ids(100)) == sorted(ids)
    assert len(set(islice(endless_ids(), 3_000))) == 3_000
