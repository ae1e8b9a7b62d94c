"""The first floor: whatever lasts. SQLite, files, settings and backups, and nothing that decides."""
