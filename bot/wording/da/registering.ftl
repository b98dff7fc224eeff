# At skrive en ny løsning i kataloget.

command-register = registrér løsning | registrer løsning | ny løsning | tilføj løsning

help-register = »Ny løsning« skriver en løsning i kataloget. Ligner den en, der er der, får I det at se først.

register-title = Ny løsning i kataloget
register-intro = Før den bliver gemt, ser jeg efter, om den er der i forvejen.
register-button = Registrér
register-name = Hvad hedder den?
register-summary = Hvad gør den?
register-target_group = Hvem er den til?
register-purpose = Hvad er formålet?
register-effect = Hvad er virkningen?
register-technology = Hvilken teknik bruger den?
register-owner = Hvem ejer den?
register-region = I hvilken region bruges den?
register-rivals = { $count ->
    [one] Den ligner en løsning, der er i kataloget. Den nye er ikke gemt endnu:
   *[other] Den ligner { $count } løsninger, der er i kataloget. Den nye er ikke gemt endnu:
}
register-anyway = Er det en anden løsning, som skal registreres alligevel?
register-done = { $name } står nu i kataloget.
register-not-yours = Det nationale rejsehold skriver løsninger i kataloget. Kender du en, som mangler, så skriv den som en idé, så ser de den.
