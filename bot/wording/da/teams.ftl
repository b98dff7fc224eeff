# Det, der siges i Teams, når noget bliver trykket på, åbnet eller søgt efter.

teams-stranger = Skranken er kun for kolleger i organisationen. Log ind med din egen konto, og prøv igen.
teams-unknown = Jeg kan ikke se, hvem du er, herfra. Skriv »hej« til mig i en chat først, og prøv så igen.
teams-later = Det tager lidt længere tid. Svaret kommer i chatten.
teams-below = Svaret står nederst i chatten.
teams-answer-in-chat = Tak. Svaret ligger i din chat med mig.
teams-no-idea = Idéen findes ikke længere.
teams-nothing-found = Der er ingen løsninger med de ord. Prøv færre eller andre ord.
