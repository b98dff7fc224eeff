# Dage, som folk skriver dem i et skema (adskilt af |).

day-today = i dag | idag | nu
day-tomorrow = i morgen | imorgen
day-after-tomorrow = i overmorgen | iovermorgen
day-yesterday = i går | igår

span-opening = om
span-one = en | et | én | ét
# Tallene fra et og op.
span-counts = en | to | tre | fire | fem | seks | syv | otte | ni | ti | elleve | tolv
span-days = dag | dage
span-weeks = uge | uger
span-months = måned | måneder | mdr

month-names = januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december
month-names-short = jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
