"""What a person says by clicking on the picture of a sheet."""
