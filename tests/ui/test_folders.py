"""A folder is shown by the system, and it is the folder that was asked for."""

from pathlib import Path

import pytest

from svdesk.ui.folders import open_folder
from tests.ui.conftest import Folders


@pytest.mark.usefixtures("qapp")
def test_the_folder_is_shown_whatever_is_in_its_name(folders: Folders, tmp_path: Path) -> None:
    folder = tmp_path / "Copies & more #1"
    open_folder(folder)
    assert folders.seen == [folder]
