"""The process that opens somebody else's spreadsheet, so that the program itself never does.

Run as ``python -m svdesk.services.workbook.child FILE``. It limits itself, reads the file, and writes what it found to
standard output as ``pipe`` describes. If the reader aborts, panics or is killed, only this process is lost. It imports
as little as it can: it starts afresh for every file.
"""

import gc
import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from svdesk.services.workbook import kinds, limits, pipe
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused


def main(arguments: Sequence[str]) -> int:
    """Read the file named by the one argument and write it to standard output; the exit status is 0 even if refused."""
    limits.apply()
    # The process lives for one file: collecting garbage would only cost time.
    gc.disable()
    with open(1, "wb", closefd=False) as out:

        def say(line: str) -> None:
            out.write(line.encode("utf-8", "replace") + b"\n")

        try:
            read(Path(arguments[0]), say)
        except Refused as refused:
            say(pipe.message(refused=refused.code, facts=refused.facts))
    return 0


def read(path: Path, say: Callable[[str], None]) -> None:
    """Read the file at *path* and *say* its sheets, rows and notes, line by line.

    Raises ``Refused``; whatever else goes wrong is left to end the process.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        # Another program may hold a part of the file beyond its beginning, which could be read before.
        raise Refused("locked" if isinstance(error, PermissionError) else "gone") from error
    say(pipe.message(sha256=hashlib.sha256(data).hexdigest()))
    container = kinds.container(data, path.name)
    sender = Sender(say)
    if container == "text":
        from svdesk.services.workbook import text_sheet

        kind = text_sheet.read(data, path.suffix.lower(), sender)
    elif container == "html":
        from svdesk.services.workbook import html_page

        kind = html_page.read(data, sender)
    elif container == "pdf":
        from svdesk.services.workbook import return_totals

        kind = return_totals.read(data, sender)
    elif container == "desk":
        from svdesk.services.workbook import desk_sheet

        kind = desk_sheet.read(path, sender)
    else:
        from svdesk.services.workbook import cell_sheets

        kind = cell_sheets.read(data, container, sender)
    say(pipe.message(done=kind))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
