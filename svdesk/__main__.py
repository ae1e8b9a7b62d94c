"""Where the program starts: with a command it is the command line, without one the window."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run svdesk with *arguments* (those of the process when None) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--read-workbook"]:
        from svdesk.services.workbook import child

        return child.main(given[1:])
    from svdesk import cli

    return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
