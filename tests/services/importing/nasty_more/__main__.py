"""Tells how every one of these workbooks comes out: ``python -m tests.services.importing.nasty_more [NAME…]``."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_more.every import WORKBOOKS
from tests.services.importing.nasty_more.marking import Mark, mark


def tell(workbooks: Mapping[str, Callable[[Path], Case]], names: list[str]) -> None:
    print(
        "workbook | records right | needless | rows lost | rows dropped | held | questions asked | raised | differences"
    )
    marks: list[Mark] = []
    with TemporaryDirectory() as folder:
        for name in names or workbooks:
            marks.append(mark(workbooks[name](Path(folder))))
            _tell(name, marks[-1])
            for each in marks[-1].differences if names else ():
                print(f"    {each}")
    _tell("all", _sum(marks))
    print(f"{sum(not each.differences for each in marks)} of {len(marks)} workbooks wholly right")
    shares = [each.right / each.expected for each in marks]
    print(f"records right: {sum(each.right for each in marks) / sum(each.expected for each in marks):.1%} of all")
    print(f"records right: {sum(shares) / len(shares):.1%} in the mean of the workbooks")


def _tell(name: str, made: Mark) -> None:
    print(
        f"{name} | {made.right}/{made.expected} | {made.needless} | {made.lost} | {made.dropped} | {made.held}"
        f" | {made.asked}/{made.to_ask} | {made.raised} | {len(made.differences)}"
    )


def _sum(marks: list[Mark]) -> Mark:
    return Mark(
        sum(each.expected for each in marks),
        sum(each.right for each in marks),
        sum(each.needless for each in marks),
        sum(each.lost for each in marks),
        sum(each.dropped for each in marks),
        sum(each.held for each in marks),
        sum(each.asked for each in marks),
        sum(each.to_ask for each in marks),
        sum(each.raised for each in marks),
        [each for made in marks for each in made.differences],
    )


if __name__ == "__main__":
    tell(WORKBOOKS, sys.argv[1:])
