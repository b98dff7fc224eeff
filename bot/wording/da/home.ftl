# Forsiden: hvad der venter, og skrankens tal.

home-numbers = Skranken i tal
home-solutions = { $count ->
    [one] 1 løsning i registret
   *[other] { $count } løsninger i registret
}
home-open = { $count ->
    [one] 1 idé i gang
   *[other] { $count } idéer i gang
}
home-in-use = { $count ->
    [one] 1 af dem er i brug eller på vej ud
   *[other] { $count } af dem er i brug eller på vej ud
}
home-closed = { $count ->
    [one] 1 idé afsluttet med en grund
   *[other] { $count } idéer afsluttet med en grund
}
