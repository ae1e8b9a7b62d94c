"""Reading a spreadsheet of any kind: the one function that the journeys call."""

import errno
import json
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from svdesk.i18n import _
from svdesk.services.progress import Progress, uncollected
from svdesk.services.workbook import limits, sentences
from svdesk.services.workbook.pipe import RowReader
from svdesk.services.workbook.process import ChildLost, TooSlow, child_command, lines_of
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place, Sheet, SourceKind, Span, Value, Workbook

_KIND_NAMES = {
    "xlsx": "an Excel workbook",
    "xlsm": "an Excel workbook with macros",
    "ods": "an OpenDocument spreadsheet",
    "xls": "an old Excel workbook",
    "csv": "plain text",
    "tsv": "plain text",
    "html": "a web page",
    "docx": "a Word document",
    "docm": "a Word document with macros",
    "odt": "a LibreOffice text document",
    "pdf": "a return of this program",
    "svdesk": "a desk file",
}
_SOURCES: dict[str, SourceKind] = {
    "html": "web-page",
    "docx": "document",
    "docm": "document",
    "odt": "document",
    "pdf": "return",
    "svdesk": "desk-file",
}
# What looks like one file on a Mac may be a folder anywhere else.
_APPLE_FOLDERS = (".numbers", ".pages", ".key")
# A child that was taken over or cut short may say anything; this is what comes of reading it.
_NONSENSE = (ValueError, LookupError, TypeError, ArithmeticError, AttributeError, RecursionError)
_ALIKE = {
    "txt": "csv", "tab": "tsv", "ots": "ods", "xltx": "xlsx", "xltm": "xlsm", "xlt": "xls",
    "htm": "html", "xhtml": "html", "dotx": "docx", "dotm": "docm", "ott": "odt",
}  # fmt: skip


def read(path: Path, progress: Progress) -> Workbook:
    """Read the spreadsheet at *path*: .xlsx, .xlsm, .ods, .xls, .csv or .tsv, told by what is inside, not by the name.

    Tables in web pages and Word or LibreOffice documents are read too, an earlier desk file, and the figures of a
    return of ours; ``kind_of_source`` tells which it was.
    The file is opened in a child process only, which is ended when the person cancels or when it takes too long.
    *progress* counts rows. Raises ``FileUnusable`` with a sentence for whatever cannot be read, ``Cancelled``.
    """
    return read_by(child_command(path), path, progress)


def read_by(
    command: list[str], path: Path, progress: Progress, seconds: float = limits.WAIT_SECONDS, *, pasted: str = ""
) -> Workbook:
    """Read *path* by the child process that *command* starts, giving it *seconds*; otherwise as ``read``.

    *pasted* is what to call the workbook where the file only carries what somebody pasted.
    """
    name = pasted or path.name
    try:
        _check_file(path)
        assembly = _Assembly(name, pasted=bool(pasted))
        what = _("Reading {name}").format(name=name)
        with closing(lines_of(command, progress, what, seconds)) as said, uncollected():
            workbook = assembly.of(said, progress, what)
        if not assembly.filled_rows:
            raise Refused("no-cells")
    except Refused as refused:
        raise sentences.refusal(refused.code, name, refused.facts) from refused
    except TooSlow as error:
        raise sentences.refusal("too-slow", name, {}) from error
    except ChildLost as error:
        raise sentences.refusal("unreadable", name, {}) from error
    if _open_elsewhere(path):
        workbook.notes.append(sentences.note("open-elsewhere", None, {}))
    return workbook


def _open_elsewhere(path: Path) -> bool:
    """Whether Excel or LibreOffice has left beside *path* the small file by which they say that it is open."""
    try:
        return path.with_name(f"~${path.name}").exists() or path.with_name(f".~lock.{path.name}#").exists()
    except OSError:
        return False


def _check_file(path: Path) -> None:
    """Raise ``Refused`` for what is no file that can be opened, before any process is started for it."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Refused("apple-document" if path.suffix.lower() in _APPLE_FOLDERS else "folder")
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not-a-file")
        if status.st_size > limits.FILE_BYTES:
            raise Refused("file-too-large", limit=str(limits.FILE_BYTES // limits.MEGABYTE))
        with path.open("rb") as opened:
            if not opened.read(1):
                raise Refused("empty-file")
    except OSError as error:
        raise _refused_by_system(path, error) from error


def _refused_by_system(path: Path, error: OSError) -> Refused:
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL):
        return Refused("missing", folder=str(path.absolute().parent))
    if isinstance(error, PermissionError):
        return Refused("locked")
    return Refused("gone")


class _Assembly:
    """Puts a workbook together from what the child says, trusting nothing to be there or of the right kind."""

    def __init__(self, name: str, *, pasted: bool) -> None:
        self._pasted = pasted
        self.workbook = Workbook(name=name, kind="", sha256="", sheets=[])
        self._reader = RowReader()
        self._expected = 0
        self._bytes = 0
        self._rows = 0
        self.filled_rows = 0

    def of(self, lines: Iterator[bytes], progress: Progress, what: str) -> Workbook:
        """Take in every line, telling *progress* that *what* goes on.

        Raises ``FileUnusable`` where the child refused the file, ``ChildLost`` where it broke off.
        """
        for line in lines:
            self._bytes += len(line)
            if self._bytes > 2 * limits.TEXT_BYTES:
                raise Refused("too-much-text", limit=str(limits.TEXT_BYTES // limits.MEGABYTE))
            try:
                self._take_line(line)
            except _NONSENSE as error:
                raise ChildLost from error
            if self._rows:
                progress.step(self._rows, max(self._rows, self._expected), what)
        if not self.workbook.kind:
            raise ChildLost
        return self.workbook

    def _take_line(self, line: bytes) -> None:
        if line.startswith(b"["):
            self._take_rows(self._reader.rows(line.decode()))
        else:
            self._take(json.loads(line))

    def _take_rows(self, rows: list[list[Value]]) -> None:
        sheet = self.workbook.sheets[-1]
        blank = self._blank
        # The same words in many rows are kept once.
        texts: dict[str, str] = {}
        sheet.rows += [[texts.setdefault(v, v) if isinstance(v, str) else v for v in row] or blank for row in rows]
        self._rows += len(rows)
        self.filled_rows += sum(map(bool, rows))

    def _take(self, said: dict[str, Any]) -> None:
        if "refused" in said:
            raise sentences.refusal(said["refused"], self.workbook.name, said["facts"])
        if "sha256" in said:
            self.workbook.sha256 = said["sha256"]
        elif "note" in said:
            self.workbook.notes.append(sentences.note(said["note"], said["sheet"], said["facts"]))
        elif "sheet" in said:
            self._take_sheet(said["sheet"], said["about"])
        elif "about" in said:
            self.workbook.sheets[-1].shown = _by_place(said["about"]["shown"])
        elif "done" in said:
            self._finish(said["done"])

    def _take_sheet(self, name: str, about: dict[str, Any]) -> None:
        self._expected += about["height"]
        self._blank: list[Value] = [None] * about["width"]
        self.workbook.sheets.append(
            Sheet(
                name=name,
                rows=[],
                first_row=about["first_row"],
                first_column=about["first_column"],
                width=about["width"],
                hidden=about.get("hidden", False),
                merged=[Span(*span) for span in about.get("merged", ())],
                hidden_rows=frozenset(about.get("hidden_rows", ())),
                hidden_columns=frozenset(about.get("hidden_columns", ())),
                short_rows=frozenset(about.get("short_rows", ())),
                formulas_without_result=[Place(*place) for place in about.get("without_result", ())],
                comments=_by_place(about.get("comments", ())),
            )
        )

    def _finish(self, kind: str) -> None:
        self.workbook.kind = kind
        if self._pasted:
            self.workbook.kind_of_source = "pasted"
            return
        self.workbook.kind_of_source = _SOURCES.get(kind, "spreadsheet")
        ending = Path(self.workbook.name).suffix.lower().removeprefix(".")
        named = _ALIKE.get(ending, ending)
        if _KIND_NAMES.get(named, "") != _KIND_NAMES[kind]:
            facts = {"named": ending or _("nothing"), "kind": _(_KIND_NAMES[kind])}
            self.workbook.notes.insert(0, sentences.note("named-otherwise", None, facts))


def _by_place(listed: list[list[Any]]) -> dict[Place, str]:
    return {Place(row, column): text for row, column, text in listed}
