"""A third lot of workbooks as small charities keep them, written blind, each with what a careful reader makes of it."""
