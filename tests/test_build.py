"""What tells each system about the program must agree with itself, since no build shows that it does not."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"
MEDIA_TYPE = "application/x-svdesk"


def desktop_entry(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return parser["Desktop Entry"]


def written(name: str) -> str:
    return (PACKAGING / name).read_text(encoding="utf-8")


def test_the_menu_entry_starts_svdesk_with_a_desk_file() -> None:
    entry = desktop_entry(PACKAGING / "svdesk.desktop")
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "svdesk %f"
    assert entry["MimeType"] == f"{MEDIA_TYPE};"
    assert entry["Terminal"] == "false"


def test_the_menu_entry_is_called_what_the_window_says_it_is() -> None:
    app = (ROOT / "svdesk" / "app.py").read_text(encoding="utf-8")
    named = re.search(r'setDesktopFileName\("(.+)"\)', app)
    assert named
    assert (PACKAGING / f"{named[1]}.desktop").is_file()


def test_linux_is_told_of_one_media_type_for_desk_files() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.fromstring(written("svdesk-mime.xml")).find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == MEDIA_TYPE
    assert [glob.get("pattern") for glob in kind.iter(f"{space}glob")] == ["*.svdesk"]
    component = ET.fromstring(written("svdesk.metainfo.xml"))
    assert component.findtext("provides/mediatype") == MEDIA_TYPE
    assert component.findtext("launchable") == "svdesk.desktop"
    assert component.findtext("project_license") == "MIT"


def test_the_windows_set_up_is_for_one_person_and_packs_what_build_makes() -> None:
    script = written("svdesk.iss")
    assert "PrivilegesRequired=lowest" in script
    assert "DefaultDirName={localappdata}\\Programs\\svdesk" in script
    assert 'Source: "{#Root}\\dist\\svdesk\\*"' in script
    assert "HKLM" not in script
    assert r'Subkey: "Software\Classes\.svdesk"' in script
    named = re.findall(r"\{#Root\}\\((?!dist)[^\s\"]+)", script)
    assert named
    assert [name for name in named if not (ROOT / name.replace("\\", "/")).is_file()] == []


def test_the_build_takes_in_what_no_import_shows() -> None:
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    compile(spec, "build.spec", "exec")
    assert '(str(HERE / "resources"), "svdesk/_resources")' in spec
    assert 'rglob("*.sql")' in spec
    assert "copy_metadata" in spec


def test_the_icons_hold_the_sizes_they_are_named_for() -> None:
    for size in (48, 128, 256, 512):
        with Image.open(PACKAGING / "icons" / f"svdesk-{size}.png") as picture:
            assert picture.size == (size, size)
    with Image.open(PACKAGING / "icons" / "svdesk.ico") as picture:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(picture.info["sizes"])
    with Image.open(PACKAGING / "icons" / "svdesk.icns") as picture:
        assert picture.format == "ICNS"


@pytest.mark.skipif(sys.platform != "linux", reason="install.sh is for Linux")
def test_putting_it_on_and_taking_it_off_again_leaves_no_file(tmp_path: Path) -> None:
    program, share = tmp_path / "a b ŵ $5 100%", tmp_path / "share"
    shutil.copytree(PACKAGING, program)
    for picture in (PACKAGING / "icons").iterdir():
        shutil.copy(picture, program)
    # Without the system's own tools, which write files of theirs.
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "mkdir", "cp", "sed", "rm"):
        (tools / tool).symlink_to(shutil.which(tool) or tool)
    environment = os.environ | {"XDG_DATA_HOME": str(share), "PATH": str(tools)}
    subprocess.run(["sh", str(program / "install.sh")], env=environment, check=True)
    start = desktop_entry(share / "applications" / "svdesk.desktop")["Exec"]
    assert start == f'"{tmp_path}/a b ŵ \\\\$5 100%%/svdesk" %f'
    assert (share / "icons" / "hicolor" / "48x48" / "apps" / "svdesk.png").is_file()
    subprocess.run(["sh", str(program / "install.sh"), "--remove"], env=environment, check=True)
    assert [path for path in share.rglob("*") if path.is_file()] == []
