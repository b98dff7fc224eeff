# What must be in place before an idea can move on.

need-barriers = At least one barrier is written down
need-consequences = At least one consequence is written down
need-needs = At least one need is written down
need-escalation_requested = Somebody has asked for escalation
need-heard = The national seats have been heard about the choice
need-national_requirements = At least one national technical requirement is written down
need-local_requirements = At least one local practical requirement is written down
need-partner_contacted = At least one company has been contacted
need-tests_passed = Every test has been tried and passed
need-evaluated = The evaluation is written
need-briefed = The department, the municipalities and the GPs have been briefed together
need-prepared = The preparations are assigned and finished
need-handbook_chosen = A handbook is chosen
need-handbook_done = Every activity of the handbook is done or explained
need-followed_up = There has been at least one follow-up
need-problems_solved = Every reported problem is solved
need-visited = The visit is noted
need-platform_assessed = The platform is assessed
need-economy_assessed = The economy is assessed
need-regions_informed = The other regions have been informed
need-everybody_answered = Every place is in use or has said no
