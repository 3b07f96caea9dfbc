"""What an editor or a terminal can be told about a resume, in our own words."""
