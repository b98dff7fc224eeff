# Skemaernes felter (field-), deres valg (choice-) og hvad der er galt med et svar (problem-).
# Felterne text, reason, on, entry og result har en tekst for hver handling.

field-meeting_on = Hvornår mødes I?
field-notice_exemption = Hvis mødet er før de 21 dage: hvorfor?
field-place = Sted
field-person = Person
field-region = Region
field-until = Hvornår skal idéen komme tilbage?
field-into = Hvilken idé skal den lægges sammen med?
field-culture = Handler det om vaner og kultur?
field-organisation = Hvor gælder det?
field-question = Er der noget særligt, I vil spørge om?
field-solution = Hvilken løsning?
field-solutions = Hvilke løsninger?
field-company = Virksomhedens navn
field-owns_product = Er det aftalt, at virksomheden ejer produktet?
field-may_sell = Er det aftalt, at virksomheden må sælge til de andre regioner?
field-terms = Hvad er ellers aftalt?
field-price = Pris
field-financing = Hvem betaler?
field-version = Version
field-department_informed = Er afdelingen orienteret?
field-municipalities_informed = Er kommunerne orienteret?
field-gps_informed = Er lægerne orienteret?
field-owner = Hvem gør det?
field-handbook = Håndbog
field-state = Hvor langt er de?
field-refusal = Hvis de siger nej: hvorfor?
field-hospital = Hospital
field-department = Afdeling
field-number = Antal
field-next_step = Hvad er næste skridt?
field-due = Senest hvornår?
field-deadline = Hvilken frist?
field-code = Hvorfor?

field-text-record_barrier = Hvad kan stå i vejen?
field-text-record_consequence = Hvad betyder det, og for hvem?
field-text-record_need = Hvad er der brug for?
field-text-request_escalation = Er der noget, lederen skal vide?
field-text-give_opinion = Hvad mener du?
field-text-record_national_requirement = Hvad er kravet?
field-text-record_local_requirement = Hvad er kravet?
field-text-contact_partner = Hvad talte I om?
field-text-record_version = Hvad er nyt?
field-text-add_test_case = Hvad skal prøves?
field-text-record_test_result = Hvad så I?
field-text-evaluate = Hvad har I lært?
field-text-brief_together = Er der noget at bemærke?
field-text-assign_preparation = Hvad skal gøres klar?
field-text-finish_preparation = Er der noget at bemærke?
field-text-choose_handbook = Hvorfor denne håndbog?
field-text-complete_activity = Hvis den springes over: hvorfor?
field-text-report_problem = Hvad er galt?
field-text-solve_problem = Hvad hjalp?
field-text-record_follow_up = Hvordan går det?
field-text-record_visit = Hvad så I?
field-text-assess_platform = Hvad bygger I det på?
field-text-assess_economy = Hvad betyder det for økonomien?
field-text-inform_regions = Hvad fik regionerne at vide?
field-text-answer_adoption = Er der noget at bemærke?
field-text-confirm_operation = Er der noget at bemærke?
field-text-record_usage = Er der noget at bemærke?
field-text-correct = Idéen, som den skal være
field-text-add = Hvad vil du tilføje?
field-text-comment = Kommentar
field-text-exempt_deadline = Er der noget at bemærke?
field-text-record_agreement = Hvad er aftalt?

field-reason-decline = Hvorfor siger I nej?
field-reason-park = Hvad venter I på?
field-reason-merge = Hvorfor hører de sammen?
field-reason-withdraw = Hvorfor trækker du den tilbage?
field-reason-reopen = Hvorfor skal den op igen?
field-reason-unmerge = Hvorfor skal de skilles ad?
field-reason-return_escalation = Hvad mangler?
field-reason-answer_exists = Hvorfor passer den?
field-reason-answer_extend = Hvad mangler i den?
field-reason-answer_new = Hvorfor er den ny?
field-reason-open_hearing = Hvad skal afgøre valget?
field-reason-send_back = Hvad mangler I at vide?
field-reason-change_team = Hvorfor ændres holdet?
field-reason-move_region = Hvorfor flytter idéen?
field-reason-return_to_development = Hvad skal laves om?
field-reason-drop_place = Hvorfor skal stedet ikke spørges?

field-on-contact_partner = Hvornår?
field-on-hand_over = Hvornår blev den overdraget?
field-on-brief_together = Hvornår var orienteringen?
field-on-take_into_use = Hvornår blev den taget i brug?
field-on-record_follow_up = Hvornår fulgte I op?
field-on-record_visit = Hvornår var besøget?
field-on-inform_regions = Hvornår?
field-on-confirm_operation = Hvornår så du det sidst i brug?
field-on-record_usage = Hvilken dag gælder tallet?
field-on-record_agreement = Hvornår blev det aftalt?

field-entry-record_test_result = Hvilken test?
field-entry-finish_preparation = Hvilken forberedelse?
field-entry-complete_activity = Hvilken aktivitet?
field-entry-solve_problem = Hvilket problem?

field-result-record_test_result = Hvordan gik det?
field-result-complete_activity = Er den gjort?
field-result-assess_platform = Passer den med den fælles platform?

seat-lead = Leder
seat-it = IT
seat-medico = Medicoteknik
seat-organisation = Organisationskonsulent
seat-gp = Praktiserende læge
seat-municipal = Kommune
seat-department = Afdelingen
seat-national = National plads
seat-chair = Formand

choice-notice_exemption-agreed = Lægen har sagt ja til kortere varsel
choice-notice_exemption-urgent = Det haster
choice-notice_exemption-other = Andet

choice-financing-state = Staten
choice-financing-pool = En pulje
choice-financing-region = Regionen
choice-financing-municipality = Kommunen
choice-financing-shared = Flere deles om det
choice-financing-unknown = Ved vi ikke endnu

choice-result-passed = Bestået
choice-result-failed = Ikke bestået
choice-result-done = Gjort
choice-result-gap = Springes over
choice-result-replaced = Afløst af en anden håndbog
choice-result-compatible = Passer
choice-result-partly = Passer delvist
choice-result-not_compatible = Passer ikke
choice-result-not_relevant = Ikke relevant

choice-state-asked = Spurgt
choice-state-planned = Planlagt
choice-state-in_progress = I gang
choice-state-in_use = I brug
choice-state-stopped = Stoppet
choice-state-refused = Sagt nej

choice-refusal-leadership = Ledelsen vil ikke
choice-refusal-resources = Mangler tid eller penge
choice-refusal-it_integration = Passer ikke med deres IT
choice-refusal-gdpr_legal = Jura eller databeskyttelse
choice-refusal-procurement = Indkøb og udbud
choice-refusal-evidence = Mangler bevis for, at det virker
choice-refusal-culture = Vaner og kultur
choice-refusal-other = Andet

choice-code-waiting_for_partner = Venter på virksomheden
choice-code-waiting_for_decision = Venter på en beslutning
choice-code-holiday = Ferie
choice-code-illness = Sygdom
choice-code-no_capacity = Mangler tid
choice-code-agreed = Aftalt
choice-code-other = Andet

handbook-none = Ingen af håndbøgerne passer

choice-yes = Ja
choice-no = Nej

hint-date = Fx 1.12.2026, i morgen eller om 3 uger

problem-missing = Udfyld venligst dette felt.
problem-too_long = Teksten er for lang. Skriv det lidt kortere.
problem-not_a_date = Den dato forstod jeg ikke. Skriv fx 1.12.2026.
problem-not_in_future = Vælg en dag, der ligger efter i dag.
problem-not_a_choice = Vælg en af mulighederne.
problem-not_a_number = Skriv et helt tal, fx 25.
problem-not_confirmed = Det skal være på plads, før I kan gå videre.
problem-unknown = Det kunne jeg ikke finde. Prøv et andet navn eller nummer.
problem-gp_notice_too_short = Lægen skal have besked 21 dage før. Vælg en senere dag, eller skriv, hvorfor det er før.
problem-needs_reason = Skriv også hvorfor.
problem-needs_two = Vælg mindst to.
problem-same_idea = Vælg en anden idé end denne.
problem-already_there = Det er der allerede.
problem-in_future = Vælg i dag eller en dag, der er gået.
problem-days_out_of_range = Skriv et tal fra 1 til 120.
problem-ambiguous = Det ord står i flere grupper. Skriv gruppens navn.
problem-same_group = De to ord står i samme gruppe, så de kan ikke være forskellige. Lav først en ny gruppe til det ene.
