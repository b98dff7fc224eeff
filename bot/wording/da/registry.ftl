# Søgning i kataloget og kortet for én løsning.

search-title = Det fandt jeg om »{ $text }«
search-none = Jeg fandt ingen løsninger om »{ $text }«. Prøv et andet ord, eller skriv idéen med egne ord.
search-what = Hvad vil du søge efter?
search-field = Skriv et par ord
search-button = Søg
search-line = { $name }: { $summary }
search-unexamined = { $summary } (Platformen er ikke undersøgt.)
search-more = Der er flere. Skriv et ord mere for at søge snævrere.
search-as-idea = Er det en idé, du har? Så skriv den bare som en besked.

solution-target-group = Målgruppe
solution-purpose = Formål
solution-effect = Virkning
solution-technology = Teknik
solution-platform = Platform
solution-platform-unknown = Ikke undersøgt. Spørg det nationale rejsehold, om den passer til de fælles platforme, før I tager den i brug.
solution-note = Bemærkning
solution-unused = Ikke i brug, så vidt jeg ved
solution-unused-in = i { $region } er disse ikke nævnt: { $places }
solution-unused-municipalities = { $count ->
    [one] én kommune mere
   *[other] { $count } andre kommuner
}
solution-spread = Udbredelse
solution-spread-line = { $state }: { $count }
solution-rivals = Ligner også
solution-sources = Kilder
solution-unknown = Jeg kan ikke finde den løsning mere.
solution-open = Vis { $name }
