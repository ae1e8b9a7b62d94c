"""A fourteenth lot of workbooks, written blind: three cousins of each of the four samples in the data folder."""
