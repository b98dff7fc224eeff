# Recommending a solution to regions and hospitals that do not use it, and what they answer.

recommend-button = Recommend to others
recommend-title = Recommend { $name }
recommend-intro = The leads there get a card about the solution and your reason. Each region can get the recommendation once.
recommend-where = Where should it be recommended?
recommend-hospital = { $hospital } ({ $region })
recommend-why = Why does it fit there?
recommend-done = The recommendation was sent to { $regions }. You will hear when they have answered.
recommend-nowhere = There are no more regions to recommend it to just now. Either it is used there, or they have had the recommendation.
recommend-not-yours = The national team can recommend the solution to others, and so can the leads of the regions where it is used. The region's lead answers it.

recommended-title = A solution is recommended
recommended-by = { $who } recommends taking { $name } into use in { $region }.
recommended-at = Above all here: { $hospitals }.
recommended-why = This is why it fits:
recommended-take = Take it up here
recommended-refuse = Not here
recommended-gone = The recommendation is not there any more.
recommended-taken = { $who } took { $name } up in { $region } on { $day }.
recommended-refused = { $who } said no to { $name } in { $region } on { $day }: { $reason }.
recommended-answered = The recommendation has been answered.
recommended-answered-as = The recommendation has been answered already. { $who } answered on { $day }.
recommended-draft = We want to take { $name } into use in { $region }. { $summary } This is why it fits: { $why }
recommended-draft-made = Here is a draft of an idea to take the solution into use. Change it as you like and press Send.
recommended-no-title = Not here: { $name }
recommended-no-intro = The answer goes to whoever recommended the solution.
recommended-no-code = Why not?
recommended-no-note = Would you like to say more?
recommended-no-done = Thank you. The answer is kept and sent to whoever recommended the solution.
