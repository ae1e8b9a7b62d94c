"""What the program says when it cannot go on."""

from svdesk.domain.errors import FileUnusable, UserError


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = FileUnusable("The file is empty.", "Choose another.")
    assert isinstance(error, UserError)
    assert (error.what, error.do) == ("The file is empty.", "Choose another.")
    assert str(error) == "The file is empty. Choose another."
