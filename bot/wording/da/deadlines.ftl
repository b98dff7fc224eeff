# Et rejseholds egne frister.

command-deadlines = frister | vores frister | vis frister | ret frister | holdets frister | sæt frister

help-deadlines = »Frister« viser, hvor lang tid jeres hold giver til hver ting. Der kan du rette det.

deadlines-title = Frister for { $team }
deadlines-national = det nationale rejsehold
deadlines-from-now-on = En ny længde gælder frister, der begynder fra nu af.
deadlines-change = Ret
deadlines-form = Ret en frist for { $team }
deadlines-kind = Hvilken frist?
deadlines-days = Hvor mange arbejdsdage?
deadlines-days-hint = Et helt tal fra 1 til { $most }
deadlines-kept = »{ $kind }« er nu { $length }.
deadlines-own = { $length }, sat af jer
deadlines-default = { $length } (standard)
deadlines-not-yours = Lederen af regionens rejsehold sætter regionens frister, og det nationale rejsehold sætter sine egne. Skriv »hvor er min idé« for at se fristen for din idé.

length-working_days = { $count ->
    [one] én arbejdsdag
   *[other] { $count } arbejdsdage
}
length-days = { $count ->
    [one] én dag
   *[other] { $count } dage
}
length-months = { $count ->
    [one] én måned
   *[other] { $count } måneder
}
