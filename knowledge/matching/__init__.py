"""Does it exist already? From a person's own words to ranked solutions with reasons."""
