# Filtre i en søgning, og siderne i det, der blev fundet.

# Ord, som begrænser en søgning: »søg kol region nord«, »søg sår stoppet«.
search-words-region = region
search-words-group = målgruppe
search-words-technology = teknik | teknologi
search-words-in_use = i brug | i drift | bruges
search-words-pilot = pilot | pilotprojekt | afprøves | under afprøvning | under udvikling
search-words-stopped = stoppet | stoppede | nedlagt

search-progress-in_use = i brug
search-progress-pilot = under udvikling eller afprøvning
search-progress-stopped = stoppet
search-only = Kun { $filters }.
search-only-group = til { $group }
search-only-technology = med { $technology }
search-all = Alle løsninger
search-page = Viser { $first } til { $last } af { $all }.
search-none-filtered = Ingen løsninger passer. Søg uden »{ $filters }« for at se flere.
