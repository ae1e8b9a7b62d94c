"""Says what each column of a table holds, from its heading and the look of its values."""
