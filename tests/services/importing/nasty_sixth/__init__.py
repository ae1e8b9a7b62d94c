"""A sixth lot of workbooks, written blind: the next nine of the samples' own kind, and nine of everyday mess."""
