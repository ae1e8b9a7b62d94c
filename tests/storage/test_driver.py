from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.storage import driver
from svdesk.storage.driver import connect, explained, in_plain_words, make_lasting, settings, uri_of


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/a/50% done #2?.svdesk"), "file:///a/50%25%20done%20%232%3F.svdesk?mode=rw"),
        (PurePosixPath("/a/cŵn.svdesk"), "file:///a/c%C5%B5n.svdesk?mode=rw"),
        (PureWindowsPath(r"C:\Desks\a b.svdesk"), "file:///C:/Desks/a%20b.svdesk?mode=rw"),
        (PureWindowsPath(r"\\server\share\a.svdesk"), "file:////server/share/a.svdesk?mode=rw"),
    ],
)
def test_any_path_becomes_an_address_that_sqlite_opens(path: PurePosixPath, address: str) -> None:
    assert uri_of(path, "rw") == address


def test_a_connection_that_only_looks_does_not_make_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable), in_plain_words("a"):
        connect(tmp_path / "a", "rw").execute("SELECT 1 FROM sqlite_schema")
    assert list(tmp_path.iterdir()) == []


def test_every_setting_is_read_back_as_it_was_set(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a", "rwc")
    make_lasting(connection, "a")
    assert settings(connection) == driver.promised(read_only=False)
    connection.close()


def failure(code: str) -> Exception:
    """A failure of the driver as SQLite reports it; most cannot be brought about on a sound computer."""
    error = driver.Failure("as reported")
    error.sqlite_errorname = code  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("SQLITE_FULL", "no room left on the disk"),
        ("SQLITE_BUSY", "Another program is using"),
        ("SQLITE_LOCKED", "Another program is using"),
        ("SQLITE_READONLY", "may be read but not changed"),
        ("SQLITE_PERM", "may be read but not changed"),
        ("SQLITE_IOERR", "stopped answering"),
        ("SQLITE_CANTOPEN", "cannot be used"),
        ("SQLITE_CORRUPT", "is damaged"),
        ("SQLITE_NOTADB", "is not a desk file"),
    ],
)
def test_what_the_person_can_mend_is_said_in_plain_words(code: str, said: str) -> None:
    plain = explained(failure(code), "Our desk.svdesk")
    assert isinstance(plain, UserError)
    assert said in plain.what
    assert "“Our desk.svdesk”" in plain.what
    assert "SQLITE" not in str(plain)


@pytest.mark.parametrize("code", ["SQLITE_ERROR", "SQLITE_CONSTRAINT", "SQLITE_MISUSE", "SQLITE_SCHEMA"])
def test_what_is_our_fault_stays_what_it_is(code: str) -> None:
    with pytest.raises(driver.Failure) as caught, in_plain_words("a"):
        raise failure(code)
    assert not isinstance(caught.value, UserError)
