# At sige, om en løsning er det, som en idé beder om. Det lærer rejseholdet af.

command-matches = matcher | vis matcher | hvad ligner | hvad ligner den | vurdér matcher | ligner den noget

help-matches = »Matcher 12« viser, hvad idé 12 ligner. Dér siger du, om det er det samme. Det gør svarene bedre.

judging-button = Hvad ligner den?
judging-title = Det ligner idé { $number }
judging-none = Jeg kender ikke noget, der ligner.
judging-open = Er det det samme som idéen? Det har ingen sagt endnu.
judging-said = { $who } sagde { $day }: { $grade }.
judging-implied = Det følger af det nationale svar: { $grade }.
judging-as = { $name }: { $grade }
judging-kept = Tak. Det er gemt, og det gør svarene bedre.
judging-not-yours = Lederen af regionens rejsehold og det nationale rejsehold siger, om en løsning er det samme som idéen. Ved du noget om det, så skriv det som en kommentar til idéen.

grade-same = det er det samme
grade-related = ligner
grade-different = ikke det samme
