# To confirm that the catalogue is still right about a solution.

confirm-button = Confirm
confirm-title = Confirm { $name }
confirm-intro = Confirm only if what it says still holds. It is to be confirmed again a year later.
confirm-on = On which day was it confirmed?
confirm-on-hint = For instance 2026-12-01, today or yesterday
confirm-note = Note
confirm-done = Thank you. The solution is confirmed.
confirm-later-stands = The solution has already been confirmed on a later day. That confirmation stays.
confirm-not-yours = The national team can confirm the solution, and so can the leads of the regions where it is used. If you know something new about it, call the one named on its card.

solution-confirmed-note = When confirmed
