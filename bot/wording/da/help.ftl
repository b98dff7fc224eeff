# Hilsner, hjælp efter rolle, og venlige svar på det, jeg ikke forstår.

greet-title = Hej { $name }
greet-title-nameless = Hej
greet-clinician = Jeg er Rejsehold. Har du en idé til noget telemedicin, så skriv den, som du ville til en kollega. Én besked er nok. Jeg svarer straks, om det findes i forvejen.
greet-team = Jeg er Rejsehold. Skriv »hvad venter« for at se, hvad der ligger hos dig, eller »søg« og et par ord for at se, hvad der findes.
greet-no-patients = Skriv aldrig CPR-nummer, navn eller andet om en bestemt patient.
greet-waiting = { $count ->
    [one] Én idé venter på dig.
   *[other] { $count } idéer venter på dig.
}
greet-drafts = { $count ->
    [one] Du har én kladde, som ikke er sendt.
   *[other] Du har { $count } kladder, som ikke er sendt.
}
greet-mine = { $count ->
    [one] Du har én idé i gang.
   *[other] Du har { $count } idéer i gang.
}

help-title = Det kan jeg hjælpe med
help-idea = Skriv en idé med egne ord. Du får svar med det samme: findes, ligner, ny eller uklar.
help-mine = »Hvor er min idé« viser, hvem der har bolden, og hvad næste skridt er.
help-history = »Historik 12« viser alt, der er sket med idé 12.
help-comment = »Kommentar 12: tekst« skriver en kommentar. »Følg 12« giver dig besked, når der sker noget.
help-correct = »Ret 12«, »tilføj 12« og »træk tilbage 12« er til dine egne idéer.
help-search = »Søg KOL« viser, hvad der findes i kataloget.
help-drafts = »Kladder« viser det, du ikke har sendt endnu.
help-wishes = »Indstillinger« er til sprog og til, hvornår jeg skriver til dig.
help-lead = Som leder: »Hvad venter« viser, hvad der haster mest. »Saml holdet 12«, »godkend eskalering 12«, »sig nej 12« og »læg til side 12« virker også.
help-team = I holdet: »Hvad venter« viser, hvor I skal gøre noget. Åbn idéen, så står mulighederne på den.
help-national = I det nationale rejsehold: »Hvad venter« viser, hvad regionerne spørger om. Svar findes, kan udvides, er ny, eller vælg mellem flere.

not-understood = Det forstod jeg ikke helt.
not-understood-try = Har du en idé, så skriv en sætning om, hvem det er til, og hvad det skal gøre bedre. Skriv »hjælp« for at se, hvad jeg kan.
said-nothing = Der stod ikke noget i beskeden. Skriv bare, hvad du har i tankerne.
said-files = Filer gemmer jeg ikke, for et billede kan vise en patient. Det vigtige skal stå i teksten.
said-emoji = Den var fin. Skriv et par ord, så ved jeg bedre, hvad jeg kan gøre for dig.
said-thanks = Selv tak. Skriv endelig igen.
said-goodbye = Vi ses. Jeg holder øje imens.
said-anger = Det er ærgerligt, at det driller. Fortæl mig gerne, hvad du prøvede, så hjælper jeg. Skriv »hjælp« for at se, hvad jeg kan.
said-word = »{ $word }« kan være mange ting. Skriv en sætning om, hvem det er til, og hvad det skal gøre bedre, så kan jeg svare. Her er noget af det, der findes:

wishes-title = Dine indstillinger
wishes-language = Sprog
wishes-language-da = Dansk
wishes-language-en = Engelsk
wishes-digest = Beskeder
wishes-digest-on = Samlet én gang om dagen, kl. 7.30. Det, der haster, kommer straks.
wishes-digest-off = Hver for sig, når der sker noget
wishes-hours = Tidspunkt
wishes-hours-office = Kun på hverdage mellem 7 og 17
wishes-hours-any = Når som helst
wishes-to-da = Dansk
wishes-to-en = Engelsk
wishes-to-digest-on = Saml mine beskeder
wishes-to-digest-off = Send hver besked for sig
wishes-to-hours-office = Kun i arbejdstiden
wishes-to-hours-any = Skriv når som helst
wishes-kept = Det er gemt.
