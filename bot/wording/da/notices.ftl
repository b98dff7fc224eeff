# Beskeder om det, der er sket, siden man sidst var her.

notice-title-many = Nyt om { $count } idéer
notice-idea = Idé { $number }: { $title }
notice-your-turn = Bolden ligger hos dig. Næste skridt: { $action }.
notice-late = Fristen »{ $kind }« gik { $due }.
notice-draft = Du har en kladde, som ikke er sendt: »{ $title }«. Du kan sende den, rette den eller slette den.
notice-draft-gone = Din kladde er sendt eller slettet.
notice-answered-late = Jeg blev afbrudt, mens jeg svarede dig. Alt er gemt, og her er svaret.
notice-answered-late-unknown = Jeg blev afbrudt, mens jeg svarede dig. Fortalte du en idé, så ligger den i dine kladder. Ellers spørg igen.

broken-title = Noget skal rettes
broken-place = Jeg kan ikke skrive i en af kanalerne. Den er arkiveret eller slettet, eller jeg er taget ud af den. Inviter mig igen, eller lad lederen vælge en ny kanal.
broken-permission = Jeg mangler lov til noget i chatprogrammet, så nogle beskeder når ikke frem. Bed den, der driver skranken, om at køre »rejsehold doctor«.
broken-token = Chatprogrammet afviser skranken, så ingen beskeder når frem dér. Bed den, der driver skranken, om at køre »rejsehold doctor«.
broken-person = En besked kunne ikke afleveres, for modtageren er ikke længere i chatprogrammet. Se efter, om pladsen i rejseholdet skal have en anden.

letters-older = { $count ->
    [one] Der lå én besked mere til dig, som er ældre.
   *[other] Der lå { $count } beskeder mere til dig, som er ældre.
} Skriv »hvad venter« eller »mine idéer«, så ser du, hvor alt står nu.
