# Det, der skal være på plads, før en idé kan gå videre.

need-barriers = Mindst én barriere er skrevet ned
need-consequences = Mindst én konsekvens er skrevet ned
need-needs = Mindst ét behov er skrevet ned
need-escalation_requested = Nogen har bedt om eskalering
need-heard = De nationale pladser er hørt om valget
need-national_requirements = Mindst ét nationalt teknisk krav er skrevet ned
need-local_requirements = Mindst ét lokalt praktisk krav er skrevet ned
need-partner_contacted = Mindst én virksomhed er kontaktet
need-tests_passed = Alle test er prøvet og bestået
need-evaluated = Evalueringen er skrevet
need-briefed = Afdelingen, kommunerne og lægerne er orienteret sammen
need-prepared = Forberedelserne er fordelt og gjort færdige
need-handbook_chosen = En håndbog er valgt
need-handbook_done = Hver aktivitet i håndbogen er gjort eller forklaret
need-followed_up = Der er fulgt op mindst én gang
need-problems_solved = Alle meldte problemer er løst
need-visited = Besøget er noteret
need-platform_assessed = Platformen er vurderet
need-economy_assessed = Økonomien er vurderet
need-regions_informed = De andre regioner er orienteret
need-everybody_answered = Hvert sted er enten i brug eller har sagt nej
