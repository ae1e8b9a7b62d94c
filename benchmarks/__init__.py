"""One file for each promise of speed, measured as a ratio against a limit run beside it on the same machine."""
