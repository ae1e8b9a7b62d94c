"""An eighteenth lot of workbooks: cousins of each of the four samples, with columns in other orders."""
