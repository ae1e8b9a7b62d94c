"""Pins how reportlab behaves, because it would otherwise take orders from files and the environment.

On import reportlab runs ``reportlab_settings.py`` and ``~/.reportlab_settings`` as code and reads RL_* variables.
Every module of this folder that imports reportlab calls ``pin`` first (RELIABILITY, C7).
"""

import os
import sys
from types import ModuleType

_SETTINGS_MODULES = ("reportlab_settings", "reportlab.local_rl_settings")

PINNED: dict[str, object] = {
    "trustedHosts": None,
    "trustedSchemes": [],
    "toColorCanUse": None,
    "invariant": 1,
    "pageCompression": 1,
    "useA85": 0,
    "ttfAsciiReadable": 0,
    "documentLang": None,
    "unShapedFontGlob": ["*"],
    "verbose": 0,
    "debug": 0,
    "showBoundary": 0,
    "hyphenationLang": "",
    "std14Embed": False,
}
"""No host, no scheme, no evaluated colour; and what makes the same Document give the same bytes."""


def pin() -> None:
    """Import reportlab's settings with every outside say switched off, and set those that matter to us."""
    if "reportlab.rl_config" not in sys.modules:
        _import_alone()
    config = sys.modules["reportlab.rl_config"]
    for name, value in PINNED.items():
        setattr(config, name, value)


def _import_alone() -> None:
    """First import: empty stand-ins take the place of the settings files, and RL_* variables are set aside."""
    aside = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    stand_ins = [name for name in _SETTINGS_MODULES if name not in sys.modules]
    sys.modules.update({name: ModuleType(name) for name in stand_ins})
    try:
        import reportlab.rl_config  # noqa: F401
    finally:
        os.environ.update(aside)
        for name in stand_ins:
            del sys.modules[name]
