# A team's own deadlines.

command-deadlines = deadlines | our deadlines | show deadlines | change deadlines | the team's deadlines | set deadlines

help-deadlines = “Deadlines” shows how long your team allows for each thing. You can change it there.

deadlines-title = Deadlines of { $team }
deadlines-national = the national team
deadlines-from-now-on = A new length holds for deadlines that begin from now on.
deadlines-change = Change
deadlines-form = Change a deadline of { $team }
deadlines-kind = Which deadline?
deadlines-days = How many working days?
deadlines-days-hint = A whole number from 1 to { $most }
deadlines-kept = “{ $kind }” is now { $length }.
deadlines-own = { $length }, set by you
deadlines-default = { $length } (default)
deadlines-not-yours = The lead of a regional team sets the region's deadlines, and the national team sets its own. Write “where is my idea” to see the deadline of yours.

length-working_days = { $count ->
    [one] one working day
   *[other] { $count } working days
}
length-days = { $count ->
    [one] one day
   *[other] { $count } days
}
length-months = { $count ->
    [one] one month
   *[other] { $count } months
}
