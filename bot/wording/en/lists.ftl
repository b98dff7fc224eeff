# Lists the teams ask for: news, oldest, overdue, from somebody, counts.

command-news = is there anything new | anything new | any news | what is new | has anything happened | has anything come in | have any new ideas come in | are there new ideas | what has come in | did anything come in | new suggestions | anything since last time | what happened since last time | something new | is there news | any new suggestions
command-oldest = show the oldest | the oldest | oldest first | which are the oldest | which have waited longest | what has been lying longest | those that have waited longest | the oldest idea | what is the oldest | which ideas are the oldest | show the oldest first | sort by age | what has waited longest | who has waited longest | the ones that have waited longest | longest waiting
command-overdue = which are overdue | what is overdue | overdue | which are late | what is late | is anything late | which are past the deadline | past the deadline | which deadlines have passed | show what is delayed | is something overdue | is anything past the deadline | are we behind | what are we behind with | which have passed the deadline | have we missed any deadlines | what should have been done | delayed ideas | overdue ideas | only the overdue ones | late ideas | list what is late | everything that is late | what did we not get done in time | show everything that is late
command-overlaps = which ideas are alike | which ideas overlap | overlap | overlapping ideas | ideas that are alike | who is doing the same | the same idea in several places | duplicates | is anybody doing the same | overlapping projects
command-count = how many ideas are there | how many ideas do we have | how many suggestions have come in | how many are there | how many are waiting | how many are under way | number of ideas | statistics | how many ideas have we received | how many have we received | how many suggestions do we have | how many suggestions are there | how many are open | how many open ideas | how many have come in | count the ideas | how many are overdue | the number of ideas | how many cases do we have

# How one begins and ends when one asks for ideas from a person or a place.
find-openings = ideas from | suggestions from | show ideas from | show suggestions from | show everything from | everything from | all from | which ideas came from | which ideas are from | what has come from | what came from | what do we have from
find-frames = what has * sent | what has * sent in | what did * send | what did * send in | what has * written | what has * suggested | which ideas has * sent | which ideas did * send | which suggestions has * sent
command-find = ideas from | suggestions from

oldest-title = The oldest first
overdue-title = Past the deadline
overdue-none = No open idea is past its deadline.
lists-none = There are no open ideas just now.
find-title = Ideas from { $said }
find-none = I found no open ideas from "{ $said }". Try a person's name, a hospital, a municipality or a region.
find-whom = Write whom or where the ideas should be from, such as "ideas from Randers".
find-not-yours = Only the teams can see lists of ideas. Here are your own.
overlaps-title = Ideas that are alike
overlaps-none = No open ideas point to the same solution.
overlaps-group = { $regions ->
    [one] { $name }, in one region
   *[other] { $name }, in { $regions } regions
}
overlaps-line = { $line } ({ $region })
count-title = Number of ideas
count-open = { $count ->
    [one] One open idea
   *[other] { $count } open ideas
}
count-overdue = { $count ->
    [one] One is past its deadline
   *[other] { $count } are past their deadline
}
count-stage = { $stage }: { $count }
count-mine = { $count ->
    [one] You have one idea.
   *[other] You have { $count } ideas.
}
button-oldest = Oldest first
button-overdue = Past the deadline

help-lists = “Anything new”, “show the oldest”, “overdue”, “ideas from Randers”, “overlap” and “how many ideas are there” show your lists.
help-questions = You can also just ask: “how long does it take”, “who decides”, “who can see my idea” or “who can I call”.
