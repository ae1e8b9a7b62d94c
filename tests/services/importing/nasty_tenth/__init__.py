"""A tenth lot of workbooks, written blind: twelve small charities' own records of a year, in the samples' manner."""
