# rejsehold matching

cli-matching = How ideas are held up against the catalogue.
cli-matching-refit = Fits the weights to the examples and to what leads and the national team have said of matches. Refuses weights that answer worse.
cli-matching-undo = Takes the newest weights back. Those before count again.
cli-about-examples = A file of further examples: one JSON object a line with text, verdict and relevant. May be given several times.
cli-value-examples = FILE
cli-refit-from = Working on { $examples } examples and { $judged } judged ideas. It takes some minutes.
cli-refit-unreadable = One of the files does not hold one JSON object a line with text, verdict and relevant.
cli-refit-judged = On the judged ideas:
cli-refit-changed = { $count ->
    [0] No text gets another answer.
    [one] One text gets another answer:
   *[other] { $count } texts get another answer:
}
cli-refit-no-gain = The new weights answer worse, so the old ones stay. It takes more judged ideas.
cli-refit-dry = Nothing is changed. Run it without --dry-run to put the weights into use.
cli-refit-same = The weights are the same as before, so nothing is changed.
cli-refit-done = The new weights count now. "rejsehold matching undo" takes them back.
cli-undo-none = There are no weights to take back. Those the desk came with count.
cli-undo-done = The weights of { $day } are taken back. Those before count again.
cli-figure-line = { $figure }: { $old } % before, { $new } % now
cli-figure-first = Right solution first
cli-figure-among_three = Right solution among three
cli-figure-gain = Order (nDCG@5)
cli-figure-verdict = Right answer
cli-figure-false_exists = New ideas called "exists"

# rejsehold matching explain
cli-matching-explain = Shows what each word does to an answer: what it stands for, what the best solutions score for, and what happens without the word.
cli-about-word = Show this word only.
cli-value-word = WORD
cli-explain-no-word = The word "{ $word }" is not in the text.
cli-explain-verdict = Answer: { $verdict }
cli-explain-verdict-sure = Answer: { $verdict } ({ $percent } % sure)
cli-explain-words = Word (normal form): what it stands for
cli-explain-unknown = unknown word
cli-explain-plain = every-day word without a meaning of its own
cli-explain-without = Without it: { $verdict }, and the best solution scores { $new } instead of { $old }
cli-explain-entry = { $name }: { $score }
cli-part-target_group = Target group
cli-part-purpose = Purpose
cli-part-both = Target group and purpose together
cli-part-technology = Technology
cli-part-effect = Effect
cli-part-parties = Parties
cli-part-wording = Likeness of the words
cli-part-remembered = Like ideas that were judged
cli-part-other = Other

# rejsehold registry duplicates
cli-registry-duplicates = Lists the solutions in the catalogue that are so alike that they may be the same.
cli-duplicates-none = No solutions are that alike.
cli-duplicates = { $count ->
    [one] One group of solutions is alike:
   *[other] { $count } groups of solutions are alike, the likest first:
}
cli-duplicates-group = Likeness { $likeness }
cli-duplicates-marked = Likeness { $likeness }, also noted in the catalogue
cli-import-rival = Note: "{ $name }" is new and is like "{ $rival }" (likeness { $likeness }).

# rejsehold search
cli-about-region = Only solutions in a region, such as nord.
cli-about-status = Only solutions that are in use (in_use), being developed or tested (pilot), or stopped.
cli-about-target_group = Only solutions for a target group.
cli-about-technology = Only solutions with a technology.
cli-about-page = Which page to show.
cli-value-region = REGION
cli-value-status = STATUS
cli-value-target_group = GROUP
cli-value-technology = TECHNOLOGY
cli-value-page = NUMBER
cli-search-no-region = I do not know the region "{ $region }".
cli-search-nothing = Write a few words, or choose a filter.
