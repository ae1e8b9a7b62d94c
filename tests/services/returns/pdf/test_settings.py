import os
import subprocess
import sys
from pathlib import Path

from svdesk.services.returns.pdf import fonts
from svdesk.services.returns.pdf.settings import PINNED, pin

ROOT = Path(__file__).parents[4]
HOSTILE = "open({marker!r}, 'w').close()\ntrustedHosts = ['*']\ntoColorCanUse = 'rl_safe_eval'\ninvariant = 0\n"
ASK = (
    "from svdesk.services.returns.pdf import pen; import os, reportlab.rl_config as c; "
    "print(c.trustedHosts, c.trustedSchemes, c.toColorCanUse, c.invariant, c.useA85, os.environ['RL_trustedHosts'])"
)


def test_settings_files_and_variables_have_no_say(tmp_path: Path) -> None:
    markers = [tmp_path / "module-ran", tmp_path / "home-ran"]
    (tmp_path / "reportlab_settings.py").write_text(HOSTILE.format(marker=str(markers[0])))
    (tmp_path / ".reportlab_settings").write_text(HOSTILE.format(marker=str(markers[1])))
    hostile = {
        "HOME": str(tmp_path),
        "USERPROFILE": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)]),
        "RL_trustedHosts": "evil.example",
        "RL_toColorCanUse": "rl_safe_eval",
        "RL_invariant": "0",
        "RL_useA85": "1",
    }
    run = subprocess.run(
        [sys.executable, "-c", ASK], cwd=tmp_path, env={**os.environ, **hostile}, capture_output=True, text=True
    )
    assert run.stdout.split("\n")[0] == "None [] None 1 0 evil.example", run.stderr
    assert [marker for marker in markers if marker.exists()] == []


def test_pinning_again_mends_what_something_else_changed() -> None:
    import reportlab.rl_config as config

    config.toColorCanUse = "rl_safe_eval"
    config.trustedHosts = ["*"]
    pin()
    assert {name: getattr(config, name) for name in PINNED} == PINNED
    assert fonts.face("text").letters
