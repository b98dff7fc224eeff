# Søgning i kataloget og kortet for én løsning.

search-title = Det fandt jeg om »{ $text }«
search-none = Jeg fandt ingen løsninger om »{ $text }«. Prøv et andet ord, eller skriv idéen med egne ord.
search-what = Hvad vil du søge efter?
search-field = Skriv et par ord
search-button = Søg
search-line = { $name }: { $summary }
search-more = Der er flere. Skriv et ord mere for at søge snævrere.
search-as-idea = Er det en idé, du har? Så skriv den bare som en besked.

solution-target-group = Målgruppe
solution-purpose = Formål
solution-effect = Virkning
solution-technology = Teknik
solution-platform = Platform
solution-platform-unknown = Ikke undersøgt
solution-note = Bemærkning
solution-spread = Udbredelse
solution-spread-line = { $state }: { $count }
solution-rivals = Ligner også
solution-sources = Kilder
solution-unknown = Jeg kan ikke finde den løsning mere.
solution-open = Vis { $name }
