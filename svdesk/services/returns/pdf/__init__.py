"""A Document becomes one tagged, archivable PDF that carries its own data."""
