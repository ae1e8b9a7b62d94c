"""Windows of their own: the first run, the import, settings, help, and the report after a crash."""
