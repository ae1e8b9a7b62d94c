"""A fifteenth lot of workbooks, written blind: other trades in the manner of the four samples in the data folder."""
