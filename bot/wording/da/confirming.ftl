# At bekræfte, at kataloget stadig har ret om en løsning.

confirm-button = Bekræft
confirm-title = Bekræft { $name }
confirm-intro = Bekræft kun, hvis oplysningerne stadig passer. De skal bekræftes igen et år efter.
confirm-on = Hvilken dag blev det bekræftet?
confirm-on-hint = Fx 1.12.2026, i dag eller i går
confirm-note = Bemærkning
confirm-done = Tak. Løsningen er bekræftet.
confirm-later-stands = Løsningen er allerede bekræftet på en senere dag. Den bekræftelse bliver stående.
confirm-not-yours = Det nationale rejsehold kan bekræfte løsningen, og det kan lederne i de regioner, hvor den bruges. Ved du noget nyt om den, så ring til den, der står på kortet.

solution-confirmed-note = Ved bekræftelsen
