"""Writing a file so that its name holds all of the old contents or all of the new, whatever happens on the way.

The new contents go into a file beside it, are carried to the disk, and take the name only then. A failure, a full disk
or a kill leaves what was there before.
"""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.i18n import _

# A virus scanner or a sync client lets go of a file again within a second or two; Excel does not.
_TRIES = 10
_SECONDS_BETWEEN = 0.25
_UNFINISHED = ".svdesk-{}.part"
# Longer than any writing takes: what is older was left by a program that was killed.
_LEFT_BEHIND_SECONDS = 3600.0

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


def write_bytes(path: Path, data: bytes) -> None:
    """Write *data* as the file *path*, all or nothing; otherwise as ``replacing``."""
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write into, which takes the name *path* when the block ends well and vanishes when it does not.

    Where *path* is held by another program and stays held, the finished file is kept beside it under a free name, and
    the error says so. A link is followed, and the old file's permissions are kept. Raises ``UserError`` for a full
    disk, a folder that is gone or may not be written, a name that cannot be used.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _sweep(target.parent)
        unfinished = target.with_name(_UNFINISHED.format(secrets.token_hex(8)))
        try:
            with unfinished.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, unfinished)
            _put_in_place(unfinished, target)
        finally:
            # Gone already if all went well.
            with suppress(OSError):
                unfinished.unlink()
    except OSError as error:
        raise _explained(error, target) from error


def _put_in_place(unfinished: Path, target: Path) -> None:
    """Give the finished file its name, waiting a little while another program holds it."""
    for attempt in range(1, _TRIES + 1):
        try:
            unfinished.replace(target)
            break
        except PermissionError as error:
            if attempt == _TRIES:
                raise _held(unfinished, target) from error
            time.sleep(_SECONDS_BETWEEN)
    carry_to_disk(target.parent)


def _held(unfinished: Path, target: Path) -> UserError:
    """The error for a file that another program does not let go of, once the new contents are safe beside it."""
    what = _("“{name}” could not be replaced: another program has it open, or it is protected.")
    close = _("Close it there and try again.")
    with suppress(OSError):
        copy = _free_name(target)
        unfinished.rename(copy)
        close = _("What was to be written is safe beside it, as “{copy}”. Close it there and try again.")
        return UserError(what.format(name=target.name), close.format(copy=copy.name))
    return UserError(what.format(name=target.name), close)


def _free_name(target: Path) -> Path:
    number = 2
    while (copy := target.with_stem(f"{target.stem} ({number})")).exists():
        number += 1
    return copy


def carry_to_disk(folder: Path) -> None:
    """Let a new name in *folder* survive a power cut, where the system can (Windows and some network drives cannot)."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _sweep(folder: Path) -> None:
    """Take away what earlier writing left in *folder* when the program was killed in the middle of it."""
    for left in folder.glob(_UNFINISHED.format("*")):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND_SECONDS:
                left.unlink()


def _explained(error: OSError, target: Path) -> UserError:
    """A failure of the system in plain words."""
    blanks = {"name": target.name, "folder": str(target.parent)}
    if error.errno in _FULL:
        what = _("There is no room left for “{name}” on the disk that holds {folder}.")
        do = _("Delete something or choose another disk, and try again.")
    elif error.errno in _FORBIDDEN:
        what = _("“{name}” could not be written: you may not change anything in {folder}.")
        do = _("Choose another folder, such as your Documents.")
    elif error.errno in _GONE:
        what = _("“{name}” could not be written: the folder {folder} is not there.")
        do = _("If it is on a memory stick or a shared drive, connect that again; else choose another folder.")
    elif error.errno == errno.EISDIR:
        what = _("“{name}” is a folder, so no file can be written in its place.")
        do = _("Choose another name.")
    elif error.errno in _BAD_NAME:
        what = _("A file cannot be named “{name}” there.")
        do = _("Choose a shorter name of letters and digits.")
    else:
        what = _("“{name}” could not be written in {folder}.")
        do = _("Try again, or choose another folder.")
    return FileUnusable(what.format_map(blanks), do.format_map(blanks))
