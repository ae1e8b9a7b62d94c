"""More workbooks as charities leave them, with what is expected, written without a look at how they are read."""
