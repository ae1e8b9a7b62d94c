"""What must hold of every desk file and of all our code, from the first day: any of it broken fails the build."""

import ast
import re
from pathlib import Path

import pytest

import svdesk
from svdesk.storage import backups, driver
from svdesk.storage.store import Store

PACKAGE = Path(svdesk.__file__).parent
WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|VACUUM)\b")

# The only modules with a statement that writes, each with why it is not inside a change set, or is the helper itself.
WRITERS = {
    "storage/store.py": "the one BEGIN IMMEDIATE",
    "storage/columns.py": "the statements that a change set runs",
    "storage/triggers.py": "what the journal's triggers do inside a change set",
    "storage/journal.py": "marks a set as undone, inside the set that undoes it",
    "storage/opening.py": "migrations, all in one transaction of their own",
    "storage/backups.py": "writes another file",
    "storage/continued.py": "lets a set go on, inside the set that goes on",
    "storage/label_index.py": "an index in memory, no file",
}


def test_sqlite_is_not_one_that_can_lose_what_it_promised() -> None:
    assert driver.SQLITE_VERSION >= driver.OLDEST_SQLITE


def test_every_setting_is_read_back_from_an_open_file(path: Path) -> None:
    with Store.open(path) as first, Store.open(path) as second:
        for store in (first, second):
            found = driver.settings(store.connection)
            assert found["journal_mode"] == "delete"
            assert found["synchronous"] == 3
            assert found["foreign_keys"] == 1
            assert found["trusted_schema"] == 0
            assert found["secure_delete"] == 1
            assert found["cell_size_check"] == 1
            assert found["cache_spill"] == 0
            assert found["temp_store"] == 2
            assert found == driver.promised(read_only=False)


def test_a_file_that_is_only_looked_at_is_guarded_too(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        found = driver.settings(store.connection)
        assert {name: found[name] for name in driver.promised(read_only=True)} == driver.promised(read_only=True)
        assert found["trusted_schema"] == 0


def test_the_settings_still_hold_after_work_and_after_a_copy(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        with store.change("Add", by="Ann") as change:
            change.insert("person", {"name": "Ann"})
        backups.copy(store, tmp_path / "copy.svdesk")
        assert driver.settings(store.connection) == driver.promised(read_only=False)


def test_a_new_file_bears_our_number_where_any_program_can_read_it(path: Path) -> None:
    assert path.read_bytes()[68:72] == b"SvDe"


def strings(module: Path) -> list[str]:
    """Every piece of text in the code of *module* that is no docstring."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    bodies = (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    told = {id(node.body[0].value) for node in bodies if node.body and isinstance(node.body[0], ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def test_every_write_is_inside_the_one_helper() -> None:
    found = {
        module.relative_to(PACKAGE).as_posix()
        for module in PACKAGE.rglob("*.py")
        if not module.name.startswith("m0")  # migrations are run by opening.py
        if any(WRITES.match(text) and " " in text.strip() for text in strings(module))
    }
    assert found == set(WRITERS)


def test_a_transaction_on_a_desk_file_is_begun_in_two_places_only_and_always_at_once() -> None:
    begun = [
        (module.relative_to(PACKAGE).as_posix(), text)
        for module in PACKAGE.rglob("*.py")
        for text in strings(module)
        if text.startswith("BEGIN")
    ]
    assert sorted(begun) == [
        ("storage/label_index.py", "BEGIN"),  # in memory, where there is nobody else
        ("storage/opening.py", "BEGIN IMMEDIATE"),
        ("storage/store.py", "BEGIN IMMEDIATE"),
    ]


@pytest.mark.parametrize(
    "name", ["insert_all", "upsert", "upsert_all", "delete_where", "executescript", "enable_load_extension"]
)
def test_what_writes_or_runs_behind_our_back_is_never_called(name: str) -> None:
    callers = [
        module.name
        for module in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == name
    ]
    assert callers == []
