"""Uses the running program as a screen reader does: by what the accessibility tree says, and nothing else.

Run by the system's own Python inside a D-Bus session, because Debian's ``pyatspi`` belongs to that one:
``python3 drive_screen_reader.py LAUNCHER PYTHON DESK TEXT``. Prints what was heard as JSON.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]

PATIENCE = 30.0
"""Seconds until something that should appear is missed."""


def wait_for(what: str, look: Callable[[], Any]) -> Any:
    """What *look* finds, looking again until it finds something; raises when it never does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.05)
    raise SystemExit(f"not in the accessibility tree: {what}")


def within(node: Any) -> Iterator[Any]:
    """*node* and all that is in it, as far as it is showing."""
    for child in list(node):
        if child is not None and (child.getRole() == pyatspi.ROLE_APPLICATION or _showing(child)):
            yield child
            yield from within(child)


def find(root: Any, role: str, name: str) -> Any:
    """The part of *root* with this role and name, once it is there."""

    def look() -> Any:
        try:
            return next((one for one in within(root) if one.getRoleName() == role and one.name == name), None)
        except (RuntimeError, LookupError):  # it changed while it was looked through
            return None

    return wait_for(f"{role} “{name}”", look)


def press(node: Any) -> None:
    """Do what a button is for."""
    actions = node.queryAction()
    names = [actions.getName(n).casefold() for n in range(actions.nActions)]
    actions.doAction(names.index("press"))


def says(root: Any, role: str, part: str) -> str:
    """The name of a part of *root* with this role that has *part* in its name, once it is there."""

    def look() -> Any:
        try:
            return next((one.name for one in within(root) if one.getRoleName() == role and part in one.name), None)
        except (RuntimeError, LookupError):
            return None

    return str(wait_for(f"{role} that says “{part}”", look))


def _showing(node: Any) -> bool:
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def journey(text: str) -> dict[str, object]:
    """Go to Activities, add one, type what was done, and hear it from the table; then take it back."""
    program = find(pyatspi.Registry.getDesktop(0), "application", "svdesk")
    pages = find(program, "list", "Pages")
    names = [item.name for item in pages]
    at = next(n for n, name in enumerate(names) if name.startswith("Activities"))
    pages.querySelection().selectChild(at)
    find(program, "label", "Activities")
    press(find(program, "push button", "Add activity"))
    box = find(program, "text", "What we did")
    box.queryEditableText().insertText(0, text, len(text))
    typed = box.queryText().getText(0, -1)
    table = find(program, "table", "Activities")
    table.queryComponent().grabFocus()
    heard = says(table, "table cell", text)
    told = says(find(program, "filler", "Status"), "label", text)
    press(find(program, "push button", "Undo it"))
    wait_for("an empty table", lambda: not any(text in one.name for one in within(program)))
    return {"pages": names, "typed": typed, "table": heard, "status": told}


def main() -> None:
    """Start what a session of a screen reader needs, do the journey, and end the program."""
    launcher, python, desk, text = sys.argv[1:]
    bus = subprocess.Popen([launcher, "--launch-immediately"])
    program = subprocess.Popen([python, "-m", "svdesk", desk])
    try:
        print(json.dumps(journey(text)))
    finally:
        program.terminate()
        program.wait()
        bus.terminate()
        bus.wait()


if __name__ == "__main__":
    main()
