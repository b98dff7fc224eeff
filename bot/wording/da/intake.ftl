# Når nogen fortæller en idé: hvad jeg forstod, spørgsmålene, og knapperne.

intake-understood = Sådan forstod jeg det
intake-workplace = Arbejdsplads
intake-department = Afdeling
intake-municipalities = Kommuner
intake-target-group = Målgruppe
intake-technology = Teknik
intake-profession = Faggruppe
intake-nothing-understood = Jeg kunne ikke læse arbejdsplads eller målgruppe ud af teksten. Det gør ikke noget.
intake-long = Teksten er lang. Jeg har gemt det hele. Skriv gerne kernen i én sætning, så kan jeg svare bedre.
intake-answering-english = Jeg svarer på engelsk, fordi du skrev på engelsk. Skriv »English please«, hvis du altid vil have engelsk.

ask-workplace = Hvor arbejder du? Skriv hospitalet eller stedet.
ask-department = Hvilken afdeling er det på?
ask-municipality = Hvilken kommune handler det om?
ask-target_group = Hvem er det til? Fx borgere med KOL eller gravide.
ask-purpose = Hvad skal det gøre bedre?
ask-how = Svar bare her med et par ord, eller spring over.

ask-more-target_group = Hvem er det til?
ask-more-purpose = Hvad skal det bruges til?
ask-more-technology = Hvordan skal det virke? Fx video, måling hjemme eller en app.
ask-more-anything = Hvem er det til, og hvad skal det gøre bedre?

intake-next = Når du sender, får { $lead } i { $region } idéen og svarer senest { $due }.
intake-next-unknown = Når du sender, finder det nationale rejsehold den rette region. Du får svar senest { $due }.
intake-not-sent = Idéen er ikke sendt endnu. Den ligger som kladde, til du sender eller sletter den.

button-send = Send
button-rewrite = Ret
button-add = Tilføj
button-drop = Slet
button-skip = Spring over
button-workplace = Vælg arbejdsplads

rewrite-title = Ret idéen
rewrite-field = Idéen, som den skal være
add-title = Tilføj til idéen
add-field = Hvad vil du tilføje?
workplace-title = Vælg arbejdsplads
workplace-intro = Vælg hospitalet, eller vælg bare regionen.
form-save = Gem

sent-title = Tak. Idé { $number } er sendt
sent-holder = Bolden ligger nu hos { $who }.
sent-due = Du får svar senest { $due }.
sent-follow = Skriv »hvor er min idé«, når du vil vide, hvor langt den er.
dropped = Kladden er slettet.
draft-nothing-asked = Der er ikke noget spørgsmål at springe over lige nu.

drafts-title = Dine kladder
drafts-none = Du har ingen kladder. Skriv bare, hvad du har i tankerne.
drafts-line = { $title } (gemt { $day })
drafts-send = Send »{ $title }«
drafts-show = Vis »{ $title }«

# Når en besked rettes eller slettes dér, hvor den blev skrevet.
edited-draft = Du har rettet din besked, så jeg har rettet kladden.
edited-dropped = Du har slettet din besked, så jeg har slettet kladden. Der er ikke sendt noget.
edited-sent = Idé { $number } er allerede sendt, så den ændrer sig ikke, når du retter eller sletter beskeden. Åbn den, hvis du vil tilføje noget eller trække den tilbage.
