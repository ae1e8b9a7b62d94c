"""Everything that reading a spreadsheet may have to say to a person, in one place so that it can be read through.

The child process that does the reading sends only a code and facts; the words are put together in the process that
talks to the person.
"""

from collections.abc import Mapping

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.services.workbook.sheet import Note


class Refused(Exception):
    """A file cannot be read, for a reason listed in ``REFUSALS``; ``facts`` fill the blanks of its sentences."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


_SAVE_AGAIN = "Open it in Excel or LibreOffice, save it again as an Excel workbook (.xlsx), and choose that file."
_TRY_OPENING = (
    "See whether it opens in Excel or LibreOffice. If it does, save a copy there and choose the copy; "
    "if not, ask for the file again."
)
_SMALLER = "Copy the part you need into a new workbook, and choose that."
_SHORTEN = (
    "Shorten that text in the spreadsheet, or divide it over several cells, save the file again, and choose it once "
    "more."
)
_CHOOSE = (
    "Choose a spreadsheet (.xlsx, .ods, .xls or .csv), or a web page, Word document (.docx) or LibreOffice document "
    "(.odt) with a table in it."
)
_TEXT_EDITOR = "Look at it in a text editor: perhaps it is not a CSV file, or its line breaks were lost."

# code: (what happened, what to do). {name} is the file's name without folders.
REFUSALS: dict[str, tuple[str, str]] = {
    "missing": (
        "There is no file “{name}” in {folder}.",
        "It may have been moved or renamed; choose it again.",
    ),
    "folder": ("“{name}” is a folder, not a file.", "Choose the spreadsheet inside it."),
    "not-a-file": ("“{name}” is not an ordinary file.", _CHOOSE),
    "locked": (
        "“{name}” may not be opened: another program is using it, or it belongs to somebody else.",
        "Close it wherever it is open and try again, or choose a copy of it.",
    ),
    "gone": (
        "“{name}” could not be read from where it is kept.",
        "If it is on a memory stick, a shared drive or OneDrive, copy it to this computer and choose the copy.",
    ),
    "empty-file": (
        "“{name}” is empty: it holds nothing at all.",
        "If it is kept in OneDrive or the like, open it once so that it is fetched; else choose another file.",
    ),
    "no-cells": ("“{name}” has no cells filled in.", "Choose the workbook that holds the data."),
    "password": (
        "“{name}” is protected by a password, so it cannot be read.",
        "Open it with its password, save a copy without one, and choose the copy.",
    ),
    "damaged": ("“{name}” could not be read: the file is damaged or not finished.", _TRY_OPENING),
    "unreadable": ("“{name}” could not be read.", _TRY_OPENING),
    "too-slow": ("“{name}” could not be read: it was taking too long.", _SMALLER),
    "unsafe": (
        "“{name}” was not opened: it is built as no spreadsheet program builds a file, and could do harm.",
        "If you trust whoever sent it, ask them to save it again from Excel or LibreOffice and send that.",
    ),
    "encoding": ("“{name}” is written in an unusual character code ({encoding}).", _SAVE_AGAIN),
    "file-too-large": ("“{name}” is too large to read: the file is over {limit} MB.", _SMALLER),
    "parts-too-large": ("“{name}” is too large to read: unpacked it is over {limit} MB.", _SMALLER),
    "too-many-cells": (
        "“{name}” is too large to read: sheet “{sheet}” spreads over more than {limit} cells.",
        "If something was typed far away by accident, delete those rows and columns; "
        "else copy the part you need into a new workbook, and choose that.",
    ),
    "long-cell": (
        "“{name}” was not read: cell {where} of sheet “{sheet}” holds {length} characters, and a spreadsheet allows "
        "{limit} in a cell.",
        _SHORTEN,
    ),
    "long-cells": (
        "“{name}” was not read: on sheet “{sheet}” are {count} cells with more than the {limit} characters that a "
        "spreadsheet allows. The first is {where}, with {length}.",
        _SHORTEN,
    ),
    "too-much-text": ("“{name}” is too large to read: its cells hold over {limit} MB of text.", _SMALLER),
    "too-many-sheets": ("“{name}” is too large to read: it has over {limit} sheets.", _SMALLER),
    "too-many-merges": (
        "“{name}” could not be read: sheet “{sheet}” has over {limit} merged cells.",
        "Take the merging off in Excel or LibreOffice, save, and try again.",
    ),
    "long-line": (
        "“{name}” could not be read as a table: line {line} runs on for over a million characters.",
        _TEXT_EDITOR,
    ),
    "wide-line": (
        "“{name}” could not be read as a table: line {line} has over {limit} columns.",
        _TEXT_EDITOR,
    ),
    "not-text": ("“{name}” is neither a spreadsheet nor text.", _CHOOSE),
    "other-kind": (
        "“{name}” is not a spreadsheet but {kind}.",
        f"{_CHOOSE} If you can see a table in this one, copy it where it stands and paste it here.",
    ),
    "web-archive": (
        "“{name}” is a web page packed together with its pictures, which cannot be read here.",
        "Open it in the browser, copy the table there and paste it here.",
    ),
    "no-table": (
        "“{name}” has no table in it: it is {kind} with text alone.",
        "If a website sent it, you may have been signed out: sign in there and download it again. "
        "If the table stands somewhere else, copy it there and paste it here.",
    ),
    "not-a-return": (
        "“{name}” is a PDF document without figures that can be read: only returns made by this program carry them.",
        "Copy the table from it into a spreadsheet and look that every figure is right, or ask for the spreadsheet.",
    ),
    "locked-return": (
        "“{name}” is a PDF document that is locked with a password.",
        "Ask whoever sent it for a copy without one.",
    ),
    "damaged-return": (
        "“{name}” could not be read: the PDF document is damaged or not finished.",
        "See whether it opens in whatever shows you PDF documents. If not, ask for it again, or make the return again.",
    ),
    "shortcut": (
        "“{name}” is only a shortcut to a file or page, not the file itself.",
        "Go to the folder where the file itself is kept, and choose it there.",
    ),
    "apple-document": (
        "“{name}” is an Apple Numbers or Pages document, which cannot be read here.",
        "Open it on a Mac, an iPad or at iCloud.com, export it to Excel (Numbers) or Word (Pages), and choose that.",
    ),
    "libreoffice-lock": (
        "“{name}” is a small file that LibreOffice keeps while a workbook is open, not the workbook.",
        "Choose the file of the same name that does not begin with “.~lock”.",
    ),
    "save-as-xlsx": ("“{name}” is {kind}, which cannot be read here.", _SAVE_AGAIN),
    "archive": (
        "“{name}” is an archive that holds other files.",
        "Unpack it first, then choose the spreadsheet that was inside.",
    ),
    "google-link": (
        "“{name}” is only a link to a Google sheet, not the sheet itself.",
        "Open it in the browser, choose File, Download, Microsoft Excel, and choose the file that is saved.",
    ),
    "excel-lock": (
        "“{name}” is a small file that Excel keeps while a workbook is open, not the workbook.",
        "Choose the file of the same name that does not begin with “~$”.",
    ),
    "database": (
        "“{name}” is a database of another program, not a spreadsheet.",
        "Look for a way to export it as a spreadsheet there, and choose that.",
    ),
    "desk-passphrase": (
        "“{name}” is a desk file that is protected by a passphrase, or it is damaged.",
        "Open it with File, Open; if it opens, save a copy without a passphrase and choose the copy.",
    ),
    "desk-unusable": (
        "“{name}” is a desk file that cannot be read: damaged, in use, or made by a newer version of this program.",
        "Open it with File, Open, which says what is wrong; close it wherever else it is open.",
    ),
}

# code: what a person should know about a file that was read all the same.
NOTES: dict[str, str] = {
    "encoding": "The file does not say how its letters are stored; it was read as {encoding}. "
    "Look at £ signs and accents.",
    "undecoded": "Characters stored differently from the rest, which may be wrong: {count}, the first on line {line}.",
    "control-characters": "Invisible control characters were left out: {count} times, the first in {where}.",
    "cut": "Cells with more than 32,767 characters, the most that a spreadsheet allows, cut there: {count}, "
    "the first {where}.",
    "stray-quote": "Lines with a quotation mark that belongs to no pair, read as they stand: {count}, "
    "the first line {line}.",
    "no-result": "Formulas with no stored result, so that their cells are read as empty: {count}, the first {where}. "
    "Opening the workbook in Excel or LibreOffice and saving it stores the results.",
    "error-value": "Cells that hold an error such as #REF!: {count}, the first {where}.",
    "hidden-sheet": "This sheet is hidden in the workbook.",
    "hidden-rows": "Hidden rows: {count}, the first row {where}.",
    "hidden-columns": "Hidden columns: {count}, the first column {where}.",
    "not-cells": "This sheet is a chart, a dialogue or macros; it has no cells to read.",
    "named-otherwise": "The file's name says {named}, but inside it is {kind}, and was read as that.",
    "outside-tables": "Lines outside the tables, which were left out: {count}, the first “{where}”.",
    "hidden-words": "Hidden words, which the document itself does not show, were left out: {count} times, "
    "the first “{where}”. If they matter, show them there and save it again.",
    "desk-left-behind": "Read from the desk file are its activities and what was counted in them. Left behind are its "
    "history, its contracts ({contract}), decisions about shared terms ({mapping}), words added to shared terms "
    "({own_label}), written answers ({answer}), returns sent ({sent_return}) and totals of earlier years "
    "({earlier_total}).",
    "return-totals": "The figures of a return are totals of a period, {days}, and no activities, so that none of them "
    "goes in as such.",
    "formats-left-out": "This sheet has over {limit} cells, so that what it shows beside its numbers (a currency, a "
    "unit, a month without its day) was not looked at.",
    "comments": "Comments on cells, which do not come in with them: {count}, the first on {where}: “{text}”. If one "
    "matters, type what it says into a cell of the same row.",
    "open-elsewhere": "The file seems to be open in another program at this moment; what was not saved there is not in "
    "it yet.",
    "macros": "The file holds macros; they were left alone and never run.",
}


def refusal(code: str, name: str, facts: Mapping[str, str]) -> FileUnusable:
    """The error a person is shown for refusal *code* of the file *name*, its blanks filled by *facts*."""
    what, do = REFUSALS[code]
    blanks = {"name": name, **facts}
    return FileUnusable(_(what).format_map(blanks), _(do).format_map(blanks))


def note(code: str, sheet: str | None, facts: Mapping[str, str]) -> Note:
    """The note *code* about *sheet* (``None``: the whole file), its blanks filled by *facts*."""
    return Note(code, sheet, _(NOTES[code]).format_map(facts))
