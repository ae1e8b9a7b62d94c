"""A seventeenth lot of workbooks, in trades and words of their own."""
