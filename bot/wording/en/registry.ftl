# Searching the catalogue, and the card of one solution.

search-title = This is what I found about “{ $text }”
search-none = I found no solutions about “{ $text }”. Try another word, or write the idea in your own words.
search-what = What do you want to search for?
search-field = Write a few words
search-button = Search
search-line = { $name }: { $summary }
search-unexamined = { $summary } (The platform is not examined.)
search-more = There are more. Write one more word to narrow the search.
search-as-idea = Is it an idea of yours? Then just write it as a message.

solution-target-group = Target group
solution-purpose = Purpose
solution-effect = Effect
solution-technology = Technology
solution-platform = Platform
solution-platform-unknown = Not examined. Ask the national team whether it fits the common platforms before you take it into use.
solution-note = Note
solution-unused = Not in use, as far as I know
solution-unused-in = in { $region } these are not mentioned: { $places }
solution-unused-municipalities = { $count ->
    [one] one more municipality
   *[other] { $count } other municipalities
}
solution-spread = Spread
solution-spread-line = { $state }: { $count }
solution-rivals = Also similar
solution-sources = Sources
solution-unknown = I can no longer find that solution.
solution-open = Show { $name }
