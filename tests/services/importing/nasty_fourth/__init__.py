"""A fourth lot of workbooks as small charities keep them, written blind after the samples that were handed out."""
