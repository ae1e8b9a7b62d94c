"""Text that a spreadsheet program would take for a formula, and how it is kept text in CSV.

A cell that begins with = + - @ (or their full-width forms, a tab or a carriage return), even after spaces or
quotation marks, can run when somebody opens the file (CWE-1236; OWASP "CSV Injection"). So our own CSV puts an
apostrophe before it, and before text that has such apostrophes already, so that reading it again gives back exactly
what was written.
"""

import re

_DANGEROUS = re.compile(r"'*[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
_ESCAPED = re.compile(r"''*[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
_ONLY_TEXT = re.compile(r'="((?:[^"]|"")*)"')


def escape_formula(text: str) -> str:
    """Put an apostrophe before *text* where a spreadsheet might run it."""
    return "'" + text if _DANGEROUS.match(text) else text


def unescape_formula(text: str) -> str:
    """Take off the apostrophe that ``escape_formula`` put on; other apostrophes stay.

    Other programs keep a text a text as the result of a formula, ``="007"``: that is taken off too.
    """
    if _ESCAPED.match(text):
        return text[1:]
    only = _ONLY_TEXT.fullmatch(text)
    return only[1].replace('""', '"') if only else text
