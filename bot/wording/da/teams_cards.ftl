# Det, der kun siges på kort og i vinduer i Teams.

teams-too-old = Din Teams er for gammel til at vise det her. Opdatér den, og prøv igen.
teams-refresh = Vis igen
teams-required = Her mangler et svar.
teams-whole-number = Skriv et helt tal.
teams-leave-form = Fortryd
