"""What is written is a table to the reference reader of such tables."""

from pathlib import Path

import pytest

from svdesk.storage.store import Store
from tests.services.mapping.exchange.filled import filled, sent
from tests.sssom_py import judge


@pytest.mark.usefixtures("sssom_py")
def test_the_table_is_valid_to_the_reference_reader(store: Store, tmp_path: Path) -> None:
    filled(store)
    assert judge.judge(sent(store, tmp_path)) == (8, [])


@pytest.mark.usefixtures("sssom_py")
def test_a_table_that_is_none_is_not_valid_to_it(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sssom.tsv"
    broken.write_text("#license: x\nsubject_id\tobject_id\tpredicate_id\nown:1\tsvg:1\tis like\n", encoding="utf-8")
    _rows, findings = judge.judge(broken)
    assert findings
