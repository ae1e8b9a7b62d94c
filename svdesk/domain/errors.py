"""What the program says when it cannot do what was asked and the person can mend it.

Anything that is not a ``UserError`` is a fault of ours.
"""


class UserError(Exception):
    """Something the person can put right: a sentence of what happened, a sentence of what to do.

    ``what`` says what is wrong and where, ``do`` says what to do about it. ``str(error)`` is both.
    """

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what, do)
        self.what = what
        self.do = do

    def __str__(self) -> str:
        return f"{self.what} {self.do}"


class FileUnusable(UserError):
    """A file cannot be used: missing, damaged, locked, not ours, too new, or protected."""


class OpenElsewhere(FileUnusable):
    """A desk file that another program, perhaps on another computer, has open for writing."""


class Cancelled(Exception):
    """The person stopped a long piece of work; nothing of it was kept."""
