# Terminalens egne sætninger: det, der ikke kommer fra skrivebordet.

console-answer = Svar
console-press = Skriv et tal for at vælge:
console-several-buttons = Flere knapper hedder det samme. Skriv tallet foran den, du mener.
console-news = Nyt til dig, siden du sidst så efter:
console-goodbye = Farvel, { $name }. Alt, hvad du har sendt, er gemt.

console-form-advice = Ét svar ad gangen. Skriv »fortryd« for at komme ud; det, du har skrevet, huskes.
console-form-left = Du er ude af skemaet igen. Intet er sendt. Vælger du det igen, står dine svar der stadig.
console-place = { $number } af { $total }
console-optional = Kan springes over: tryk Enter.
console-kept = Nu står der: { $value }. Tryk Enter for at beholde det, eller skriv »-« for at lade det stå tomt.
console-read-as = Det læser jeg som { $value }.
console-several = Vælg gerne flere, med komma imellem.
console-yes = Ja
console-no = Nej
console-more-options = … og { $count } til. Skriv en del af navnet for at finde den, du søger.

console-needed = Dette skal udfyldes. Skriv »fortryd«, hvis du vil vente.
console-not-a-day = Det kunne jeg ikke læse som en dato. Skriv den for eksempel som 1. dec. 2026.
console-not-a-number = Skriv et helt tal, for eksempel 12.
console-yes-or-no = Svar ja eller nej.
console-several-fit = Flere passer. Skriv tallet foran den, du mener:
console-none-fits = Det står ikke på listen. Skriv et tal fra listen, eller en del af navnet.

console-more-text = ({ $count } tegn mere. Skriv »mere« for at se det hele.)
console-more-lines = … og { $count } linjer til. Skriv »mere« for at se dem.

console-unreachable = Jeg kan ikke nå det sted, hvor alt er gemt, så dit sidste blev ikke gemt. Prøv igen om lidt.
console-broken = Noget gik galt hos mig, så dit sidste blev måske ikke gemt. Prøv igen, og sig det til din administrator, hvis det sker flere gange.

console-nobody-called = Jeg kender ingen, der hedder »{ $name }«. Du kan være:
console-nobody-at-all = Jeg kender ingen personer endnu. Hent dem med »rejsehold people import FIL«.
console-script-missing = Filen »{ $path }« findes ikke, eller jeg må ikke læse den.
console-script-not-text = Filen »{ $path }« er ikke en tekstfil (UTF-8).
console-first-time = Det er første gang her. Jeg henter løsninger, organisationer og et opdigtet rejsehold; det tager et øjeblik.
