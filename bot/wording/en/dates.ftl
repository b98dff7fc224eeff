# Days as people write them in a form (separated by |).

day-today = today | now
day-tomorrow = tomorrow
day-after-tomorrow = the day after tomorrow | day after tomorrow
day-yesterday = yesterday

span-opening = in
span-one = a | an | one
# The numbers from one up.
span-counts = one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
span-days = day | days
span-weeks = week | weeks
span-months = month | months

month-names = january | february | march | april | may | june | july | august | september | october | november | december
month-names-short = jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec
