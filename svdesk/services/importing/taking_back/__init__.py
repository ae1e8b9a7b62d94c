"""Takes an import back at any later time."""
