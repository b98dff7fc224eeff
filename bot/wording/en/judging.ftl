# To say whether a solution is what an idea asks for. The desk learns from it.

command-matches = matches | show matches | what is like it | what does it look like | judge matches | is anything like it

help-matches = “Matches 12” shows what idea 12 is like. There you say whether it is the same. That makes the answers better.

judging-button = What is like it?
judging-title = What idea { $number } is like
judging-none = I know of nothing like it.
judging-open = Is it the same as the idea? Nobody has said yet.
judging-said = { $who } said on { $day }: { $grade }.
judging-implied = It follows from the national answer: { $grade }.
judging-as = { $name }: { $grade }
judging-kept = Thank you. It is kept, and it makes the answers better.
judging-not-yours = The lead of the region's team and the national team say whether a solution is the same as the idea. If you know something about it, write it as a comment on the idea.

grade-same = it is the same
grade-related = related
grade-different = not the same
