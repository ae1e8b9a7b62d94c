"""A seventh lot of workbooks, written blind in the manner of the four samples, with what a careful reader expects."""
