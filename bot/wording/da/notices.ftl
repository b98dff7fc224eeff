# Beskeder om det, der er sket, siden man sidst var her.

notice-title-many = Nyt om { $count } idéer
notice-idea = Idé { $number }: { $title }
notice-your-turn = Bolden ligger hos dig. Næste skridt: { $action }.
notice-late = Fristen »{ $kind }« gik { $due }.
notice-draft = Du har en kladde, som ikke er sendt: »{ $title }«. Du kan sende den, rette den eller slette den.
notice-draft-gone = Din kladde er sendt eller slettet.
notice-answered-late = Jeg blev afbrudt, mens jeg svarede dig. Alt er gemt, og her er svaret.
notice-answered-late-unknown = Jeg blev afbrudt, mens jeg svarede dig. Fortalte du en idé, så ligger den i dine kladder. Ellers spørg igen.
