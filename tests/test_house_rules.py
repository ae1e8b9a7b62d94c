"""The rules of the house that no other tool keeps: each is a function from code to the lines that break it."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "svdesk"
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))

LINES_AT_MOST = 300

# Where any fault may be caught: it ends there as a sentence to the person, or as a report.
CATCH_ALL = ("svdesk/ui/jobs.py", "svdesk/ui/crash.py", "svdesk/cli/__init__.py")

# Modules without a test at the mirrored place, each with the reason.
TESTED_ELSEWHERE = {
    "svdesk/__main__.py": "every test that runs a command goes through it",
    **{
        f"svdesk/cli/{name}.py": "tests/test_cli.py runs every command"
        for name in ("speak", "desk", "proof", "returns", "words")
    },
    "svdesk/services/progress.py": "a shape, and a class that does nothing",
    "svdesk/domain/problem_catalogue.py": "tests/domain/test_problem.py reads every entry of it",
    "svdesk/services/sample.py": "tests/journeys/test_main_job.py is about nothing else",
    "svdesk/domain/uris.py": "two names, read back in tests/services/mapping/exchange",
    "svdesk/domain/problem_funding.py": "tests/services/funding raises every one",
    "svdesk/services/self_test.py": "tests/test_cli.py runs it",
}


class Code(NamedTuple):
    """A module's place in the repository and what it says."""

    place: str
    tree: ast.Module


Rule = Callable[[Code], Iterator[ast.AST]]


def calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call, with the last name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, getattr(node.func, "attr", getattr(node.func, "id", ""))


def imported(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Every import, with the whole name of what is imported; a relative one begins with a dot."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, "." * node.level + (node.module or "")


def runs_text_as_code(code: Code) -> Iterator[ast.AST]:
    """Builtin exec and eval (Qt's `app.exec()` is not meant), pickle and its like, YAML, a shell, extractall."""
    for call, name in calls(code.tree):
        shell = any(k.arg == "shell" and not _is(k.value, False) for k in call.keywords)
        builtin = isinstance(call.func, ast.Name) and name in ("exec", "eval", "compile", "__import__")
        if shell or builtin or name in ("extractall", "unpack_archive", "system", "popen"):
            yield call
    for node, name in imported(code.tree):
        if name.split(".")[0] in ("pickle", "marshal", "shelve", "yaml", "dill", "codeop"):
            yield node


def catches_everything(code: Code) -> Iterator[ast.AST]:
    """A bare except, or one of Exception or BaseException, that neither tidies up and re-raises nor is at home."""
    for node in ast.walk(code.tree):
        if isinstance(node, ast.ExceptHandler) and code.place not in CATCH_ALL:
            last = node.body[-1]
            passed_on = isinstance(last, ast.Raise) and last.exc is None
            names = {"*"} if node.type is None else {getattr(n, "id", "") for n in ast.walk(node.type)}
            if names & {"*", "Exception", "BaseException"} and not passed_on:
                yield node


def speaks_sql_outside_storage(code: Code) -> Iterator[ast.AST]:
    """Calls that only a database has, and row-writing calls on a table of sqlite-utils."""
    always = {"insert_all", "upsert", "upsert_all", "delete_where", "executemany", "executescript", "execute"}
    for call, name in calls(code.tree):
        target = call.func.value if isinstance(call.func, ast.Attribute) else None
        on_table = isinstance(target, ast.Call) and getattr(target.func, "attr", "") == "table"
        writes_row = on_table and name in ("insert", "update", "delete")
        if not code.place.startswith("svdesk/storage/") and (name in always or writes_row):
            yield call


def writes_past_the_services(code: Code) -> Iterator[ast.AST]:
    """`store.change` in the window or the command line, which write only through a service."""
    if code.place.startswith(("svdesk/ui/", "svdesk/app.py", "svdesk/cli/")):
        yield from (call for call, name in calls(code.tree) if name == "change")


def looks_out_of_the_ground_floor(code: Code) -> Iterator[ast.AST]:
    """In domain: anything but the standard library and i18n; files, clocks and chance."""
    if not code.place.startswith("svdesk/domain/"):
        return
    outside = {"os", "io", "pathlib", "shutil", "time", "random", "secrets", "socket", "subprocess", "logging"}
    for node, name in imported(code.tree):
        first = name.split(".")[0]
        ours = name.startswith(("svdesk.domain", "svdesk.i18n"))
        if not ours and (first not in sys.stdlib_module_names or first in outside):
            yield node
    yield from (c for c, name in calls(code.tree) if name in ("open", "print", "input", "now", "utcnow", "today"))


def thaws_history(code: Code) -> Iterator[ast.AST]:
    """A migration that imports from the package: what it did would change with the code it imports."""
    if code.place.startswith("svdesk/storage/migrations/m"):
        yield from (node for node, name in imported(code.tree) if name.startswith(("svdesk", ".")))


def hides_where_things_are(code: Code) -> Iterator[ast.AST]:
    """`import *`, relative imports, `global` names that change."""
    for node in ast.walk(code.tree):
        star = isinstance(node, ast.ImportFrom) and (node.level > 0 or node.names[0].name == "*")
        if star or isinstance(node, ast.Global):
            yield node


def read(place: str) -> Code:
    """The module at *place*."""
    return Code(place, ast.parse((ROOT / place).read_text(encoding="utf-8")))


def _is(node: ast.AST, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


# Each rule, with a place and a line that it must find fault with there.
RULES: dict[Rule, list[tuple[str, str]]] = {
    runs_text_as_code: [
        ("svdesk/cli/desk.py", "eval(text)"),
        ("svdesk/ui/pages/home.py", "exec(text)"),
        ("svdesk/storage/settings.py", "import pickle"),
        ("svdesk/services/sharing.py", "archive.extractall(folder)"),
        ("svdesk/cli/desk.py", "subprocess.run(command, shell=True)"),
        ("svdesk/cli/desk.py", "import yaml"),
    ],
    catches_everything: [
        ("svdesk/storage/store.py", "try:\n    save()\nexcept Exception:\n    pass"),
        ("svdesk/storage/store.py", "try:\n    save()\nexcept (ValueError, BaseException):\n    pass"),
        ("svdesk/storage/store.py", "try:\n    save()\nexcept:\n    pass"),
    ],
    speaks_sql_outside_storage: [
        ("svdesk/services/recording.py", "store.table('activity').insert(row)"),
        ("svdesk/ui/pages/home.py", "store.table('activity').delete(key)"),
        ("svdesk/cli/desk.py", "store.execute('select 1')"),
        ("svdesk/services/importing/commit.py", "table.insert_all(rows)"),
    ],
    writes_past_the_services: [("svdesk/ui/pages/home.py", "with store.change('Add'):\n    pass")],
    looks_out_of_the_ground_floor: [
        ("svdesk/domain/period.py", "from pathlib import Path"),
        ("svdesk/domain/period.py", "import openpyxl"),
        ("svdesk/domain/period.py", "from svdesk.storage import store"),
        ("svdesk/domain/period.py", "day = date.today()"),
    ],
    thaws_history: [("svdesk/storage/migrations/m0001_start.py", "from svdesk.domain.period import Period")],
    hides_where_things_are: [
        ("svdesk/cli/desk.py", "from svdesk.domain.errors import *"),
        ("svdesk/cli/desk.py", "from . import i18n"),
        ("svdesk/cli/desk.py", "def change():\n    global store"),
    ],
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_module_breaks_the_rule(rule: Rule) -> None:
    broken = [f"{place}:{getattr(node, 'lineno', 0)}" for place in MODULES for node in rule(read(place))]
    assert not broken, f"{rule.__name__}: {rule.__doc__}"


@pytest.mark.parametrize(("rule", "place", "code"), [(rule, *bad) for rule, many in RULES.items() for bad in many])
def test_the_rule_finds_what_breaks_it(rule: Rule, place: str, code: str) -> None:
    assert list(rule(Code(place, ast.parse(code))))


@pytest.mark.parametrize(
    ("rule", "place", "code"),
    [
        (runs_text_as_code, "svdesk/app.py", "application.exec()"),
        (runs_text_as_code, "svdesk/cli/desk.py", "subprocess.run(command, shell=False)"),
        (catches_everything, "svdesk/cli/__init__.py", "try:\n    run()\nexcept Exception:\n    report()"),
        (
            catches_everything,
            "svdesk/storage/store.py",
            "try:\n    save()\nexcept BaseException:\n    undo()\n    raise",
        ),
        (speaks_sql_outside_storage, "svdesk/cli/desk.py", "words.update(more)\nrows.insert(0, row)"),
        (speaks_sql_outside_storage, "svdesk/storage/store.py", "connection.execute('select 1')"),
    ],
)
def test_the_rule_lets_alone_what_only_looks_like_it(rule: Rule, place: str, code: str) -> None:
    assert not list(rule(Code(place, ast.parse(code))))


def test_no_module_is_longer_than_a_person_reads_at_once() -> None:
    lengths = {place: len((ROOT / place).read_text(encoding="utf-8").splitlines()) for place in [*MODULES, "dev.py"]}
    assert {place: lines for place, lines in lengths.items() if lines > LINES_AT_MOST} == {}


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "util", "helpers", "misc", "common", "tools"}
    assert [place for place in MODULES if Path(place).stem in drawers] == []


def test_every_module_has_its_test_at_the_same_place() -> None:
    mirrored = {
        place: Path("tests", *Path(place).parts[1:-1], f"test_{Path(place).name}")
        for place in MODULES
        if not place.endswith("__init__.py") and place not in TESTED_ELSEWHERE
    }
    assert [place for place, test in mirrored.items() if not (ROOT / test).exists()] == []


def tracked() -> list[Path]:
    """Every file that is, or would be, part of the repository; all that lies here where git knows nothing."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8").stdout.split("\0")
    return [path for name in listed if name and (path := ROOT / name).is_file()]


def written(path: Path) -> str:
    """The text of a file, and nothing for one that is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


# No one else's machine has these folders, and where packages come from is each machine's own affair.
NOT_TO_BE_WRITTEN = {
    "a path of one machine": r"(?<![\w./~-])/(work|root|farm|tmp|opt/pypi)/",
    "a host of packages": r"(pypi|pythonhosted|npmjs|debian)\.(org|com)\b.*(simple|packages|dists|pool)\b",
    "where a lock's packages are": r"^\s*--(extra-)?index-url|^\s*--find-links|^[\w.-]+ @ ",
}


@pytest.mark.parametrize("what", NOT_TO_BE_WRITTEN)
def test_no_file_says(what: str) -> None:
    pattern = re.compile(NOT_TO_BE_WRITTEN[what], re.MULTILINE)
    files = tracked()
    assert files, "git names no file here"
    assert [f"{path.relative_to(ROOT)}: {m[0]}" for path in files for m in pattern.finditer(written(path))] == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a path of one machine", "open('/" + "root/desk.svdesk')"),
        ("a host of packages", "https://pypi" + ".org/simple/"),
        ("where a lock's packages are", "--index-url somewhere"),
    ],
)
def test_what_no_file_says_would_be_found(what: str, line: str) -> None:
    assert re.search(NOT_TO_BE_WRITTEN[what], line, re.MULTILINE)


def test_no_work_is_put_off() -> None:
    put_off = re.compile(r"\b(TODO|FIXME|XXX)\b")
    assert [place for place in MODULES if put_off.search((ROOT / place).read_text(encoding="utf-8"))] == []


def test_starting_the_program_loads_no_heavy_library() -> None:
    heavy = {"reportlab", "pikepdf", "openpyxl", "python_calamine", "pypdfium2", "PIL", "sqlite_utils", "PySide6"}
    code = "import sys, svdesk.__main__, svdesk.cli; print(*{name.split('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert heavy & set(run.stdout.split()) == set()
