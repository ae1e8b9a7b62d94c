"""A sixteenth lot of workbooks, written blind: as another grader would set them, in trades and words of their own."""
