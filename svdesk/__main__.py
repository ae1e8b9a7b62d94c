"""Where the program starts: with a command it is the command line, without one the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run svdesk with *arguments* (those of the process when None) and return the exit status."""
    # Where numpy is installed, a library brings it in; texts as short as ours only get slower by many threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--read-workbook"]:
        from svdesk.services.workbook import child

        return child.main(given[1:])
    if given[:1] == ["--self-test"]:
        given[0] = "self-test"
    if given == ["self-test"]:
        return self_test()
    from svdesk import cli

    if given and (given[0] in cli.COMMANDS or given[0] in {"-h", "--help", "--version"}):
        return cli.main(given)
    if given and not Path(given[0]).exists():
        return cli.main(given)  # no command and no file: say so instead of opening a window
    from svdesk import app

    return app.main(given)


def self_test() -> int:
    """Prove the program first without its window, then the window."""
    from svdesk import app, cli

    return cli.main(["self-test"]) or app.self_test()


if __name__ == "__main__":
    sys.exit(main())
