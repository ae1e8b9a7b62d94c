"""An eighth lot of workbooks, written blind: fourteen small charities, each of another sector, each in its own way."""
