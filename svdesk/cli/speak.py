"""What every command shares: its exit statuses, who is said to have done it, and how it speaks."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from svdesk.domain.problem import Problem, Severity, count_by_severity

DONE, PROBLEMS, WRONG, UNUSABLE, STOPPED = range(5)
BY = "svdesk command line"

_WORDS = {Severity.STOP: "Must fix", Severity.WARN: "Worth a look", Severity.NOTE: "Note"}


def now() -> datetime:
    """This moment, with the time zone of the computer."""
    return datetime.now().astimezone()


def tell(lines: Iterable[str]) -> int:
    """Print each line as it comes, and be done."""
    for line in lines:
        print(line, flush=True)
    return DONE


def put_json(document: object) -> None:
    """Print *document* for a program to read."""
    print(json.dumps(document, ensure_ascii=False, indent=1))


def say(problems: Sequence[Problem]) -> None:
    """Print each Problem for a person, the gravest first."""
    for one in sorted(problems, key=lambda p: p.severity.rank):
        print(f"{_WORDS[one.severity]}: {one.message} {one.fix}")


def status(problems: Sequence[Problem]) -> int:
    """The exit status: whether one of the Problems must be mended."""
    return PROBLEMS if count_by_severity(list(problems))["stop"] else DONE
