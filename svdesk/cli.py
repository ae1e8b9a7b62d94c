"""The journeys of svdesk without a window, for scripts and for tests: one small function for each command.

Exit status: 0 done; 1 done, but there are Problems that must be mended; 2 the command line is wrong;
3 a file cannot be used; 4 stopped by the person.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from svdesk import __version__
from svdesk.domain.authority import Provider
from svdesk.domain.errors import Cancelled, FileUnusable, UserError
from svdesk.domain.period import NotAPeriod, Period, parse
from svdesk.domain.problem import Problem, Severity, count_by_severity
from svdesk.services.progress import Silent
from svdesk.storage.store import Store

DONE, PROBLEMS, WRONG, UNUSABLE, STOPPED = range(5)
BY = "svdesk command line"


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


def new(options: argparse.Namespace) -> int:
    """An empty desk file."""
    from svdesk.services import recording
    from svdesk.storage.ids import new_id

    provider = Provider(new_id(), options.name, options.charity_number or "")
    recording.start(options.file, provider, BY).close()
    print(f"Made {options.file} for {options.name}.")
    return DONE


def import_(options: argparse.Namespace) -> int:
    """Last year's data out of a spreadsheet: rehearsed with --dry-run, else brought in."""
    from svdesk.services.importing import journey, plan_json, plan_words

    with Store.open(options.into, read_only=options.dry_run) as store:
        rehearsed = journey.rehearse(store, options.spreadsheet, Silent(), year=options.year, only_sheet=options.sheet)
        if not options.dry_run:
            journey.bring_in(store, rehearsed, BY, _now(), Silent())
    if options.json:
        _json(plan_json.as_json(rehearsed.plan))
    else:
        print("\n".join(plan_words.lines(rehearsed.plan, rehearsal=options.dry_run)))
    return DONE


def undo(options: argparse.Namespace) -> int:
    """Take back the last change set."""
    from svdesk.storage import journal

    with Store.open(options.file) as store:
        print(f"Taken back: {journal.undo(store, by=BY)}")
    return DONE


def history(options: argparse.Namespace) -> int:
    """Every change set, the latest first."""
    from svdesk.storage import journal

    with Store.open(options.file, read_only=True) as store:
        lines = journal.history(store)
    if options.json:
        _json([{"n": x.n, "label": x.label, "by": x.by, "at": x.at, "kind": x.kind} for x in lines])
    else:
        for line in lines:
            words = {"undo": "Took back: ", "redo": "Put back: "}.get(line.kind, "")
            print(f"{line.n:>5}  {line.at[:16].replace('T', ' ')}  {words}{line.label}")
    return DONE


def suggest(options: argparse.Namespace) -> int:
    """Lines of text on standard input become suggested glossary terms, a JSON document a line."""
    from svdesk.services.mapping.suggest import as_json, suggester_for

    suggester = suggester_for(options.into)
    for line in sys.stdin:
        print(json.dumps(as_json(suggester.suggest(line.strip(), top=options.top)), ensure_ascii=False), flush=True)
    return DONE


def map_(options: argparse.Namespace) -> int:
    """The charity's own words and what each means."""
    from svdesk.services.mapping import listing
    from svdesk.storage import mappings

    with Store.open(options.file, read_only=True) as store:
        uses = mappings.in_use(store)
    if options.json:
        _json(listing.as_json(uses))
    else:
        print("\n".join(listing.lines(uses)))
    return DONE


def formats(options: argparse.Namespace) -> int:
    """The return formats there are, or whether one of your own is sound."""
    from svdesk.services.returns import formats as known

    if options.action == "check" and options.pack is None:
        raise UserError("No file to check was named.", "Name it: svdesk formats check FILE.toml")
    if options.action == "check":
        faults = known.faults(options.pack)
        for fault in faults:
            print(fault)
        print(f"{options.pack.name}: {len(faults)} faults." if faults else f"{options.pack.name} is sound.")
        return PROBLEMS if faults else DONE
    found = known.shipped_formats()
    if options.json:
        _json([{"id": f.id, "edition": f.edition, "title": f.title, "authority": f.authority} for f in found])
    else:
        for one in found:
            print(f"{one.id} {one.edition}: {one.title} ({one.authority or 'any authority'})")
    return DONE


def check(options: argparse.Namespace) -> int:
    """Every Problem of a return, before it is made."""
    from svdesk.services.returns import assemble, data

    with Store.open(options.file, read_only=True) as store:
        problems = assemble.assemble(store, options.contract, options.period).problems
    if options.json:
        _json(data.problems_json(problems))
    else:
        _say(problems)
    return _status(problems)


def return_(options: argparse.Namespace) -> int:
    """The return as a PDF, with its CSV and XLSX twins."""
    from svdesk.services.returns import data, export

    with Store.open(options.file) as store:
        wanted = (options.contract, options.period, options.to)
        done = export.export(store, *wanted, draft=options.draft, at=_now(), by=BY)
    if options.json:
        found = data.problems_json(done.problems)
        _json({"pdf": str(done.pdf), "csv": str(done.csv), "xlsx": str(done.xlsx), "sha256": done.sha256} | found)
    else:
        _say(done.problems)
        print(f"Wrote {done.pdf}\n      {done.csv}\n      {done.xlsx}")
    return _status(done.problems)


def trace(options: argparse.Namespace) -> int:
    """Each figure of a return and the records behind it."""
    from svdesk.services.returns import assemble, data

    with Store.open(options.file, read_only=True) as store:
        traced = data.trace_json(assemble.assemble(store, options.contract, options.period), options.figure)
    _json(traced)
    return DONE


def read(options: argparse.Namespace) -> int:
    """The data that a return carries, and whether it is as it was exported."""
    from svdesk.services.returns import data

    found = data.read(options.pdf)
    if options.json:
        _json(found)
        return DONE
    print(f"{found['provider']} to {found['authority']}, {found['contract']}: {' to '.join(found['period'])}")
    print("The data is as it was exported." if found["intact"] else "The file was changed after it was exported.")
    for figure in found["figures"]:
        print(f"  {figure['code']:<12} {figure['value']:>12} {figure['unit']:<12} {figure['label']}")
    return DONE


def demo(options: argparse.Namespace) -> int:
    """The main job on the sample charity, from its spreadsheet to the authorities' returns."""
    from svdesk.services import sample

    return _tell(sample.demonstrate(options.to, by=BY, at=_now()))


def self_test(_: argparse.Namespace) -> int:
    """Prove that this program is whole: its resources, a desk file, an import, undo, a return."""
    from svdesk.services import self_test as proof

    return _tell(proof.run())


def _tell(lines: Iterable[str]) -> int:
    for line in lines:
        print(line, flush=True)
    return DONE


def _now() -> datetime:
    return datetime.now().astimezone()


def _json(document: object) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=1))


def _say(problems: Sequence[Problem]) -> None:
    for one in sorted(problems, key=lambda p: list(Severity).index(p.severity)):
        print(f"{_WORDS[one.severity]}: {one.message} {one.fix}")


_WORDS = {Severity.STOP: "Must fix", Severity.WARN: "Worth a look", Severity.NOTE: "Note"}


def _status(problems: Sequence[Problem]) -> int:
    return PROBLEMS if count_by_severity(list(problems))["stop"] else DONE


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
    "new": (new, (_FILE, _argument("--name", required=True), _argument("--charity-number", metavar="N"))),
    "import": (
        import_,
        (
            _argument("spreadsheet", type=Path, metavar="SHEET"),
            _argument("--into", type=Path, required=True, metavar="FILE"),
            _argument("--sheet", metavar="S", help="only the sheet of this name"),
            _argument("--year", type=_period, help="the year that the spreadsheet is about, as 2024-25"),
            _argument("--dry-run", action="store_true", help="rehearse; write nothing"),
            _JSON,
        ),
    ),
    "undo": (undo, (_FILE,)),
    "history": (history, (_FILE, _JSON)),
    "suggest": (suggest, (_INTO, _argument("--top", type=int, default=5, metavar="N"), _JSON)),
    "map": (map_, (_FILE, _JSON)),
    "formats": (formats, (_argument("action", nargs="?", choices=["check"]), _PACK, _JSON)),
    "check": (check, _RETURN),
    "return": (
        return_,
        (
            *_RETURN,
            _argument("--to", type=Path, required=True, metavar="DIR"),
            _argument("--draft", action="store_true", help="mark it as a draft, and do not keep it as sent"),
        ),
    ),
    "trace": (trace, (*_RETURN, _argument("--figure", metavar="CODE", default="", help="only this figure"))),
    "read": (read, (_argument("pdf", type=Path, metavar="RETURN.pdf"), _JSON)),
    "self-test": (self_test, ()),
    "demo": (demo, (_argument("--to", type=Path, default=Path("demo"), metavar="DIR"),)),
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
