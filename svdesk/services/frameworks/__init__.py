"""What authorities measure by: browse frameworks, load one that the charity holds, say what answers each measure."""
