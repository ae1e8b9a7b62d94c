"""The tests of svdesk, file for file beside the code."""
