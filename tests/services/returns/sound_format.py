"""A small format that is sound, for tests to break in one place."""

from svdesk.services.returns.formats import format_faults

SOUND = """
id = "my-council"
edition = "2025-26"
title = "Half-yearly return"
authority = "My Council"
language = "en-GB"

[[measures]]
code = "C1"
label = "People helped towards work"
unit = "people"
terms = ["SV-013"]
adds_up = "different people"
theme = "Jobs"

[[measures]]
code = "C2"
label = "Volunteer hours"
unit = "hours"
terms = ["SV-064"]
theme = "Giving"

[[sections]]
kind = "summary"
title = "At a glance"
figures = ["C1", "C2"]

[[sections]]
kind = "measure grid"
title = "Measures"
columns = ["code", "measure", "this period"]

[[sections]]
kind = "questions"
title = "Words"

[[sections.questions]]
code = "Q1"
text = '''
What did it
change?

Say how you know.'''
words = 150
"""


def told(text: str) -> list[str]:
    """Every fault of the format *text*, as its author reads it."""
    return [str(fault) for fault in format_faults(text, "council.toml")]


def with_line(old: str, new: str) -> str:
    """The sound format with *new* in place of the first *old*."""
    assert old in SOUND
    return SOUND.replace(old, new, 1)
