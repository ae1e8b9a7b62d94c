"""A window of its own beside the main one is tried as the others are."""

from tests.ui.dialogs.conftest import bare as bare
from tests.ui.dialogs.conftest import light as light
from tests.ui.dialogs.conftest import own_settings as own_settings
