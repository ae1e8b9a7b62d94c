"""An eleventh lot of workbooks, written blind: every layout of a year's records, three or four of them in each file."""
