import subprocess
import sys
from pathlib import Path

from svdesk.storage import schema
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store


def test_schema_sql_is_what_the_migrations_make() -> None:
    """Where this fails: python -m svdesk.storage.schema."""
    assert schema.TODAY.read_text(encoding="utf-8") == schema.made()


def test_schema_sql_is_what_a_new_file_has(store: Store) -> None:
    assert schema.of(store.connection) == schema.TODAY.read_text(encoding="utf-8")


def test_each_migration_gives_a_schema_of_its_own() -> None:
    made = [schema.made(count) for count in range(1, len(NAMES) + 1)]
    assert len(set(made)) == len(made)
    assert [schema.after(count) for count in range(1, len(NAMES) + 1)] == made


def test_the_schema_can_be_written_again(tmp_path: Path) -> None:
    code = (
        "import runpy, sys; from pathlib import Path; real = Path.write_text\n"
        "Path.write_text = lambda self, text, **how: real(Path(sys.argv[1]) / self.name, text, **how)\n"
        "runpy.run_module('svdesk.storage.schema', run_name='__main__')"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)
    assert (tmp_path / "schema.sql").read_bytes() == schema.TODAY.read_bytes()
