# At foreslå en løsning til regioner og hospitaler, hvor den ikke bruges, og deres svar.

recommend-button = Foreslå til andre
recommend-title = Foreslå { $name }
recommend-intro = Lederne dér får et kort om løsningen og din begrundelse. Hver region kan få forslaget én gang.
recommend-where = Hvor skal den foreslås?
recommend-hospital = { $hospital } ({ $region })
recommend-why = Hvorfor passer den dér?
recommend-done = Forslaget er sendt til { $regions }. Du får besked, når de har svaret.
recommend-nowhere = Der er ikke flere regioner at foreslå den til lige nu. Enten bruges den dér, eller også har de fået forslaget.
recommend-not-yours = Det nationale rejsehold kan foreslå løsningen til andre, og det kan lederne i de regioner, hvor den bruges. Lederen af regionen svarer på forslaget.

recommended-title = Forslag om en løsning
recommended-by = { $who } foreslår, at { $name } tages i brug i { $region }.
recommended-at = Især her: { $hospitals }.
recommended-why = Derfor passer den:
recommended-take = Tag den op hos os
recommended-refuse = Ikke hos os
recommended-gone = Forslaget findes ikke længere.
recommended-taken = { $who } tog { $name } op i { $region } { $day }.
recommended-refused = { $who } sagde nej til { $name } i { $region } { $day }: { $reason }.
recommended-answered = Forslaget er besvaret.
recommended-answered-as = Forslaget er allerede besvaret. { $who } svarede { $day }.
recommended-draft = Vi vil tage { $name } i brug i { $region }. { $summary } Derfor passer den: { $why }
recommended-draft-made = Her er en kladde til en idé om at tage løsningen i brug. Ret den, som du vil, og tryk på Send.
recommended-no-title = Ikke hos os: { $name }
recommended-no-intro = Svaret går til den, der foreslog løsningen.
recommended-no-code = Hvorfor ikke?
recommended-no-note = Vil du uddybe?
recommended-no-done = Tak. Svaret er gemt og sendt til den, der foreslog løsningen.
