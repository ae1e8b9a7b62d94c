"""A ninth lot of workbooks, written blind: ten small charities' own records of a year, in the samples' manner."""
