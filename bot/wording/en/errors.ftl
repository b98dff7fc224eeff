# When something cannot be done: what happened, and what to do now.

error-title = That did not work
unknown-idea = I cannot find an idea with that number.
unknown-draft = That draft is no longer here. Perhaps it was sent or deleted.
not-allowed = { $who } can do that. You can follow along and write a comment.
not-possible = “{ $action }” is not possible now. The idea is here: { $stage }.
already-done-by = It is done. { $what } That was { $when }.
out-of-date = The idea has moved on since you saw it. It is here now: { $stage }.
still-missing = Before “{ $action }” this must be in place:
invalid-form = A few fields need another look. What you wrote is still here.
busy = Several people wrote at the same time, so I did not manage. Please try again in a moment.
still-working = I am working on it. Please wait a moment before you try again.
unexpected = Something went wrong on my side. It is not your fault. Please try again in a moment. If you report it, mention code { $reference }.
unexpected-kept = Your text is kept as a draft.
unknown-press = That button no longer works. Write “help”, and I will show you what you can do.
nothing-to-do = I found no idea where you can do this now: { $action }.
which-idea = Which idea do you mean?
which-idea-line = { $number }. { $title }

role-submitter = The submitter
role-lead = The lead of the regional team
role-team = The team around the idea
role-national = The national team
role-anyone = Everybody

# Confidential information about a patient. What was written is never said here.
identifier-title = There was something about a patient in your message
identifier-found = I found { $kinds }. So I have kept nothing of what you wrote.
identifier-do = Delete the message, and write it again without.
identifier-cpr = a CPR number
identifier-replacement_cpr = a replacement CPR number
identifier-ecpr = a replacement CPR number
identifier-masked_cpr = a birth date with a hidden CPR number
identifier-suspected_cpr = something that looks like a CPR number
identifier-patient_name = a patient's name
identifier-home_address = a home address
identifier-again = Fill in again
