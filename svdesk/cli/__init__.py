"""The journeys of svdesk without a window, for scripts and for tests: one small function for each command.

Exit status: 0 done; 1 done, but there are Problems that must be mended; 2 the command line is wrong;
3 a file cannot be used; 4 stopped by the person.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from svdesk import __version__
from svdesk.cli import desk, proof, returns, words
from svdesk.cli.speak import BY, DONE, PROBLEMS, STOPPED, UNUSABLE, WRONG
from svdesk.domain.errors import Cancelled, FileUnusable, UserError
from svdesk.domain.period import NotAPeriod, Period, parse

__all__ = ["BY", "COMMANDS", "DONE", "PROBLEMS", "STOPPED", "UNUSABLE", "WRONG", "main"]


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; a person never sees a traceback for a fault of a file."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except UserError as error:
        print(error, file=sys.stderr)
        return UNUSABLE if isinstance(error, FileUnusable) else WRONG
    except (Cancelled, KeyboardInterrupt):
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _period(text: str) -> Period:
    try:
        return parse(text)
    except NotAPeriod:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a period. Write 2025-26, 2025-26-Q1, 2025-M04 or 2025-04-01..2025-06-30."
        ) from None


Argument = tuple[str, dict[str, Any]]


def _argument(name: str, **how: Any) -> Argument:
    return name, how


_FILE = _argument("file", type=Path)
_JSON = _argument("--json", action="store_true", help="write JSON instead of lines for a person")
_CONTRACT = _argument("--contract", required=True, metavar="REF")
_PERIOD = _argument("--period", required=True, type=_period, metavar="P")
_INTO = _argument("--into", type=Path, metavar="FILE", help="learn from what was decided in this desk file")
_PACK = _argument("pack", nargs="?", type=Path)
_RETURN = (_FILE, _CONTRACT, _PERIOD, _JSON)
COMMANDS: dict[str, tuple[Callable[[argparse.Namespace], int], tuple[Argument, ...]]] = {
    "new": (desk.new, (_FILE, _argument("--name", required=True), _argument("--charity-number", metavar="N"))),
    "import": (
        desk.import_,
        (
            _argument("spreadsheet", type=Path, metavar="SHEET"),
            _argument("--into", type=Path, required=True, metavar="FILE"),
            _argument("--sheet", metavar="S", help="only the sheet of this name"),
            _argument("--year", type=_period, help="the year that the spreadsheet is about, as 2024-25"),
            _argument("--dry-run", action="store_true", help="rehearse; write nothing"),
            _JSON,
        ),
    ),
    "undo": (desk.undo, (_FILE,)),
    "history": (desk.history, (_FILE, _JSON)),
    "suggest": (words.suggest, (_INTO, _argument("--top", type=int, default=5, metavar="N"), _JSON)),
    "map": (
        words.map_,
        (
            _FILE,
            _JSON,
            _argument("--export", type=Path, metavar="M.sssom.tsv", help="write what the words mean as an SSSOM table"),
            _argument("--import", dest="take", type=Path, metavar="M.sssom.tsv", help="take what another table says"),
            _argument("--dry-run", action="store_true", help="say what --import would take; write nothing"),
        ),
    ),
    "glossary": (
        words.glossary,
        (
            _argument("file", nargs="?", type=Path, help="speak as this desk file does, with its own words"),
            _argument("--pdf", type=Path, required=True, metavar="PDF", help="write a word list to print"),
            _argument("--welsh", action="store_true", help="with Welsh names, unreviewed ones marked"),
        ),
    ),
    "formats": (returns.formats, (_argument("action", nargs="?", choices=["check"]), _PACK, _JSON)),
    "check": (returns.check, _RETURN),
    "return": (
        returns.return_,
        (
            *_RETURN,
            _argument("--to", type=Path, required=True, metavar="DIR"),
            _argument("--draft", action="store_true", help="mark it as a draft, and do not keep it as sent"),
        ),
    ),
    "trace": (returns.trace, (*_RETURN, _argument("--figure", metavar="CODE", default="", help="only this figure"))),
    "read": (returns.read, (_argument("pdf", type=Path, metavar="RETURN.pdf"), _JSON)),
    "self-test": (proof.self_test, ()),
    "demo": (proof.demo, (_argument("--to", type=Path, default=Path("demo"), metavar="DIR"),)),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("svdesk", description="The Social Value Desk, without its window.")
    parser.add_argument("--version", action="version", version=f"svdesk {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (run, arguments) in COMMANDS.items():
        made = commands.add_parser(name, description=run.__doc__, help=run.__doc__)
        made.set_defaults(run=run)
        for flag, how in arguments:
            made.add_argument(flag, **how)
    return parser
