# Filters in a search, and the pages of what was found.

# Words that narrow a search: "search kol region nord", "search wound stopped".
search-words-region = region
search-words-group = group | target group
search-words-technology = technology
search-words-in_use = in use | used
search-words-pilot = pilot | being tested | in development
search-words-stopped = stopped | closed

search-progress-in_use = in use
search-progress-pilot = being developed or tested
search-progress-stopped = stopped
search-only = Only { $filters }.
search-only-group = for { $group }
search-only-technology = with { $technology }
search-all = All solutions
search-page = Showing { $first } to { $last } of { $all }.
search-none-filtered = No solutions fit. Search without "{ $filters }" to see more.
