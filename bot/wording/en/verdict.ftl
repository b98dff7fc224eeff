# The answer to "does it exist already?", as the submitter reads it within the first minute.

# The sentence a submitter sees when a solution that answers the idea exists:
verdict-exists = Good news: it looks as if the solution exists already. You may be able to take it into use instead of starting over.

# The sentence a submitter sees when a similar solution exists and may be extended:
verdict-related = Something similar exists. Perhaps it can be built upon so that it fits you.

# The sentence a submitter sees when nothing is similar:
verdict-new = I know of nothing similar. The idea may be new, and then it is worth a look.

# The sentence a submitter sees when the text says too little:
verdict-unclear = I am not sure what you have in mind. Please tell me a little more.

verdict-title-exists = Exists
verdict-title-related = Similar
verdict-title-new = New
verdict-title-unclear = Unclear

# Why a solution is similar, and what is different.
reason-shared-target_group = Same target group: { $concept }
reason-shared-purpose = Same purpose: { $concept }
reason-shared-effect = Same effect: { $concept }
reason-shared-technology = Same technology: { $concept }
reason-shared-place = Same people involved: { $concept }
reason-shared-name = You name it yourself: { $concept }
reason-shared-wording = It is described in words like yours
reason-shared-asked = Others have asked for it in words like yours
reason-differs-target_group = Another target group: { $concept }
reason-differs-purpose = Another purpose: { $concept }
reason-differs-effect = Another effect: { $concept }
reason-differs-technology = Another technology: { $concept }
reason-differs-place = Other people involved: { $concept }
reason-differs-name = Another name: { $concept }
reason-differs-wording = It is described in other words than yours
reason-differs-asked = Others with words like yours have asked for something else
reason-words = { $reason } (you wrote “{ $words }”)

# What is told about each solution.
# The last line of a card in another language than the registry's:
registry-in-danish = The registry's texts are in Danish.
solution-used = In use
solution-used-nowhere = I do not know where it is used now
municipalities-all = all { $count } municipalities
municipalities-all-of = all { $count } municipalities { $area ->
        [north] in North Jutland
        [central] in Central Jutland
        [south] in Southern Denmark
        [zealand] in Zealand
        [funen] on Funen
       *[other] concerned
    }
municipalities-all-in = municipalities: “alle i { $where }”
municipalities-once = { $count } municipalities in { $year }
municipalities-other = municipalities: { $which }
solution-stopped-nowhere = I do not know where it was used
solution-stopped-used = Was used
solution-call = Call
solution-call-owner = the owner, { $owner }
solution-call-contact = { $contact }
solution-call-lead = { $lead }, who leads the team of { $region }, where it is used
solution-call-lead-stopped = { $lead }, who leads the team of { $region }, where it was used
solution-call-either = { $owner }. Or { $lead }
solution-call-national = No contact is in the catalogue. Ask the national team.
solution-confirmed = Confirmed
solution-confirmed-on = { $day }. To be confirmed again by { $next }.
solution-confirmed-by = { $day } by { $who }. To be confirmed again by { $next }.
solution-confirmed-overdue = { $day }. That is a while ago, so ask whether it still holds.
solution-confirmed-never = The owner has never confirmed it. It is told by the catalogue of { $day }.
solution-confirmed-never-undated = The owner has never confirmed it.
solution-status = Status
solution-status-idea = At the stage of an idea
solution-status-develop = Being developed
solution-status-test = Being tried
solution-status-implemented = In operation where it was made
solution-status-spread = Spread to several places
solution-status-discontinued = Stopped
solution-status-discontinued-year = Stopped { $year }
solution-status-unknown = Unknown

# When the idea sounds like running the house (furniture, food, rotas) rather than telemedicine:
verdict-runs-house = This sounds mostly like running the house rather than telemedicine. Such wishes usually go fastest to the ward's own management or to the operations department. You can send the idea anyway if you think it belongs here.
