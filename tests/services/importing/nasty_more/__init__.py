"""More workbooks as charities leave them, with what is expected of each, written without a look at how they are read."""
