"""Every window in every theme, and with text twice as large, kept as pictures that a person can leaf through."""

import html
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import ARTEFACTS
from tests.ui.sample_window import WINDOWS, dress, main_window_on, make_sample, shown

SCREENS = ARTEFACTS / "screens"
LOOKS = (("light", 100), ("dark", 100), ("contrast", 100), ("light", 200))
_PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>svdesk: every window</title>
<style>
body {{ font: 1rem/1.5 sans-serif; margin: 2rem; background: #eee; }}
img {{ max-width: 100%; border: 1px solid #777; }}
section {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr)); gap: 1rem; }}
figure {{ margin: 0; }}
</style></head><body><h1>Every window</h1>
<nav>{links}</nav>
{windows}
</body></html>
"""


def test_every_window_is_painted_in_every_theme(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    SCREENS.mkdir(parents=True, exist_ok=True)
    file = make_sample(tmp_path / "made.svdesk")
    colours: dict[str, set[str]] = {}
    try:
        dress(qapp)
        with main_window_on(file, tmp_path) as window:
            for look, scale in LOOKS:
                dress(qapp, look, scale)
                for name in WINDOWS:
                    with shown(window, name) as (whole, _part):
                        picture = whole.grab()
                    assert picture.save(str(SCREENS / f"{name}-{look}-{scale}.png"))
                    image = picture.toImage()
                    colours.setdefault(f"{look} {scale}", set()).add(image.pixelColor(1, image.height() - 2).name())
    finally:
        dress(qapp)
    (SCREENS / "index.html").write_text(_index(), encoding="utf-8")
    # Each theme has a ground of its own, and every window stands on it.
    assert {look: len(found) for look, found in colours.items()} == dict.fromkeys(colours, 1)
    assert colours["light 100"] == colours["light 200"]
    assert colours["light 100"].isdisjoint(colours["dark 100"])


def _index() -> str:
    windows = []
    for name in WINDOWS:
        figures = "".join(
            f'<figure><img loading="lazy" src="{name}-{look}-{scale}.png" alt="{name}, {look}, text at {scale} %">'
            f"<figcaption>{look}, text at {scale} %</figcaption></figure>"
            for look, scale in LOOKS
        )
        windows.append(f'<h2 id="{name}">{html.escape(name)}</h2><section>{figures}</section>')
    links = " · ".join(f'<a href="#{name}">{html.escape(name)}</a>' for name in WINDOWS)
    return _PAGE.format(links=links, windows="\n".join(windows))
