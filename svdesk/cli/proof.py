"""Commands that show what the program can do, and that this copy of it is whole."""

import argparse

from svdesk.cli.speak import BY, now, tell


def demo(options: argparse.Namespace) -> int:
    """The main job on the sample charity, from its spreadsheet to the authorities' returns."""
    from svdesk.services import sample

    return tell(sample.demonstrate(options.to, by=BY, at=now()))


def self_test(_: argparse.Namespace) -> int:
    """Prove that this program is whole: its resources, a desk file, an import, undo, a return."""
    from svdesk.services import self_test as proof

    return tell(proof.run())
