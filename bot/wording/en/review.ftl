# Lists for leads, teams and the national team.

waiting-title = Waiting for you
waiting-none = Nothing is waiting for you right now.
waiting-as-lead = As lead
waiting-as-national = In the national team
waiting-as-team = In the team
waiting-count = { $count ->
    [one] One idea is waiting for you. The most urgent first.
   *[other] { $count } ideas are waiting for you. The most urgent first.
}
waiting-line = { $number }. { $title }: { $stage }
waiting-line-due = { $number }. { $title }: { $stage }, due { $due }
waiting-line-late = { $number }. { $title }: { $stage }, overdue since { $due }
waiting-asked = { $line }. Escalation has been asked for.
waiting-missing = { $line }. Missing: { $needs }
region-title = Ideas in { $region }
region-none = There are no open ideas in the region.
region-no-team = You are not on a regional team, so I do not know which region you mean.
region-ball = { $line }. The ball is with { $who }.
page-next = Show more
page-line = Showing { $first } to { $last } of { $all }.

button-open = Show idea { $number }
button-history = History
button-details = All that is written
button-more = More options
button-back = Back to the idea
button-mine = My ideas
button-drafts = Drafts
button-waiting = Waiting for me
button-region = The whole region
button-search = Search the catalogue
button-help = Help

more-title = What do you want to do with idea { $number }?
more-none = There is nothing more you can do with the idea right now.
