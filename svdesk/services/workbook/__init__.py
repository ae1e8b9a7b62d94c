"""Spreadsheets in and out: every file of somebody else's is read in a child process, behind a gate."""
