from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.services.returns import export
from svdesk.services.returns.sent import save_copy, usual_name
from svdesk.storage import authorities, returns
from tests.services.returns.charity import ANYTOWN, AT, BY, Q1, in_a_desk_file


def test_a_copy_is_what_was_sent_byte_for_byte_under_the_same_name(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        done = export.export(store, ANYTOWN.reference, Q1, tmp_path / "first", at=AT, by=BY)
        (sent,) = returns.sent(store)
        name = usual_name(store, authorities.contract(store, ANYTOWN.reference), sent)
        assert name == done.pdf.name
        (tmp_path / "again").mkdir()
        save_copy(store, sent.id, tmp_path / "again" / name)
        assert (tmp_path / "again" / name).read_bytes() == done.pdf.read_bytes()
        with pytest.raises(UserError):
            save_copy(store, sent.id, tmp_path / "no such folder" / name)
        with pytest.raises(LookupError):
            save_copy(store, "unknown", tmp_path / "x.pdf")
