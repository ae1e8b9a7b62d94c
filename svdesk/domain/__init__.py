"""The ground floor: what the words of social value mean, in plain Python, with no files and no clock."""
